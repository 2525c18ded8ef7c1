"""The lineage of a story: who drew on whom, sources not seen, independent origins."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from retold.analysis.descent.chains import Chain, ranks, skips_versions
from retold.analysis.descent.links import components
from retold.analysis.descent.unseen import Unseen, declared_sources, supposed_sources
from retold.model.descent import (
    DRAWN,
    Descent,
    Direction,
    Edge,
    Lineage,
    Relation,
)
from retold.model.reports import Report

_FURTHER = 0.15
"""A second source is drawn when it adds at least this share of the target's words to the first."""


_ALIKE_SHARES = 0.05
"""Shares that differ by less say nothing of which of two copies was the source."""

_CLOSEST = (Relation.VERSION, Relation.COPY, Relation.REWRITE, Relation.PARTLY_DRAWN)
"""Relations of reports that hold the same text, the closest first."""

Covered = Mapping[tuple[str, str], frozenset[int]]
"""For a descent's id and a report's id the indexes of the report's words the other has too."""


@dataclass(frozen=True, slots=True)
class Step:
    """A possible step of the lineage: one report to another, with the words it explains."""

    source: str
    target: str
    descent: Descent
    share: float
    covered: frozenset[int]

    @property
    def decided(self) -> bool:
        """Whether the direction rests on evidence."""
        return self.descent.direction is not Direction.UNDECIDED


def draw_lineage(
    reports: Sequence[Report],
    descents: Sequence[Descent],
    covered: Covered,
    chains: Sequence[Chain] = (),
) -> Lineage:
    """The lineage of a story's reports, in the order they were given.

    Args:
        reports: the reports of one story.
        descents: how each two stand to each other.
        covered: for each descent and each of its reports the words the other has too.
        chains: versions of one article, in order; each is drawn on the one before it only.
    """
    order = {report.id: number for number, report in enumerate(reports)}
    credited = declared_sources(reports, descents)
    held = {target for source in credited for target in source.targets}
    rank = {report: (report not in held, at) for report, at in ranks(order, chains).items()}
    steps = [
        step
        for descent in descents
        if descent.relation in DRAWN
        if not skips_versions(descent, chains)
        for step in [_step(descent, covered, rank)]
        if not {step.source, step.target} <= held
    ]
    parents = _parents(steps)
    known = [_edge(step) for step in (*parents.values(), *_further(steps, parents))]
    known += _edges_from(credited, parents)
    supposed = supposed_sources(reports, descents, known)
    edges = known + _edges_from(supposed, parents)
    edges.sort(key=lambda edge: (order.get(edge.source, -1), order[edge.target], edge.source))
    return Lineage(
        edges=tuple(edges),
        unseen=tuple(source.value for source in (*credited, *supposed)),
        origins=_origins(tuple(order), edges, descents),
    )


def _step(descent: Descent, covered: Covered, rank: Mapping[str, tuple[bool, int]]) -> Step:
    """The step a descent stands for; undecided, from an agency's text, or else as given."""
    left_first = descent.direction is Direction.LEFT_FIRST or (
        descent.direction is Direction.UNDECIDED and rank[descent.left] < rank[descent.right]
    )
    source, target, share = (
        (descent.left, descent.right, descent.share_of_right)
        if left_first
        else (descent.right, descent.left, descent.share_of_left)
    )
    return Step(source, target, descent, share, covered[descent.id, target])


def _parents(steps: Sequence[Step]) -> dict[str, Step]:
    """For each target the step that explains most of it; never in a circle."""
    parents: dict[str, Step] = {}
    for step in sorted(steps, key=_most_telling):
        if step.target not in parents and not _is_above(step.target, step.source, parents):
            parents[step.target] = step
    return parents


def _most_telling(step: Step) -> tuple[float, int, bool, float, float, str]:
    """Order of steps: most of the target explained, word for word, decided, surest."""
    share = round(step.share / _ALIKE_SHARES) * _ALIKE_SHARES
    descent = step.descent
    closeness = _CLOSEST.index(descent.relation)
    return -share, closeness, not step.decided, -descent.direction_score, -descent.score, descent.id


def _is_above(one: str, other: str, parents: Mapping[str, Step]) -> bool:
    at: str | None = other
    while at is not None:
        if at == one:
            return True
        at = parents[at].source if at in parents else None
    return False


def _further(steps: Sequence[Step], parents: Mapping[str, Step]) -> list[Step]:
    """Steps from second sources, where they explain words the first does not."""
    further: list[Step] = []
    for target, first in parents.items():
        covered = set(first.covered)
        total = len(first.covered) / first.share if first.share else 0.0
        others = [s for s in steps if s.target == target and s.source != first.source]
        for step in sorted(others, key=lambda s: (-s.share, s.descent.id)):
            adds = len(step.covered - covered) / total if total else 0.0
            if adds >= _FURTHER and not _is_above(target, step.source, parents):
                further.append(replace(step, share=adds))
                covered |= step.covered
    return further


def _edge(step: Step) -> Edge:
    return Edge(
        source=step.source,
        target=step.target,
        descent=step.descent.id,
        relation=step.descent.relation,
        share=step.share,
        decided=step.decided,
    )


def _edges_from(sources: Iterable[Unseen], parents: Mapping[str, Step]) -> list[Edge]:
    return [
        Edge(
            source=source.value.id,
            target=target,
            descent="",
            relation=Relation.SAME_SOURCE,
            share=share,
            decided=bool(source.value.evidence),
        )
        for source in sources
        for target, share in source.targets.items()
        if target not in parents
    ]


def _origins(
    ids: Sequence[str], edges: Iterable[Edge], descents: Iterable[Descent]
) -> tuple[tuple[str, ...], ...]:
    """Reports linked by steps, and those of one newsroom, which are not two witnesses."""
    links = [(edge.source, edge.target) for edge in edges]
    links += [
        (descent.left, descent.right)
        for descent in descents
        if any(reason.rule == "descent.same_outlet" for reason in descent.reasons)
    ]
    everything = [*ids, *sorted({source for source, _ in links} - set(ids))]
    known = set(ids)
    groups = components(everything, links)
    return tuple(tuple(report for report in group if report in known) for group in groups)
