"""The heaviest chain of pairs that keeps one order on both sides."""

from collections.abc import Mapping
from itertools import groupby

Pair = tuple[int, int]


def heaviest_chain(weights: Mapping[Pair, float]) -> frozenset[Pair]:
    """The pairs, increasing on both sides, whose weights sum highest; n·log n for n pairs."""
    if not weights:
        return frozenset()
    best = _PrefixMaximum(1 + max(right for _, right in weights))
    before: dict[Pair, Pair | None] = {}
    for _, row in groupby(sorted(weights), key=lambda pair: pair[0]):
        reached = []
        for pair in row:
            total, last = best.below(pair[1])
            before[pair] = last
            reached.append((total + weights[pair], pair))
        for total, pair in reached:  # after the row, so that a row gives one pair only
            best.put(pair[1], total, pair)
    return _followed(best.below(1 + max(right for _, right in weights))[1], before)


def _followed(last: Pair | None, before: Mapping[Pair, Pair | None]) -> frozenset[Pair]:
    chain = []
    while last is not None:
        chain.append(last)
        last = before[last]
    return frozenset(chain)


class _PrefixMaximum:
    """A Fenwick tree of maxima: the best total ending before a place."""

    def __init__(self, size: int) -> None:
        self._tree: list[tuple[float, Pair | None]] = [(0.0, None)] * (size + 1)

    def below(self, place: int) -> tuple[float, Pair | None]:
        best: tuple[float, Pair | None] = (0.0, None)
        while place > 0:
            if self._tree[place][0] > best[0]:
                best = self._tree[place]
            place -= place & -place
        return best

    def put(self, place: int, total: float, pair: Pair) -> None:
        place += 1
        while place < len(self._tree):
            if total > self._tree[place][0]:
                self._tree[place] = (total, pair)
            place += place & -place
