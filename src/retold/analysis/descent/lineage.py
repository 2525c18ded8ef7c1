"""The lineage of a story: who drew on whom, sources not seen, independent origins."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from retold.analysis.descent.credits import agency_of_outlet, declared
from retold.analysis.descent.evidence import Evidence
from retold.model.descent import (
    DRAWN,
    Descent,
    Direction,
    Edge,
    Lineage,
    Relation,
    UnseenSource,
)
from retold.model.reports import Report
from retold.model.spans import Place, Reason

_FURTHER = 0.15
"""A second source is drawn when it adds at least this share of the target's words to the first."""


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
    reports: Sequence[Report], descents: Sequence[Descent], evidence: Mapping[str, Evidence]
) -> Lineage:
    """The lineage of a story's reports, in the order they were given.

    Args:
        reports: the reports of one story.
        descents: how each two stand to each other.
        evidence: for each descent's id what it rests on.
    """
    order = {report.id: number for number, report in enumerate(reports)}
    unseen = _unseen(reports, descents)
    held = {target for source in unseen for target in source.targets}
    steps = [
        step
        for descent in descents
        if descent.relation in DRAWN
        for step in [_step(descent, evidence[descent.id], order)]
        if not {step.source, step.target} <= held
    ]
    parents = _parents(steps)
    steps_taken = [*parents.values(), *_further(steps, parents)]
    edges = [_edge(step) for step in steps_taken] + [
        Edge(
            source=source.value.id,
            target=target,
            descent="",
            relation=Relation.SAME_SOURCE,
            share=share,
            decided=bool(source.value.evidence),
        )
        for source in unseen
        for target, share in source.targets.items()
        if target not in parents
    ]
    edges.sort(key=lambda edge: (order.get(edge.source, -1), order[edge.target], edge.source))
    return Lineage(
        edges=tuple(edges),
        unseen=tuple(source.value for source in unseen),
        origins=_origins(tuple(order), edges),
    )


def related_through(descents: Iterable[Descent], lineage: Lineage) -> tuple[Descent, ...]:
    """The descents, those of two reports that share a source in the lineage named so.

    Two copies of one dispatch share text without either having drawn on the other.
    """
    above = _ancestors(lineage)
    direct = {frozenset((edge.source, edge.target)) for edge in lineage.edges}
    told = []
    for descent in descents:
        pair = frozenset((descent.left, descent.right))
        common = above[descent.left] & above[descent.right]
        linked = descent.left in above[descent.right] or descent.right in above[descent.left]
        if descent.relation in DRAWN and pair not in direct and common and not linked:
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
        reasons=(*descent.reasons, drew_on_one_source()),
        direction_reasons=(),
    )


def drew_on_one_source() -> Reason:
    """Two reports that share text and have one report above them both drew on that one."""
    return Reason(
        rule="descent.drew_on_one_source",
        words="Both draw on one report, which explains what they share.",
        score=0.8,
    )


@dataclass(frozen=True, slots=True)
class _Unseen:
    value: UnseenSource
    targets: dict[str, float]


def _step(descent: Descent, evidence: Evidence, order: Mapping[str, int]) -> Step:
    left_first = descent.direction is Direction.LEFT_FIRST or (
        descent.direction is Direction.UNDECIDED and order[descent.left] < order[descent.right]
    )
    if left_first:
        return Step(
            descent.left, descent.right, descent, descent.share_of_right, evidence.right.covered
        )
    return Step(descent.right, descent.left, descent, descent.share_of_left, evidence.left.covered)


def _parents(steps: Sequence[Step]) -> dict[str, Step]:
    """For each target the step that explains most of it; never in a circle."""
    parents: dict[str, Step] = {}
    heaviest_first = sorted(
        steps, key=lambda s: (not s.decided, -s.share, -s.descent.score, s.descent.id)
    )
    for step in sorted(heaviest_first, key=lambda s: -s.share):
        if step.target not in parents and not _is_above(step.target, step.source, parents):
            parents[step.target] = step
    return parents


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


