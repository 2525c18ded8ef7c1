"""How rare a word is in news: what two reports share weighs more the rarer it is."""

from collections.abc import Iterable
from functools import cache

from retold.text.languages import word_list


@cache
def _table() -> tuple[dict[str, float], float]:
    listed = word_list("rarity")
    table = {stem: float(idf) for idf, stems in listed["idf"].items() for stem in stems.split()}
    return table, float(listed["unlisted"])


def rarity(stem: str) -> float:
    """Inverse document frequency of a stem, ln(N/df): 0 for "the", over 7 for a rare word."""
    table, unlisted = _table()
    return table.get(stem, unlisted)


def rarities(stems: Iterable[str]) -> list[float]:
    """How rare each of many stems is."""
    table, unlisted = _table()
    return [table.get(stem, unlisted) for stem in stems]


def is_listed(stem: str) -> bool:
    """Whether a stem is common English, and so not likely a name."""
    return stem in _table()[0]
