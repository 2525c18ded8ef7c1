"""Whether two reports tell what happened one after the other: neither confirms the other."""

import re

from retold.model.reports import BlockKind
from retold.text.studied import Studied

_TOP = 5
"""Sentences of a story in which it says on which day its news happened."""

_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST})

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def of_two_days(one: Studied, other: Studied) -> bool:
    """Whether two reports came out on two days, and each begins with days of its own."""
    if one.report.published is None or other.report.published is None:
        return False
    if one.report.published.date() == other.report.published.date():
        return False
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
