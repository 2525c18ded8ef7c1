import pytest
from evaluation.measures.pairs import accuracy, f1


def test_accuracy_counts_both_answers():
    assert accuracy([(True, True), (False, False), (True, False), (False, True)]) == 0.5


def test_f1_counts_only_what_is_so_or_said_to_be():
    judged = [(True, True), (True, True), (True, False), (False, True), (False, False)]
    assert f1(judged) == pytest.approx(2 * 2 / (3 + 3))


def test_nothing_judged_is_nought():
    assert accuracy([]) == 0.0
    assert f1([]) == 0.0
    assert f1([(False, False)]) == 0.0
