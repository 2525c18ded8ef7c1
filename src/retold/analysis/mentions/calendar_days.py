"""Rules for days that name themselves: dates in digits, dates in words, feasts."""

from dataclasses import replace
from datetime import date

from retold.analysis.mentions.shapes import Found
from retold.analysis.mentions.time_values import (
    Meaning,
    Setting,
    TimeRule,
    a_date,
    by_publication,
)
from retold.analysis.mentions.written_years import OF_YEAR, day_number, written_year
from retold.model.mentions import Grain
from retold.text.dates import day_of, holiday, months, real_day, value_of
from retold.text.languages import word_list

_NEAR = 60
"""Days ahead within which a day without its year is still to come; further off, it is past."""


def numeric_date(found: Found, setting: Setting) -> Meaning:
    """Reads a date in digits as it stands: "2023-07-24", "24.07.2023".

    Where day and month could change places ("03/04/2023") the day nearer the publication day is
    meant. A day the calendar does not have stays without a value.
    """
    if "iso_year" in found:
        day = real_day(*(int(found.form(name)) for name in ("iso_year", "iso_month", "iso_day")))
        return a_date(day.isoformat() + _clock_behind(found) if day else "", Grain.DAY)
    first, second, year = _parts_in_digits(found)
    readings = [real_day(year, second, first), real_day(year, first, second)]
    days = sorted({day for day in readings if day})
    if len(days) == 2 and setting.today:
        today = setting.today
        days = sorted(days, key=lambda day: abs((day - today).days))[:1]
    return a_date(days[0].isoformat() if len(days) == 1 else "", Grain.DAY)


def _clock_behind(found: Found) -> str:
    return "T" + found.form("iso_clock") if "iso_clock" in found else ""


def _parts_in_digits(found: Found) -> tuple[int, int, int]:
    dotted = found.form("dotted")
    parts = dotted.split(".") if dotted else [found.form(name) for name in ("d1", "d2", "y")]
    year = int(parts[2])
    return int(parts[0]), int(parts[1]), year if year >= 100 else year + _CENTURY_NOW


_CENTURY_NOW = 2000
"""Years of two digits in a date ("03/04/23") are of this century."""


def written_date(found: Found, setting: Setting) -> Meaning:
    """Reads a day and a month as a day: "24 July 2023", "Monday, July 24".

    Without a year it is the one nearest the publication day, unless that lies far ahead. A day
    the calendar does not have stays without a value.
    """
    month = months()[found.form("month")]
    day = day_number(found.forms("day"))
    year = written_year(found, setting)
    if year is not None:
        real = real_day(year, month, day)
        return a_date(real.isoformat() if real else "", Grain.DAY)
    if setting.today is None:
        return by_publication(None, Grain.DAY)
    days = [real_day(setting.today.year + step, month, day) for step in (-1, 0, 1)]
    known = [day for day in days if day]
    real = _listed_behind(known, setting.today, setting, found.before) or _meant(
        known, setting.today, setting, found.form("lead")
    )
    return by_publication(real.isoformat() if real else None, Grain.DAY)


def _listed_behind(days: list[date], today: date, setting: Setting, before: str) -> date | None:
    """The day of the same year as one to come told before it: "from March 30 and from August 6"."""
    told = setting.day
    first = day_of(told.value) if told and told.sentence == setting.sentence else None
    if first is None or first <= today or before not in _RUNS:
        return None
    return next((day for day in days if day.year == first.year and day > first), None)


_RUNS = frozenset({"from", "to", "through", "until", "till"})
"""Words before a day that begins or ends something, in the order of a list."""


def week_of(found: Found, setting: Setting) -> Meaning:
    """Reads "the week of March 6" as the week that day lies in."""
    meaning = written_date(found, setting)
    day = day_of(meaning.value)
    return replace(meaning, value=value_of(day, Grain.WEEK) if day else "", grain=Grain.WEEK)


def _meant(days: list[date], today: date, setting: Setting, lead: str) -> date | None:
    behind = [day for day in days if day <= today]
    near = min(days, key=lambda day: abs((day - today).days), default=None)
    if near is None or (lead == "last" and behind):
        return behind[-1] if behind else None
    far_ahead = (near - today).days > _NEAR
    return behind[-1] if far_ahead and behind and not setting.ahead else near


def feast(found: Found, setting: Setting) -> Meaning:
    """Reads a feast as its day: "Christmas Eve", "Thanksgiving".

    Without a year it is the one nearest the publication day, unless that lies far ahead.
    """
    rule = word_list("dates")["holidays"][found.form("feast")]
    year = written_year(found, setting)
    if year is not None:
        day = holiday(rule, year)
        return a_date(day.isoformat() if day else "", Grain.DAY)
    today = setting.today
    if today is None:
        return by_publication(None, Grain.DAY)
    days = [day for step in (-1, 0, 1) if (day := holiday(rule, today.year + step))]
    day = _meant(days, today, setting, found.form("lead"))
    return by_publication(day.isoformat() if day else None, Grain.DAY)


DAY_RULES = (
    TimeRule(
        numeric_date,
        r"""
        (?P<iso_year><year>)-(?P<iso_month><two>)-(?P<iso_day><two>)
        (?: _?'t'_? (?P<iso_clock><clock>) )?
        | (?P<d1><whole>)/(?P<d2><whole>)/(?P<y><year>|<two>) (?!/)
        | (?P<dotted><dotted_date>)
        """,
    ),
    TimeRule(
        week_of,
        rf"""
        'the' 'week' ('of'|'beginning'|'ending'|'ended') 'the'?
        (?: (?P<month><month>) \.? (?P<day>{{DAY}}) (?!_<word>)
          | (?P<day2>{{DAY}}) 'of'? (?P<month2><month>) )
        {OF_YEAR}?
        """,
    ),
    TimeRule(
        written_date,
        rf"""
        {{WEEKDAY}}? 'the'? (?P<day>{{DAY}}) 'of'? (?P<month><month>)
        (?: \.?{OF_YEAR} | (?!-?<day>) )
        """,
    ),
    TimeRule(
        written_date,
        rf"""
        {{WEEKDAY}}? {{EDGE}}? (?P<lead>'last'|'next'|'this')? (?P<month><month>) \.?
        'the'? (?P<day>{{DAY}}) (?!_<word>|[%/]|<scale>|<month>) (?:-<day> (?!_|%))? {OF_YEAR}?
        """,
    ),
    TimeRule(feast, rf"(?P<lead>'last'|'next'|'this')? (?P<feast>{{HOLIDAY}}) {OF_YEAR}?"),
)
