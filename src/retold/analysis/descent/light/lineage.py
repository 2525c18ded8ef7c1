"""The light lineage of a story: who drew on whom, sources not seen, independent origins."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from retold.analysis.descent.light.dispatches import (
    Dispatch,
    declared_dispatches,
    supposed_dispatches,
)
from retold.analysis.descent.light.groups import groups_of, roots_of
from retold.analysis.descent.light.meetings import Met, meet_all
from retold.analysis.descent.light.relations import perhaps_drawn
from retold.analysis.descent.light.reports import LightReport
from retold.analysis.descent.light.steps import Step, step_of, steps_of
from retold.analysis.descent.light.words import why_drawn
from retold.model.descent import Relation

_LATEST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class LightEdge:
    """One step of a light lineage.

    Attributes:
        source: number of the report that text was taken from; None for a source not seen.
        unseen: name of the source not seen; empty where the source is a report.
        target: number of the report that took it.
        relation: copy, rewrite, partly drawn, version, or same source for a source not seen.
        share: share of the target drawn along this step, 0 to 1, estimated.
        directed: False where which came first is a guess shown as one.
        why: one plain sentence.
    """

    source: int | None
    unseen: str
    target: int
    relation: Relation
    share: float
    directed: bool
    why: str


@dataclass(frozen=True, slots=True)
class LightLineage:
    """Who drew on whom in one story, as far as fingerprints tell.

    Attributes:
        edges: the steps, by target; a report's main source comes first.
        origins: groups of report numbers that go back to one origin; their number is the most
            independent origins there can be, since an unclear descent is no step.
        unclear: for reports without a source and of another origin the one that shares most with
            each where more is shared than by chance; no descent is told of them.
        crowded: runs held by more reports than were followed; those not followed are met through
            the first that hold them.
    """

    edges: tuple[LightEdge, ...]
    origins: tuple[tuple[int, ...], ...]
    unclear: tuple[LightEdge, ...]
    crowded: int


def light_lineage(reports: Sequence[LightReport]) -> LightLineage:
    """The lineage of one story's reports, the same in whatever order they are given.

    Drawn like the full lineage: each report has at most one main source, never in a circle, and
    further ones that add to it; text that no step explains goes back to a source not seen.
    """
    ordered = sorted(reports, key=_published_order)
    met = meet_all(ordered)
    declared = declared_dispatches(ordered, met.meetings)
    held = frozenset(place for dispatch in declared for place in dispatch.targets)
    steps = steps_of(ordered, met, held)
    main = frozenset(step.target for step in steps)
    supposed = supposed_dispatches(ordered, met.meetings, _unexplained(met, steps, declared))
    dispatches = [d for d in (*declared, *supposed) if d.targets]
    edges = [_edge(step, ordered) for step in steps]
    edges += [edge for d in dispatches for edge in _edges_from(d, main, ordered)]
    origins = _origins(ordered, edges[: len(main)] + edges[len(steps) :])
    unclear = [_edge(step, ordered) for step in _unclear(ordered, met, edges, origins)]
    order = {report.number: place for place, report in enumerate(ordered)}
    return LightLineage(
        edges=tuple(sorted(edges, key=lambda edge: (order[edge.target], -edge.share, edge.unseen))),
        origins=origins,
        unclear=tuple(sorted(unclear, key=lambda edge: order[edge.target])),
        crowded=met.crowded,
    )


def _published_order(report: LightReport) -> tuple[bool, datetime, int]:
    """Dispatches first, then by publication, undated ones last."""
    return not report.dispatch, report.published or _LATEST, report.number


def _unexplained(
    met: Met, steps: Sequence[Step], declared: Sequence[Dispatch]
) -> list[tuple[int, ...]]:
    """Groups of reports of one source which no step leads back to one source."""
    sources: dict[int, set[int]] = defaultdict(set)
    for step in steps:
        sources[step.target].add(step.source)
    drawn = frozenset(sources)
    for number, dispatch in enumerate(declared, start=1):
        for target in dispatch.targets.keys() - drawn:
            sources[target].add(-number)
    roots = roots_of(range(len(met.sketches)), sources)
    links = [
        (meeting.left, meeting.right)
        for meeting in met.meetings
        if meeting.relation is Relation.SAME_SOURCE
        and roots[meeting.left].isdisjoint(roots[meeting.right])
    ]
    return groups_of(sorted({place for link in links for place in link}), links)


def _edge(step: Step, reports: Sequence[LightReport]) -> LightEdge:
    return LightEdge(
        source=reports[step.source].number,
        unseen="",
        target=reports[step.target].number,
        relation=step.relation,
        share=step.share,
        directed=step.decided,
        why=why_drawn(step, reports),
    )


def _edges_from(
    dispatch: Dispatch, drawn: frozenset[int], reports: Sequence[LightReport]
) -> Iterator[LightEdge]:
    """The edges from a source not seen to those that no report given explains."""
    for target, share in dispatch.targets.items():
        if target not in drawn:
            yield LightEdge(
                source=None,
                unseen=dispatch.name,
                target=reports[target].number,
                relation=Relation.SAME_SOURCE,
                share=share,
                directed=dispatch.declared,
                why=dispatch.words[target],
            )


def _origins(
    reports: Sequence[LightReport], edges: Iterable[LightEdge]
) -> tuple[tuple[int, ...], ...]:
    """Reports linked by steps, and those of one newsroom, which are not two witnesses."""
    places: dict[str, int] = {}
    links = []
    for edge in edges:
        source = edge.source if edge.source is not None else _place(f"by {edge.unseen}", places)
        links.append((source, edge.target))
    links += [(_place(f"of {one.newsroom}", places), one.number) for one in reports if one.newsroom]
    groups = groups_of([report.number for report in reports], links)
    return tuple(sorted(tuple(sorted(group)) for group in groups))


def _unclear(
    reports: Sequence[LightReport],
    met: Met,
    edges: Iterable[LightEdge],
    origins: Sequence[Sequence[int]],
) -> Iterator[Step]:
    """For each report without a source the likeliest step that is not told as one."""
    drawn = {edge.target for edge in edges}
    origin = {number: at for at, group in enumerate(origins) for number in group}
    likeliest: dict[int, Step] = {}
    for meeting in met.meetings:
        if meeting.relation is not Relation.UNCLEAR or not perhaps_drawn(meeting.overlap):
            continue
        step = step_of(meeting)
        source, target = reports[step.source].number, reports[step.target].number
        known = likeliest.get(step.target)
        if target in drawn or origin[source] == origin[target]:
            continue
        if known is None or (-step.share, step.source) < (-known.share, known.source):
            likeliest[step.target] = step
    yield from likeliest.values()


def _place(name: str, places: dict[str, int]) -> int:
    """A number, below those of reports, for what links reports and is none."""
    return places.setdefault(name, -1 - len(places))
