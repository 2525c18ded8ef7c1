"""Publication times as written in metadata."""

import re
from dataclasses import dataclass
from datetime import MAXYEAR, UTC, date, datetime, time

from retold.model.reports import Precision

_EARLIEST = 1600
"""The first newspapers; an earlier year is a misprint or a placeholder."""

_MONTHS = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_DAY_FIRST = re.compile(
    r"(?:[A-Za-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})"
)
_MONTH_FIRST = re.compile(
    r"(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})"
)
_MAIL = re.compile(
    r"(?:[A-Za-z]{3,9}, )?(\d{1,2}) ([A-Za-z]{3,9}) (\d{4}) "
    r"(\d\d:\d\d(?::\d\d)?) (GMT|UTC|UT|Z|[+-]\d{4})(?: \([A-Z]{1,5}\))?"
)
_TIME = re.compile(r"\d[T ]\d{1,2}:\d\d")
_COMPACT = re.compile(r"\d{8}(?!\d)")
_ZONE_WITHOUT_COLON = re.compile(r"([+-]\d\d)(\d\d)$")
_SLASHED = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Moment:
    """A publication time: aware, and known to the day or to the time."""

    at: datetime
    precision: Precision


def moment_of(value: object) -> Moment:
    """The publication time that `value` of a metadata field states.

    Times without a zone are taken for UTC. Days and months in figures alone are read only in
    the order year, month, day: in any other they are ambiguous.

    Raises:
        ValueError: it states none, or one that cannot be.
    """
    if isinstance(value, datetime):
        return _timed(value)
    if isinstance(value, date):
        return _day(value)
    if isinstance(value, str) and value.strip():
        return _written(" ".join(value.split()))
    raise ValueError(f"{value!r} is not a date")


def printed_day(line: str) -> Moment | None:
    """The day that a date line in a text states ("Published: July 29, 2004"); None for none."""
    for pattern, order in ((_MONTH_FIRST, (2, 1)), (_DAY_FIRST, (1, 2))):
        for found in pattern.finditer(line):
            try:
                return _day(date(int(found[3]), _month(found[order[1]]), int(found[order[0]])))
            except ValueError:
                continue
    return None


def _written(value: str) -> Moment:
    for read in (_iso, _mail, _in_words):
        try:
            moment = read(value)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return moment
    raise ValueError(f"{value[:60]!r} is not a date that can be read; write it as 2024-03-31")


def _iso(value: str) -> Moment:
    value = _SLASHED.sub(lambda m: f"{m[1]}-{int(m[2]):02}-{int(m[3]):02}", value, count=1)
    value = _ZONE_WITHOUT_COLON.sub(r"\1:\2", value) if _TIME.search(value) else value
    value = value.removesuffix(" UTC").removesuffix(" GMT")
    if not (value[:4].isdigit() and ("-" in value or _COMPACT.match(value))):
        raise ValueError(value)
    if _TIME.search(value):
        return _timed(datetime.fromisoformat(value))
    return _day(date.fromisoformat(value))


def _mail(value: str) -> Moment:
    """As mails and feeds write it (RFC 5322): "Mon, 16 Jul 2018 08:37:00 +0300"."""
    found = _MAIL.fullmatch(value)
    if found is None:
        raise ValueError(value)
    zone = "+0000" if found[5].isalpha() else found[5]
    clock = found[4] if found[4].count(":") > 1 else f"{found[4]}:00"
    day = date(int(found[3]), _month(found[2]), int(found[1]))
    return _timed(datetime.fromisoformat(f"{day.isoformat()}T{clock}{zone[:3]}:{zone[3:]}"))


def _in_words(value: str) -> Moment:
    if found := _MONTH_FIRST.match(value):
        return _day(date(int(found[3]), _month(found[1]), int(found[2])))
    if found := _DAY_FIRST.match(value):
        return _day(date(int(found[3]), _month(found[2]), int(found[1])))
    raise ValueError(value)


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _timed(moment: datetime) -> Moment:
    _check_year(moment.year)
    aware = moment if moment.utcoffset() is not None else moment.replace(tzinfo=UTC)
    return Moment(aware, Precision.TIME)


def _day(day: date) -> Moment:
    _check_year(day.year)
    return Moment(datetime.combine(day, time(), UTC), Precision.DAY)


def _check_year(year: int) -> None:
    """The last year there is stands for "never", and its last hours have no time in UTC."""
    if not _EARLIEST <= year < MAXYEAR:
        raise ValueError(f"the year {year} cannot be")
