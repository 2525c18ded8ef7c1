"""A phrase taken from another report is told in the tables, and not first."""

import pytest

from retold.analysis.findings import Factor, factor
from retold.comparison.reading import read_report
from retold.comparison.relating import kept_of
from retold.comparison.story import Story
from retold.model.descent import Descent, Direction, Lineage, Relation
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


def descent(relation: Relation, share: float) -> Descent:
    return Descent(
        id="d",
        left=ONE.report.id,
        right=TWO.report.id,
        relation=relation,
        direction=Direction.LEFT_FIRST,
        share_of_left=share,
        share_of_right=share,
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
