"""How much of what somebody says is news: a charge, a denial, harm, law, a decision, a number."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from retold.analysis.findings.listed import words_listed
from retold.text.languages import word_list
from retold.text.words import stem_of

_MOST_OF_A_FAMILY = 2
"""Words of one family that count: a fourth accusation makes a saying no more news."""

_NUMBER = 0.4
_WEIGHTY_CUE = 0.5
"""What a number, and a cue such as "warned", are worth beside the families of `news.toml`; fitted
on the same quotations."""


def news_worth(said: Sequence[str], cue: Iterable[str]) -> float:
    """How much news the words of a saying, with its cue, hold; colour is below zero.

    Args:
        said: its words in lower case.
        cue: the words that give it, likewise.
    """
    held = frozenset(said), frozenset(map(stem_of, said))
    worth = sum(
        family.worth * min(_MOST_OF_A_FAMILY, len(held[family.by_stem] & family.words))
        for family in _families()
    )
    worth += _NUMBER * any(word[:1].isdigit() for word in said)
    return worth + _WEIGHTY_CUE * (not words_listed("cues_of_weight").isdisjoint(cue))


@dataclass(frozen=True, slots=True)
class _Family:
    """Words of one kind, what one of them is worth, and whether they are known by their stems."""

    words: frozenset[str]
    worth: float
    by_stem: bool


@cache
def _families() -> tuple[_Family, ...]:
    table = word_list("news")
    return tuple(
        _Family(
            frozenset(words if name in table["as_printed"] else map(stem_of, words)),
            float(table["worth"][name]),
            name not in table["as_printed"],
        )
        for name, words in table["families"].items()
    )
