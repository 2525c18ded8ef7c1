"""Days as a person writes them: a year, a month, a day, or from one to another."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\Z")

_LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class Days:
    """From the first day to the last, both included; None leaves an end open."""

    first: date | None
    last: date | None


def days_told(said: str) -> Days:
    """The days that "2019", "2019-05", "2019-05-01" or two of these joined by ".." mean.

    Raises:
        ValueError: they mean none; the message says why, in words for a reader.
    """
    start, joined, end = said.partition("..")
    if not joined:
        return Days(first_day(said), last_day(said))
    first = first_day(start) if start else None
    last = last_day(end) if end else None
    if first and last and first > last:
        raise ValueError(f"{said} ends before it begins")
    return Days(first, last)


def first_day(said: str) -> date:
    """The first day of a year, a month or a day.

    Raises:
        ValueError: `said` is none.
    """
    year, month, day = _parts(said)
    return _date(said, year, month or 1, day or 1)


def last_day(said: str) -> date:
    """The last day of a year, a month or a day.

    Raises:
        ValueError: `said` is none.
    """
    year, month, day = _parts(said)
    month = month or _LAST_MONTH
    if not day and year and month <= _LAST_MONTH:
        day = monthrange(year, month)[1]
    return _date(said, year, month, day)


def _parts(said: str) -> tuple[int, int, int]:
    found = _DAY.match(said.strip())
    if found is None:
        raise ValueError(f"{said!r:.40} is no day, month or year")
    year, month, day = (int(part or 0) for part in found.groups())
    return year, month, day


def _date(said: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"there is no day {said!r:.40}") from None
