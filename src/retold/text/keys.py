"""Keys: one for all the words that may stand for one another in a retelling."""

from functools import cache, lru_cache

from retold.text.languages import word_list
from retold.text.words import stem_of

_EVERYDAY = 0.3
_FREQUENT = 0.6
"""What ordinary words weigh beside a rare one (1): the logarithms of their document frequencies
in a stream of news, relative to that of a word in one report of a thousand."""

_NUMBER = 1.2
"""Numbers are copied more faithfully than words, and few sentences share one by chance."""

_BRITISH = (("our", "or"), ("isat", "izat"), ("yse", "yze"), ("ogue", "og"), ("enc", "ens"))
"""Endings of stems spelled in two ways: colour, organisation, analyse, catalogue, defence."""

_CACHED = 1 << 17


@lru_cache(_CACHED)
def key_of(stem: str) -> str:
    """The key of a stem: the first of its synonyms, or else its American spelling."""
    known = _synonyms().get(stem)
    return known if known is not None else _american(stem)


@lru_cache(_CACHED)
def weight_of(stem: str) -> float:
    """How much a stem tells by itself: 0 for "the", 1 for a rare word."""
    if stem[0].isdigit():
        return _NUMBER
    return _common().get(stem, 1.0)


def _american(stem: str) -> str:
    for british, american in _BRITISH:
        if stem.endswith(british) and len(stem) > len(british) + 1:
            return stem.removesuffix(british) + american
    return stem


@cache
def _synonyms() -> dict[str, str]:
    known: dict[str, str] = {}
    for name in ("synonyms_places", "synonyms"):
        for group in word_list(name)["groups"]:
            for word in group:
                known.setdefault(stem_of(word), group[0])
    return known


@cache
def _common() -> dict[str, float]:
    lists = word_list("stopwords")
    tiers = (("frequent", _FREQUENT), ("everyday", _EVERYDAY), ("function", 0.0))
    return {stem_of(word): weight for tier, weight in tiers for word in lists[tier]}
