"""Times of the clock that two reports give for one thing."""

import re
from collections.abc import Iterator
from itertools import combinations

from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.clauses import clause_stems
from retold.analysis.facts.context import Story
from retold.analysis.facts.mentioned import Mention
from retold.model.facts import FactKind
from retold.model.mentions import TimeKind

_CLOCK = re.compile(r"T(\d{2}):(\d{2})\Z")

_HALF = re.compile(r"(?i)\d ?[ap]\.?m\b")
"""The half of the day in print; 10:15 without it may be of either."""

_SCORE = 0.6
"""Score of a link between times of the clock: as between unequal values elsewhere."""

_HALF_A_DAY = 12 * 60
"""Minutes between a time and the one of the same digits on the other half of the day."""

_SHARED = 2
"""Telling stems that the clauses of two times must share, a verb among them."""

_HALF_AN_HOUR = 30
"""Minutes; full and half hours are told of anything, 10:15 of one day is of one thing."""

_MOST = 20
"""Times of the clock looked at in one report."""


def one_clock(story: Story) -> Iterator[Link]:
    """Two times of the clock are of one thing where their clauses share a verb and a word more.

    A time to the minute of one day, such as 10:15 on New Year's Eve, needs one shared word alone.
    Only equal ones, and those with the same digits on the other half of the day: "landed at 10:15
    a.m." and "landed at 10:15 p.m." cannot both be right, and one was mistaken for the other.
    """
    clocks = [clocks_of(story, at) for at in range(len(story.reports))]
    for one, other in combinations(range(len(clocks)), 2):
        for left in clocks[one]:
            for right in clocks[other]:
                shared = _shared(story, left, right)
                if shared and _alike(left, right):
                    yield Link(left, right, _SCORE, one_clock.__name__, shared)


def clocks_of(story: Story, at: int) -> Group:
    """The times of the clock of a report; the day they are of stands apart, in `resolved`."""
    found: Group = []
    for time in story.reports[at].reading.times:
        clock = _CLOCK.search(time.value) if time.kind is TimeKind.TIME else None
        if clock and len(found) < _MOST:
            found.append(
                Mention(
                    report=at,
                    kind=FactKind.DATE,
                    said=time.said,
                    value=f"{clock[1]}:{clock[2]}",
                    span=time.span,
                    sentence=time.sentence,
                    day=clock[0],
                    resolved=time.value[: clock.start()],
                )
            )
    return found


def _shared(story: Story, left: Mention, right: Mention) -> frozenset[str]:
    """The stems that both clauses share, none where no verb is among them or they are too few."""
    ours = clause_stems(story.reports[left.report].prose, left)
    theirs = clause_stems(story.reports[right.report].prose, right)
    shared = frozenset(ours.keys() & theirs.keys())
    verb = any(ours[stem] or theirs[stem] for stem in shared)
    if (verb and len(shared) >= _SHARED) or (shared and _one_odd_minute(left, right)):
        return shared
    return frozenset()


def _one_odd_minute(left: Mention, right: Mention) -> bool:
    """Whether both are of one day that both tell, to the minute: no round hour recurs so."""
    return minutes_of(left) % _HALF_AN_HOUR > 0 and left.resolved == right.resolved != ""


def _alike(left: Mention, right: Mention) -> bool:
    """Whether both are one time, or have the same digits on the two halves of the day."""
    if left.day == right.day:
        return True
    halves = all(_HALF.search(one.said) for one in (left, right))
    return halves and minutes_of(left) % _HALF_A_DAY == minutes_of(right) % _HALF_A_DAY


def minutes_of(mention: Mention) -> int:
    """The minutes of the day at a time of the clock."""
    hours, _, minutes = mention.day.removeprefix("T").partition(":")
    return int(hours) * 60 + int(minutes)
