"""Round-ups: reports that tell several events in passing, and belong to the story of none."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from retold.analysis.stories.likeness import Likenesses
from retold.analysis.stories.linkage import Pair
from retold.analysis.stories.stretches import Stretches

_BRIEFLY, _IN_PASSING = 0.25, 0.4
"""A report that tells an event in no more of it than this tells it briefly, or in passing …"""

_TOLD = 0.4
"""… if so much of the report of the event is told there."""

STRANGERS = -4.0
"""Log-odds up to which two reports tell two events that have nothing to do with each other. Higher
ones are found between the episodes of one affair, and an analysis of both is no round-up."""


class Passing(IntEnum):
    """Which of two reports tells the event of the other in passing, and whether briefly."""

    NEITHER = 0
    ONE = 1
    OTHER = 2
    ONE_BRIEFLY = 3
    OTHER_BRIEFLY = 4

    @property
    def briefly(self) -> bool:
        """Whether the event is told briefly."""
        return self in BRIEFLY


BY_ONE = frozenset({Passing.ONE, Passing.ONE_BRIEFLY})
"""The one report tells the event of the other in passing."""

BY_OTHER = frozenset({Passing.OTHER, Passing.OTHER_BRIEFLY})
"""The other tells the event of the one in passing."""

BRIEFLY = frozenset({Passing.ONE_BRIEFLY, Passing.OTHER_BRIEFLY})


@dataclass(frozen=True, slots=True)
class Told:
    """What was found of two reports: their log-odds, and which tells the other's in passing."""

    odds: float
    passing: Passing


def in_passing(alike: Likenesses) -> NDArray[np.int64]:
    """Of each pair which report tells the event of the other in passing, as `Passing`."""
    sides = (alike.one, alike.other), (alike.other, alike.one)
    conditions = [_passes(*side, most) for most in (_BRIEFLY, _IN_PASSING) for side in sides]
    choices = [Passing.ONE_BRIEFLY, Passing.OTHER_BRIEFLY, Passing.ONE, Passing.OTHER]
    found: NDArray[np.int64] = np.select(conditions, choices, default=Passing.NEITHER)
    return found


def round_ups(found: Mapping[Pair, Told], least: float) -> frozenset[int]:
    """The reports that tell in passing events that have nothing to do with each other.

    Two told briefly are enough, or three: so fifty-six of the 12,798 reports of the stream of
    the development half are round-ups, and one of its 1,245 reports grouped by hand.

    Args:
        found: what was found of pairs, smaller number first.
        least: the log-odds from which on two reports may tell one story.
    """
    told: dict[int, dict[int, bool]] = defaultdict(dict)
    for (one, other), seen in found.items():
        if seen.odds >= least and seen.passing:
            report, event = (one, other) if seen.passing in BY_ONE else (other, one)
            told[report][event] = seen.passing.briefly
    return frozenset(report for report, events in told.items() if _many(events, found))


def _many(events: Mapping[int, bool], found: Mapping[Pair, Told]) -> bool:
    """Whether these are two strange events told briefly, or three strange events."""
    strangers: dict[int, set[int]] = defaultdict(set)
    for pair in combinations(sorted(events), 2):
        seen = found.get(pair)
        if seen is None or seen.odds <= STRANGERS:
            strangers[pair[0]].add(pair[1])
    return any(
        (events[one] and events[other]) or not strangers[one].isdisjoint(strangers.get(other, ()))
        for one in sorted(strangers)
        for other in strangers[one]
    )


def _passes(report: Stretches, event: Stretches, most: float) -> NDArray[np.bool_]:
    passes: NDArray[np.bool_] = (report.told <= most) & (event.told >= _TOLD)
    return passes
