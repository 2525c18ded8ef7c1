"""Likeness: how much two reports share, seen from several sides."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

from retold.analysis.stories.vectors import UNIT, Vectors
from retold.analysis.stories.views import SHIFT, View

_MOST_GAP = 365
"""Days after which a longer gap says no more."""

_FAR = 14
"""Days after which a report seldom tells the same event as news."""

FEATURES = (
    "words",
    "names",
    "lead",
    "pairs",
    "numbers",
    "counted",
    "lead_lost",
    "lead_found",
    "undated",
    "gap",
    "same_day",
    "far",
    "days",
    "no_day",
    "years",
    "no_year",
    "weekday",
    "no_weekday",
    "shorter",
    "uneven",
    "names_shared",
    "pairs_shared",
    "numbers_shared",
    "words_shared",
)
"""What two reports share, the same whichever comes first; roots spread what is small.

    words, names, lead, pairs, numbers, counted: root of the cosine of that view.
    lead_lost: the share of a lead found anywhere in the other, for the lead found less.
    lead_found: the same for the lead found more.
    undated: 1 where a publication day is missing.
    gap: log1p of the days between publication, 0 where a day is missing.
    same_day: 1 where both were published within a day.
    far: 1 where they were published more than a fortnight apart.
    days, years: log1p of the number of days, of years both name.
    no_day, no_year: 1 where both name days, years, and none in common.
    weekday: 1 where both name the same weekday in their first words.
    no_weekday: 1 where both name weekdays there, and none in common.
    shorter: log1p of the number of words of the shorter report.
    uneven: by how much the longer report's is more.
    names_shared, pairs_shared, words_shared: log1p of how many both have.
    numbers_shared: the same of numbers of two digits and more.
