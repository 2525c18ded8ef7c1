"""That two reports are independent matters where both tell the same news."""

from dataclasses import replace
from typing import cast

import pytest

from retold.comparison.corroborating import corroborates
from retold.comparison.story import Story
from retold.model.descent import Relation
from retold.model.facts import FactKind, Verdict
from tests.unit.findings.builders import AFTER, BEFORE, descent, fact

PAIR = frozenset((BEFORE.id, AFTER.id))


def story(alike: float, *numbers: Verdict, kind: FactKind = FactKind.COUNT) -> Story:
    return Story(
        descents=(),
        lineage=cast("object", None),  # type: ignore[arg-type]
        echoes=(),
        utterances=(),
        facts=tuple(replace(fact(verdict), kind=kind) for verdict in numbers),
        changes=(),
        alike={PAIR: alike},
    )


@pytest.mark.parametrize(
    ("told", "confirms"),
    [
        (story(0.999), True),
        (story(0.97), False),
        (story(0.97, Verdict.AGREE), True),
        (story(0.97, Verdict.DIFFER), True),
        (story(0.97, Verdict.AGREE, kind=FactKind.PERSON), False),
        (story(0.8, Verdict.AGREE), False),
        (story(0.8, Verdict.AGREE, Verdict.AGREE), True),
    ],
    ids=[
        "surely one event",
        "one affair",
        "one number agrees",
        "one number differs",
        "only a name agrees",
        "a number of perhaps two events",
        "two numbers agree",
    ],
)
def test_two_reports_confirm_each_other_where_they_tell_one_event(told, confirms):
    assert corroborates(descent(Relation.INDEPENDENT), told) is confirms
