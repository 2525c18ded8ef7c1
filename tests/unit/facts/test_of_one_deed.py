"""What two reports tell of one deed in unlike sentences: tests/cases/facts_of_one_deed.toml."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from retold.analysis.facts import find_facts
from retold.model.facts import Fact, FactDetail, FactKind, Verdict
from tests.unit.facts.facts_marked import studied

Case = dict[str, Any]
CASES: list[Case] = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "facts_of_one_deed.toml").read_text("utf-8")
)["case"]
each_case = pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])


def facts_of(before: str, after: str) -> tuple[Fact, ...]:
    one, other = studied(before, "before"), studied(after, "after")
    found = find_facts((one, other), {(0, 1): ()}, {(0, 1): ()})
    return tuple(fact for fact in found if fact.verdict is not Verdict.ONLY_ONE)


@each_case
def test_case(case: Case) -> None:
    found = [[f.kind, f.verdict, *f.details] for f in facts_of(case["before"], case["after"])]
    assert found == case["rows"]


@each_case
def test_case_in_the_other_order(case: Case) -> None:
    turned = [
        [kind, verdict, *(FactDetail(detail).inverse for detail in details)]
        for kind, verdict, *details in case["rows"]
    ]
    found = [[f.kind, f.verdict, *f.details] for f in facts_of(case["after"], case["before"])]
    assert found == turned


def test_civilians_repeated_as_all_the_dead_are_told_as_people() -> None:
    case = next(case for case in CASES if case["name"].startswith("civilians first"))
    (fact,) = facts_of(case["before"], case["after"])
    assert fact.about == "people killed"
    assert [value.said for value in fact.values] == [
        "at least four civilians",
        "at least six people",
    ]


def test_two_parts_are_one_value_from_the_first_number_to_the_second() -> None:
    case = next(case for case in CASES if case["name"].startswith("the injured in one number"))
    (fact,) = facts_of(case["before"], case["after"])
    assert [value.value for value in fact.values] == ["25", "24"]
    assert fact.kind is FactKind.COUNT
    assert fact.values[1].said.startswith("Four people were taken")
    assert fact.values[1].said.endswith("20 others")
