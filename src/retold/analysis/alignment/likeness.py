"""How alike the sentences of two reports are, for the pairs that share anything worth it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from retold.analysis.alignment.profiles import Profile

_PAIRS_A_KEY = 400
"""A key that would make more pairs than this (twenty sentences by twenty) opens none: it is the
subject of both reports. Keeps long texts near-linear."""

_HALF_SURE = 0.6
"""Shared weight at which the evidence counts half: less than one rare word."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two profiles and what every key weighs between them.

    Attributes:
        left: profile of the left report.
        right: profile of the right report.
        weights: what each key weighs: less the more sentences of the two reports hold it.
        masses: weight of all keys of each sentence, left and right.
        scores: how alike, 0 to 1, for every (left, right) that shares a key.
    """

    left: Profile
    right: Profile
    weights: dict[str, float]
    masses: tuple[tuple[float, ...], tuple[float, ...]]
    scores: dict[tuple[int, int], float]

    def weigh(self, keys: Iterable[str]) -> float:
        """The weight of some keys together."""
        return sum(map(self.weights.__getitem__, keys))

    def alike(self, shared: float, left: float, right: float) -> float:
        """How alike two stretches are, from the weight they share and have: 0 to 1.

        Half is what they share of both (Dice), half what the smaller keeps of itself, so that a
        sentence split in two still meets its halves; little evidence makes the whole uncertain.
        """
        if not shared:
            return 0.0
        kept = shared / (left + right) + shared / (2 * min(left, right))
        return kept * shared / (shared + _HALF_SURE * (1 - kept / 2))


def likeness_of(left: Profile, right: Profile) -> Likeness:
    """The likeness of the sentences of two reports, from an inverted index of their keys."""
    weights = _weights(left, right)
    masses = (_masses(left, weights), _masses(right, weights))
    likeness = Likeness(left, right, weights, masses, {})
    for (one, other), shared in _shared(left, right, weights).items():
        likeness.scores[one, other] = likeness.alike(shared, masses[0][one], masses[1][other])
    return likeness


def _weights(left: Profile, right: Profile) -> dict[str, float]:
    weights = {}
    for key in left.weights.keys() | right.weights.keys():
        often = max((left.frequency[key] + right.frequency[key]) / 2, 1.0)
        told = max(left.weights.get(key, 0.0), right.weights.get(key, 0.0))
        weights[key] = told / (1 + log(often))
    return weights


def _masses(profile: Profile, weights: dict[str, float]) -> tuple[float, ...]:
    return tuple(sum(map(weights.__getitem__, keys)) for keys in profile.keys)


def _shared(
    left: Profile, right: Profile, weights: dict[str, float]
) -> dict[tuple[int, int], float]:
    places = defaultdict(list)
    for other, keys in enumerate(right.keys):
        for key in keys:
            places[key].append(other)
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for one, keys in enumerate(left.keys):
        for key in keys:
            if left.frequency[key] * right.frequency[key] <= _PAIRS_A_KEY:
                weight = weights[key]
                for other in places.get(key, ()):
                    shared[one, other] += weight
    return shared
