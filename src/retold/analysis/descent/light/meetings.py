"""Which reports of a story meet, and how each two that do stand to each other."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from retold.analysis.descent.light.direction import Pointed, direction_of, names
from retold.analysis.descent.light.overlaps import Overlap, Sketch, overlap_of
from retold.analysis.descent.light.relations import explained, named_source, relation_of
from retold.analysis.descent.light.reports import LightReport
from retold.model.descent import DRAWN, Direction, Relation

_MOST_HOLDERS = 12
"""Reports that a run leads to: the first that hold it. Those after them are copies of the same
text, met through the first."""

_MOST_MET = 20
"""Reports that one report meets, those it shares most with: more than a run leads to, so that the
closest is among them though many hold the same text."""

_FEWEST_SHARED = 6
"""Runs and pairs kept that two reports must share to meet; of fewer no descent is ever told."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two reports that share text, by their places in the story, and how they stand to each other.

    Attributes:
        left: place of the one that comes first in order of publication.
        right: place of the other.
        relation: how they stand to each other.
        pointed: which is nearer the source, and by what.
        overlap: what they share.
    """

    left: int
    right: int
    relation: Relation
    pointed: Pointed
    overlap: Overlap


@dataclass(frozen=True, slots=True)
class Met:
    """What of a story's reports met.

    Attributes:
        meetings: the reports that share text, two by two.
        sketches: the fingerprints of each report.
        crowded: how many runs led to more reports than were followed.
    """

    meetings: tuple[Meeting, ...]
    sketches: tuple[Sketch, ...]
    crowded: int


def meet_all(reports: Sequence[LightReport]) -> Met:
    """How the reports that share text stand to each other.

    Reports are in order of publication; each meets earlier ones only, found by the runs they
    share, so that a story of two thousand costs little more for each than one of twenty.
    """
    sketches = tuple(Sketch(report.fingerprints) for report in reports)
    before = versions_before(reports)
    holders: dict[int, list[int]] = defaultdict(list)
    crowded: set[int] = set()
    found = []
    for right, sketch in enumerate(sketches):
        known = sketch.runs | sketch.pairs
        for left in sorted({*_near(known, holders), before.get(right, right)} - {right}):
            overlap = overlap_of(sketches[left], sketch)
            found.append(_meeting(reports, left, right, overlap))
        for value in known:
            if len(holders[value]) < _MOST_HOLDERS:
                holders[value].append(right)
            else:
                crowded.add(value)
    return Met(tuple(found), sketches, len(crowded))


def versions_before(reports: Sequence[LightReport]) -> dict[int, int]:
    """For the place of a later version of an article the place of the version before it."""
    before: dict[int, int] = {}
    last: dict[str, int] = {}
    for place, report in enumerate(reports):
        if report.url:
            if report.url in last:
                before[place] = last[report.url]
            last[report.url] = place
    return before


def _near(known: Iterable[int], holders: Mapping[int, Sequence[int]]) -> list[int]:
    """The earlier reports that share most, in order; the earliest of those that share as much."""
    counts = Counter(chain.from_iterable(holders.get(value, ()) for value in known))
    near = sorted(counts, key=lambda left: (-counts[left], left))[:_MOST_MET]
    return sorted(left for left in near if counts[left] >= _FEWEST_SHARED)


def _meeting(reports: Sequence[LightReport], left: int, right: int, overlap: Overlap) -> Meeting:
    one, two = reports[left], reports[right]
    relation = relation_of(overlap)
    named = names(two, one) - names(one, two)
    if relation not in DRAWN and named:
        relation = named_source(overlap)
    pointed = direction_of(one, two, named)
    decided = pointed.direction is not Direction.UNDECIDED
    if relation in DRAWN and not named:
        relation = explained(relation, one, two, overlap, decided=decided)
    return Meeting(left, right, relation, pointed, overlap)
