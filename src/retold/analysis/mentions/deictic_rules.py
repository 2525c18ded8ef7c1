"""Rules for times told from where the writer stands: today, on Sunday, last month, a year ago."""

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
    told_day,
)
from retold.model.mentions import Grain, TimeKind
from retold.text.dates import (
    GRAIN_OF,
    day_of,
    period_value,
    shifted,
    units,
    value_of,
    weekday_near,
    weekdays,
)
from retold.text.languages import word_list
from retold.text.numbers import number_of

_STEPS = {
    "last": -1,
    "previous": -1,
    "past": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}
_NO_NUMBER = frozenset({"few", "several", "many", "some"})


def day_word(found: Found, setting: Setting) -> Meaning:
    """ "Today", "yesterday" and "tomorrow" are counted from the publication day, with the part of
    the day where one is told ("yesterday morning", "last night").
    """
    word = found.form("day") or {"last": "yesterday"}.get(found.form("lead"), "today")
    if setting.today is None:
        return by_publication(None, Grain.DAY)
    day = shifted(setting.today, word_list("dates")["days"][word], "day")
    part = "TNI" if word == "tonight" else _part(found)
    return _day_with_part(day, part)


def _part(found: Found) -> str:
    return str(word_list("dates")["parts_of_day"].get(found.form("part"), ""))


def _day_with_part(day: date | None, part: str) -> Meaning:
    if day is None:
        return by_publication(None, Grain.DAY)
    if part:
        return Meaning(TimeKind.TIME, day.isoformat() + part, Grain.TIME, PUBLICATION_DAY)
    return by_publication(day.isoformat(), Grain.DAY)


def weekday(found: Found, setting: Setting) -> Meaning:
    """A day of the week is the last one up to the publication day, or the next one where the
    clause tells of what is to come ("will meet on Sunday"); "last Friday" is before that day,
    "next Friday" after it.
    """
    number = weekdays()[found.form("weekday")]
    today, lead = setting.today, found.form("lead")
    if today is None:
        return by_publication(None, Grain.DAY)
    if lead in {"last", "previous", "past"}:
        day = weekday_near(_day_before(today), number, ahead=False)
    elif lead in {"next", "coming", "following"}:
        day = weekday_near(_day_after(today), number, ahead=True)
    else:
        day = weekday_near(today, number, ahead=setting.ahead)
    return _day_with_part(day, _part(found))


def _day_before(day: date) -> date:
    return shifted(day, -1, "day") or day


def _day_after(day: date) -> date:
    return shifted(day, 1, "day") or day


def last_or_next(found: Found, setting: Setting) -> Meaning:
    """ "Last month", "this week", "next year" are counted from the publication day and keep their
    grain: last month is a month, not a day. "The following month" is counted from the month last
    told of.
    """
    unit, lead = units()[found.form("unit")], found.form("lead") or "this"
    grain = GRAIN_OF[unit]
    told = setting.day or setting.period
    if lead in {"following", "same", "previous"} and told and told.value[:4].isdecimal():
        base = day_of(told.value) or _first_day(told.value)
        moved = shifted(base, _STEPS[lead], unit) if base else None
        if moved:
            return by_told(value_of(moved, grain), grain, told)
    if setting.today is None:
        return by_publication(None, grain)
    moved = shifted(setting.today, _STEPS[lead], unit)
    return by_publication(value_of(moved, grain) if moved else None, grain)


def _first_day(value: str) -> date | None:
    if len(value) == 4 and value.isdecimal():
        return date(int(value), 1, 1)
    if len(value) == 7 and value[5:].isdecimal():
        return date(int(value[:4]), int(value[5:]), 1)
    return None


def weekend(found: Found, setting: Setting) -> Meaning:
    """A weekend is the Saturday and Sunday last before the publication day, or the one told."""
    if setting.today is None:
        return by_publication(None, Grain.WEEK)
    lead = found.form("lead")
    ahead = lead in {"next", "coming"} or (lead in {"this", ""} and setting.ahead)
    saturday = weekday_near(setting.today, 6, ahead=ahead)
    if not ahead and setting.today.isoweekday() in {6, 7} and lead == "last":
        saturday = shifted(saturday, -1, "week") or saturday
    return by_publication(value_of(saturday, Grain.WEEK) + "-WE", Grain.WEEK)


def ago(found: Found, setting: Setting) -> Meaning:
    """A length of time "ago" is counted back from the publication day, at the grain of its unit:
    "two years ago" is a year, "three days ago" a day. "A few days ago" stays in the past, undated.
    """
    unit = units()[found.form("unit")]
    count = _count(found)
    if count is None or GRAIN_OF[unit] is Grain.TIME:
        return a_date("PAST_REF", Grain.VAGUE)
    return _back(setting, -count, unit)


def _count(found: Found) -> float | None:
    forms = found.forms("count")
    if not forms or _NO_NUMBER & set(forms):
        return None
    if "couple" in forms:
        return 2.0
    return 1.0 if forms in (["a"], ["an"]) else number_of(forms)


