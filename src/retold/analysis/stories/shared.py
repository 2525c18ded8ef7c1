"""What pairs of reports share, summed and counted by view."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

from retold.analysis.stories.candidates import FLOOR
from retold.analysis.stories.stretches import parts_of, shared_in
from retold.analysis.stories.vectors import UNIT, Pairs, Vectors
from retold.analysis.stories.views import SHIFT, View

_VIEWS = len(View)


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """Sums and counts over what the reports of each pair share: a row a pair, a column a view.

    In `told` the columns are names, lead, share of the left lead, share of the right, names both
    have; `stretches` holds for each side what is told and what is printed alike.
    """

    products: NDArray[np.float64]
    counts: NDArray[np.float64]
    told: NDArray[np.float64]
    stretches: NDArray[np.float64]

    @classmethod
    def none(cls, pairs: int) -> "Shared":
        """Nothing shared yet by so many pairs."""
        views = pairs, _VIEWS
        return cls(np.zeros(views), np.zeros(views), np.zeros((pairs, 5)), np.zeros((pairs, 2, 2)))

    def rows(self, within: slice) -> "Shared":
        """These rows, as views of the same memory."""
        return Shared(*(getattr(self, name)[within] for name in self.__dataclass_fields__))


def shared_by(vectors: Sequence[Vectors], pairs: Pairs) -> Shared:
    """What the reports of each pair share.

    Args:
        vectors: the reports.
        pairs: their numbers, two columns; quickest where equal first numbers stand together.
    """
    shared = Shared.none(len(pairs))
    for left, rows in groupby(range(len(pairs)), lambda row: int(pairs[row, 0])):
        at = list(rows)
        rights = [vectors[right] for right in pairs[at, 1]]
        _share(vectors[left], rights, shared.rows(slice(at[0], at[-1] + 1)))
    return shared


def _share(left: Vectors, rights: Sequence[Vectors], shared: Shared) -> None:
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
    enough = (shared.products[:, View.WORDS] >= _LEAST)[row]
    told = _Met(row[enough], ours[enough], place[enough])
    shared.stretches[:] = np.stack(list(_stretches(left, rights, told)), axis=1)


_LEAST = 0.99 * FLOOR * UNIT**2
"""Reports less alike are not looked at stretch by stretch: they are left out soon after."""


@dataclass(frozen=True, slots=True, eq=False)
class _Met:
    """Words met in the left report and in others: of which pair each is, and where it stands."""

    row: NDArray[np.int64]
    ours: NDArray[np.int64]
    theirs: NDArray[np.int64]


def _stretches(
    left: Vectors, rights: Sequence[Vectors], met: _Met
) -> Iterator[NDArray[np.float64]]:
    mine = left.stretches[met.ours], left.weights[met.ours]
    yield parts_of(shared_in(*mine, met.row, len(rights)), left.whole[None])
    stretches = np.concatenate([right.stretches for right in rights])[met.theirs]
    weights = np.concatenate([right.weights[: len(right.names)] for right in rights])[met.theirs]
    whole = np.stack([right.whole for right in rights])
    yield parts_of(shared_in(stretches, weights, met.row, len(rights)), whole)


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
