"""The log-odds that two reports of a stream tell one story, in whole thousandths.

Whole numbers are the same however a large table was cut up to be worked on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log, log1p

import numpy as np

from retold.analysis.stories.candidates import BLOCK, nearness
from retold.analysis.stories.episodes import other_episodes
from retold.analysis.stories.likeness import FEATURES, Likenesses
from retold.analysis.stories.stretches import Column
from retold.analysis.stories.traps import trapped
from retold.analysis.stories.weights import for_stream

THOUSANDTHS = 1000
"""Log-odds are kept in thousandths."""

MILLIONTHS = 1_000_000
"""Cosines and closeness are kept in millionths."""


FITTED = 800
"""The weights were fitted in collections of up to so many reports. Among more, some report that
tells another event is more alike by chance, as the logarithm of their number."""

_NEAR_IN_TIME = 0.5
"""So much of that counts where reports are near in time: candidates are then the most alike of
thousands, but so are the reports of the same event. All of it counts for episodes of one affair,
however near: the more reports there are, the more episodes."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many reports a report could be taken for one with by mistake.

    Attributes:
        all: those of the collection.
        near: those published near it in time, on average; all, where no dates are known.
    """

    all: int
    near: int


def crowd_of(blocks: Mapping[int | None, int]) -> Crowd:
    """The crowd of a collection, given how many reports each block has; None is for the undated."""
    everyone = sum(blocks.values())
    dated = [count for block, count in blocks.items() if block is not None]
    if not dated:
        return Crowd(everyone, everyone)
    around = 2 * sum(count * count for count in dated) // sum(dated)
    return Crowd(everyone, min(everyone, around))


def alone_odds(alike: Likenesses, crowd: Crowd) -> Column:
    """The log-odds by what the reports of each pair share, their neighbours left out."""
    weights, features = for_stream(), alike.features
    told = (features * np.array(weights.weights[:-1])).sum(axis=1)
    told -= np.where(trapped(alike), TRAPPED, 0.0)
    far = (features[:, _GAP] > log1p(2 * BLOCK)) | other_episodes(alike)
    by_chance = np.where(far, _excess(crowd.all), _NEAR_IN_TIME * _excess(crowd.near))
    odds: Column = np.rint((weights.bias + told - by_chance) * THOUSANDTHS)
    return odds


TRAPPED = 15.0
"""What speaks against one story where two reports are alike for another reason: more than anything
can speak for it, since reports of one series are each other's nearest neighbours."""

_GAP = FEATURES.index("gap")


def _excess(reports: int) -> float:
    return log(max(1.0, reports / FITTED))


def beside_odds(alone: Column, cosines: Column, one: Column, other: Column) -> Column:
    """The log-odds with how alike each report is to its nearest neighbours.

    Args:
        alone: of each pair, from `alone_odds`.
        cosines: of the words of each pair.
        one: how alike the one report is to its nearest neighbours, on average.
        other: the same of the other.
    """
    weight = for_stream().weights[-1]
    near = nearness(_in_millionths(cosines), one, other)
    told: Column = alone + np.rint(weight * near * THOUSANDTHS)
    return told


def _in_millionths(cosines: Column) -> Column:
    whole: Column = np.rint(cosines * MILLIONTHS) / MILLIONTHS
    return whole
