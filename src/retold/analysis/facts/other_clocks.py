"""Two times of one day that two reports give for one thing: landed at 10:15, at 9:45."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.clauses import is_verb
from retold.analysis.facts.clocks import clocks_of, minutes_of
from retold.analysis.facts.context import Story, tells
from retold.analysis.facts.mentioned import Mention
from retold.text.languages import word_list

_SCORE = 0.6
"""Score of a link between times of the clock: as between unequal values elsewhere."""

_BEFORE = 8
"""Words before a time in which stands what happened then, and where."""

_SHARED = 2
"""Telling stems that both must have there: a verb, and who or where."""

_NEAR = 3
"""Words next to a time in which one is told that only bounds it: "shortly before"."""

_FAR_APART = 3 * 60
"""Minutes between two times of one thing; what lies further apart was mostly done twice."""

_ZONE = re.compile(r"(?i)\b(?:[a-z]{1,3}t|utc|local|eastern|central|pacific)\b")
"""A time told by the clocks of a place: 9:40 there is another time here."""


def another_clock(story: Story) -> Iterator[Link]:
    """Two times of the clock on one day are of one thing where the same words stand before both.

    "It landed in Orrin at 10:15 a.m. on Monday" and "will land in Orrin at 9:45 a.m. on Monday":
    the same verb and a word more, close before the time. Both must tell the day, and neither report
    the other's time; not so "about", "shortly before" or "by" a time, one that names its zone, or
    times hours apart.
    """
    clocks = [clocks_of(story, at) for at in range(len(story.reports))]
    for one, other in combinations(range(len(clocks)), 2):
        for left in _plain(story, clocks[one], clocks[other]):
            for right in _plain(story, clocks[other], clocks[one]):
                ours, theirs = _before(story, left), _before(story, right)
                shared = frozenset(ours.keys() & theirs.keys())
                verb = any(ours[stem] or theirs[stem] for stem in shared)
                if verb and len(shared) >= _SHARED and _of_one_day(left, right):
                    yield Link(left, right, _SCORE, another_clock.__name__, shared)


def _plain(story: Story, clocks: Group, others: Group) -> Group:
    """The times told as they are, which the other report does not tell."""
    told = {one.day for one in others}
    return [m for m in clocks if m.day not in told and not _is_bounded(story, m)]


def _is_bounded(story: Story, mention: Mention) -> bool:
    prose = story.reports[mention.report].prose
    within, inside = prose.words_of(mention.sentence), prose.words.within(mention.span)
    near = prose.words.forms[max(within.start, inside.start - _NEAR) : inside.stop]
    return bool(_bounds() & {*near}) or _ZONE.search(mention.said) is not None


def _before(story: Story, mention: Mention) -> dict[str, bool]:
    """The telling stems close before a time, and whether each is of a verb."""
    prose = story.reports[mention.report].prose
    within, inside = prose.words_of(mention.sentence), prose.words.within(mention.span)
    saying = word_list("roles")["saying"]
    forms, stems = prose.words.forms, prose.words.stems
    near = range(max(within.start, inside.start - _BEFORE), inside.start)
    return {stems[w]: is_verb(forms[w]) for w in near if tells(forms[w]) and forms[w] not in saying}


def _of_one_day(left: Mention, right: Mention) -> bool:
    """Whether both are told of one day, and are near each other."""
    apart = abs(minutes_of(left) - minutes_of(right))
    return left.resolved == right.resolved != "" and apart <= _FAR_APART


@cache
def _bounds() -> frozenset[str]:
    return frozenset(word_list("fact_terms")["bounds_of_clocks"])
