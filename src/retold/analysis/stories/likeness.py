"""Likeness: how much two reports share, seen from several sides."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retold.analysis.stories.shared import Shared, shared_by
from retold.analysis.stories.sides import Side
from retold.analysis.stories.stretches import Column, Stretches
from retold.analysis.stories.vectors import UNIT, Pairs, Vectors
from retold.analysis.stories.views import UNKNOWN, View

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
        numbers: the same of numbers of two digits and more.
        figures: the same of all numbers.
        figures_shared: how many of them both have.
        one_outlet: whether one outlet, known by name, printed both.
        two_languages: whether they are in two, both known.
        one: what of the one report the other tells.
        other: what of the other the one tells.
    """

    features: NDArray[np.float64]
    cosines: Column
    closeness: Column
    names: Column
    numbers: Column
    figures: Column
    figures_shared: Column
    one_outlet: NDArray[np.bool_]
    two_languages: NDArray[np.bool_]
    one: Stretches
    other: Stretches

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
    shared = shared_by(vectors, pairs)
    return _measured(vectors, pairs, shared)


def _measured(vectors: Sequence[Vectors], pairs: Pairs, shared: Shared) -> Likenesses:
    one, two = (Side.of(vectors, pairs[:, side]) for side in (0, 1))
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
        figures=np.minimum(one.figures, two.figures) * 1.0,
        figures_shared=shared.counts[:, View.NUMBERS] + shared.counts[:, View.DIGITS],
        one_outlet=(one.outlet == two.outlet) & (one.outlet != UNKNOWN),
        two_languages=(one.language != two.language)
        & (one.language != UNKNOWN)
        & (two.language != UNKNOWN),
        one=Stretches(*shared.stretches[:, 0].T),
        other=Stretches(*shared.stretches[:, 1].T),
    )


def _no_common(one: Side, two: Side, shared: Shared, view: View) -> NDArray[np.bool_]:
    """Where both reports hold something in a view, and nothing in common."""
    both = (one.views[:, view] > 0) & (two.views[:, view] > 0)
    none: NDArray[np.bool_] = both & (shared.counts[:, view] == 0)
    return none
