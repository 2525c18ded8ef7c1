"""Quantities found in the sentences of tests/cases/quantities.toml."""

import tomllib
from pathlib import Path

import pytest

from retold.analysis.mentions import find_quantities
from retold.model.mentions import Quantity
from retold.text.prose import prose_of
from tests.fakes.reports import plain_report

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "quantities.toml").read_text("utf-8"))[
    "case"
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_quantities_of_a_sentence(case):
    found = find_quantities(prose_of(plain_report(case["text"])))
    assert len(found) == len(case["quantities"]), [one.said for one in found]
    for one, expected in zip(found, case["quantities"], strict=True):
        assert {key: shown(one)[key] for key in expected} == expected
        assert one.span.of(case["text"]) == one.said


def shown(quantity: Quantity) -> dict[str, object]:
    value: object = "none" if quantity.low is None else quantity.low
    if quantity.low != quantity.high:
        value = [quantity.low, quantity.high]
    return {
        "said": quantity.said,
        "kind": quantity.kind.value,
        "value": value,
        "unit": quantity.unit,
        "bound": quantity.bound.value,
        "trend": quantity.trend.value,
        "counted": quantity.counted_words,
    }


def test_what_is_counted_is_printed_behind_the_number():
    text = "Some 300 extra troops crossed."
    (found,) = find_quantities(prose_of(plain_report(text)))
    assert found.counted is not None
    assert found.counted.of(text) == "extra troops"


def test_the_sentence_is_told():
    found = find_quantities(prose_of(plain_report("No number here. It was 4 km.\nThen 5 km.")))
    assert [one.sentence for one in found] == [1, 2]


def test_each_one_before_a_noun_is_a_number_where_all_are_asked_for():
    prose = prose_of(
        plain_report("One plan asks for more, and one of the boats sank, not this one.")
    )
    assert find_quantities(prose) == ()
    found = find_quantities(prose, ones=True)
    assert [(one.low, one.counted_words) for one in found] == [(1.0, "plan"), (1.0, "boats")]
