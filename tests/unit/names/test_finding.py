"""Names of one report, by the cases a reporter can read."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from retold.analysis.names import Names, find_names, government_of
from retold.model.mentions import NameKind
from retold.sources import report_from_text
from retold.text.prose import prose_of
from tests.fakes.reports import plain_report

CASES = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "names.toml").read_text(encoding="utf-8")
)["case"]


def names_of(text: str) -> Names:
    return find_names(prose_of(plain_report(text.strip())))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_case(case: dict[str, Any]) -> None:
    names = names_of(case["text"])
    found = {(entity.kind.value, entity.name): entity for entity in names.entities}
    for wanted in case["entities"]:
        entity = found.get((wanted["kind"], wanted["name"]))
        assert entity is not None, f"{wanted['name']} not among {sorted(found)}"
        if "forms" in wanted:
            assert set(entity.forms[1:]) == set(wanted["forms"])
        if "roles" in wanted:
            assert list(entity.roles) == wanted["roles"]
        if "key" in wanted:
            assert entity.key == wanted["key"]
        if "stand_ins" in wanted:
            number = names.entities.index(entity)
            said = [m.said for m in names.mentions if m.stand_in and m.entity == number]
            assert said == wanted["stand_ins"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_nothing_else_is_named(case: dict[str, Any]) -> None:
    said = {mention.said for mention in names_of(case["text"]).mentions}
    assert said.isdisjoint(case.get("absent", []))


def test_a_capital_and_a_seat_of_power_point_to_a_government() -> None:
    names = names_of("They flew from Minsk to Moscow and Odesa. The Kremlin agreed.")
    governments = {entity.name: government_of(entity) for entity in names.entities}
    assert governments == {"Minsk": "belarus", "Moscow": "russia", "Odesa": "", "Kremlin": "russia"}


def test_no_words_no_names() -> None:
    assert names_of("… 12 % —").mentions == ()
    assert find_names(prose_of(plain_report(""))).entities == ()


def test_the_place_of_a_dateline_is_a_place() -> None:
    text = (
        "Mill burns down\n\nDORLAN, March 3 (MNA) - The old mill burned down on Monday.\n\n"
        "Nobody in the street could say why Dorlan had no pump."
    )
    found = find_names(prose_of(report_from_text(text)))
    assert [one.kind for one in found.entities if one.name == "Dorlan"] == [NameKind.PLACE]
