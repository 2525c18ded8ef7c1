"""The table of facts: the cases of tests/cases/facts.toml, read in both orders."""

import tomllib
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from retold.analysis.facts import METHOD, RULES, find_facts
from retold.model.facts import Fact, FactDetail
from tests.unit.facts.facts_marked import pairings, same_entities, studied

Case = dict[str, Any]
CASES: list[Case] = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "facts.toml").read_text("utf-8")
)["case"]
each_case = pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])


def facts_of(case: Case, *, turned: bool = False) -> tuple[Fact, ...]:
    one, other = studied(case["before"], "before"), studied(case["after"], "after")
    if turned:
        one, other = other, one
    aligned = pairings(one, other, case.get("score", 0.8))
    return find_facts((one, other), {(0, 1): aligned}, {(0, 1): same_entities(one, other)})


@each_case
def test_case(case: Case) -> None:
    found = [[fact.kind, fact.verdict, *fact.details] for fact in facts_of(case)]
    assert sorted(found) == sorted(case["rows"])


@each_case
def test_case_in_the_other_order(case: Case) -> None:
    turned = [
        [kind, verdict, *(FactDetail(detail).inverse for detail in details)]
        for kind, verdict, *details in case["rows"]
    ]
    found = [[fact.kind, fact.verdict, *fact.details] for fact in facts_of(case, turned=True)]
    assert sorted(found) == sorted(turned)
    assert {fact.id for fact in facts_of(case)} == {fact.id for fact in facts_of(case, turned=True)}


@each_case
def test_reasons_name_rules_and_values_are_printed_words(case: Case) -> None:
    names = {rule.name for rule in RULES}
    texts = {
        one.report.id: one.report.text
        for one in (studied(case["before"], "before"), studied(case["after"], "after"))
    }
    for fact in facts_of(case):
        assert fact.reasons
        assert {reason.rule for reason in fact.reasons} <= names
        for value in fact.values:
            assert value.said == value.spans[0].of(texts[value.report_id])


def test_a_row_holds_all_reports_that_tell_it() -> None:
    text = "The collapse of the Dunmoor bridge killed ⟦{}|count {} of killed people⟧."
    reports = tuple(
        studied(text.format(toll, toll), f"report {toll}{at}")
        for at, toll in enumerate((12, 12, 14))
    )
    pairs = [(0, 1), (0, 2), (1, 2)]
    aligned = {(a, b): pairings(reports[a], reports[b]) for a, b in pairs}
    (fact,) = find_facts(reports, aligned, {})
    assert fact.verdict == "differ"
    assert [value.said for value in fact.values] == ["12", "12", "14"]


def test_method_is_named() -> None:
    assert METHOD == "facts/1"
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_two_ages_of_one_person_months_apart_may_be_a_birthday() -> None:
    def verdict(later: str) -> str:
        one = studied("⟦Ada Quill|person quill⟧, ⟦52|measure 52 in year of age⟧, sails.", "one")
        other = studied("⟦Ada Quill|person quill⟧, ⟦53|measure 53 in year of age⟧, swam.", "other")
        dated = [
            replace(each, report=replace(each.report, published=datetime.fromisoformat(day)))
            for each, day in ((one, "2031-05-04T00:00+00:00"), (other, f"{later}T00:00+00:00"))
        ]
        facts = find_facts(tuple(dated), {}, {(0, 1): same_entities(one, other)})
        return next(fact.verdict for fact in facts if fact.kind == "measure")

    assert verdict("2031-05-06") == "differ"
    assert verdict("2031-09-06") == "unclear"
