"""Canonical names of units, so that "km/h", "kph" and "kilometre per hour" are one."""

import re
from functools import cache

from retold.text.languages import word_list
from retold.text.words import find_words

_TABLES = (
    *("currency_signs", "currency_words", "currency_of", "currency_codes"),
    *("measures", "measures_joined", "measures_small", "percent", "percent_points"),
)
"""Retold's own tables of units: what is printed, and the canonical name."""

_ANNOTATED = {
    "percentage": "percent",
    "celsius": "degree Celsius",
    "pound sterling": "GBP",
    "pound-mass": "pound",
    "foot pound-force": "pound-foot",
    "count": "time",
}
"""Names by which NewsQuant normalises units and which nobody prints."""

_PER = re.compile(r" per | an? |(?<=\w)/(?=\w)")


def unit_name(words: str) -> str:
    """The canonical name of a unit; of an unknown one the words themselves.

    A rate is named by its parts: "$ a month" is "USD per month". What is measured is left out:
    "barrels of oil" is "barrel".
    """
    whole = " ".join(words.lower().replace("-", " ").split())
    names = _names()
    if whole in names:
        return names[whole]
    first, *rest = [part.partition(" of ")[0].strip() for part in _PER.split(whole)]
    rates = word_list("units")["rates"]
    named = (rates.get(part) or names.get(part, part) for part in rest)
    return " per ".join((names.get(first, first), *named))


def stems(words: str) -> tuple[str, ...]:
    """The stems of words, for comparing the nouns counted."""
    return find_words(words).stems


@cache
def _names() -> dict[str, str]:
    units = word_list("units")
    tables = (*(units[name] for name in _TABLES), word_list("dates")["units"], _ANNOTATED)
    names = {
        printed.lower().replace("-", " "): name
        for table in tables
        for printed, name in table.items()
    }
    return names | {name.lower().replace("-", " "): name for name in {*names.values()}}
