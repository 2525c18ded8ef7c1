"""The times of one report, resolved against its publication day and its own dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache

from retold.analysis.mentions.business_periods import BUSINESS_RULES
from retold.analysis.mentions.calendar_days import DAY_RULES
from retold.analysis.mentions.calendar_periods import PERIOD_RULES
from retold.analysis.mentions.days_told import TOLD_RULES
from retold.analysis.mentions.deictic_counts import (
    COUNTED_RULES,
    before_or_after,
    counted_from,
)
from retold.analysis.mentions.deictic_days import DEICTIC_RULES
from retold.analysis.mentions.no_times import is_a_name
from retold.analysis.mentions.scanning import Scanner
from retold.analysis.mentions.shapes import Found
from retold.analysis.mentions.span_rules import CLOCK_RULES, LENGTH_RULES
from retold.analysis.mentions.tense import looks_ahead
from retold.analysis.mentions.time_values import PUBLICATION_DAY, Meaning, Setting, TimeRule, Told
from retold.analysis.mentions.time_words import TIME_ANCHORS, time_vocabulary
from retold.model.mentions import Grain, TimeKind, TimeMention
from retold.model.spans import Span
from retold.text.prose import Prose

TIME_RULES: tuple[TimeRule, ...] = (
    *CLOCK_RULES,
    *DAY_RULES,
    *COUNTED_RULES,
    *TOLD_RULES,
    *DEICTIC_RULES,
    *BUSINESS_RULES,
    *PERIOD_RULES,
    *LENGTH_RULES,
)
"""In the order they are tried at each word; the more exact stand first."""


@cache
def _scanner() -> Scanner[TimeRule]:
    return Scanner(time_vocabulary(), TIME_RULES, TIME_ANCHORS)


@dataclass(frozen=True, slots=True)
class Spotted:
    """An expression of time before it is resolved: the rule that found it and where."""

    rule: TimeRule
    found: Found
    sentence: int

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return self.found.span()


def spot_times(prose: Prose) -> Iterator[Spotted]:
    """The expressions of time of a prose, in order, not yet resolved."""
    for rule, found in _scanner().scan(prose):
        if is_a_name(prose, rule, found):
            continue
        yield Spotted(rule, found, found.shape.sentence(found.match.start()))


def find_times(prose: Prose, published: datetime | None) -> tuple[TimeMention, ...]:
    """The times of a report, in order, read against its publication day and its own dates."""
    today = published.date() if published and published.year in _YEARS_OF_NEWS else None
    reading = _Reading(prose, today)
    mentions: list[TimeMention] = []
    spotted_before: Spotted | None = None
    for spotted in spot_times(prose):
        mention = reading.mention(spotted)
        if spotted_before and spotted_before.rule.read is before_or_after:
            mentions[-1] = _dated_behind(prose, spotted_before, mentions[-1], mention)
        joined = _joined(prose, mentions[-1], mention) if mentions else None
        mentions[-1:] = [joined] if joined else [*mentions[-1:], mention]
        spotted_before = spotted
    return tuple(mentions)


_YEARS_OF_NEWS = range(1000, 2200)
"""Years of publication that are believed; another is as good as none."""


def _dated_behind(
    prose: Prose, spotted: Spotted, counted: TimeMention, behind: TimeMention
) -> TimeMention:
    """The time "two days after" tells where the same clause dates what follows."""
    between = prose.text[counted.span.end : behind.span.start]
    told = Told(behind.value, behind.grain, behind.span, behind.said, behind.sentence)
    if len(between) > _CLAUSE or _CLAUSE_END.search(between) or behind.grain is not Grain.DAY:
        return counted
    meaning = counted_from(spotted.found, told)
    if meaning is None or not behind.value or behind.kind is not TimeKind.DATE:
        return counted
    return _mention(spotted, meaning, counted.said)


_CLAUSE = 60
"""Characters behind "two days after" in which a date belongs to it."""

_CLAUSE_END = re.compile(r"[,;:.!?]\s|[\u201c\u201d\"]")


def _joined(prose: Prose, clock: TimeMention, day: TimeMention) -> TimeMention | None:
    """A time of the clock and the day told behind it ("10 p.m. on Wednesday") in one."""
    if clock.kind is not TimeKind.TIME or clock.anchored == PUBLICATION_DAY:
        return None
    if day.kind is not TimeKind.DATE or day.grain is not Grain.DAY or not day.value:
        return None
    if prose.text[clock.span.end : day.span.start] not in _CLOCK_TO_DAY:
        return None
    span = Span(clock.span.start, day.span.end)
    value = day.value + clock.value[clock.value.index("T") :]
    clocked = replace(day, kind=TimeKind.TIME, grain=Grain.TIME, value=value)
    return replace(clocked, span=span, said=prose.said(span))


_CLOCK_TO_DAY = frozenset({" ", ", ", " on "})


class _Reading:
    """What has been told of so far while a report is read from its start."""

    def __init__(self, prose: Prose, today: date | None) -> None:
        self._prose = prose
        self._today = today
        self._day: Told | None = None
        self._period: Told | None = None

    def mention(self, spotted: Spotted) -> TimeMention:
        """What an expression means, after everything before it."""
        meaning = spotted.rule.read(spotted.found, self._setting(spotted))
        said = self._prose.said(spotted.span)
        told = Told(meaning.value, meaning.grain, spotted.span, said, spotted.sentence)
        self._remember(meaning, told)
        return _mention(spotted, meaning, said)

    def _setting(self, spotted: Spotted) -> Setting:
        period = self._period
        if period and spotted.sentence - period.sentence > _PERIOD_LASTS:
            period = None
        ahead = looks_ahead(self._prose, spotted.sentence, spotted.span)
        return Setting(self._today, ahead, self._day, period, spotted.sentence)

    def _remember(self, meaning: Meaning, told: Told) -> None:
        if meaning.kind is TimeKind.DURATION and meaning.grain is Grain.MONTH:
            self._period = None
        if meaning.kind is not TimeKind.DATE or not meaning.value[:4].isdecimal():
            return
        if meaning.grain is Grain.DAY:
            self._day = told
        elif meaning.grain in _PERIODS and meaning.anchor is None:
            self._period = told


def _mention(spotted: Spotted, meaning: Meaning, said: str) -> TimeMention:
    return TimeMention(
        span=spotted.span,
        said=said,
        kind=meaning.kind,
        value=meaning.value,
        grain=meaning.grain,
        bound=meaning.bound,
        anchor=meaning.anchor,
        anchored=meaning.anchored,
        sentence=spotted.sentence,
    )


_PERIODS = frozenset({Grain.MONTH, Grain.QUARTER, Grain.YEAR})
_PERIOD_LASTS = 4
"""Sentences after which "the quarter" or "a year earlier" no longer means the one told.

Set on TimeBank and AQUAINT; a length of months told between ends it too ("over nine months")."""