def _back(setting: Setting, count: float, unit: str) -> Meaning:
    if unit == "decade":
        count, unit = count * 10, "year"
    grain = GRAIN_OF[unit]
    told = setting.period
    whole = int(count)
    if unit == "year" and told and told.grain is Grain.QUARTER:
        return by_told(f"{int(told.value[:4]) + whole:04}{told.value[4:]}", Grain.QUARTER, told)
    if setting.today is None:
        return by_publication(None, grain)
    moved = shifted(setting.today, whole, unit)
    return by_publication(value_of(moved, grain) if moved else None, grain)


def earlier_or_later(found: Found, setting: Setting) -> Meaning:
    """ "A year earlier", "two days later" are counted from the time last told of in the text."""
    unit, count = units()[found.form("unit")], _count(found)
    grain = GRAIN_OF[unit]
    if count is None or grain is Grain.TIME:
        return Meaning(TimeKind.DURATION, period_value(count, unit), grain)
    count = -count if found.form("way") in {"earlier", "before", "previously"} else count
    told = setting.period if grain in {Grain.YEAR, Grain.QUARTER} else setting.day
    if told is None:
        ahead = found.form("way") in {"later", "after"}
        return by_publication(None, grain) if ahead else _back(setting, count, unit)
    if told.grain is Grain.QUARTER:
        return _back(setting, count, unit)
    base = day_of(told.value) or _first_day(told.value)
    moved = shifted(base, int(count), unit) if base else None
    return by_told(value_of(moved, grain), grain, told) if moved else a_date("", grain)


def before_or_after(found: Found, setting: Setting) -> Meaning:
    """ "The comments came two days after he said …" dates what he said: two days before the day
    last told of. Where the text itself dates what follows ("two days after the vote on July 4"),
    the time is counted from there instead.
    """
    unit, count = units()[found.form("unit")], _count(found)
    grain = GRAIN_OF[unit]
    base = told_day(setting) if setting.day else None
    if count is None or unit not in {"day", "week"} or base is None or setting.day is None:
        return Meaning(TimeKind.DURATION, period_value(count, unit), grain)
    sign = -1 if found.form("way") == "after" else 1
    moved = shifted(base, sign * int(count), unit)
    return by_told(value_of(moved, grain), grain, setting.day) if moved else a_date("", grain)


def vague_time(found: Found, _setting: Setting) -> Meaning:
    """ "Now", "recently", "soon" have no date: the present, the past or the time to come."""
    if "the" in found:
        value = "PAST_REF" if "past" in found.forms() else "FUTURE_REF"
        return a_date(value, Grain.VAGUE)
    if "soon" in found or "some_day" in found:
        return a_date("FUTURE_REF", Grain.VAGUE)
    if "recent" in found:
        value = "PAST_REF" if {"recent", "past"} & set(found.forms()) else "FUTURE_REF"
        return a_date(value, Grain.VAGUE)
    return a_date(word_list("dates")["vague"][found.form("vague")], Grain.VAGUE)


_LEAD = r"(?P<lead>'last'|'this'|'next'|'past'|'previous'|'coming'|'following'|'same'|'current')"

DEICTIC_RULES = (
    TimeRule(
        day_word,
        r"{EDGE}? (?P<day><day_word>) (?P<part><part>)? | (?P<lead>'last'|'this') (?P<part2><part>)",
    ),
    TimeRule(
        weekday,
        rf"{{EDGE}}? (?:'this'|'the')? {_LEAD}? (?P<weekday><weekday>) (?P<part><part>)?",
    ),
    TimeRule(weekend, rf"(?:'the')? {_LEAD}? 'weekend'"),
    TimeRule(
        ago,
        r"{BOUND}? (?P<count>{NUMBER}|<article>|{FEW})? (?P<unit><unit>) ('or' 'so')? 'ago'",
    ),
    TimeRule(
        before_or_after,
        r"{BOUND}? (?P<count>{NUMBER}|<article>|{FEW}) (?P<unit><unit>) (?P<way>'after'|'before') (?!<day>|<year>|,|\.)",
    ),
    TimeRule(
        earlier_or_later,
        r"{BOUND}? (?P<count>{NUMBER}|<article>|{FEW}) (?P<unit><unit>) (?P<way>'earlier'|'later'|'before'|'after'|'previously')",
    ),
    TimeRule(last_or_next, rf"{{EDGE}}? 'the'? {_LEAD} (?P<unit><period>) (?!<ordinal>)"),
    TimeRule(last_or_next, r"{EDGE} 'the' (?P<unit><period>) | (?P<unit2>'year') -? 'end'"),
    TimeRule(
        vague_time,
        r"""
        (?P<vague>{VAGUE})
        | (?<='in'|'into'|'for'|'of') (?P<the>'the' ('near'|'foreseeable'|'distant')? ('past'|'future'))
          (?! -?<unit> | <cardinal> | <digits> | 'few' | 'several' | 'couple' | 'of' | <ordinal> | 'half' | <season> | <month>)
        | (?P<recent>'recent'|'coming'|'past') <units>
        | (?<='will'|'may'|'could'|'would'|'might'|'can') (?P<some_day>'one' 'day')
        | (?<!'as') (?P<soon>'soon') (?!'as'|'after')
        """,
    ),
)
