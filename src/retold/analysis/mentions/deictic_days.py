"""Rules for times told from where the writer stands: today, on Sunday, last month, recently."""

from datetime import date

from retold.analysis.mentions.shapes import Found
from retold.analysis.mentions.time_values import (
    PUBLICATION_DAY,
    Meaning,
    Setting,
    TimeRule,
    a_date,
    by_publication,
    by_told,
)
from retold.model.mentions import Grain, TimeKind
from retold.text.dates import (
    GRAIN_OF,
    first_day,
    shifted,
    units,
    value_of,
    weekday_near,
    weekdays,
)
from retold.text.languages import word_list

_BACK = frozenset({"last", "previous", "past"})
_ON = frozenset({"next", "coming", "following"})
_BY_THE_TEXT = frozenset({"following", "previous", "same"})
"""Words that count from the time last told of, not from the publication day."""


def day_word(found: Found, setting: Setting) -> Meaning:
    """Counts "today", "yesterday" and "tomorrow" from the publication day.

    A part of the day is kept where one is told: "yesterday morning", "last night".
    """
    word = found.form("day") or ("yesterday" if found.form("lead") == "last" else "today")
    if setting.today is None:
        return by_publication(None, Grain.DAY)
    day = shifted(setting.today, word_list("dates")["days"][word], "day")
    return _day_with_part(day, "TNI" if word == "tonight" else _part(found))


def weekday(found: Found, setting: Setting) -> Meaning:
    """Takes a day of the week for the last one up to the publication day.

    It is the next one where the clause tells of what is to come ("will meet on Sunday"). "Last
    Friday" is before the publication day, "next Friday" after it.
    """
    number, lead = weekdays()[found.form("weekday")], found.form("lead")
    if setting.today is None:
        return by_publication(None, Grain.DAY)
    if lead in _BACK | _ON:
        start = shifted(setting.today, 1 if lead in _ON else -1, "day") or setting.today
        day = weekday_near(start, number, ahead=lead in _ON)
    else:
        day = weekday_near(setting.today, number, ahead=setting.ahead)
    return _day_with_part(day, _part(found))


def weekend(found: Found, setting: Setting) -> Meaning:
    """Takes a weekend for the last one begun up to the publication day, or the one to come."""
    if setting.today is None:
        return by_publication(None, Grain.WEEK)
    lead = found.form("lead")
    ahead = lead in _ON or (lead in {"this", ""} and setting.ahead)
    saturday = weekday_near(setting.today, 6, ahead=ahead)
    if lead == "last" and setting.today.isoweekday() in {6, 7}:
        saturday = shifted(saturday, -1, "week") or saturday
    return by_publication(value_of(saturday, Grain.WEEK) + "-WE", Grain.WEEK)


def last_or_next(found: Found, setting: Setting) -> Meaning:
    """Counts "last month", "this week", "next year" from the publication day.

    They keep their grain: last month is a month, not a day. "The following month" is counted
    from the time last told of in the text.
    """
    unit, lead = units()[found.form("unit")], found.form("lead")
    step = (lead in _ON) - (lead in _BACK)
    grain, told = GRAIN_OF[unit], setting.day or setting.period
    base = first_day(told.value) if told and lead in _BY_THE_TEXT else None
    moved = shifted(base, step, unit) if base else None
    if moved and told:
        return by_told(value_of(moved, grain), grain, told)
    if setting.today is None:
        return by_publication(None, grain)
    moved = shifted(setting.today, step, unit)
    return by_publication(value_of(moved, grain) if moved else None, grain)


def vague_time(found: Found, _setting: Setting) -> Meaning:
    """Gives words such as "now", "recently" and "soon" no date.

    They mean the present, the past or the time to come.
    """
    if "vague" in found:
        return a_date(word_list("dates")["vague"][found.form("vague")], Grain.VAGUE)
    past = {"recent", "past"} & set(found.forms())
    return a_date("PAST_REF" if past else "FUTURE_REF", Grain.VAGUE)


def _part(found: Found) -> str:
    return str(word_list("dates")["parts_of_day"].get(found.form("part"), ""))


def _day_with_part(day: date | None, part: str) -> Meaning:
    if day and part:
        return Meaning(TimeKind.TIME, day.isoformat() + part, Grain.TIME, PUBLICATION_DAY)
    return by_publication(day.isoformat() if day else None, Grain.DAY)


_LEAD = r"(?P<lead>'last'|'this'|'next'|'past'|'previous'|'coming'|'following'|'same'|'current')"

DEICTIC_RULES = (
    TimeRule(
        day_word,
        r"""
        {EDGE}? (?P<day><day_word>) (?P<part><part>)?
        | ('mid' -?)? (?P<part3><part_name>) (?P<day2><day_word>)
        | (?P<lead>'last'|'this') (?P<part2><part>)
        """,
    ),
    TimeRule(
        weekday,
        rf"{{EDGE}}? (?:'this'|'the')? {_LEAD}? (?P<weekday><weekday>) (?P<part><part>)?",
    ),
    TimeRule(weekend, rf"'the'? {_LEAD}? 'weekend'"),
    TimeRule(
        last_or_next,
        rf"""
        {{EDGE}}? 'the'? {_LEAD} (?P<unit><period>)
        (?!<ordinal>|'quarter'|'period') (?<!'past''decade') (?<!'past''century')
        """,
    ),
    TimeRule(last_or_next, r"{EDGE} 'the' (?P<unit><period>) | (?P<unit2>'year') -? 'end'"),
    TimeRule(
        vague_time,
        r"""
        (?P<vague>{VAGUE})
        | (?<='in'|'into'|'for'|'of') 'the' ('near'|'foreseeable'|'distant')? ('past'|'future')
          (?! -?<unit> | <cardinal> | <digits> | <ordinal> | <season> | <month>
            | 'few' | 'several' | 'couple' | 'of' | 'half' )
        | ('recent'|'coming'|'past') <units>
        | (?<='will'|'may'|'could'|'would'|'might'|'can') 'one' 'day'
        | (?<!'as') (?<!'was') (?<!'were') (?<!'had') 'soon' (?!'as'|'after'|'became')
        """,
    ),
)
