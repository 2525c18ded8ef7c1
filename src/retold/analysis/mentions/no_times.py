"""Words that look like a time and are a name: "Women's March", "a New Year's Eve party"."""

from collections.abc import Callable
from functools import cache

from retold.analysis.mentions.calendar_days import feast
from retold.analysis.mentions.calendar_periods import month
from retold.analysis.mentions.shapes import Found
from retold.analysis.mentions.span_rules import clock_time, duration
from retold.analysis.mentions.time_values import TimeRule
from retold.text.languages import word_list
from retold.text.prose import Prose


def is_a_name(prose: Prose, rule: TimeRule, found: Found) -> bool:
    """Whether a time is part of a name or only says what sort a thing is."""
    within = prose.words.within(found.span())
    if rule.read is feast:
        return _says_what_sort(prose, within.stop)
    if rule.read is duration:
        return len(within) == _TITLE and _is_a_title(prose, within.stop - 1, str.isdecimal)
    if rule.read is clock_time:
        return len(within) == 1 and _is_a_title(prose, within.stop - 1, str.isupper)
    if rule.read is not month or len(within) != 1:
        return False
    if prose.words.forms[within.start] not in _words("capitalised"):
        return False
    return _behind_a_name(prose, within.start) or _is_a_walk(prose, within.start)


def _says_what_sort(prose: Prose, behind: int) -> bool:
    """Whether a word such as "party" stands right behind: "a New Year's Eve party"."""
    words = prose.words
    if behind >= len(words.forms) or words.forms[behind] not in _words("occasion"):
        return False
    return not prose.text[words.ends[behind - 1] : words.starts[behind]].strip()


def _is_a_title(prose: Prose, at: int, begins: Callable[[str], bool]) -> bool:
    """Whether a word and the one before are printed like the title of a programme or film.

    So are "30 Hours", which begins with a digit, and "Long Noon".
    """
    words = prose.words
    if not at or not _is_capital(prose, at):
        return False
    between = prose.text[words.ends[at - 1] : words.starts[at]]
    return between == " " and begins(prose.text[words.starts[at - 1]])


_TITLE = 2
"""Words of such a title."""


def _behind_a_name(prose: Prose, at: int) -> bool:
    """Whether a capital word whose it is stands right before: "the Women's March"."""
    words = prose.words
    if not at or prose.text[words.ends[at - 1] : words.starts[at]] != " ":
        return False
    owner = prose.text[words.starts[at - 1] : words.ends[at - 1]]
    return owner[0].isupper() and owner.endswith(_POSSESSIVE)


def _is_a_walk(prose: Prose, at: int) -> bool:
    """Whether a name with "for", "of" or "on" stands behind: "the annual March for Bread"."""
    forms = prose.words.forms
    if not at or forms[at - 1] in _words("before") or at + 2 >= len(forms):
        return False
    named = _is_capital(prose, at + 2) or forms[at + 2] == "the"
    return forms[at - 1] in _OF_A_WALK and forms[at + 1] in _TO_WHAT and named


_OF_A_WALK = frozenset({"the", "annual", "a", "this", "national"})
_TO_WHAT = frozenset({"for", "of", "on"})


def _is_capital(prose: Prose, at: int) -> bool:
    """Whether a word is printed with one capital and small letters."""
    return prose.text[prose.words.starts[at] : prose.words.ends[at]].istitle()


_POSSESSIVE = ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s")


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(word_list("dates")["kinds"][kind])
