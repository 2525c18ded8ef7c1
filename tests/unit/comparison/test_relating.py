"""A phrase taken from another report is told in the tables, and not first."""

from dataclasses import replace

import pytest

from retold.analysis.findings import Factor, factor
from retold.comparison.reading import read_report
from retold.comparison.relating import kept_of
from retold.comparison.story import Story
from retold.model.descent import Descent, Direction, Lineage, Relation
from retold.model.spans import Reason
from tests.fakes.reports import plain_report

ONE = read_report(plain_report("The sea wall broke on Sunday.", name="Gazette"))
TWO = read_report(plain_report("A wall broke.", name="Courier"))
TOLD = {one.report.id: one for one in (ONE, TWO)}


STORY = Story(
    descents=(),
    lineage=Lineage(edges=(), unseen=(), origins=()),
    echoes=(),
    utterances=(),
    facts=(),
    changes=(),
    alike={},
)


def descent(relation: Relation, share: float, other: float | None = None) -> Descent:
    return Descent(
        id="d",
        left=ONE.report.id,
        right=TWO.report.id,
        relation=relation,
        direction=Direction.LEFT_FIRST,
        share_of_left=share,
        share_of_right=share if other is None else other,
        score=0.8,
        direction_score=0.8,
        reasons=(),
        direction_reasons=(),
    )


@pytest.mark.parametrize(
    ("relation", "share", "slight"),
    [
        (Relation.PARTLY_DRAWN, 0.1, True),
        (Relation.PARTLY_DRAWN, 0.4, False),
        (Relation.SAME_SOURCE, 0.05, True),
        (Relation.SAME_SOURCE, 0.4, False),
        (Relation.COPY, 0.9, False),
    ],
)
def test_what_hardly_shares_anything_weighs_little(relation, share, slight):
    kept = kept_of(descent(relation, share), STORY, TOLD)
    assert kept == (factor(Factor.OTHER_NEWS) if slight else 1.0)


@pytest.mark.parametrize(
    ("share", "other", "slight"),
    [(0.2, 0.0, True), (0.2, 0.1, False), (0.9, 0.01, False)],
    ids=["one repeats itself", "both hold some", "a short text in a long one"],
)
def test_what_only_one_of_two_repeats_is_hardly_shared(share, other, slight):
    kept = kept_of(descent(Relation.SAME_SOURCE, share, other), STORY, TOLD)
    assert kept == (factor(Factor.OTHER_NEWS) if slight else 1.0)


def test_what_is_printed_in_marks_from_a_report_that_is_named_is_no_phrase():
    reason = Reason(rule="descent.prints_its_text", words="It prints its words.", score=0.8)
    quoting = replace(descent(Relation.PARTLY_DRAWN, 0.1), reasons=(reason,))
    assert kept_of(quoting, STORY, TOLD) == 1.0


def test_one_announcement_is_one_source_however_little_is_told_alike():
    reason = Reason(rule="descent.one_announcement", words="Both tell of it.", score=0.6)
    announced = replace(descent(Relation.SAME_SOURCE, 0.03), reasons=(reason,))
    assert kept_of(announced, STORY, TOLD) == 1.0
