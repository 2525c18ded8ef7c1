"""NewsQuant's measures, counted by hand."""

import pytest
from evaluation.measures.quantified import Annotated, Read, f1, matched
from evaluation.measures.unit_names import stems, unit_name

FIVE_DOLLARS = Annotated(5.0, 5.0, frozenset({"USD"}), frozenset({"dollar"}), "~")
THREE_BOATS = Annotated(3.0, 3.0, frozenset({"boats", "boat"}), frozenset({"boat"}), "=")
BARE = Annotated(7.0, 7.0, frozenset(), frozenset(), "=")


def test_value_unit_and_change_are_judged_apart():
    met = matched([FIVE_DOLLARS], [Read(5.0, 5.0, "EUR", "", "~")])
    assert (met.value, met.value_unit, met.value_change) == (1, 0, 1)


def test_of_two_with_the_value_the_one_with_the_unit_is_taken():
    met = matched([FIVE_DOLLARS], [Read(5.0, 5.0, "", "", "~"), Read(5.0, 5.0, "USD", "", "=")])
    assert (met.read, met.value, met.value_unit, met.value_change) == (2, 1, 1, 0)


@pytest.mark.parametrize(("head", "right"), [("boat", 1), ("ferri", 0), ("", 0)])
def test_a_count_is_judged_by_its_noun(head: str, right: int):
    assert matched([THREE_BOATS], [Read(3.0, 3.0, "", head, "=")]).value_unit == right


def test_a_bare_number_asks_only_that_no_unit_is_read():
    assert matched([BARE], [Read(7.0, 7.0, "", "boat", "=")]).value_unit == 1
    assert matched([BARE], [Read(7.0, 7.0, "mile", "", "=")]).value_unit == 0


def test_both_ends_of_a_range_count():
    expected = Annotated(1.0, 1.5, frozenset(), frozenset(), "=")
    assert matched([expected], [Read(1.0, 1.5, "", "", "=")]).value == 1
    assert matched([expected], [Read(1.0, 1.0, "", "", "=")]).value == 0


def test_f1_is_taken_over_all_sentences_together():
    met = [
        matched([FIVE_DOLLARS], [Read(5.0, 5.0, "USD", "", "~")]),
        matched([THREE_BOATS, BARE], [Read(4.0, 4.0, "", "boat", "=")]),
    ]
    # One right; three annotated, two read.
    assert f1(met, lambda one: one.value) == pytest.approx(2 / 5)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("km/h", "kilometre per hour"),
        ("kph", "kilometre per hour"),
        ("miles per hour", "mile per hour"),
        ("$ a month", "USD per month"),
        ("dollar per month", "USD per month"),
        ("pound-feet of torque", "pound-foot"),
        ("barrels of oil", "barrel"),
        ("year of age", "year"),
        ("percentage", "percent"),
        ("ferry boats", "ferry boats"),
    ],
)
def test_units_are_named_alike_however_they_are_printed(printed: str, name: str):
    assert unit_name(printed) == name


def test_nouns_are_compared_by_their_stems():
    assert stems("ferry boats") == ("ferri", "boat")
