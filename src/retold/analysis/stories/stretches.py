"""How much of each report the other tells, seen stretch by stretch.

Two reports of one event share something nearly everywhere. Two parts of a series share their head
and their foot and nothing between; a round-up shares one item with the report of an event.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retold.analysis.stories.profile import STRETCHES

Column = NDArray[np.float64]
Sums = NDArray[np.int64]

_TOLD = 0.25
"""A stretch is told by the other report where so much of the weight of its words stands there.
Reports of two events share a tenth."""

_PRINTED = 0.75
"""A stretch is printed alike where so much of it stands there."""


@dataclass(frozen=True, slots=True, eq=False)
class Stretches:
    """Parts of the one report of each pair that the other tells, as shares of its words' weight.

    Attributes:
        told: what lies in stretches that the other tells.
        printed: what lies in stretches that stand in the other as good as word for word.
    """

    told: Column
    printed: Column

    def __getitem__(self, rows: NDArray[np.bool_]) -> "Stretches":
        """Those of some pairs."""
        return Stretches(self.told[rows], self.printed[rows])


def whole_in(stretches: NDArray[np.uint16], weights: NDArray[np.uint16]) -> NDArray[np.uint32]:
    """The weight of the words in each stretch of a report."""
    whole: NDArray[np.uint32] = _weighed(stretches, weights).sum(axis=0).astype(np.uint32)
    return whole


def shared_in(
    stretches: NDArray[np.uint16], weights: NDArray[np.uint16], row: NDArray[np.int64], rows: int
) -> Sums:
    """The weight of what is shared in each stretch of a report: a row a pair.

    Args:
        stretches: of each word shared, where in the report it stands.
        weights: of each, in the report.
        row: of which pair it is, ascending.
        rows: how many pairs there are.
    """
    sums = np.zeros((len(row) + 1, STRETCHES), np.int64)
    np.cumsum(_weighed(stretches, weights), axis=0, out=sums[1:])
    found: Sums = np.diff(sums[np.searchsorted(row, np.arange(rows + 1))], axis=0)
    return found


def parts_of(shared: Sums, whole: NDArray[np.uint32]) -> NDArray[np.float64]:
    """What is told of each report and what is printed alike, two columns; a row a pair.

    Args:
        shared: from `shared_in`.
        whole: from `whole_in`, a row a pair or one for all.
    """
    weight = np.maximum(1, whole.sum(axis=1, dtype=np.int64))
    told, printed = (
        np.where(shared >= least * whole, whole, 0).sum(axis=1) / weight
        for least in (_TOLD, _PRINTED)
    )
    return np.column_stack([told, printed])


def _weighed(stretches: NDArray[np.uint16], weights: NDArray[np.uint16]) -> Sums:
    """The weight of each word in each stretch it stands in: a row a word."""
    pairs = np.ascontiguousarray(stretches, "<u2").view(np.uint8).reshape(-1, 2)
    bits = np.unpackbits(pairs, axis=1, bitorder="little")
    found: Sums = np.multiply(bits, weights[:, None], dtype=np.int64)
    return found
