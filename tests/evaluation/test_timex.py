"""TempEval-3's measures, counted by hand."""

import pytest
from evaluation.measures.timex import Expression, span_f1, tally, value_f1


def test_an_overlap_is_a_find_and_its_value_must_be_the_same_string():
    annotated = [
        Expression(0, 6, "2023-07-23"),
        Expression(10, 20, "P3D"),
        Expression(30, 35, "P1D"),
    ]
    found = [Expression(3, 9, "2023-07-23"), Expression(12, 15, "P72H"), Expression(40, 45, "P1D")]
    one = tally(annotated, found)
    assert (one.annotated, one.found, one.met, one.valued) == (3, 3, 2, 1)


def test_one_expression_meets_one_only():
    one = tally([Expression(0, 4, "P1D"), Expression(5, 9, "P2D")], [Expression(0, 9, "P1D")])
    assert (one.met, one.valued) == (1, 1)


def test_expressions_that_only_touch_do_not_meet():
    assert tally([Expression(0, 4, "P1D")], [Expression(4, 8, "P1D")]).met == 0


def test_f1_is_taken_over_all_texts_together():
    first = tally([Expression(0, 4, "P1D")], [Expression(0, 4, "P1D")])
    second = tally([Expression(0, 4, "P1D"), Expression(5, 9, "P1D")], [Expression(0, 2, "PT24H")])
    # Recall 2 of 3, precision 2 of 2; half of those found have the annotated value.
    assert span_f1([first, second]) == pytest.approx(0.8)
    assert value_f1([first, second]) == pytest.approx(0.8 * 0.5)


def test_nothing_annotated_and_nothing_found_is_nothing():
    assert span_f1([]) == 0.0
