"""Which reports of a stream are worth comparing: those that share keys."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

import numpy as np

from retold.analysis.stories.keys import Key
from retold.analysis.stories.stretches import Column
from retold.analysis.stories.vectors import Pairs

BLOCK = 15
"""Days of a block of time. Reports of the same block and of the next are near in time: of the
dated pairs of one event in the stream of the development half none is more than 24 days apart."""

COMMON = 100
"""A key that more reports hold does not lead from one to another: its cost grows with the square,
and what so many hold tells no event. A key that more hold in all may lead within a block of time
in which fewer do."""

LEAST = 800
"""Keys that two reports share must weigh so much together, in hundredths: more than any one word. A
single word in common leads to most of what is compared in vain."""

MOST = 30
"""Of a report's candidates so many are compared, those that share the rarest keys."""

FLOOR = 0.08
"""Reports less alike in their words do not tell one event: of the pairs of one event in the
development half one in two hundred is less alike."""

NEIGHBOURS = 0.18
"""So alike a report is taken to be to its nearest neighbours at least, found or not. In a small
collection hardly anything is near, and the least likeness would seem much beside it: at .18 the
development half is grouped best, and as well at .15 and .22."""

NEAREST = 3
"""A report's surroundings are judged by so many neighbours."""

PRINTED = 0.9
"""So alike a report is taken to be to its printings, which are one neighbour together: a report of
another event is then not near for want of a nearer one. Printings of ECB+ are .82 alike in the
middle, those of G5W1H .94; any value from .8 to .95 groups the development half as well."""


def candidate_pairs(keys: Sequence[Sequence[Key]], days: Sequence[int | None]) -> Pairs:
    """The pairs worth comparing, smaller number first, in order.

    Args:
        keys: of each report.
        days: when each was published.
    """
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for holders in _holders(keys):
        for pair, weight in _led(holders, days):
            shared[pair] += weight
    enough = {pair: weight for pair, weight in shared.items() if weight >= LEAST}
    kept = {pair for row in _most(enough).values() for pair in row}
    return np.array(sorted(kept), np.int64).reshape(-1, 2)


def surroundings(size: int, pairs: Pairs, cosines: Column, printed: Sequence[int] = ()) -> Column:
    """How alike each report is to its nearest neighbours, on average.

    Args:
        size: how many reports there are.
        pairs: those compared.
        cosines: of the words of each pair.
        printed: the reports of which there are other printings.
    """
    known_by = np.array(printed, np.int64)
    sides = np.concatenate([pairs[:, 0], pairs[:, 1], known_by])
    alike = np.concatenate([cosines, cosines, np.full(len(known_by), PRINTED)])
    alike = np.maximum(NEIGHBOURS, alike)
    order = np.lexsort((-alike, sides))
    sides, alike = sides[order], alike[order]
    starts = np.searchsorted(sides, np.arange(size))
    around = np.full(size, NEIGHBOURS * NEAREST)
    for nearest in range(NEAREST):
        at = starts + nearest
        known = np.flatnonzero(at < len(sides))
        known = known[sides[at[known]] == known]
        around[known] += alike[at[known]] - NEIGHBOURS
    return around / NEAREST


def nearness(cosines: Column, one: Column, two: Column) -> Column:
    """How alike reports are beside how alike each is to its nearest neighbours; 1.5 at most."""
    return np.minimum(1.5, cosines / np.sqrt(one * two))


_Holder = tuple[int, int]


def _holders(keys: Sequence[Sequence[Key]]) -> Iterator[list[_Holder]]:
    """For each key the reports that hold it, and its weight."""
    holders: dict[int, list[_Holder]] = defaultdict(list)
    for number, held in enumerate(keys):
        for one in held:
            holders[one.key].append((number, one.weight))
    yield from holders.values()


def _led(
    holders: Sequence[_Holder], days: Sequence[int | None]
) -> Iterator[tuple[tuple[int, int], int]]:
    """The pairs that a key leads to: any, where it is rare; else those near in time."""
    if len(holders) <= COMMON:
        for (one, weight), (two, _) in combinations(holders, 2):
            yield (one, two), weight
        return
    blocks: dict[int, list[_Holder]] = defaultdict(list)
    for number, weight in holders:
        day = days[number]
        if day is not None:
            blocks[day // BLOCK].append((number, weight))
    rare = {block: held for block, held in blocks.items() if len(held) <= COMMON}
    for block, held in rare.items():
        for (one, weight), (two, _) in combinations(held, 2):
            yield (one, two), weight
        for (one, weight), (two, _) in product(held, rare.get(block + 1, ())):
            yield (min(one, two), max(one, two)), weight


def _most(shared: dict[tuple[int, int], int]) -> dict[int, list[tuple[int, int]]]:
    """For each report the pairs that share the rarest keys with it."""
    of_each: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for (one, two), weight in shared.items():
        of_each[one].append((-weight, two, one))
        of_each[two].append((-weight, one, two))
    return {
        number: [(min(pair), max(pair)) for _, *pair in sorted(found)[:MOST]]
        for number, found in of_each.items()
    }
