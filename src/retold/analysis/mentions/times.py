"""The times of one report, resolved against its publication day and its own dates."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache

from retold.analysis.mentions.calendar_days import DAY_RULES
from retold.analysis.mentions.calendar_periods import PERIOD_RULES
from retold.analysis.mentions.deictic_rules import DEICTIC_RULES
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
    *DEICTIC_RULES,
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
        yield Spotted(rule, found, found.shape.sentence(found.match.start()))


def find_times(prose: Prose, published: datetime | None) -> tuple[TimeMention, ...]:
    """The times of a report, in order, read against its publication day and its own dates."""
    reading = _Reading(prose, published.date() if published else None)
    mentions: list[TimeMention] = []
    for spotted in spot_times(prose):
        mention = reading.mention(spotted)
        joined = _joined(prose, mentions[-1], mention) if mentions else None
        if joined:
            mentions[-1] = joined
        else:
            mentions.append(mention)
    return tuple(mentions)


def _joined(prose: Prose, clock: TimeMention, day: TimeMention) -> TimeMention | None:
    """A time of the clock and the day told behind it ("10 p.m. on Wednesday") in one."""
    of_clock = (
        clock.kind is TimeKind.TIME and "T" in clock.value and clock.anchored != PUBLICATION_DAY
    )
    if not of_clock or day.kind is not TimeKind.DATE or day.grain is not Grain.DAY:
        return None
    if not day.value or prose.text[clock.span.end : day.span.start] not in _CLOCK_TO_DAY:
        return None
    span = Span(clock.span.start, day.span.end)
    value = day.value + clock.value[clock.value.index("T") :]
    said = prose.said(span)
    return replace(
        clock, span=span, said=said, value=value, anchor=day.anchor, anchored=day.anchored
    )


_CLOCK_TO_DAY = frozenset({" ", ", ", " on "})


class _Reading:
    """What has been told of so far while a report is read from its start."""

    def __init__(self, prose: Prose, today: date | None) -> None:
        self._prose = prose
        self._today = today
        self._day: Told | None = None
        self._period: Told | None = None

    def mention(self, spotted: Spotted) -> TimeMention:
        span, sentence = spotted.span, spotted.sentence
        meaning = spotted.rule.read(spotted.found, self._setting(span, sentence))
        said = self._prose.said(span)
        self._remember(meaning, Told(meaning.value, meaning.grain, span, said, sentence))
        return TimeMention(
            span=span,
            said=said,
            kind=meaning.kind,
            value=meaning.value,
            grain=meaning.grain,
            bound=meaning.bound,
            anchor=meaning.anchor,
            anchored=meaning.anchored,
            sentence=sentence,
        )

    def _setting(self, span: Span, sentence: int) -> Setting:
        period = self._period
        if period and sentence - period.sentence > _PERIOD_LASTS:
            period = None
        ahead = looks_ahead(self._prose, sentence, span)
        return Setting(self._today, ahead, self._day, period, sentence)

    def _remember(self, meaning: Meaning, told: Told) -> None:
        if meaning.kind is not TimeKind.DATE or not meaning.value[:4].isdecimal():
            return
        if meaning.grain is Grain.DAY:
            self._day = told
        elif meaning.grain in _PERIODS and meaning.anchor is None:
            self._period = told


_PERIODS = frozenset({Grain.MONTH, Grain.QUARTER, Grain.YEAR})
_PERIOD_LASTS = 2
"""Sentences after which "the quarter" or "a year earlier" no longer means the one told."""
