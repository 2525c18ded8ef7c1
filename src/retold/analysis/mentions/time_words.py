"""The kinds of words in expressions of time, and the parts their patterns are made of."""

from functools import cache

from retold.analysis.mentions.number_words import (
    NUMBER_PARTS,
    bounds,
    bounds_behind,
    number_kinds,
    phrases,
)
from retold.text.languages import word_list

CAPITALISED = frozenset({"may", "march", "mar", "sun", "sat", "wed", "august", "mon", "fri", "dec"})
"""Words that are of time only with a capital."""

TIME_ANCHORS = (
    *("numeral", "month", "weekday", "weekday_short", "weekdays", "season", "unit", "period"),
    *("part", "noon", "day_word", "set_word", "tens_decade", "teen", "vague_end"),
)
"""Whatever is read as a time holds a word of one of these kinds."""

_SHORT_NAMES = frozenset({"may", "june", "july"})
_CALENDAR = frozenset({"day", "week", "fortnight", "month", "quarter", "year", "decade", "century"})


@cache
def time_kinds() -> dict[str, frozenset[str]]:
    """The words of each kind of time word."""
    words = word_list("dates")
    units = frozenset(words["units"])
    return {
        **number_kinds(),
        "month": frozenset(words["months"]),
        "month_long": frozenset(
            name for name in words["months"] if name in _SHORT_NAMES or len(name) > 4
        ),
        "month_short": frozenset(name for name in words["months"] if len(name) < 5),
        "weekday": frozenset(words["weekdays"]),
        "weekdays": frozenset(name + "s" for name in words["weekdays"]),
        "weekday_short": frozenset(words["weekdays_short"]),
        "season": frozenset(words["seasons"]),
        "unit": units,
        "plural_period": frozenset(
            "minutes hours days weeks fortnights months years decades centuries".split()
        ),
        "units": frozenset(name for name in units if name.endswith("s")),
        "period": _CALENDAR,
        "part": frozenset(words["parts_of_day"]),
        "part_name": frozenset({"morning", "afternoon", "evening"}),
        "noon": frozenset({"noon", "midnight", "midday"}),
        "day_word": frozenset(words["days"]),
        "set_word": frozenset(words["sets"]),
        "tens_decade": frozenset(words["decades"]),
        "vague_end": frozenset(
            phrase.split()[-1] for phrase in (*words["vague"], *words["holidays"])
        )
        | {"past", "future", "weekend", "soon", "q", "two", "period"},
        "zone": frozenset(
            "gmt utc bst est edt cst cdt mst mdt pst pdt cet cest et pt ist jst".split()
        ),
        "ampm": frozenset({"am", "pm"}),
        "before": frozenset(
            "in since by of until till from to through before after during between for on and "
            "than around about or as late early mid at late throughout circa fiscal".split()
        ),
        "year_before": frozenset(
            "in since until till through during fiscal circa late early mid the of by from".split()
        ),
        "length_before": frozenset(
            "for in within after over than about nearly almost of lasted spent took takes take "
            "half once during under until".split()
        ),
        "the": frozenset("the this that his her its their our my a an".split()),
    }


@cache
def time_parts() -> dict[str, str]:
    """The parts that patterns of time are made of."""
    words = word_list("dates")
    return {
        **NUMBER_PARTS,
        "BOUND": phrases({w: b for w, b in bounds().items() if w not in _NOT_OF_TIME}),
        "BEHIND": phrases(bounds_behind()),
        "VAGUE": phrases(words["vague"]),
        "HOLIDAY": phrases(words["holidays"]),
        "DAY": r"<day> (?:_<th>)? | <ordinal>",
        "WEEKDAY": r"(?:<weekday> | <weekday_short>(?=\.|,|<day>|<month>)) \.? ,?",
        "MONTH": r"<month> (?:\.(?=<day>|<year>|,<year>|'this'|'last'|'next'))?",
        "EDGE": r"""
            (?:'earlier' | 'later') (?:'in')?
            | (?:'very'? ('early'|'late')) (?:-|'in')?
            | 'mid' -? | 'the'? ('start'|'beginning'|'middle'|'end') 'of'
        """,
        "FEW": r"<vague_scale> 'of' | 'a'? 'few' | 'several' | 'many' | 'some' | 'a' 'couple' 'of' | 'couple' 'of'",
        "COUNT": r"{NUMBER} (?: (?:-|'to'|'or') {NUMBER} )? (?: 'more' | 'additional' | 'straight' "
        r"| 'consecutive' | 'full' | 'whole' | 'trading' | 'working' | 'business' | 'long' )?",
    }


_NOT_OF_TIME = frozenset({"another", "some", "a further", "an additional", "only", "past", "just"})
"""Bounds of numbers that stand outside an expression of time, or mean something else there."""
