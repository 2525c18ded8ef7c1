"""A report's views with every thing weighed by how rare it is, ready to be compared."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retold.analysis.stories.background import Background
from retold.analysis.stories.stretches import whole_in
from retold.analysis.stories.views import SHIFT, Keys, View, Views

_LEAST = 0.8
"""What stands in every second report tells no event from another."""

UNIT = 65_535
"""Weights are whole numbers, this many to one: sums are then the same in any order."""

Weights = NDArray[np.uint16]

Pairs = NDArray[np.int64]
"""Two columns: the numbers of the reports of each pair."""


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """A report's views as vectors of length `UNIT`; arrays in the order of the keys.

    Attributes:
        keys: view and checksum of each thing, ascending.
        weights: of each thing in its view; numbers and digits are one view here.
        names: weight of each word as a name; words only, so shorter than `keys`.
        lead: weight of each word in the lead; words only.
        shares: share of each word in the weight of the lead, together `UNIT`; words only.
        stretches: in which stretches of the report each word stands, a bit each; words only.
        whole: the weight of the words in each stretch.
        length: number of words of the report.
        day: day of publication as a proleptic ordinal, None where not known.
        outlet: checksum of the name of who printed it, `UNKNOWN` where not known.
        language: checksum of its code, `UNKNOWN` where not known.
    """

    keys: Keys
    weights: Weights
    names: Weights
    lead: Weights
    shares: Weights
    stretches: NDArray[np.uint16]
    whole: NDArray[np.uint32]
    length: int
    day: int | None
    outlet: int
    language: int


def weigh(views: Views, background: Background) -> Vectors:
    """A report weighed: each thing by how rare it is and, damped, by how often it stands."""
    rarities = background.rarities(views)
    view = views.keys >> np.uint32(SHIFT)
    words = slice(0, len(views.as_name))
    rare = np.where(rarities[words] >= _LEAST, rarities[words], 0.0)
    weights = np.zeros(len(view))
    weights[words] = _normed(views.times[words], rare)
    for group in ((View.PAIRS,), (View.NUMBERS, View.DIGITS), (View.COUNTED,)):
        within = np.isin(view, group)
        weights[within] = _normed(views.times[within], rarities[within])
    whole = _whole(weights)
    return Vectors(
        keys=views.keys,
        weights=whole,
        names=_whole(_normed(views.as_name, rarities[words])),
        lead=_whole(_normed(views.in_lead, rare)),
        shares=_whole(_shares(views.in_lead, rare)),
        stretches=views.stretches,
        whole=whole_in(views.stretches, whole[words]),
        length=views.length,
        day=views.day,
        outlet=views.outlet,
        language=views.language,
    )


def _normed(times: NDArray[np.uint16], rarities: NDArray[np.float64]) -> NDArray[np.float64]:
    damped = np.where(times, 1 + np.log(np.maximum(times, 1)), 0.0) * rarities
    norm = np.sqrt(np.sum(damped * damped))
    return damped / norm if norm else damped


def _shares(times: NDArray[np.uint16], rarities: NDArray[np.float64]) -> NDArray[np.float64]:
    rooted = np.sqrt(times) * rarities
    total = np.sum(rooted)
    return rooted / total if total else rooted


def _whole(weights: NDArray[np.float64]) -> Weights:
    return np.rint(weights * UNIT).astype(np.uint16)
