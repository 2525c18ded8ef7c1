"""A profile with every thing in it weighed by how rare it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log, sqrt

from retold.analysis.stories.profile import Profile
from retold.analysis.stories.rarities import Rarities

_LEAST = 0.8
"""What stands in every second report tells no event from another."""

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A profile's views as vectors of length one.

    Attributes:
        profile: what was weighed.
        words: weights of its words.
        names: weights of its names.
        lead: weights of the words of its lead.
        lead_shares: the share of each word in the weight of the lead; together one.
        pairs: weights of its pairs of neighbouring words.
        numbers: weights of its numbers.
        counted: weights of its numbers with what they count.
    """

    profile: Profile
    words: Vector
    names: Vector
    lead: Vector
    lead_shares: Vector
    pairs: Vector
    numbers: Vector
    counted: Vector


def weigh(profile: Profile, rarities: Rarities) -> Weighed:
    """A profile weighed: each thing by how rare it is and, damped, by how often it stands."""
    words = {word: rarities.of("words", word) for word in (*profile.words, *profile.lead)}
    rare = {word: weight for word, weight in words.items() if weight >= _LEAST}
    return Weighed(
        profile=profile,
        words=_normed(profile.words, rare),
        names=_normed(profile.names, words),
        lead=_normed(profile.lead, rare),
        lead_shares=_shares(profile.lead, rare),
        pairs=_normed(profile.pairs, _weights("pairs", profile.pairs, rarities)),
        numbers=_normed(profile.numbers, _weights("numbers", profile.numbers, rarities)),
        counted=_normed(profile.counted, _weights("counted", profile.counted, rarities)),
    )


def cosine(one: Vector, two: Vector) -> float:
    """The cosine of two vectors of length one; the same whichever comes first."""
    small, large = (one, two) if len(one) <= len(two) else (two, one)
    return sum(sorted(small[thing] * large[thing] for thing in small.keys() & large.keys()))


def _weights(view: str, things: Mapping[str, int], rarities: Rarities) -> dict[str, float]:
    return {thing: rarities.of(view, thing) for thing in things}


def _normed(counts: Mapping[str, int], weights: Mapping[str, float]) -> Vector:
    vector = {
        thing: (1 + log(count)) * weights[thing]
        for thing, count in counts.items()
        if thing in weights
    }
    norm = sqrt(sum(weight * weight for weight in vector.values()))
    return {thing: weight / norm for thing, weight in vector.items()} if norm else {}


def _shares(counts: Mapping[str, int], weights: Mapping[str, float]) -> Vector:
    vector = {
        thing: sqrt(count) * weights[thing] for thing, count in counts.items() if thing in weights
    }
    total = sum(vector.values())
    return {thing: weight / total for thing, weight in vector.items()} if total else {}
