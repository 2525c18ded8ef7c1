"""Names of two reports, by the cases a reporter can read."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from retold.analysis.names import find_names, match_entities
from retold.model.mentions import Entity, NameKind
from retold.text.prose import prose_of
from tests.fakes.reports import plain_report

CASES = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "names_matched.toml").read_text(encoding="utf-8")
)["case"]


def entities_of(text: str) -> tuple[Entity, ...]:
    return find_names(prose_of(plain_report(text))).entities


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_case(case: dict[str, Any]) -> None:
    left, right = entities_of(case["left"]), entities_of(case["right"])
    pairs = [
        [left[match.left].name, right[match.right].name, match.how.value]
        for match in match_entities(left, right)
        if left[match.left].kind is not NameKind.PEOPLE
    ]
    assert pairs == case["pairs"]


def test_the_fuller_pair_goes_first() -> None:
    left = entities_of("Tom Fenwick arrived with Paul Fenwick.")
    right = entities_of("Paul Fenwick arrived. Reporters met President Fenwick.")
    matches = {
        (left[m.left].name, right[m.right].name): m.how.value for m in match_entities(left, right)
    }
    assert matches[("Paul Fenwick", "Paul Fenwick")] == "same"


def test_nothing_to_match() -> None:
    assert match_entities((), entities_of("Tom Fenwick arrived.")) == ()