def _unseen(reports: Sequence[Report], descents: Sequence[Descent]) -> list[_Unseen]:
    present = {agency for report in reports if (agency := agency_of_outlet(report.outlet))}
    found = []
    shares = _shares(descents)
    declaring: dict[str, dict[str, Place]] = defaultdict(dict)
    for report in reports:
        for credit in declared(report):
            if credit.agency not in present:
                declaring[credit.agency][report.id] = Place(report.id, credit.span)
    for agency, places in sorted(declaring.items()):
        sharing = {r: shares[r] for r in places if shares[r]}
        drawn = {r: max(others.values()) for r, others in sharing.items()}
        found.append(_declared_source(agency, places, drawn or dict.fromkeys(places, 0.0)))
    told = {target for source in found for target in source.targets}
    for number, group in enumerate(_undeclared(descents, told), start=1):
        found.append(_supposed_source(number, group, shares))
    return found


def _shares(descents: Iterable[Descent]) -> dict[str, dict[str, float]]:
    shares: dict[str, dict[str, float]] = defaultdict(dict)
    for descent in descents:
        if descent.relation in DRAWN or descent.relation is Relation.SAME_SOURCE:
            shares[descent.left][descent.right] = descent.share_of_left
            shares[descent.right][descent.left] = descent.share_of_right
    return shares


def _declared_source(
    agency: str, places: Mapping[str, Place], targets: dict[str, float]
) -> _Unseen:
    return _Unseen(
        UnseenSource(
            id=f"unseen:{agency}",
            name=agency,
            evidence=tuple(places.values()),
            reasons=(declared_agency(agency, tuple(places.values())),),
        ),
        targets,
    )


def declared_agency(agency: str, places: tuple[Place, ...]) -> Reason:
    """An agency that reports credit, and whose dispatch was not given, is a source not seen."""
    number = len(places)
    return Reason(
        rule="descent.declared_agency",
        words=f"{number} report{'s' * (number > 1)} credit{'s' * (number == 1)} {agency}, "
        "whose dispatch was not given.",
        score=0.9,
        places=places,
    )


def _undeclared(descents: Iterable[Descent], told: set[str]) -> list[tuple[str, ...]]:
    """Groups of reports that share a source nobody declares."""
    links = [
        (d.left, d.right)
        for d in descents
        if d.relation is Relation.SAME_SOURCE and not {d.left, d.right} & told
    ]
    members = sorted({report for link in links for report in link})
    return [group for group in _components(members, links) if len(group) > 1]


def _supposed_source(
    number: int, group: tuple[str, ...], shares: Mapping[str, Mapping[str, float]]
) -> _Unseen:
    within = set(group)
    targets = {
        report: max((s for other, s in shares[report].items() if other in within), default=0.0)
        for report in group
    }
    return _Unseen(
        UnseenSource(
            id=f"unseen:{number}",
            name="a source not seen",
            evidence=(),
            reasons=(supposed_source(len(group)),),
        ),
        targets,
    )


def supposed_source(reports: int) -> Reason:
    """Reports that share long runs, none plainly the source of the others, draw on one not given.

    The source is supposed, not seen: it may be an agency dispatch or a press release.
    """
    return Reason(
        rule="descent.supposed_source",
        words=f"{reports} reports share runs of words and none is plainly the others' source.",
        score=0.5,
    )


def _origins(ids: Sequence[str], edges: Iterable[Edge]) -> tuple[tuple[str, ...], ...]:
    links = [(edge.source, edge.target) for edge in edges]
    everything = [*ids, *sorted({source for source, _ in links} - set(ids))]
    known = set(ids)
    groups = _components(everything, links)
    return tuple(tuple(report for report in group if report in known) for group in groups)


def _components(members: Sequence[str], links: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Connected groups, each and all in the order of `members`."""
    group = {member: {member} for member in members}
    for one, two in links:
        if group[one] is not group[two]:
            group[one] |= group[two]
            for member in group[two]:
                group[member] = group[one]
    seen: set[int] = set()
    groups = []
    for member in members:
        if id(group[member]) not in seen:
            seen.add(id(group[member]))
            groups.append(tuple(m for m in members if m in group[member]))
    return groups


def _ancestors(lineage: Lineage) -> dict[str, set[str]]:
    sources: dict[str, set[str]] = defaultdict(set)
    for edge in lineage.edges:
        sources[edge.target].add(edge.source)
    above: dict[str, set[str]] = defaultdict(set)
    for report in list(sources):
        reached, todo = set(), list(sources[report])
        while todo:
            source = todo.pop()
            if source not in reached:
                reached.add(source)
                todo.extend(sources.get(source, ()))
        above[report] = reached
    return above
