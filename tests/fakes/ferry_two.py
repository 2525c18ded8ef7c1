"""The made-up grounding as a source and its rewrite."""

from functools import cache

from retold.model.descent import Direction, Edge, Lineage, Relation
from retold.model.findings import Comparison
from retold.model.reports import Notice
from tests.fakes.ferry import courier, echoes_between, ferry_text, lantern, quotations
from tests.fakes.ferry_changes import changes_between, facts_between, pair_findings
from tests.fakes.makers import (
    descent_of,
    from_descent,
    utterances_of,
)
from tests.fakes.told import told

METHODS = (
    "quotations/1",
    "echoes/1",
    "mentions/1",
    "alignment/1",
    "changes/1",
    "facts/1",
    "descent/1",
    "findings/1",
)


@cache
def two_reports() -> Comparison:
    """A source and its rewrite: every kind of change, fate and verdict a pair can show."""
    a, b = courier(), lantern()
    q = quotations(a, b)
    echoes, facts, changes = echoes_between(a, b, q), facts_between(a, b), changes_between(a, b)
    descent = descent_of(a, b, Relation.REWRITE, Direction.LEFT_FIRST, (0.46, 0.71))
    edge = Edge(
        source=a.report.id,
        target=b.report.id,
        descent=descent.id,
        relation=Relation.REWRITE,
        share=0.71,
        decided=True,
    )
    rows = tuple(
        (
            (q.get(f"a-{name}") or q[f"b-{name}"]).speaker,
            tuple(q[f"{side}-{name}"] for side in "ab" if f"{side}-{name}" in q),
            (echo,),
        )
        for name, echo in echoes.items()
    )
    return Comparison(
        methods=METHODS,
        reports=(a.report, b.report),
        readings=(
            a.reading(*(v for k, v in q.items() if k[0] == "a")),
            b.reading(*(v for k, v in q.items() if k[0] == "b")),
        ),
        descents=(descent,),
        lineage=Lineage(edges=(edge,), unseen=(), origins=((a.report.id, b.report.id),)),
        echoes=tuple(echoes.values()),
        utterances=utterances_of((a, b), rows),
        facts=tuple(facts.values()),
        changes=tuple(changes.values()),
        findings=(
            from_descent(
                0.99,
                descent,
                "The Daily Lantern rewrites the Harbour Courier: 71 % of its "
                "words come from there.",
            ),
            *pair_findings(echoes, facts, changes),
        ),
        rejected=(),
        notices=(
            Notice(
                slug="published-unknown-zone",
                report_ids=(b.report.id,),
                words="The Daily Lantern’s time of publication has no zone; UTC+1 was read.",
            ),
        ),
    )


@cache
def different_stories() -> Comparison:
    """Two reports of different events: nothing was compared."""
    a, b = courier(), told(ferry_text("market"), name="Market Weekly")
    descent = descent_of(a, b, Relation.DIFFERENT_STORIES, Direction.UNDECIDED, (0.02, 0.03))
    return Comparison(
        methods=METHODS,
        reports=(a.report, b.report),
        readings=(a.reading(), b.reading()),
        descents=(descent,),
        lineage=Lineage(edges=(), unseen=(), origins=((a.report.id,), (b.report.id,))),
        echoes=(),
        utterances=(),
        facts=(),
        changes=(),
        findings=(),
        rejected=(),
        notices=(),
    )