"""

Column = NDArray[np.float64]
Pairs = NDArray[np.int64]
"""Two columns: the numbers of the reports of each pair."""


@dataclass(frozen=True, slots=True, eq=False)
class Likenesses:
    """What pairs of reports share.

    Attributes:
        features: a row a pair, a column for each of `FEATURES`.
        cosines: of their words, a row a pair.
        closeness: how close they are, as groups are measured: reports of one event are about as
            close to each other as to any of its others. Words, names and lead, less with the days
            between; the fourth root of the days lets a fortnight halve it.
        names: how many names the one of the two that has fewer has.
        numbers: the same of numbers.
    """

    features: NDArray[np.float64]
    cosines: Column
    closeness: Column
    names: Column
    numbers: Column

    def only(self, rows: NDArray[np.bool_]) -> "Likenesses":
        """Those of some pairs."""
        return Likenesses(*(getattr(self, name)[rows] for name in self.__dataclass_fields__))

    def count(self, things: str) -> Column:
        """How many things of a kind both reports have: names, pairs, numbers, words."""
        return np.rint(np.expm1(self.features[:, FEATURES.index(f"{things}_shared")]))


def likenesses(vectors: Sequence[Vectors], pairs: Pairs) -> Likenesses:
    """What the reports of each pair share.

    Args:
        vectors: the reports.
        pairs: their numbers, two columns; quickest where equal first numbers stand together.
    """
    shared = _Shared.none(len(pairs))
    for left, rows in groupby(range(len(pairs)), lambda row: int(pairs[row, 0])):
        at = list(rows)
        _share(vectors[left], [vectors[right] for right in pairs[at, 1]], shared.rows(at))
    return _measured(vectors, pairs, shared)


_VIEWS = len(View)


@dataclass(frozen=True, slots=True, eq=False)
class _Shared:
    """Sums and counts over what the reports of each pair share: a row a pair, a column a view.

    In `told` the columns are names, lead, share of the left lead, share of the right, names both
    have.
    """

    products: NDArray[np.float64]
    counts: NDArray[np.float64]
    told: NDArray[np.float64]

    @classmethod
    def none(cls, pairs: int) -> "_Shared":
        return cls(np.zeros((pairs, _VIEWS)), np.zeros((pairs, _VIEWS)), np.zeros((pairs, 5)))

    def rows(self, at: Sequence[int]) -> "_Shared":
        """These rows, as views of the same memory where they stand together."""
        rows = slice(at[0], at[-1] + 1)
        return _Shared(self.products[rows], self.counts[rows], self.told[rows])


def _share(left: Vectors, rights: Sequence[Vectors], shared: _Shared) -> None:
    """Write what a report shares with others into their rows.

    Products are of whole numbers below 2**32 and their sums below 2**53: exact as floats.
    """
    if not len(left.keys):
        return
    keys = np.concatenate([right.keys for right in rights])
    at = np.searchsorted(left.keys, keys)
    at[at == len(left.keys)] = 0
    theirs = np.flatnonzero(left.keys[at] == keys)
    ours = at[theirs]
    ends = np.cumsum([len(right.keys) for right in rights])
    row = np.searchsorted(ends, theirs, side="right")
    view = (keys[theirs] >> np.uint32(SHIFT)).astype(np.int64)
    slot, size = row * _VIEWS + view, len(rights) * _VIEWS
    weights = np.concatenate([right.weights for right in rights])
    product = left.weights[ours].astype(np.int64) * weights[theirs]
    shared.products[:] = np.bincount(slot, product, size).reshape(-1, _VIEWS)
    shared.counts[:] = np.bincount(slot, minlength=size).reshape(-1, _VIEWS)
    words = view == View.WORDS
    starts = ends - [len(right.keys) for right in rights]
    row, ours, theirs = row[words], ours[words], theirs[words]
    place = theirs - starts[row] + _starts_of_words(rights)[row]
    for column, amount in enumerate(_told(left, rights, ours, place)):
        shared.told[:, column] = np.bincount(row, amount, len(rights))


def _starts_of_words(rights: Sequence[Vectors]) -> NDArray[np.int64]:
    """Where the words of each report start when all their words stand in a row."""
    lengths = np.array([len(right.names) for right in rights], np.int64)
    return np.cumsum(lengths) - lengths


def _told(
    left: Vectors, rights: Sequence[Vectors], ours: NDArray[np.int64], theirs: NDArray[np.int64]
) -> tuple[NDArray[np.integer[Any]], ...]:
    names, lead, shares = (
        np.concatenate([getattr(right, name) for right in rights])[theirs]
        for name in ("names", "lead", "shares")
    )
    both = left.names[ours].astype(np.int64) * names
    return (
        both,
        left.lead[ours].astype(np.int64) * lead,
        left.shares[ours],
        shares,
        (both > 0).astype(np.int64),
    )


def _measured(vectors: Sequence[Vectors], pairs: Pairs, shared: _Shared) -> Likenesses:
    one, two = (_Sizes.of(vectors, pairs[:, side]) for side in (0, 1))
    square = float(UNIT) ** 2
    cosine = shared.products / square
    names, lead = shared.told[:, 0] / square, shared.told[:, 1] / square
    words, pairs_, counted = (cosine[:, v] for v in (View.WORDS, View.PAIRS, View.COUNTED))
    numbers = cosine[:, View.NUMBERS] + cosine[:, View.DIGITS]
    found = np.sort(shared.told[:, 2:4] / UNIT, axis=1)
    dated = ~(np.isnan(one.day) | np.isnan(two.day))
    gap = np.where(dated, np.abs(np.nan_to_num(one.day) - np.nan_to_num(two.day)), 0.0)
    lengths = np.log1p(np.stack([one.length, two.length]))
    shorter, longer = np.min(lengths, axis=0), np.max(lengths, axis=0)
    logged_gap = np.log1p(np.minimum(gap, _MOST_GAP))
    columns = (
        *(np.sqrt(column) for column in (words, names, lead, pairs_, numbers, counted)),
        found[:, 0],
        found[:, 1],
        ~dated,
        logged_gap,
        dated & (gap <= 1),
        dated & (gap > _FAR),
        np.log1p(shared.counts[:, View.DAYS]),
        _no_common(one, two, shared, View.DAYS),
        np.log1p(shared.counts[:, View.YEARS]),
        _no_common(one, two, shared, View.YEARS),
        shared.counts[:, View.WEEKDAYS] > 0,
        _no_common(one, two, shared, View.WEEKDAYS),
        shorter,
        longer - shorter,
        np.log1p(shared.told[:, 4]),
        np.log1p(shared.counts[:, View.PAIRS]),
        np.log1p(shared.counts[:, View.NUMBERS]),
        np.log1p(shared.counts[:, View.WORDS]),
    )
    return Likenesses(
        features=np.stack(columns, axis=1).astype(np.float64),
        cosines=words,
        closeness=(words + names + lead) / 3 * np.exp(-logged_gap / 4),
        names=np.minimum(one.names, two.names),
        numbers=np.minimum(one.views[:, View.NUMBERS], two.views[:, View.NUMBERS]) * 1.0,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Sizes:
    """Of one side of each pair: length, day (not a number where unknown), names, things a view."""

    length: Column
    day: Column
    names: Column
    views: NDArray[np.int64]

    @classmethod
    def of(cls, vectors: Sequence[Vectors], numbers: NDArray[np.int64]) -> "_Sizes":
        met, place = np.unique(numbers, return_inverse=True)
        known = [vectors[number] for number in met]
        day = [np.nan if one.day is None else one.day for one in known]
        views = [np.bincount(one.keys >> np.uint32(SHIFT), minlength=_VIEWS) for one in known]
        return cls(
            np.array([one.length for one in known], np.float64)[place],
            np.array(day, np.float64)[place],
            np.array([np.count_nonzero(one.names) for one in known], np.float64)[place],
            np.array(views, np.int64).reshape(-1, _VIEWS)[place],
        )


def _no_common(one: _Sizes, two: _Sizes, shared: _Shared, view: View) -> NDArray[np.bool_]:
    """Where both reports hold something in a view, and nothing in common."""
    both = (one.views[:, view] > 0) & (two.views[:, view] > 0)
    none: NDArray[np.bool_] = both & (shared.counts[:, view] == 0)
    return none
