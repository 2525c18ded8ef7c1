"""Numbers of one thing in sentences that were not aligned."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from retold.analysis.facts.amounts import in_one_unit, judge, same_number
from retold.analysis.facts.beside import stems_beside, stems_of_the_story
from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.context import Story
from retold.analysis.facts.counted import counted_alike, family
from retold.analysis.facts.mentioned import Mention
from retold.analysis.facts.reach import significant_digits
from retold.model.facts import FactDetail, FactKind, Verdict
from retold.model.mentions import Bound

_UNUSUAL = 3
"""Significant digits from which an exact number that recurs in one story is no chance."""

_YEARS = range(1800, 2100)
"""Numbers of four digits that may be years in disguise."""

_UNUSUAL_SCORE = 0.6
_SUM_SCORE = 0.55

_SHARED_NEAR = 2
"""Stems both must have there; none of them may be of the words that fill the story."""

_LARGE = 1000
_NOT_ROUND = 2
"""A sum of at least so much and so many significant digits recurs in a story for one thing only:
$250,000, not $1 million."""

_MOST = 40
"""Mentions looked at for one kind and report: a long report has no more that matter."""

_SUMS = frozenset({FactKind.MONEY, FactKind.PERCENTAGE, FactKind.MEASURE})


def same_unusual_number(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Link]:
    """The same exact number of three or more digits in two reports of a story is one fact.

    "43,350 dollars" or "716 yards" do not recur by chance. A number that may be a year, and one
    that counts the killed here and the injured there, is left out.
    """
    index: defaultdict[tuple[FactKind, float, str], Group] = defaultdict(list)
    for mention in _all(mentions):
        amount = mention.amount
        if amount and amount.low is not None and _is_unusual(mention):
            index[(mention.kind, amount.low, amount.unit)].append(mention)
    for group in index.values():
        for left, right in combinations(group[:_MOST], 2):
            if left.report != right.report and _of_one_sort(left, right):
                shared = stems_beside(story, left) & stems_beside(story, right)
                yield Link(left, right, _UNUSUAL_SCORE, same_unusual_number.__name__, shared)


def same_sum_elsewhere(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Link]:
    """Two sums, shares or measures are of one thing where they fit and the words beside them agree.

    "A Rolex watch for $43,350" and "spent some $43,000 on a Rolex watch": one is the other rounded,
    and two words of weight beside both are the same. The very same sum of some size needs one, or
    none where it is the first that both reports give; a rounder one ("$40,000") may have a word
    that fills the story for its second. Sums that do not fit are left alone, and so are those of
    two bounds ("about", "more than") where a report gives the sum twice.
    """
    sums = [_sums(told) for told in mentions]
    common = [stems_of_the_story(story, at) for at in range(len(story.reports))]
    near = [{m.key: stems_beside(story, m) for m in told} for told in sums]
    for one, other in combinations(range(len(mentions)), 2):
        for left in sums[one]:
            for right in sums[other]:
                if left.kind is not right.kind:
                    continue
                beside = near[one][left.key] & near[other][right.key]
                shared = beside - common[one] - common[other]
                told_both_ways = _is_told_both_ways(left, right, (sums[one], sums[other]))
                first = left is _first(sums[one]) and right is _first(sums[other])
                enough = _is_enough(left, right, beside, shared, first=first)
                if enough and _fit(left, right) and not told_both_ways:
                    yield Link(left, right, _SUM_SCORE, same_sum_elsewhere.__name__, shared)


def _is_told_both_ways(left: Mention, right: Mention, sums: tuple[Group, Group]) -> bool:
    """Whether a sum told with two bounds stands in a report more than once.

    Which of them is the other's then cannot be told: "$90 million" is two bidders' offer, or a
    report tells its "more than $90 million" as "$90 million" as well.
    """
    ours, theirs = left.amount, right.amount
    if not ours or not theirs or ours.bound is theirs.bound or not same_number(ours, theirs):
        return False
    return any(
        sum(bool(m.amount and same_number(m.amount, ours)) for m in group) > 1 for group in sums
    )


def _first(sums: Group) -> Mention | None:
    """The first sum of money of a report: that of its news."""
    money = (mention for mention in sums if mention.kind is FactKind.MONEY)
    return min(money, key=lambda mention: mention.key, default=None)


def _is_enough(
    left: Mention, right: Mention, beside: frozenset[str], shared: frozenset[str], *, first: bool
) -> bool:
    """Whether the words beside two sums show that they are of one thing.

    Args:
        left: a sum.
        right: another.
        beside: stems that stand beside both.
        shared: those of them that do not fill the story.
        first: whether each is the first sum of its report.
    """
    if len(shared) >= _SHARED_NEAR:
        return True
    if left.kind is not FactKind.MONEY or not left.amount or not right.amount:
        return False
    sum_ = left.amount.low or 0.0
    if sum_ < _LARGE or not same_number(left.amount, right.amount):
        return False
    if significant_digits(sum_) < _NOT_ROUND:
        return bool(shared) and len(beside) >= _SHARED_NEAR
    return bool(shared) or first


def _all(mentions: Iterable[dict[int, Group]]) -> Iterator[Mention]:
    return (mention for told in mentions for group in told.values() for mention in group)


def _sums(told: dict[int, Group]) -> list[Mention]:
    found = [m for group in told.values() for m in group if m.kind in _SUMS]
    return [m for m in found if m.counted != "age" and m.amount and m.amount.low][:_MOST]


def _is_unusual(mention: Mention) -> bool:
    amount = mention.amount
    if amount is None or amount.low is None or amount.bound is not Bound.EXACT:
        return False
    if not any(sign.isdigit() for sign in mention.said) or amount.low != amount.high:
        return False
    may_be_year = not amount.unit and amount.low in _YEARS and "," not in mention.said
    return significant_digits(amount.low) >= _UNUSUAL and not may_be_year


def _of_one_sort(left: Mention, right: Mention) -> bool:
    """Whether neither counts other victims than the other."""
    return family(left.counted.split()) == family(right.counted.split()) or not (
        left.counted and right.counted
    )


def _fit(left: Mention, right: Mention) -> bool:
    """Whether both can be right, the same, rounded or within a bound; or only "about" is new.

    One who makes more than $500,000 is not who makes up to $500,000: only sentences that tell the
    same could show that of one sum.
    """
    if left.kind is not right.kind or not left.amount or not right.amount:
        return False
    if in_one_unit(left.amount, right.amount) is None:
        return False
    if counted_alike(left.counted, right.counted) is False:
        return False
    judged = judge(left.amount, right.amount)
    if judged is None:
        return False
    if judged[0] in {Verdict.AGREE, Verdict.COMPATIBLE}:
        return True
    about = Bound.ABOUT in {left.amount.bound, right.amount.bound}
    return about and FactDetail.BOUND_CHANGED in judged[1]
