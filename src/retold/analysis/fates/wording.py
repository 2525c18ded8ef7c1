"""Words as a retelling is held against what it retells: weighed, and freed of spelling habits."""

from functools import cache, lru_cache

from retold.text.languages import word_list
from retold.text.rarity import rarity

_SHORTEST_RESPELLED = 6
"""Letters a word must have before its ending is respelled: "four", "rise" and "hour" stay."""

_CACHED = 1 << 16
"""A news vocabulary has fewer distinct forms than this in any one run of comparisons."""

_LEAST_WEIGHT = 0.1
"""What a word such as "the" weighs: order and small words still tell quotations apart."""

_MOST_RARITY = 5.0
"""Rarity beyond which a word weighs no more: one rare name must not make a match alone."""

RARE_ENOUGH = 0.45
"""Weight from which a stem brings quotations together: "say" and "this" bring none."""

_RARITY_OF_A_WORD = 3.0
"""Rarity of a plain content word, whose weight is 1 (rarity.toml: "weapon", "hospital")."""


@cache
def words_listed(name: str) -> frozenset[str]:
    """The words of one list of `retelling.toml`."""
    return frozenset(word_list("retelling")[name])


@cache
def words_list_of(name: str) -> dict[str, str]:
    """One table of `retelling.toml`: words, and how they are read."""
    return dict(word_list("retelling")[name])


@cache
def _function_words() -> frozenset[str]:
    return frozenset(word_list("stopwords")["function"])


@cache
def _respellings() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    listed = word_list("retelling")
    endings = sorted(listed["endings"].items(), key=lambda item: -len(item[0]))
    return dict(listed["same"]), tuple(endings)


@lru_cache(_CACHED)
def read_as(form: str) -> str:
    """The form two spellings of one word share: "defense" for "defence", "2" for "two"."""
    same, endings = _respellings()
    if form in same:
        return same[form]
    if len(form) >= _SHORTEST_RESPELLED:
        for british, american in endings:
            if form.endswith(british):
                return form.removesuffix(british) + american
    return form


@lru_cache(_CACHED)
def weight(stem: str) -> float:
    """How much sharing a stem tells: about 1 for a plain content word, little for "the"."""
    return max(_LEAST_WEIGHT, min(rarity(stem), _MOST_RARITY) / _RARITY_OF_A_WORD)


@lru_cache(_CACHED)
def tells(form: str) -> bool:
    """Whether a word says something by itself, unlike "the", "has" or "with"."""
    return form not in _function_words()
