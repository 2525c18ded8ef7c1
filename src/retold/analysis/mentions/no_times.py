"""Words that look like a time and are a name: "Women's March", "a New Year's Eve party"."""

from functools import cache

from retold.analysis.mentions.calendar_days import feast
from retold.analysis.mentions.calendar_periods import month
from retold.analysis.mentions.shapes import Found
from retold.analysis.mentions.time_values import TimeRule
from retold.text.languages import word_list
from retold.text.prose import Prose


def is_a_name(prose: Prose, rule: TimeRule, found: Found) -> bool:
    """Whether a month or a feast is part of a name or only says what sort a thing is."""
    within = prose.words.within(found.span())
    if rule.read is feast:
        return _says_what_sort(prose, within.stop)
    if rule.read is not month or len(within) != 1:
        return False
    return prose.words.forms[within.start] in _also_words() and _behind_a_name(prose, within.start)


def _says_what_sort(prose: Prose, behind: int) -> bool:
    """Whether a word such as "party" stands right behind: "a New Year's Eve party"."""
    words = prose.words
    if behind >= len(words.forms) or words.forms[behind] not in _occasions():
        return False
    return not prose.text[words.ends[behind - 1] : words.starts[behind]].strip()


def _behind_a_name(prose: Prose, at: int) -> bool:
    """Whether a capital word whose it is stands right before: "the Women's March"."""
    words = prose.words
    if not at or prose.text[words.ends[at - 1] : words.starts[at]] != " ":
        return False
    owner = prose.text[words.starts[at - 1] : words.ends[at - 1]]
    return owner[0].isupper() and owner.endswith(_POSSESSIVE)


_POSSESSIVE = ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s")


@cache
def _also_words() -> frozenset[str]:
    """Names of months that are common words as well."""
    return frozenset(word_list("dates")["kinds"]["capitalised"])


@cache
def _occasions() -> frozenset[str]:
    return frozenset(word_list("dates")["kinds"]["occasion"])
