"""Days printed with their month, which two reports of one story give."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.context import Story, stems_of
from retold.analysis.facts.mentioned import Mention

_SCORE = 0.55
"""Score of a link between equal days in sentences that were not aligned."""

_SHARED = 2
"""Telling stems that both sentences must share besides."""

_MOST = 40
"""Mentions of one day looked at: as many as a story of forty reports has."""

_PRINTED = re.compile(r"[A-Za-z].*\d|\d.*[A-Za-z]")
"""A month in letters and a number: "March 6", "22 Feb.", "6 March 2024"."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


def same_printed_day(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Link]:
    """The same day of a month, printed in two reports of a story, is one fact.

    "March 6" does not recur by chance where the sentences share words besides. Weekdays and days
    counted from another ("two days later") are left to sentences that tell the same.
    """
    index: defaultdict[str, Group] = defaultdict(list)
    for mention in _all(mentions):
        if _DAY.match(mention.day) and _PRINTED.search(mention.said):
            index[mention.day].append(mention)
    for group in index.values():
        for left, right in combinations(group[:_MOST], 2):
            shared = _shared(story, left, right) if left.report != right.report else frozenset()
            if len(shared) >= _SHARED:
                yield Link(left, right, _SCORE, same_printed_day.__name__, shared)


def _all(mentions: Iterable[dict[int, Group]]) -> Iterator[Mention]:
    return (mention for told in mentions for group in told.values() for mention in group)


def _shared(story: Story, left: Mention, right: Mention) -> frozenset[str]:
    ours, theirs = (_stems(story, one) for one in (left, right))
    return ours & theirs


def _stems(story: Story, mention: Mention) -> frozenset[str]:
    """The telling stems of the sentence, without those of the day itself."""
    prose = story.reports[mention.report].prose
    own = frozenset(prose.words.stems[at] for at in prose.words.within(mention.span))
    return stems_of(prose, (mention.sentence,)) - own
