"""Rules for days that point at the day last told of: that day, the next morning."""

from retold.analysis.mentions.shapes import Found
from retold.analysis.mentions.time_values import (
    Meaning,
    Setting,
    TimeRule,
    by_publication,
    by_told,
)
from retold.model.mentions import Grain, TimeKind
from retold.text.dates import day_of, shifted
from retold.text.languages import word_list

_STEPS = {"that": 0, "same": 0, "next": 1, "following": 1, "previous": -1}
"""Days from the one last told of."""

_TOLD_LASTS = 2
"""Sentences behind which "that day" may mean another than the one last told of."""


def that_day(found: Found, setting: Setting) -> Meaning:
    """Takes "that day" or "the same evening" for the day last told of; the next is a day later.

    "The fire broke out on Tuesday. The next morning the doors were sealed": Wednesday morning.
    Where no day was told in the two sentences before, it stays undated.
    """
    told = setting.day
    if told and setting.sentence - told.sentence > _TOLD_LASTS:
        told = None
    base = day_of(told.value) if told else None
    day = shifted(base, _STEPS[found.form("lead")], "day") if base else None
    if told is None or day is None:
        return by_publication(None, Grain.DAY)
    part = str(word_list("dates")["parts_of_day"].get(found.form("part"), ""))
    if part:
        return Meaning(TimeKind.TIME, day.isoformat() + part, Grain.TIME, told.said, told.span)
    return by_told(day.isoformat(), Grain.DAY, told)


TOLD_RULES = (
    TimeRule(
        that_day,
        r"""
        {EDGE}? (?: (?P<lead>'that') | 'the' (?P<lead2>'same'|'next'|'following'|'previous') )
        (?: 'day' | (?P<part><day_part>) ) (?! -? <cardinal> | 'or' | 'and')
        """,
    ),
)
