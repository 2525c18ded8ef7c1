"""Names given to items, against the right ones."""

import pytest
from evaluation.measures.naming import f1, macro_f1


def test_f1_of_a_name_counts_what_was_missed_and_what_was_wrongly_given():
    items = [("AP", "AP"), ("AP", ""), ("AP", "Reuters"), ("Reuters", "Reuters")]
    assert f1(items, "AP") == pytest.approx(2 * 1 / (3 + 1))
    assert f1(items, "Reuters") == pytest.approx(2 * 1 / (1 + 2))


def test_a_rare_name_counts_as_much_as_a_common_one():
    items = [("AP", "AP")] * 99 + [("Reuters", "AP")]
    assert macro_f1(items, ("AP", "Reuters")) == pytest.approx((198 / 199 + 0) / 2)


def test_a_name_never_given_and_never_right_is_worth_nothing():
    assert f1([], "AP") == 0
