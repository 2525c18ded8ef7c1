"""The kinds of number words, shared by the patterns of times and of quantities."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from retold.model.mentions import Bound
from retold.text.languages import word_list
from retold.text.numbers import digits_value

_CLOCK = re.compile(r"([01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?")
_CLOCK_WITH_DOT = re.compile(r"([01]?\d|2[0-3])\.[0-5]\d")
_DOTTED_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199

NUMBER_PARTS = {
    "DIGITS": r"<digits> (?:<digits>/<digits> | _?<part_sign> | 'and' 'a' 'half')?",
    "WORDED": r"""
        (?:'half'-?)? <article>? <scale> (?: (?:-|'and')? <cardinal> | <scale> ){0,8}
        | <cardinal> (?: -?<cardinal> | -?<scale> | 'and' <cardinal> ){0,9}
          (?: 'and' 'a' 'half' <scale>? )?
    """,
    "NUMBER": r"{DIGITS} (?:-?<scale>){0,2} | {WORDED} | <part_sign>",
}
"""How a number is written, in digits or words; `retold.text.numbers` reads its value."""


@lru_cache(1 << 12)
def kinds_of_digits(form: str) -> frozenset[str]:
    """What a form that begins with a digit can be: a number, a day, a year, a clock time."""
    kinds = {"numeral"}
    if digits_value(form) is not None:
        kinds.add("digits")
    if form.isdecimal() and len(form) <= 4:
        kinds |= _kinds_of_whole(form)
    if _CLOCK.fullmatch(form):
        kinds.add("clock")
    if _CLOCK_WITH_DOT.fullmatch(form):
        kinds.add("dotted_clock")
    if _DOTTED_DATE.fullmatch(form):
        kinds.add("dotted_date")
    if "/" in form:
        kinds.add("part_sign")
    return frozenset(kinds)


def _kinds_of_whole(form: str) -> set[str]:
    value = int(form)
    kinds = {"whole"}
    if len(form) <= 2:
        kinds |= {name for name, least, most in _SMALL if least <= value <= most}
        if len(form) == 2:
            kinds.add("two")
            if value % 10 == 0:
                kinds.add("short_decade")
    if len(form) == 4 and _FIRST_YEAR <= value <= _LAST_YEAR:
        kinds.add("year")
        if 1900 <= value < 2100:
            kinds.add("near_year")
        if value % 10 == 0:
            kinds.add("decade")
    return kinds


_SMALL = (
    ("day", 1, 31),
    ("hour", 0, 24),
    ("month_number", 1, 12),
    ("nth", 1, 99),
    ("square", 2, 2),
)


@cache
def number_kinds() -> dict[str, frozenset[str]]:
    """The words of each kind of number word."""
    words = word_list("numbers")
    return {
        "cardinal": frozenset(words["cardinals"]) | frozenset(words["tens"]),
        "teen": frozenset({"eighteen", "nineteen", "twenty"}),
        "tens": frozenset(words["tens"]),
        "scale": frozenset(words["scales"]),
        "article": frozenset({"a", "an"}),
        "part_sign": frozenset({"1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "1/6", "1/8"}),
        "ordinal": frozenset(words["ordinals"]),
        "th": frozenset({"st", "nd", "rd", "th"}),
        "vague_scale": frozenset(words["vague"]["scales"]),
        "vague_number": frozenset(words["vague"]["words"]),
    }


@cache
def bounds() -> dict[str, Bound]:
    """What each word before a number says of how exactly it is meant."""
    words = word_list("numbers")
    return {said: Bound(bound) for said, bound in {**words["bounds"], **words["marks"]}.items()}


@cache
def bounds_behind() -> dict[str, Bound]:
    """What each word behind a number says of how exactly it is meant."""
    return {words: Bound(bound) for words, bound in word_list("numbers")["bounds_behind"].items()}


def phrases(words: Iterable[str], *, between: str = "") -> str:
    """A part of a pattern that matches any of these phrases, the longest first."""
    by_length = sorted(words, key=lambda phrase: (-len(phrase.split()), phrase))
    return " | ".join(
        f" {between} ".join(f"'{word}'" for word in phrase.split()) for phrase in by_length
    )
