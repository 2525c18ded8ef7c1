"""The times of one report, resolved against its publication day and its own dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from retold.analysis.mentions.calendar_days import DAY_RULES
from retold.analysis.mentions.calendar_periods import PERIOD_RULES
from retold.analysis.mentions.deictic_rules import DEICTIC_RULES
from retold.analysis.mentions.number_words import kinds_of_digits
from retold.analysis.mentions.shapes import Alphabet, Found
from retold.analysis.mentions.span_rules import SPAN_RULES
from retold.analysis.mentions.tense import looks_ahead
from retold.analysis.mentions.time_values import Meaning, Setting, TimeRule, Told
from retold.analysis.mentions.time_words import CAPITALISED, time_kinds, time_parts
from retold.model.mentions import Grain, TimeKind, TimeMention
from retold.model.spans import Span
from retold.text.prose import Prose

TIME_RULES: tuple[TimeRule, ...] = (*SPAN_RULES[:2], *DAY_RULES, *DEICTIC_RULES, *PERIOD_RULES[:-2],
    *SPAN_RULES[2:], *PERIOD_RULES[-2:])
"""In the order they are tried at each word; the more exact stand first."""


@cache
def _alphabet() -> Alphabet:
    return Alphabet(
        time_kinds(), time_parts(), (r.pattern for r in TIME_RULES), CAPITALISED, kinds_of_digits
    )


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(_alphabet().compile(rule.pattern) for rule in TIME_RULES)


@cache
def _any_time() -> re.Pattern[str]:
    alphabet = _alphabet()
    parts = [re.sub(r"\?P<\w+>", "?:", alphabet.expanded(rule.pattern)) for rule in TIME_RULES]
    return alphabet.compile(" | ".join(f"(?P<r{n}>{part})" for n, part in enumerate(parts)))


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
    shape = _alphabet().shape_of(prose)
    for at in _any_time().finditer(shape.letters):
        rule = int((at.lastgroup or "r0")[1:])
        match = _patterns()[rule].match(shape.letters, at.start())
        assert match is not None
        yield Spotted(TIME_RULES[rule], Found(shape, match), shape.sentence(at.start()))


def find_times(prose: Prose, published: datetime | None) -> tuple[TimeMention, ...]:
    """The times of a report, in order, read against its publication day and its own dates."""
    reading = _Reading(prose, published.date() if published else None)
    return tuple(reading.mention(spotted) for spotted in spot_times(prose))


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
        elif meaning.grain in _PERIODS:
            self._period = told


_PERIODS = frozenset({Grain.MONTH, Grain.QUARTER, Grain.YEAR})
_PERIOD_LASTS = 2
"""Sentences after which "the quarter" or "a year earlier" no longer means the one told."""
