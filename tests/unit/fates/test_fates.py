"""What became of quotations: the cases of tests/cases/fates.toml, read both ways."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from retold.analysis.fates import METHOD, RULES, gather_utterances
from retold.model.quotations import Echo, Fate, FateDetail
from retold.text.studied import Studied
from tests.unit.fates.speech_marked import echoes_between, pairings, studied

Case = dict[str, Any]
CASES: list[Case] = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "fates.toml").read_text("utf-8")
)["case"]


Both = tuple[Studied, Studied, tuple[Echo, ...]]


def both(case: Case) -> Both:
    before, after = studied(case["before"], "before"), studied(case["after"], "after")
    aligned = pairings(before, after, case.get("pairs"))
    return before, after, echoes_between(before, after, aligned)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: Case) -> None:
    _, _, echoes = both(case)
    assert [echo.fate for echo in echoes] == case["fates"]
    if "details" in case:
        assert {noted.detail for noted in echoes[0].details} == set(case["details"])


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case_read_the_other_way(case: Case) -> None:
    after, before = studied(case["before"], "before"), studied(case["after"], "after")
    turned = None if "pairs" not in case else [[b, a] for a, b in case["pairs"]]
    aligned = pairings(before, after, turned)
    echoes = echoes_between(before, after, aligned)
    assert sorted(echo.fate for echo in echoes) == sorted(
        Fate(fate).inverse for fate in case["fates"]
    )
    if case.get("details"):
        found = {noted.detail for echo in echoes for noted in echo.details}
        assert found >= {FateDetail(detail).inverse for detail in case["details"]}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_reasons_name_rules(case: Case) -> None:
    names = {rule.name for rule in RULES}
    for echo in both(case)[2]:
        assert echo.reasons
        assert {reason.rule for reason in echo.reasons} <= names


def test_details_point_at_the_words() -> None:
    case = next(case for case in CASES if case["name"] == "a word is exchanged")
    before, after, (echo,) = both(case)
    (noted,) = echo.details
    assert noted.before
    assert noted.after
    assert noted.before.of(before.report.text) == "wonderful"
    assert noted.after.of(after.report.text) == "dreadful"


def test_headline_and_body_are_one_row() -> None:
    case = next(case for case in CASES if case["name"].startswith("a headline"))
    before, after, echoes = both(case)
    (row,) = gather_utterances((before, after), echoes)
    assert [len(telling.quotations) for telling in row.tellings] == [2, 1]
    assert row.speaker == "Ada Quill"
    assert row.echoes == (echoes[0].id,)


def test_same_words_in_reports_without_an_echo_are_one_row() -> None:
    said = "⟦Ada Quill: “Every barge in the inner harbour leaks diesel,”⟧ Quill {said}."
    reports = (studied(said, "one"), studied(f"It froze. {said}", "two"))
    (row,) = gather_utterances(reports, ())
    assert len(row.tellings) == 2


def test_method_is_named() -> None:
    assert METHOD == "fates/1"
    assert len({rule.name for rule in RULES}) == len(RULES)
