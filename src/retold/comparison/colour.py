"""Whether a saying is background or colour, whatever words of news it holds."""

from calendar import monthrange
from datetime import date, timedelta

from retold.model.mentions import Grain
from retold.model.quotations import Quotation
from retold.text.keys import weight_of
from retold.text.studied import Studied

_LONG_AGO = timedelta(days=28)
"""Days between a report and a saying that it dates, from which the saying is background, said on
another matter: "at a hearing in June". Set by hand between two that were read on real pairs: one of
some six weeks before was idle, one of earlier in the same month was worth telling."""

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
    """Whether the sentence that gives a saying dates it four weeks or more before its report."""
    published = mine.report.published
    if published is None:
        return False
    told = (
        time
        for time in mine.reading.times
        if time.sentence in quotation.sentences
        and time.grain in {Grain.DAY, Grain.MONTH}
        and not any(time.span.overlaps(span) for span in quotation.content)
    )
    days = (_day_of(time.value) for time in told)
    return any(day and published.date() - day >= _LONG_AGO for day in days)


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
