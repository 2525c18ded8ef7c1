"""Days as pages print them, in the languages of news sites."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

_EARLIEST, _LATEST = 1990, 2100
"""Years in which a page of the web may have been printed."""

_LONGEST_LINE = 160
"""Characters of a line that dates a report; longer ones are story."""

_NAME = r"(?P<name>[^\W\d_][^\W\d_.]{1,14}(?: الأول| الثاني)?)"
_YEAR = r"(?P<year>[12]\d{3})"
_DAY = r"(?<!\d)(?P<day>[0-3]?\d)"
_BETWEEN = r"(?:\.|st|nd|rd|th|er|º|ª|-a|-\u0433\u043e)?[\s,]{0,3}(?:de |d['\u2019]|of )?"

_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?<!\d){_YEAR}\s?[-/.]\s?(?P<month>[01]?\d)\s?[-/.]\s?(?P<day>[0-3]?\d)(?!\d)",
        rf"(?<!\d){_YEAR}\s?[年년]\s?(?P<month>[01]?\d)\s?[月월]\s?(?P<day>[0-3]?\d)\s?[日일]",
        rf"{_DAY}{_BETWEEN}[-/]?{_NAME}[.,\-/]?\s?(?:de |del |, )?{_YEAR}(?!\d)",
        rf"{_NAME}\.?\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s{{1,2}}{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}(?:\.| m\.)?,?\s{_NAME}\.?\s(?P<day>[0-3]?\d)(?!\d)",
    )
)
_YEARLESS = (
    re.compile(rf"{_NAME}\.?\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:.])"),
    re.compile(rf"{_DAY}{_BETWEEN}{_NAME}(?!\w)"),
)
_FIGURES = re.compile(
    rf"(?<!\d)(?P<one>[0-3]?\d)\s?(?P<sign>[-/.])\s?(?P<two>[0-3]?\d)\s?(?P=sign)\s?{_YEAR}(?!\d)"
)
_CLOCK = re.compile(r"(?<!\d)([0-2]?\d)[:.hH]([0-5]\d)(?::[0-5]\d)?(?:\s?([aApP])\.?[mM])?(?!\d)")
_MONTH_FIRST = frozenset({"en-us", "en-ph"})


@dataclass(frozen=True, slots=True)
class Printed:
    """A day printed on a page, and the time of that day where one stands beside it."""

    day: date
    clock: timedelta | None


def printed_in(line: str, language: str, year: int = 0) -> Printed | None:
    """The day that a short line prints; None for none, or one that could be two days.

    `language` is the page's own word for it, such as "en-GB" or "pt"; it decides whether 5/6/2020
    is in May or in June, and which names of months are looked for first.
    A day without a year is read where `year` is known.
    """
    if len(line) > _LONGEST_LINE:
        return None
    for form in _FORMS if not year else _FORMS + _YEARLESS:
        for found in form.finditer(line):
            groups = found.groupdict()
            month = int(groups.get("month") or 0) or month_named(groups["name"], language)
            if day := _possible(int(groups.get("year") or year), month, int(groups["day"])):
                return Printed(day, _clock(line, found.start(), found.end()))
    for found in _FIGURES.finditer(line):
        if day := _in_figures(found, language):
            return Printed(day, _clock(line, found.start(), found.end()))
    return None


def month_named(name: str, language: str) -> int:
    """The month that a word names: 1 to 12; 0 for none, or one of two."""
    word = name.lower()
    for table in (_months().get(language[:2].lower()), _months()["en"]):
        if table and (month := _longest(word, table)):
            return month
    months = {month for table in _months().values() if (month := _longest(word, table))}
    return months.pop() if len(months) == 1 else 0


def _in_figures(found: re.Match[str], language: str) -> date | None:
    year, one, two = int(found["year"]), int(found["one"]), int(found["two"])
    day_first, month_first = _possible(year, two, one), _possible(year, one, two)
    if day_first is None or month_first is None or day_first == month_first:
        return day_first or month_first
    if found["sign"] == ".":
        return day_first
    if language.lower() in _MONTH_FIRST:
        return month_first
    return None if language[:2].lower() in {"en", ""} and len(language) < 3 else day_first


def _possible(year: int, month: int, day: int) -> date | None:
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clock(line: str, start: int, end: int) -> timedelta | None:
    """The time of day beside a day that stands from `start` to `end`."""
    found = _CLOCK.search(line, end) or _CLOCK.search(line[:start])
    if found is None:
        return None
    hour, half = int(found[1]), (found[3] or "").lower()
    if half:
        hour = hour % 12 + 12 * (half == "p")
    return timedelta(hours=hour, minutes=int(found[2]))


def _longest(word: str, table: tuple[tuple[str, int], ...]) -> int:
    fitting = [(len(start), month) for start, month in table if word.startswith(start)]
    return max(fitting)[1] if fitting else 0


@cache
def _months() -> dict[str, tuple[tuple[str, int], ...]]:
    table = tomllib.loads(files(__package__).joinpath("months.toml").read_text("utf-8"))
    return {
        language: tuple(
            (start, month) for month, starts in enumerate(names, 1) for start in starts.split("|")
        )
        for language, names in table.items()
    }
