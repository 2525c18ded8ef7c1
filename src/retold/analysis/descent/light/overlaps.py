"""What two reports share, told from their fingerprints."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from retold.analysis.descent.light.fingerprints import Fingerprints, opened


class Sketch:
    """A report's fingerprints made ready to be compared."""

    def __init__(self, packed: bytes) -> None:
        self.prints: Fingerprints = opened(packed)
        self.runs = frozenset(self.prints.runs)
        self.pairs = frozenset(self.prints.pairs)
        self._runs_in_order = sorted(self.runs)
        self._pairs_in_order = sorted(self.pairs)

    @cached_property
    def pair_places(self) -> Mapping[int, int]:
        """Where each pair stands among those kept."""
        return {pair: at for at, pair in enumerate(self.prints.pairs)}

    def runs_below(self, bound: int) -> int:
        """How many of its runs have a hash below a bound."""
        return bisect_left(self._runs_in_order, bound)

    def pairs_below(self, bound: int) -> int:
        """How many of its pairs have a hash below a bound."""
        return bisect_left(self._pairs_in_order, bound)


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two reports share, estimated.

    Attributes:
        runs: runs of words shared, of those kept of both.
        runs_of_left: share of the left report's runs.
        runs_of_right: share of the right's.
        pairs: telling pairs shared, of those kept of both.
        pairs_of_left: share of the left's.
        pairs_of_right: share of the right's.
        in_order: share of the shared pairs that stand in one order in both.
    """

    runs: int
    runs_of_left: float
    runs_of_right: float
    pairs: int
    pairs_of_left: float
    pairs_of_right: float
    in_order: float

    @property
    def of_left(self) -> float:
        """Share of the left report that the right tells too."""
        return max(self.runs_of_left, self.pairs_of_left)

    @property
    def of_right(self) -> float:
        """Share of the right report that the left tells too."""
        return max(self.runs_of_right, self.pairs_of_right)


def overlap_of(left: Sketch, right: Sketch) -> Overlap:
    """What two reports share."""
    run_bound = min(left.prints.run_bound, right.prints.run_bound)
    pair_bound = min(left.prints.pair_bound, right.prints.pair_bound)
    runs = len(left.runs & right.runs)
    pairs = left.pairs & right.pairs
    return Overlap(
        runs=runs,
        runs_of_left=runs / max(1, left.runs_below(run_bound)),
        runs_of_right=runs / max(1, right.runs_below(run_bound)),
        pairs=len(pairs),
        pairs_of_left=len(pairs) / max(1, left.pairs_below(pair_bound)),
        pairs_of_right=len(pairs) / max(1, right.pairs_below(pair_bound)),
        in_order=_in_order(pairs, left.pair_places, right.pair_places),
    )


def _in_order(
    shared: frozenset[int], in_left: Mapping[int, int], in_right: Mapping[int, int]
) -> float:
    """The share of shared pairs in the longest sequence that runs the same way in both."""
    if len(shared) < 2:
        return 1.0
    return _longest_rise(
        [in_right[pair] for pair in sorted(shared, key=in_left.__getitem__)]
    ) / len(shared)


def _longest_rise(places: Sequence[int]) -> int:
    """The length of the longest rising sequence (patience sorting)."""
    piles: list[int] = []
    for place in places:
        at = bisect_left(piles, place)
        piles[at : at + 1] = [place]
    return len(piles)
