"""One side of each pair: what there is of a report, whatever the other holds."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retold.analysis.stories.stretches import Column
from retold.analysis.stories.vectors import Vectors
from retold.analysis.stories.views import SHIFT, View


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """Of one side of each pair, a row a pair.

    Attributes:
        length: number of words.
        day: of publication, not a number where unknown.
        names: number of names.
        outlet: as in `Vectors`.
        language: as in `Vectors`.
        views: number of things, a column a view.
    """

    length: Column
    day: Column
    names: Column
    outlet: NDArray[np.int64]
    language: NDArray[np.int64]
    views: NDArray[np.int64]

    @property
    def figures(self) -> NDArray[np.int64]:
        """How many numbers each has."""
        return self.views[:, View.NUMBERS] + self.views[:, View.DIGITS]

    @classmethod
    def of(cls, vectors: Sequence[Vectors], numbers: NDArray[np.int64]) -> "Side":
        """The side of these reports, a row for each number."""
        met, place = np.unique(numbers, return_inverse=True)
        known = [vectors[number] for number in met]
        day = [np.nan if one.day is None else one.day for one in known]
        views = [np.bincount(one.keys >> np.uint32(SHIFT), minlength=len(View)) for one in known]
        return cls(
            np.array([one.length for one in known], np.float64)[place],
            np.array(day, np.float64)[place],
            np.array([np.count_nonzero(one.names) for one in known], np.float64)[place],
            np.array([one.outlet for one in known], np.int64)[place],
            np.array([one.language for one in known], np.int64)[place],
            np.array(views, np.int64).reshape(-1, len(View))[place],
        )
