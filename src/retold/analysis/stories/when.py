"""When a text says something was: days, weekdays and years as printed, none of them worked out."""

from collections.abc import Sequence

from retold.text.dates import months
from retold.text.languages import word_list

_LEAD_WORDS = 80
"""The weekday of what happened stands in the first sentences; later ones are of other days."""

_YEAR = 4
"""Digits of a year."""

_CENTURIES = frozenset({"18", "19", "20"})


def days_named(forms: Sequence[str]) -> frozenset[str]:
    """Days named by month and day, either first: "11-23" for November 23."""
    days = set()
    known = months()
    for at in [at for at, form in enumerate(forms) if form in known]:
        for day in (*forms[max(0, at - 1) : at], *forms[at + 1 : at + 2]):
            if day.isdigit() and len(day) < 3 and 0 < int(day) < 32:
                days.add(f"{known[forms[at]]}-{int(day)}")
    return frozenset(days)


def years_named(forms: Sequence[str]) -> frozenset[str]:
    """Years named, of the nineteenth century to ours."""
    return frozenset(filter(is_year, {form for form in forms if len(form) == _YEAR}))


def weekdays_named(forms: Sequence[str]) -> frozenset[str]:
    """Days of the week named among the first words, written out."""
    return frozenset(word_list("dates")["weekdays"].keys() & set(forms[:_LEAD_WORDS]))


def is_year(form: str) -> bool:
    """Whether a number is likely a year."""
    return len(form) == _YEAR and form.isdigit() and form[:2] in _CENTURIES
