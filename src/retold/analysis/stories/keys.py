"""Keys: the few things of a report by which reports of the same event find each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from heapq import nsmallest
from itertools import combinations
from math import log

from retold.analysis.stories.profile import Profile
from retold.analysis.stories.views import rarities_of_pairs
from retold.text.rarity import rarities

_WORDS = 32
"""So many of the words that say most of a report are keys. More find no more of the true pairs of
the development half, hardly one in two hundred."""

_TOGETHER = 8
"""Every two of so many of them are a key as well. In a large collection single words are too
common to lead anywhere; two together seldom are."""

_PAIRS = 8
"""So many of its rarest neighbouring words are keys too: rewrites keep names and titles."""

_RAREST = 7.0
"""A word in no list is not worth more than this: it may be a misprint."""

_IN_LEAD, _AS_NAME = 1.5, 1.3
"""A word of the lead says more of a report, and so does a name."""


@dataclass(frozen=True, slots=True)
class Key:
    """A word, or two, that a report holds.

    Attributes:
        key: their hash, 60 bits, the same on every machine.
        weight: how rare they are in news, together, in hundredths.
    """

    key: int
    weight: int


def keys_of(profile: Profile) -> tuple[Key, ...]:
    """The keys of a report, in ascending order.

    A rewrite keeps hardly a run of words, but it names the same people, places and things: so
    the keys are the words that say most of it, one and any two, wherever they stand.
    """
    return tuple(sorted({*_of_words(profile), *_of_pairs(profile)}, key=lambda one: one.key))


def _of_words(profile: Profile) -> Iterator[Key]:
    rare = rarities(profile.words)
    worth = {word: min(_RAREST, of) for word, of in zip(profile.words, rare, strict=True)}
    words = _telling_most(profile, worth)
    for word in words:
        yield Key(_hashed(word), round(100 * worth[word]))
    for one, two in combinations(sorted(words[:_TOGETHER]), 2):
        yield Key(_hashed(f"{one}+{two}"), round(100 * (worth[one] + worth[two])))


def _of_pairs(profile: Profile) -> Iterator[Key]:
    pairs = profile.pairs
    rare = dict(zip(pairs, rarities_of_pairs(pairs), strict=True))
    said = [(-rare[pair] * (1 + log(times)), pair) for pair, times in pairs.items()]
    for _, pair in nsmallest(_PAIRS, said):
        yield Key(_hashed(pair), round(100 * rare[pair]))


def _telling_most(profile: Profile, worth: Mapping[str, float]) -> list[str]:
    """The words that say most of a report."""
    lead, names = profile.lead, profile.names
    said = [
        (
            -worth[word]
            * (1 + log(times))
            * ((_IN_LEAD if word in lead else 1) * (_AS_NAME if word in names else 1)),
            word,
        )
        for word, times in profile.words.items()
    ]
    return [word for _, word in nsmallest(_WORDS, said)]


def _hashed(things: str) -> int:
    return int.from_bytes(blake2b(things.encode(), digest_size=8).digest()) >> 4
