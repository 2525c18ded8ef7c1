"""Pairs of sentences a reporter would judge alike."""

import pytest

from retold.analysis.alignment import REWRITTEN, SAYS_THE_SAME, judge, worded
from tests.unit.alignment.cases import cases


@pytest.mark.parametrize("case", cases("judged"), ids=lambda case: case["name"])
def test_two_sentences_are_judged(case):
    judged = judge(worded(case["one"]), worded(case["two"]))
    assert (judged.rewritten >= REWRITTEN) is case["rewritten"]
    assert (judged.says_the_same >= SAYS_THE_SAME) is case["says_the_same"]


@pytest.mark.parametrize("case", cases("judged"), ids=lambda case: case["name"])
def test_it_does_not_count_which_comes_first(case):
    one, two = worded(case["one"]), worded(case["two"])
    assert judge(one, two) == judge(two, one)


def test_marks_and_case_do_not_count():
    judged = judge(worded("“The mill is safe”, she said."), worded("The mill is safe she said"))
    assert (judged.rewritten, judged.says_the_same) == (1.0, 1.0)


def test_a_sentence_without_words_is_judged():
    judged = judge(worded("…"), worded("The reeve of Tarn sold the mill to a brewer in May."))
    assert judged.says_the_same < SAYS_THE_SAME
