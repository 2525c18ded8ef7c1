"""The time line as a picture: a dot an appearance, by day, stacked where they are close."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from retold.model.tracing import Appearance, Tracing
from retold.render.signs import Tone
from retold.render.timeline_words import moment_words, name_of, sign_for

WIDTH = 960
"""Units across; the page scales the whole."""

_LEFT, _RIGHT = 24, 24
_STEP = 15
"""Units between the middles of two dots: they do not touch."""

_HIGHEST = 14
"""Dots in one column; more stand on one another's place, and the list tells them."""

_ABOVE, _BELOW = 30, 26
"""Units above the dots for the first one's name, and below for the days."""

_MOST_TICKS = 6
_LONG = 3 * 365
_MONTHS = 75
"""Days a line must span for its marks to be years, or months."""

_LAST_MONTH = 12
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240)
"""Months between two marks."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One appearance: where it is drawn, and what it says."""

    number: int
    x: float
    y: float
    mark: str
    tone: Tone
    label: str
    first: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A day named under the line."""

    x: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeDrawing:
    """The picture.

    Attributes:
        width: units across.
        height: units down.
        base: where the line is.
        dots: the appearances.
        ticks: the days named.
        words: the picture in words.
    """

    width: int
    height: int
    base: int
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    words: str


def time_drawing(tracing: Tracing) -> TimeDrawing | None:
    """The picture of the dated appearances; None where they are all of one day."""
    days = [one.published.date() for one in tracing.dated if one.published]
    if len(set(days)) < 2:
        return None
    places = [_place(day, days[0], days[-1]) for day in days]
    levels = _levels(places)
    base = _ABOVE + _STEP * max(levels) + _STEP
    dots = tuple(
        _dot(tracing, number, one, (place, base - _STEP * (level + 0.75)))
        for number, (one, place, level) in enumerate(
            zip(tracing.dated, places, levels, strict=True), 1
        )
    )
    return TimeDrawing(
        width=WIDTH,
        height=base + _BELOW,
        base=base,
        dots=dots,
        ticks=_ticks(days[0], days[-1]),
        words=(
            f"{len(dots)} appearances from {_day_words(days[0])} to {_day_words(days[-1])}, "
            "a dot each; the list below tells the same."
        ),
    )


def _place(day: date, first: date, last: date) -> float:
    share = (day - first).days / max(1, (last - first).days)
    return round(_LEFT + share * (WIDTH - _LEFT - _RIGHT), 1)


def _levels(places: Sequence[float]) -> list[int]:
    """How high each dot stands, so that no two touch: the lowest level that is free there."""
    ends: list[float] = []
    levels = []
    for place in places:
        free = next((at for at, end in enumerate(ends) if end + _STEP <= place), len(ends))
        level = min(free, _HIGHEST - 1)
        if level == len(ends):
            ends.append(place)
        ends[level] = place
        levels.append(level)
    return levels


def _dot(tracing: Tracing, number: int, one: Appearance, at: tuple[float, float]) -> Dot:
    sign = sign_for(tracing, one)
    when = moment_words(one.published, one.precision)
    return Dot(
        number=number,
        x=at[0],
        y=at[1],
        mark=sign.mark,
        tone=sign.tone,
        label=f"{when}, {name_of(one)}: {sign.word}",
        first=one.report == tracing.first,
    )


def _ticks(first: date, last: date) -> tuple[Tick, ...]:
    span = (last - first).days
    if span < _MONTHS:
        return (Tick(_LEFT, _day_words(first)), Tick(WIDTH - _RIGHT, _day_words(last)))
    months = (last.year - first.year) * _LAST_MONTH + last.month - first.month
    step = next((step for step in _STEPS if months / step <= _MOST_TICKS), _STEPS[-1])
    ticks = []
    for month in range(first.year * _LAST_MONTH, (last.year + 1) * _LAST_MONTH, 1):
        day = date(month // _LAST_MONTH, month % _LAST_MONTH + 1, 1)
        if month % step == 0 and first <= day <= last:
            words = f"{day.year}" if step >= _LAST_MONTH or span > _LONG else f"{day:%b} {day.year}"
            if step < _LAST_MONTH:
                words = f"{day:%b} {day.year}"
            ticks.append(Tick(_place(day, first, last), words))
    return tuple(ticks)


def _day_words(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
