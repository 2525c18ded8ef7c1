"""Sums and measures of one thing at odds, in sentences that were not aligned."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from retold.analysis.facts.amounts import in_one_unit, judge, same_number
from retold.analysis.facts.beside import (
    names_around,
    names_beside,
    stems_beside,
    stems_of_numbers,
    stems_of_the_story,
)
from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.context import Story, stems_of
from retold.analysis.facts.counted import counted_alike, counted_same
from retold.analysis.facts.enough_beside import Pair, is_enough, may_be_one
from retold.analysis.facts.mentioned import Mention
from retold.analysis.facts.own import is_of_the_event
from retold.analysis.facts.sums_looked_for import fit, sums_of
from retold.model.facts import FactKind, Verdict

_SCORE = 0.52
"""Score of a link: below that of sums that fit, so that those are joined first."""


Stems = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a sum.

    Attributes:
        beside: the stems of the words of weight beside it.
        told: the telling stems of its sentence.
        names: the stems of the names around it.
    """

    beside: Stems
    told: Stems
    names: Stems


def another_sum_elsewhere(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Link]:
    """Two unlike sums or measures are of one thing where the words beside them agree.

    "Some 50 kilometres south of Dunmoor" and, in a sentence of another order, "65 kilometres south
    of Dunmoor". Two words of weight beside both must be the same, a name among them where names
    stand beside both, and no other number of either report may share them or fit; both must be of
    the event itself, or of one name of three words, and not far apart. One word is enough for one
    figure in two units ("fell 200 feet", "a fall of 200 metres") and for how far somebody fell; for
    sums of money that are hardly a twentieth apart, where the sentences share four; within a tenth
    the second may be a word that fills the story. Counts of one noun need three.
    """
    sums = [sums_of(story, told) for told in mentions]
    around = {mention.key: _around(story, mention) for group in sums for mention in group}
    filling = [stems_of_the_story(story, at) for at in range(len(mentions))]
    for one, other in combinations(range(len(mentions)), 2):
        pairs = [
            pair
            for pair in _pairs(sums[one], sums[other], around, filling[one] | filling[other])
            if is_enough(story, pair) and _of_one_sort(pair.left, pair.right)
        ]
        for pair in pairs:
            left, right = pair.left, pair.right
            alone = sum(left is rival.left or right is rival.right for rival in pairs) == 1
            told = _told_among(left, sums[other]) or _told_among(right, sums[one])
            if alone and not told and _at_odds(story, pair) and _of_one(story, pair):
                yield Link(left, right, _SCORE, another_sum_elsewhere.__name__, pair.shared)


def _pairs(
    ours: Group, theirs: Group, around: Mapping[tuple[int, int, int], _Around], filling: Stems
) -> Iterator[Pair]:
    """Every sum of one report with every one of another that has a stem beside it in common."""
    for left in ours:
        for right in theirs:
            mine, other = around[left.key], around[right.key]
            shared = mine.beside & other.beside
            if shared and left.kind is right.kind:
                told, names = mine.told & other.told, mine.names & other.names
                yield Pair(left, right, shared, filling, told, names)


def _around(story: Story, mention: Mention) -> _Around:
    prose = story.reports[mention.report].prose
    return _Around(
        beside=stems_beside(story, mention),
        told=stems_of(prose, (mention.sentence,)) - stems_of_numbers(),
        names=names_around(story, mention),
    )


def _told_among(mention: Mention, others: Group) -> bool:
    """Whether a sum of another report can be the same, told otherwise."""
    return any(_of_one_sort(mention, other) and fit(mention, other) for other in others)


def _of_one_sort(left: Mention, right: Mention) -> bool:
    """Whether two sums are in one unit and count nothing that tells them apart."""
    if left.kind is not right.kind or not left.amount or not right.amount:
        return False
    if left.amount.trend is not right.amount.trend:
        return False
    if counted_alike(left.counted, right.counted) is False:
        return False
    if left.kind is FactKind.COUNT and not counted_same(left.counted, right.counted):
        return False
    return in_one_unit(left.amount, right.amount) is not None


def _of_one(story: Story, pair: Pair) -> bool:
    """Whether the names beside both are of one thing, and both numbers of the event.

    A name stands beside both, or beside one of them none. A full name beside both says of itself
    what they are of, in whatever year and place; of a count it does not.
    """
    if pair.of_one_name and pair.left.kind is not FactKind.COUNT:
        return True
    both = (pair.left, pair.right)
    ours, theirs = (names_beside(story, mention) for mention in both)
    of_event = all(is_of_the_event(story, one.report, one) for one in both)
    return of_event and (bool(ours & theirs) or not (ours and theirs))


def _at_odds(story: Story, pair: Pair) -> bool:
    ours, theirs = pair.left.amount, pair.right.amount
    both = in_one_unit(ours, theirs) if ours and theirs else None
    if not ours or not theirs or both is None or same_number(*both):
        return False
    low, high = sorted(amount.low or 0.0 for amount in both)
    judged = judge(ours, theirs)
    differ = judged is not None and judged[0] is Verdict.DIFFER
    return differ and may_be_one(story, pair, low, high)
