"""Times found in the sentences of tests/cases/times.toml."""

import tomllib
from pathlib import Path

import pytest

from retold.analysis.mentions import find_times
from retold.model.mentions import TimeMention
from retold.text.prose import prose_of
from tests.fakes.reports import plain_report

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "times.toml").read_text("utf-8"))[
    "case"
]


def times_of(text: str, published: str | None = "2023-07-24") -> tuple[TimeMention, ...]:
    report = plain_report(text, published=published)
    return find_times(prose_of(report), report.published)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_times_of_a_sentence(case):
    published = case.get("published", "2023-07-24")
    found = times_of(case["text"], None if published == "none" else published)
    assert len(found) == len(case["times"]), [one.said for one in found]
    for one, expected in zip(found, case["times"], strict=True):
        assert {key: shown(one)[key] for key in expected} == expected
        assert one.span.of(case["text"]) == one.said


def shown(time: TimeMention) -> dict[str, object]:
    return {
        "said": time.said,
        "kind": time.kind.value,
        "value": time.value,
        "grain": time.grain.value,
        "bound": time.bound.value,
        "anchored": time.anchored,
    }


def test_a_counted_time_points_at_its_anchor():
    text = "They met on Sunday.\nThe remarks came two days after he left."
    anchor = times_of(text)[1].anchor
    assert anchor is not None
    assert anchor.of(text) == "Sunday"


def test_a_date_read_against_publication_has_no_anchor_in_the_text():
    assert times_of("They met on Sunday.")[0].anchor is None


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_a_publication_day_beyond_belief_is_as_good_as_none(published):
    (found,) = times_of("They met on Sunday.", published)
    assert (found.value, found.anchored) == ("", "nothing")
