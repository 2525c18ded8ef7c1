"""Whether two reports tell what happened one after the other: neither has the other's news."""

import re

from retold.model.reports import BlockKind
from retold.text.studied import Studied

_TOP = 5
"""Sentences of a story in which it says on which day its news happened."""

_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST})

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

_NEWS_LASTS = 1
"""Days after which a report of the same affair tells other news of it, that the earlier one could
not have: of twelve quotations of one side of such pairs, read, one was worth a minute."""


def days_apart(one: Studied, other: Studied) -> bool:
    """Whether one of two reports came out days after the other: then other people speak."""
    first, second = one.report.published, other.report.published
    return bool(first and second and abs((first.date() - second.date()).days) > _NEWS_LASTS)


def is_of_days_after(later: Studied, earlier: Studied) -> bool:
    """Whether all days that the top of one report names are after the other came out.

    The other was written before it and cannot have it, though they came out one day apart.
    """
    if earlier.report.published is None:
        return False
    out, days = earlier.report.published.date().isoformat(), _days_told(later)
    return bool(days) and min(days) > out


def of_two_days(one: Studied, other: Studied) -> bool:
    """Whether two reports tell of two days: each begins with days of its own.

    They may have come out on one: what happened the night before, and what did this morning.
    """
    days = _days_told(one), _days_told(other)
    return all(days) and days[0].isdisjoint(days[1])


def _days_told(studied: Studied) -> frozenset[str]:
    """The days that the top of a report names, but for those still to come when it came out."""
    if studied.report.published is None:
        return frozenset()
    body = [at for at, one in enumerate(studied.prose.sentences) if one.kind in _BODY]
    top = body[:_TOP]
    found = (_DAY.match(time.value) for time in studied.reading.times if time.sentence in top)
    until = studied.report.published.date().isoformat()
    return frozenset(day.group() for day in found if day is not None and day.group() <= until)
