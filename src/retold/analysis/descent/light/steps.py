"""The steps of a light lineage: for each report what it mainly drew on, and what else."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from retold.analysis.descent.light.meetings import Meeting, Met, versions_before
from retold.analysis.descent.light.overlaps import Sketch
from retold.analysis.descent.light.reports import LightReport
from retold.model.descent import DRAWN, Direction, Relation

_FURTHER = 0.15
"""A second source is drawn when it adds at least this share of the target's words to the first, as
in the full lineage."""

_FEWEST_NEW = 6
"""Runs kept that it must add, as many as two reports must share to be said to share text."""

_ALIKE_SHARES = 0.05
"""Shares that differ by less say nothing of which of two copies was the source."""

_CLOSEST = (Relation.VERSION, Relation.COPY, Relation.REWRITE, Relation.PARTLY_DRAWN)


@dataclass(frozen=True, slots=True)
class Step:
    """One report drawn on by another, by their places in the story.

    Attributes:
        source: place of the report drawn on.
        target: place of the report that drew on it.
        relation: how they stand to each other.
        share: share of the target that the source has too; of a further source, what it adds.
        decided: whether the direction rests on evidence.
        meeting: how the two stand to each other, and by what.
    """

    source: int
    target: int
    relation: Relation
    share: float
    decided: bool
    meeting: Meeting


def steps_of(reports: Sequence[LightReport], met: Met, held: frozenset[int]) -> tuple[Step, ...]:
    """The steps of a story, main ones first.

    Args:
        reports: the reports of a story in order of publication.
        met: how those that share text stand to each other.
        held: places of the reports that hold an agency's text; no step joins two of them.
    """
    before = versions_before(reports)
    possible = [
        step_of(meeting, held)
        for meeting in met.meetings
        if meeting.relation in DRAWN
        and not {meeting.left, meeting.right} <= held
        and not (meeting.relation is Relation.VERSION and before.get(meeting.right) != meeting.left)
    ]
    main = _main(possible)
    return (*main.values(), *_further(possible, main, met.sketches))


def step_of(meeting: Meeting, held: frozenset[int] = frozenset()) -> Step:
    """The step a meeting stands for; undecided, from an agency's text, or else by publication."""
    left_first = meeting.pointed.direction is Direction.LEFT_FIRST
    decided = meeting.pointed.direction is not Direction.UNDECIDED
    if not decided:
        left_first = meeting.left in held or meeting.right not in held
    one, two = meeting.left, meeting.right
    source, target = (one, two) if left_first else (two, one)
    share = meeting.overlap.of_right if left_first else meeting.overlap.of_left
    return Step(source, target, meeting.relation, share, decided, meeting)


def _main(steps: Iterable[Step]) -> dict[int, Step]:
    """For each target the step that explains most of it; never in a circle."""
    main: dict[int, Step] = {}
    for step in sorted(steps, key=_most_telling):
        if step.target not in main and not _is_above(step.target, step.source, main):
            main[step.target] = step
    return main


def _most_telling(step: Step) -> tuple[int, int, bool, int, int]:
    """Order of steps: most of the target explained, word for word, decided, from the earliest."""
    share = round(step.share / _ALIKE_SHARES)
    return -share, _CLOSEST.index(step.relation), not step.decided, step.source, step.target


def _is_above(one: int, other: int, main: Mapping[int, Step]) -> bool:
    at: int | None = other
    while at is not None:
        if at == one:
            return True
        at = main[at].source if at in main else None
    return False


def _further(
    steps: Iterable[Step], main: Mapping[int, Step], sketches: Sequence[Sketch]
) -> Iterator[Step]:
    """Steps from second sources, where they explain runs the first does not."""
    sources = {target: [step.source] for target, step in main.items()}
    for step in sorted(steps, key=lambda step: (step.target, -step.share, step.source)):
        known = sources.get(step.target, [])
        if not known or step.source in known:
            continue
        beside = [sketches[source] for source in known]
        adds = _added(sketches[step.target], beside, sketches[step.source])
        if adds >= _FURTHER and not _goes_back(step.source, step.target, sources):
            known.append(step.source)
            yield replace(step, share=adds)


def _goes_back(one: int, other: int, sources: Mapping[int, Sequence[int]]) -> bool:
    """Whether one report goes back to another, by whatever steps."""
    reached, todo = set(), [one]
    while todo:
        at = todo.pop()
        if at == other:
            return True
        if at not in reached:
            reached.add(at)
            todo.extend(sources.get(at, ()))
    return False


def _added(target: Sketch, known: Sequence[Sketch], source: Sketch) -> float:
    """The share of a report's runs that a source explains and the known ones do not."""
    bound = min(sketch.prints.run_bound for sketch in (target, source, *known))
    new = (target.runs & source.runs).difference(*(sketch.runs for sketch in known))
    count = sum(run < bound for run in new)
    return count / target.runs_below(bound) if count >= _FEWEST_NEW else 0.0
