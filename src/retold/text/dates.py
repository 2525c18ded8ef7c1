"""Days, weeks, months and years: calendar arithmetic and the values TIMEX3 writes for them."""

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache

from retold.model.mentions import Grain
from retold.text.languages import word_list

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T\S*)?")
_DAY_MONTH_OR_YEAR = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\S*)?)?)?")
_NTH_WEEKDAY = re.compile(r"(\d{2})#(-?\d)/(\d)(?:\+(\d))?")
_FROM_EASTER = re.compile(r"easter([+-]\d+)")

_PERIOD = {
    "second": "PT{}S",
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "week": "P{}W",
    "fortnight": "P{}W",
    "month": "P{}M",
    "quarter": "P{}Q",
    "year": "P{}Y",
    "decade": "P{}E",
    "century": "P{}C",
}
_IN_YEARS = {"decade": 10, "century": 100}
_FINER = {"year": ("month", 12), "hour": ("minute", 60), "minute": ("second", 60)}
GRAIN_OF = {
    "second": Grain.TIME,
    "minute": Grain.TIME,
    "hour": Grain.TIME,
    "day": Grain.DAY,
    "week": Grain.WEEK,
    "fortnight": Grain.WEEK,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
    "century": Grain.CENTURY,
}
"""The grain of each unit of time."""

_SEASON_STARTS = {"WI": 12, "SP": 3, "SU": 6, "FA": 9}


@cache
def months() -> dict[str, int]:
    """The number of each month's name."""
    return dict(word_list("dates")["months"])


@cache
def weekdays() -> dict[str, int]:
    """The ISO number of each weekday's name, Monday is 1."""
    words = word_list("dates")
    return {**words["weekdays"], **words["weekdays_short"]}


@cache
def units() -> dict[str, str]:
    """The unit each word of time names: "weeks" names "week"."""
    return dict(word_list("dates")["units"])


def real_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day (31 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_of(value: str) -> date | None:
    """The day a TIMEX3 value names or lies in, None where it is coarser or not a date."""
    found = _DAY.fullmatch(value)
    return real_day(int(found[1]), int(found[2]), int(found[3])) if found else None


def first_day(value: str) -> date | None:
    """The first day of the day, month or year a TIMEX3 value names, None where it names no such."""
    found = _DAY_MONTH_OR_YEAR.fullmatch(value)
    return real_day(int(found[1]), int(found[2] or 1), int(found[3] or 1)) if found else None


def value_of(day: date, grain: Grain) -> str:
    """The TIMEX3 value of the time around `day` at a grain: "2023-07-23", "2023-W29", "2023-Q3"."""
    iso = day.isocalendar()
    made = {
        Grain.WEEK: f"{iso.year}-W{iso.week:02}",
        Grain.MONTH: f"{day.year}-{day.month:02}",
        Grain.QUARTER: f"{day.year}-Q{(day.month + 2) // 3}",
        Grain.YEAR: f"{day.year:04}",
        Grain.DECADE: f"{day.year:04}"[:3],
        Grain.CENTURY: f"{day.year:04}"[:2],
    }
    return made.get(grain, day.isoformat())


def shifted(day: date, count: int, unit: str) -> date | None:
    """The day `count` units later (earlier where negative), None beyond the calendar.

    The day of the month is kept where the month has it: a month after 31 January is 28 February.
    """
    try:
        if unit in {"day", "week", "fortnight"}:
            return day + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])
        return _months_later(day, count * _MONTHS[unit])
    except (OverflowError, KeyError):
        return None


_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def _months_later(day: date, count: int) -> date | None:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def weekday_near(day: date, weekday: int, *, ahead: bool) -> date:
    """The nearest such weekday up to `day`, or from it on where `ahead`; `day` itself counts."""
    if ahead:
        return day + timedelta(days=(weekday - day.isoweekday()) % 7)
    return day - timedelta(days=(day.isoweekday() - weekday) % 7)


def period_value(count: float | None, unit: str) -> str:
    """The TIMEX3 value of a length of time: "P17M", "PT72H", "P2Y6M", "PXM" for "months"."""
    pattern = _PERIOD[unit]
    if count is None:
        return pattern.format("X")
    if unit == "fortnight":
        count *= 2
    if unit in _IN_YEARS:
        return _PERIOD["year"].format(_plain(count * _IN_YEARS[unit]))
    if count != int(count) and unit in _FINER:
        finer, parts = _FINER[unit]
        rest = round((count - int(count)) * parts)
        whole = pattern.format(int(count)) if int(count) else pattern[: pattern.index("{")]
        return whole + _PERIOD[finer].format(rest).removeprefix("PT" if "T" in whole else "P")
    return pattern.format(_plain(count))


def quarter_near(day: date, number: int, *, ahead: bool) -> str:
    """The quarter of this number begun last before `day`, or ending next where `ahead`."""
    now = (day.month + 2) // 3
    year = day.year - (not ahead and number > now) + (ahead and number < now)
    return f"{year}-Q{number}"


def season_value(day: date, season: str, *, ahead: bool) -> str:
    """The season nearest before `day` (or after it where `ahead`): "2023-SU"."""
    month = day.month if day.month != 12 else 0
    starts = _SEASON_STARTS[season] % 12
    year = day.year + (day.month == 12)
    if not ahead and starts > month:
        year -= 1
    if ahead and month > starts + 2:
        year += 1
    return f"{year if season != 'WI' else year - 1}-{season}"


def holiday(rule: str, year: int) -> date | None:
    """The day of a feast in a year, by its rule in dates.toml: "12-25", "easter-2", "11#4/4".

    "11#1/1+1" is the day behind the first Monday of November.
    """
    fixed = re.fullmatch(r"(\d{2})-(\d{2})", rule)
    if fixed:
        return real_day(year, int(fixed[1]), int(fixed[2]))
    moved = _FROM_EASTER.fullmatch(rule)
    if moved:
        return easter(year) + timedelta(days=int(moved[1]))
    nth = _NTH_WEEKDAY.fullmatch(rule)
    if nth is None:
        return None
    return _nth_weekday(year, int(nth[1]), int(nth[2]), int(nth[3])) + timedelta(int(nth[4] or 0))


def easter(year: int) -> date:
    """Easter Sunday of a year (Gregorian; the anonymous algorithm of Nature, 20 April 1876)."""
    century = year // 100
    skipped = century - century // 4 - (8 * century + 13) // 25
    moon = (19 * (year % 19) + skipped + 15) % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - year % 19) // 11))
    sunday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    days = moon - sunday
    month = 3 + (days + 40) // 44
    return date(year, month, days + 28 - 31 * (month // 4))


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> date:
    if nth > 0:
        first = date(year, month, 1)
        return weekday_near(first, weekday, ahead=True) + timedelta(days=7 * (nth - 1))
    last = date(year, month, monthrange(year, month)[1])
    return weekday_near(last, weekday, ahead=False)


def _plain(count: float) -> str:
    return str(int(count)) if count == int(count) else f"{count:.4g}"
