import tomllib
from pathlib import Path

import pytest

from retold.analysis.alignment import align_sentences
from retold.analysis.changes import RULES, find_changes
from retold.model.spans import Span
from retold.text.studied import Studied
from tests.unit.changes.studies import studied

_CASES = Path(__file__).parents[2] / "cases" / "changes.toml"
CASES = tomllib.loads(_CASES.read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_changes_are_told_as_the_cases_say(case):
    before = studied(case["before"], case.get("given", ()))
    after = studied(case["after"], case.get("given_after", ()), name="after")
    changes = find_changes(before, after, align_sentences(before.prose, after.prose))

    def words(study: Studied, span: Span | None) -> str:
        return study.prose.said(span) if span else ""

    assert sorted(str(change.kind) for change in changes) == sorted(case["kinds"])
    assert [
        [str(noted.detail), words(before, noted.before), words(after, noted.after)]
        for change in changes
        for noted in change.details
    ] == case["details"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_reason_names_a_rule_and_speaks_plainly(case):
    before = studied(case["before"], case.get("given", ()))
    after = studied(case["after"], case.get("given_after", ()), name="after")
    rules = {rule.name for rule in RULES}
    for change in find_changes(before, after, align_sentences(before.prose, after.prose)):
        reasons = [*change.reasons, *(noted.reason for noted in change.details)]
        assert all(
            reason.rule in rules and reason.words.endswith((".", "it.")) for reason in reasons
        )
