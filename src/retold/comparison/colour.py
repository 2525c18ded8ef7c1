"""Whether a saying is background, colour or of a later day, whatever words of news it holds."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from retold.model.mentions import Grain, TimeMention
from retold.model.quotations import Quotation
from retold.text.keys import weight_of
from retold.text.studied import Studied

_LONG_AGO = timedelta(days=28)
"""Days between a report and a saying that it dates, from which the saying is background, said on
another matter: "at a hearing in June". Set by hand between two that were read on real pairs: one of
some six weeks before was idle, one of earlier in the same month was worth telling."""

_DATES = frozenset({Grain.DAY, Grain.MONTH})

_MONTH = 7
"""Characters of an ISO month: "2031-05"."""

_THIN = 0.14
"""What each of its words must weigh in the middle for a saying to say something, a rare word being
1: of some fifty quotations of one report alone, read on real pairs, the two below were idle
("Who knows. It's a deal. You never know"), and the lightest that was worth telling had .15."""

_NEW = 2 / 3
"""Part of its telling words that are said for the first time, below which it repeats itself: of the
same quotations the three below were idle, and the lowest that was worth telling had .71."""

_A_FEW = 12
"""Words up to which a saying is short: a plain "We will not go" says all there is."""


def is_of_long_ago(quotation: Quotation, mine: Studied) -> bool:
    """Whether a saying is dated four weeks or more before its report.

    By the sentence that gives it, or by the head of the statement that it is of: "(June 5, 2031)".
    """
    published = mine.report.published
    if published is None:
        return False
    times = (*_times_beside(quotation, mine), *_heads_before(quotation, mine))
    days = (_day_of(time.value) for time in times)
    return any(day and published.date() - day >= _LONG_AGO for day in days)


def is_of_a_later_day(quotation: Quotation, mine: Studied, theirs: Studied) -> bool:
    """Whether the sentence that gives a saying dates it after the day of the other report.

    That could not have it.
    """
    published = theirs.report.published
    if published is None or mine.report.published is None:
        return False
    days = (
        _day_of(time.value) for time in _times_beside(quotation, mine) if time.grain is Grain.DAY
    )
    return any(day and published.date() < day <= mine.report.published.date() for day in days)


def _times_beside(quotation: Quotation, mine: Studied) -> Iterator[TimeMention]:
    """The days and months told where a saying is given, and not in its words."""
    for time in mine.reading.times:
        if time.sentence not in quotation.sentences or time.grain not in _DATES:
            continue
        if not any(time.span.overlaps(span) for span in quotation.content):
            yield time


def _heads_before(quotation: Quotation, mine: Studied) -> Iterator[TimeMention]:
    """The days in brackets, each alone, before a saying in its paragraph: so releases begin."""
    if not quotation.sentences:
        return
    text, sentences = mine.report.text, mine.prose.sentences
    block, start = sentences[quotation.sentences[0]].block, quotation.content[0].start
    for time in mine.reading.times:
        alone = (
            text[time.span.start - 1 : time.span.start] + text[time.span.end : time.span.end + 1]
        )
        here = sentences[time.sentence].block == block and time.span.end < start
        if here and alone == "()" and time.grain is Grain.DAY:
            yield time


def goes_in_circles(quotation: Quotation, mine: Studied) -> bool:
    """Whether many words are made of little: small words, and the same ones again."""
    words = mine.prose.words
    stems = [words.stems[at] for span in quotation.content for at in words.within(span)]
    telling = [stem for stem in stems if weight_of(stem)]
    if len(stems) <= _A_FEW:
        return False
    said = sorted(set(telling))
    return sum(map(weight_of, said)) < _THIN * len(stems) or len(said) < _NEW * len(telling)


def _day_of(value: str) -> date | None:
    """The day, or the last of the month, that an ISO value is."""
    try:
        if len(value) != _MONTH:
            return date.fromisoformat(value)
        first = date.fromisoformat(f"{value}-01")
    except ValueError:
        return None
    return first.replace(day=monthrange(first.year, first.month)[1])
