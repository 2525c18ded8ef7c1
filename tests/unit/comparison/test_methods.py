"""Rules: every one explains itself, and none is named that is not there."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from retold.comparison import RULES, compare, methods_of
from retold.model.findings import Comparison, Finding
from retold.model.profiles import Profile
from retold.model.spans import Reason
from retold.sources import ReadOptions, read_all

METHODS = methods_of(Profile.DEFAULT)
FERRY = Path(__file__).parents[3] / "examples" / "ferry"


@pytest.fixture(scope="module", name="ferry")
def _ferry() -> Comparison:
    paths = [str(path) for path in sorted(FERRY.glob("*.txt")) + sorted(FERRY.glob("*.html"))]
    return compare(read_all(paths, ReadOptions()).reports)


def reasons_in(value: object) -> Iterator[Reason]:
    """Every reason anywhere in a value."""
    if isinstance(value, Reason):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from reasons_in(each)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from reasons_in(getattr(value, field.name))


def test_methods_have_a_name_and_a_version():
    assert len(set(METHODS)) == len(METHODS)
    for method in METHODS:
        family, version = method.split("/")
        assert family.isalpha()
        assert int(version) >= 1


def test_reading_fast_leaves_out_the_network_and_nothing_else():
    assert set(METHODS) - set(methods_of(Profile.FAST)) == {"attributions/1"}


def test_every_rule_explains_itself_to_a_reader():
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    families = {method.split("/")[0] for method in METHODS}
    for rule in RULES:
        assert rule.name.partition(".")[0] in families
        first = rule.explanation.splitlines()[0]
        assert first.lstrip('"“')[0].isupper(), rule.name
        assert first.endswith((".", ":", ",")) or len(first) > 60, rule.name


def test_every_method_has_rules():
    families = {rule.name.partition(".")[0] for rule in RULES}
    assert families == {method.split("/")[0] for method in METHODS}


def test_every_reason_anywhere_names_a_rule_that_is_there(ferry):
    rules = {rule.name for rule in RULES}
    reasons = list(reasons_in(ferry))
    assert len(reasons) > 100
    assert {reason.rule for reason in reasons} <= rules


def test_every_finding_names_a_rule_of_its_reasons(ferry):
    found: tuple[Finding, ...] = ferry.findings
    for finding in found:
        assert finding.rule in {reason.rule for reason in finding.reasons}


def test_every_reason_is_a_sentence_for_a_reader_with_a_score(ferry):
    for reason in reasons_in(ferry):
        assert reason.words.strip().endswith((".", "?", "”")), reason
        assert 0 <= reason.score <= 1, reason
