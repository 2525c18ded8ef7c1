"""The kinds of words in expressions of time, and the parts their patterns are made of."""

from functools import cache

from retold.analysis.mentions.alphabet import Vocabulary
from retold.analysis.mentions.number_words import (
    NUMBER_PARTS,
    bounds,
    bounds_behind,
    number_kinds,
    phrases,
)
from retold.text.languages import word_list

TIME_ANCHORS = (
    *("numeral", "month", "weekday", "weekday_short", "weekdays", "season", "unit", "period"),
    *("part", "noon", "day_word", "set_word", "tens_decade", "teen", "vague_end"),
)
"""Whatever is read as a time holds a word of one of these kinds."""


@cache
def time_vocabulary() -> Vocabulary:
    """The words that patterns of times tell apart."""
    capitalised = frozenset(word_list("dates")["kinds"]["capitalised"])
    return Vocabulary(_time_kinds(), _time_parts(), capitalised=capitalised)


@cache
def _time_kinds() -> dict[str, frozenset[str]]:
    words = word_list("dates")
    ends = (phrase.split()[-1] for phrase in (*words["vague"], *words["holidays"]))
    return {
        **number_kinds(),
        **{name: frozenset(forms) for name, forms in words["kinds"].items()},
        "month": frozenset(words["months"]),
        "weekday": frozenset(words["weekdays"]),
        "weekdays": frozenset(name + "s" for name in words["weekdays"]),
        "weekday_short": frozenset(words["weekdays_short"]),
        "season": frozenset(words["seasons"]),
        "unit": frozenset(words["units"]),
        "units": frozenset(name for name in words["units"] if name.endswith("s")),
        "part": frozenset(words["parts_of_day"]),
        "day_part": frozenset({*words["kinds"]["part_name"], "night"}),
        "day_word": frozenset(words["days"]),
        "set_word": frozenset(words["sets"]),
        "tens_decade": frozenset(words["decades"]),
        "vague_end": frozenset((*ends, *words["kinds"]["vague_end"])),
    }


@cache
def _time_parts() -> dict[str, str]:
    words = word_list("dates")
    return {
        **NUMBER_PARTS,
        "BOUND": phrases(bounds().keys() - _NOT_OF_TIME) + " | [~≈<>≤≥]",
        "BEHIND": phrases(bounds_behind()),
        "VAGUE": phrases(words["vague"]),
        "HOLIDAY": phrases(words["holidays"]),
        "DAY": r"<day> (?:_<th>)? | <ordinal>",
        "WEEKDAY": r"(?:<weekday> | <weekday_short>(?=\.|,|<day>|<month>)) \.? ,?",
        "EDGE": r"""
            (?:'earlier' | 'later') (?:'in')?
            | (?:'very'? ('early'|'late')) (?:-|'in')?
            | 'mid' -? | 'the'? ('start'|'beginning'|'middle'|'end') 'of'
        """,
        "FEW": r"""
            <vague_scale> 'of' | 'a'? 'few' | 'several' | 'many' | 'some' | 'a'? 'couple' 'of'
        """,
    }


_NOT_OF_TIME = frozenset(
    {"another", "some", "a further", "an additional", "only", "past", "just", "sub"}
)
"""Bounds of numbers that stand outside an expression of time, or mean something else there."""
