"""Keys: the few things of a report by which reports of the same event find each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations
from math import log

from retold.analysis.stories.profile import Profile
from retold.analysis.stories.views import rarity_of_pair
from retold.text.rarity import rarity

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
    words = _telling_most(profile)
    for word in words:
        yield Key(_hashed(word), round(100 * _worth(word)))
    for one, two in combinations(sorted(words[:_TOGETHER]), 2):
        yield Key(_hashed(f"{one}+{two}"), round(100 * (_worth(one) + _worth(two))))


def _of_pairs(profile: Profile) -> Iterator[Key]:
    pairs = profile.pairs
    said = {pair: rarity_of_pair(pair) * (1 + log(times)) for pair, times in pairs.items()}
    for pair in sorted(said, key=lambda one: (-said[one], one))[:_PAIRS]:
        yield Key(_hashed(pair), round(100 * rarity_of_pair(pair)))


def _telling_most(profile: Profile) -> list[str]:
    said = {word: _said(profile, word, times) for word, times in profile.words.items()}
    return sorted(said, key=lambda word: (-said[word], word))[:_WORDS]


def _said(profile: Profile, word: str, times: int) -> float:
    """How much a word says of a report."""
    place = (_IN_LEAD if word in profile.lead else 1) * (_AS_NAME if word in profile.names else 1)
    return _worth(word) * (1 + log(times)) * place


def _worth(word: str) -> float:
    return min(_RAREST, rarity(word))


def _hashed(things: str) -> int:
    return int.from_bytes(blake2b(things.encode(), digest_size=8).digest()) >> 4
