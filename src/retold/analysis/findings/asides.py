"""Words of a saying that say nothing by themselves: "Look, …", "…, Ada.", a day told elsewhere."""

from collections.abc import Iterable
from functools import cache

from retold.text.dates import months
from retold.text.languages import word_list
from retold.text.words import Words, find_words

_OPENS = frozenset('.,!?…;:—"“”')
"""What an interjection stands behind, but at the head of a saying."""

_ENDS = frozenset('.!?…"”')
"""What a form of address stands before, behind its comma. A name between two commas may be one of a
list: "Bo, Ada, and the boys"."""

_DAYS = 31
_APART = 4
"""Words on from which a number is no day of a month: "8", "th", "of", "November"."""

Day = tuple[str, int]
"""The number of a day, as printed, and that of its month."""


def without_asides(words: Words, at: Iterable[int], text: str, other: str) -> tuple[str, ...]:
    """The forms of some words of a text, but for asides, and days that another text names too."""
    days = _days_of(words)
    known = set(_days_of(find_words(other)).values()) if days else set()
    return tuple(
        words.forms[one]
        for one in at
        if not _is_aside(words, one, text) and days.get(one) not in known
    )


def _is_aside(words: Words, at: int, text: str) -> bool:
    """Whether a word only calls attention, set off by commas from what is said."""
    start, form = words.starts[at], words.forms[at]
    before = text[:start].rstrip()[-1:]
    after = text[words.ends[at] :].lstrip()[:1]
    if form in _asides("interjections"):
        return after == "," and (not before or before in _OPENS)
    if before != "," or (after and after not in _ENDS):
        return False
    return form in _asides("addresses") or (text[start].isupper() and form in _given_names())


def _days_of(words: Words) -> dict[int, Day]:
    """For the words that name a day of a month, which: the month's, the number, those between."""
    names = months()
    named: dict[int, Day] = {}
    for at, form in enumerate(words.forms):
        if form in names:
            near = [*range(at + 1, at + _APART), *range(at - 1, at - _APART, -1)]
            day = next((one for one in near if 0 <= one < len(words) and _is_day(words, one)), at)
            if day != at:
                told = (words.forms[day], names[form])
                named |= dict.fromkeys(range(min(at, day), max(at, day) + 1), told)
    return named


def _is_day(words: Words, at: int) -> bool:
    form = words.forms[at]
    return form.isdecimal() and 0 < int(form) <= _DAYS


@cache
def _given_names() -> frozenset[str]:
    names = word_list("given_names")
    return frozenset((*names["male"], *names["female"], *names["either"]))


@cache
def _asides(name: str) -> frozenset[str]:
    return frozenset(word_list("asides")[name])
