"""Publication times as a report's own date lines print them ("Updated 3:40 p.m. ET, March 3")."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

from retold.model.reports import Precision
from retold.sources.moments import Moment, printed_day

_CLOCK = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])?\.?(?(half)m\b\.?)"
    r",? \(?(?P<zone>[A-Z]{2,4})\b",
    re.IGNORECASE,
)

_HOURS = {
    "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "HKT": 8, "JST": 9, "AEST": 10, "AEDT": 11,
}  # fmt: skip
"""Hours ahead of Greenwich. Letters that stand for several zones far apart ("IST") are not read."""

_AMERICAN = {"ET": -5, "CT": -6, "MT": -7, "PT": -8}
"""American zones that follow the sun: an hour ahead in summer."""


def printed_moment(lines: Sequence[str], known: date | None = None) -> Moment | None:
    """When a report was published, as its date lines state it; None where they do not.

    The first day stated with its year counts; a clock with its zone, in that line or the next to
    it, makes it a time. Where the day is `known`, the lines may only add the clock to it: one
    beside the same day, or one alone where no day is printed.
    """
    for number, line in enumerate(lines):
        moment = _day_of(line, known)
        if moment is not None:
            beside = (line, *lines[number + 1 : number + 2], *lines[max(0, number - 1) : number])
            return next(filter(None, (_at(moment, one) for one in beside)), moment)
    if known is None or any(printed_day(line) for line in lines):
        return None
    day = Moment(datetime.combine(known, time(), UTC), Precision.DAY)
    return next(filter(None, (_at(day, line) for line in lines if _lone_clock(line))), None)


def _lone_clock(line: str) -> bool:
    """Whether a line prints a clock and no day."""
    return not any(letter.isdigit() for letter in _without_clock(line))


def _day_of(line: str, known: date | None) -> Moment | None:
    stated = printed_day(line)
    if known is None or (stated is not None and stated.at.date() == known):
        return stated
    with_year = printed_day(f"{_without_clock(line)}, {known.year}") if stated is None else None
    return with_year if with_year is not None and with_year.at.date() == known else None


def _without_clock(line: str) -> str:
    return _CLOCK.sub("", line).strip(" ,.|-")


def _at(moment: Moment, line: str) -> Moment | None:
    """The moment with the clock that a line prints; None where it prints none with its zone."""
    found = _CLOCK.search(line)
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = (found["half"] or "").lower()
    if not (half or found["minute"]) or hour > (12 if half else 23):
        return None
    clock = time(hour % 12 + 12 * (half == "p") if half else hour, minute)
    ahead = _ahead(found["zone"].upper(), moment.at.date())
    if ahead is None:
        return None
    zone = timezone(timedelta(hours=ahead)) if ahead else UTC
    at = datetime.combine(moment.at.date(), clock, zone)
    return replace(moment, at=at, precision=Precision.TIME)


def _ahead(zone: str, day: date) -> int | None:
    if zone in _AMERICAN:
        return _AMERICAN[zone] + _american_summer(day)
    return _HOURS.get(zone)


def _american_summer(day: date) -> bool:
    """Whether clocks are forward: from March's second Sunday to November's first (since 2007)."""
    return _sunday(day.year, 3, 2) <= day < _sunday(day.year, 11, 1)


def _sunday(year: int, month: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (number - 1))
