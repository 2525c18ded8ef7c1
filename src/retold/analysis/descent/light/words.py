"""Why a step of a light lineage is drawn, in words for a reader."""

from collections.abc import Sequence

from retold.analysis.descent.light.reports import LightReport
from retold.analysis.descent.light.steps import Step
from retold.model.descent import Relation

_SAID = 0.18
"""Share of a report from which its own share is told, and not that of the other, whose small part
it may be."""


def why_drawn(step: Step, reports: Sequence[LightReport]) -> str:
    """Why one report is said to have drawn on another, in one sentence."""
    source = reports[step.source].name
    clauses = [_shared(step, source), step.meeting.pointed.words]
    if step.relation is Relation.VERSION:
        clauses.insert(0, "It stands at the same address")
    if step.relation is Relation.UNCLEAR:
        clauses.append("too much for chance and too little to tell descent")
    elif not step.decided:
        clauses.append("nothing tells which came first")
    return f"{'; '.join(filter(None, clauses))}."


def _shared(step: Step, source: str) -> str:
    overlap = step.meeting.overlap
    runs, pairs = (
        (overlap.runs_of_right, overlap.runs_of_left),
        (overlap.pairs_of_right, overlap.pairs_of_left),
    )
    if step.target == step.meeting.left:
        runs, pairs = runs[::-1], pairs[::-1]
    if step.relation in {Relation.REWRITE, Relation.UNCLEAR} or max(runs) < _SAID:
        of_target, of_source = pairs
        told = f"About {of_target:.0%} of what it tells {source} tells too"
        return (
            told
            if of_target >= of_source
            else f"It tells about {of_source:.0%} of what {source} tells"
        )
    of_target, of_source = runs
    if of_target >= min(_SAID, of_source):
        return f"About {of_target:.0%} of it stands word for word in {source}"
    return f"It holds about {of_source:.0%} of {source} word for word"
