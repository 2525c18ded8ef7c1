"""Reports that share a source in the lineage, though neither drew on the other."""

from collections.abc import Iterable
from dataclasses import replace

from retold.analysis.descent.links import ancestors
from retold.analysis.descent.two_witnesses import rests_on_one
from retold.model.descent import Descent, Direction, Lineage, Relation
from retold.model.spans import Reason


def related_through(descents: Iterable[Descent], lineage: Lineage) -> tuple[Descent, ...]:
    """The descents, those of two reports that share a source in the lineage named so.

    Two copies of one dispatch share text without either having drawn on the other, and two papers
    that took different parts of it share none, yet neither confirms the other.
    """
    above = ancestors(lineage.edges)
    direct = {frozenset((edge.source, edge.target)) for edge in lineage.edges}
    told = []
    for descent in descents:
        pair = frozenset((descent.left, descent.right))
        common = above[descent.left] & above[descent.right]
        linked = descent.left in above[descent.right] or descent.right in above[descent.left]
        if pair not in direct and common and not linked:
            told.append(_through(descent))
        else:
            told.append(descent)
    return tuple(told)


def _through(descent: Descent) -> Descent:
    return replace(
        descent,
        relation=Relation.SAME_SOURCE,
        direction=Direction.UNDECIDED,
        direction_score=0.5,
        reasons=_why(descent),
        direction_reasons=(),
    )


def _why(descent: Descent) -> tuple[Reason, ...]:
    """The reasons; what both rest on and name is told as it is."""
    return descent.reasons if rests_on_one(descent) else (drew_on_one_source(), *descent.reasons)


def drew_on_one_source() -> Reason:
    """Two reports that share text and have one report above them both drew on that one."""
    return Reason(
        rule="descent.drew_on_one_source",
        words="Both draw on one report, which explains what they share.",
        score=0.8,
    )
