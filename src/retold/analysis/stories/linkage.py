"""Average linkage over the pairs that have something in common."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import count
from math import sqrt
from types import MappingProxyType

Pair = tuple[int, int]

_STRANGERS_ODDS = -5.0
"""Log-odds taken for two reports that were not compared, having too little in common."""

_SURE = 6.0
"""Log-odds beyond which one pair weighs no more: it shall not speak for a whole group."""

_STRANGERS_CLOSE = 0.03
"""How close two reports are that were not compared."""

_ALIKE = 0.5
"""Two groups are one story only if reports of one are this much as close to those of the other as
to each other. Look-alike events lie below, hardly any halves of one event do. From .48 to .52 the
development half is grouped best, by weights fitted on other topics as by those that ship."""

_BELIEVED = 2.0
"""How close the reports of a group are is believed as if this many pairs more were seen, as close
as the groups are to each other: one or two pairs do not tell. From 1.5 to 2.5 it is all one."""


@dataclass(frozen=True, slots=True)
class Link:
    """What two reports have in common.

    Attributes:
        odds: the log-odds that they tell one story.
        close: how close they are.
    """

    odds: float
    close: float


@dataclass(frozen=True, slots=True)
class Enough:
    """The log-odds that are enough to join.

    Attributes:
        alone: two single items.
        least: two groups, on average.
    """

    alone: float
    least: float


@dataclass(slots=True)
class _Between:
    """Sums over the compared pairs between two groups."""

    odds: float
    close: float
    pairs: int


@dataclass(slots=True)
class _Group:
    members: tuple[int, ...]
    links: dict[int, _Between]
    close: float = 0.0
    apart: set[int] = field(default_factory=set)

    @property
    def pairs(self) -> int:
        return len(self.members) * (len(self.members) - 1) // 2


def linked_groups(
    size: int,
    links: Mapping[Pair, Link],
    enough: Enough,
    decided: Mapping[Pair, bool] = MappingProxyType({}),
) -> tuple[tuple[int, ...], ...]:
    """The items 0 … size-1 in groups, greatest average log-odds joined first.

    Args:
        size: how many items there are.
        links: what was found of pairs, smaller number first.
        enough: the log-odds that are enough.
        decided: pairs of which somebody has said that they belong together, or apart; that
            they are together is done first, and nothing puts together what is to be apart.

    Two groups are joined while the average log-odds of their pairs are enough (average linkage:
    Sokal and Michener, 1958), and only if they are nearly as close to each other as
    each is in itself. So two look-alike events, each told by several reports, stay two.
    """
    groups = _single(size, links, decided)
    fresh = count(size)
    _put_together(groups, decided, fresh)
    waiting = [
        (-odds, one, two)
        for one, group in groups.items()
        for two, between in group.links.items()
        if one < two
        and (odds := _odds(group, groups[two], between)) >= _needed(group, groups[two], enough)
    ]
    heapify(waiting)
    while waiting:
        _, one, two = heappop(waiting)
        if one not in groups or two not in groups or not _may_join(groups, one, two):
            continue
        number = next(fresh)
        groups[number] = _joined(groups, one, two, number)
        for other, odds in _reached(groups, number, enough.least):
            heappush(waiting, (-odds, other, number))
    return tuple(sorted(tuple(sorted(group.members)) for group in groups.values()))


def _single(
    size: int, links: Mapping[Pair, Link], decided: Mapping[Pair, bool]
) -> dict[int, _Group]:
    groups = {item: _Group((item,), {}) for item in range(size)}
    for (one, two), link in links.items():
        odds = max(-_SURE, min(_SURE, link.odds))
        groups[one].links[two] = _Between(odds, link.close, 1)
        groups[two].links[one] = _Between(odds, link.close, 1)
    for (one, two), together in decided.items():
        if not together:
            groups[one].apart.add(two)
            groups[two].apart.add(one)
    return groups


def _put_together(
    groups: dict[int, _Group], decided: Mapping[Pair, bool], fresh: Iterator[int]
) -> None:
    """Join what was said to belong together."""
    group_of = {item: item for item in groups}
    for (one, two), together in sorted(decided.items()):
        left, right = group_of[one], group_of[two]
        if together and left != right:
            groups[left].links.setdefault(right, _Between(0.0, 0.0, 0))
            number = next(fresh)
            groups[number] = _joined(groups, left, right, number)
            group_of |= dict.fromkeys(groups[number].members, number)


def _needed(one: _Group, two: _Group, enough: Enough) -> float:
    single = len(one.members) == len(two.members) == 1
    return enough.alone if single else enough.least


def _may_join(groups: Mapping[int, _Group], one: int, two: int) -> bool:
    """Whether nobody has said that two groups are apart, and they are alike enough."""
    said_apart = groups[one].apart.intersection(groups[two].members)
    return not said_apart and _alike(groups, one, two)


def _odds(one: _Group, two: _Group, between: _Between) -> float:
    """The average log-odds of all pairs between two groups."""
    pairs = len(one.members) * len(two.members)
    return (between.odds + (pairs - between.pairs) * _STRANGERS_ODDS) / pairs


def _alike(groups: Mapping[int, _Group], one: int, two: int) -> bool:
    """Whether two groups are about as close to each other as each is in itself."""
    left, right = groups[one], groups[two]
    pairs = len(left.members) * len(right.members)
    if pairs == 1:
        return True
    across = _close_across(left, right, two) / pairs
    inside = [_inside(group, across) for group in (left, right)]
    return across >= _ALIKE * sqrt(inside[0] * inside[1])


def _inside(group: _Group, across: float) -> float:
    """How close the reports of a group are to each other, as far as enough pairs tell."""
    return (group.close + _BELIEVED * across) / (group.pairs + _BELIEVED)


def _close_across(left: _Group, right: _Group, number: int) -> float:
    """How close the reports of two groups are, summed over their pairs."""
    between = left.links[number]
    strangers = len(left.members) * len(right.members) - between.pairs
    return between.close + strangers * _STRANGERS_CLOSE


def _joined(groups: dict[int, _Group], one: int, two: int, number: int) -> _Group:
    """Two groups taken out and made one; those they had links to are linked to it."""
    left, right = groups.pop(one), groups.pop(two)
    close = left.close + right.close + _close_across(left, right, two)
    links: dict[int, _Between] = {}
    for group in (left, right):
        for other, between in group.links.items():
            if other in (one, two):
                continue
            known = links.get(other, _Between(0.0, 0.0, 0))
            links[other] = _Between(
                known.odds + between.odds, known.close + between.close, known.pairs + between.pairs
            )
    for other, between in links.items():
        theirs = groups[other].links
        theirs.pop(one, None)
        theirs.pop(two, None)
        theirs[number] = between
    return _Group(left.members + right.members, links, close, left.apart | right.apart)


def _reached(
    groups: Mapping[int, _Group], number: int, least: float
) -> Iterator[tuple[int, float]]:
    group = groups[number]
    for other, between in group.links.items():
        odds = _odds(group, groups[other], between)
        if odds >= least:
            yield other, odds
