"""Rules for times counted from another: two years ago, a day earlier, two days after."""

from retold.analysis.mentions.shapes import Found
from retold.analysis.mentions.time_values import (
    Meaning,
    Setting,
    TimeRule,
    Told,
    a_date,
    by_publication,
    by_told,
)
from retold.model.mentions import Grain, TimeKind
from retold.text.dates import GRAIN_OF, first_day, period_value, shifted, units, value_of
from retold.text.numbers import number_of

_NO_NUMBER = frozenset({"few", "several", "many", "some"})
_BACK = frozenset({"earlier", "before", "previously"})
_DAYS = frozenset({"day", "week"})
"""Units near enough to a day for the day last told of to be counted from."""


def ago(found: Found, setting: Setting) -> Meaning:
    """Counts a length of time "ago" back from the publication day, at the grain of its unit.

    "Two years ago" is a year, "three days ago" a day. "A few days ago" stays in the past, undated.
    "A year ago" behind a quarter is that quarter of the year before.
    """
    unit = units()[found.form("unit")]
    count = _count(found)
    if count is None or GRAIN_OF[unit] is Grain.TIME:
        return a_date("PAST_REF", Grain.VAGUE)
    return _from_today(setting, -count, unit)


def earlier_or_later(found: Found, setting: Setting) -> Meaning:
    """Counts "a year earlier" or "two days later" from the time last told of in the text."""
    unit, count = units()[found.form("unit")], _count(found)
    grain, back = GRAIN_OF[unit], found.form("way") in _BACK
    if count is None or grain is Grain.TIME:
        return _length(count, unit)
    told = setting.period if grain in {Grain.YEAR, Grain.QUARTER} else setting.day
    if told and told.grain is not Grain.QUARTER:
        return _from_told(told, -count if back else count, unit)
    return _from_today(setting, -count, unit) if back else by_publication(None, grain)


def before_or_after(found: Found, setting: Setting) -> Meaning:
    """Dates what is told behind "two days after" by the day last told of.

    "The comments came two days after he said …": he said it two days before the comments. Where
    the text itself dates what follows ("two days after the vote on July 4"), the time is counted
    from there instead.
    """
    unit, count = units()[found.form("unit")], _count(found)
    if count is None or unit not in _DAYS or setting.day is None:
        return _length(count, unit)
    return _from_told(setting.day, count if found.form("way") == "before" else -count, unit)


def counted_from(found: Found, told: Told) -> Meaning | None:
    """The meaning of "two days after" where the date `told` follows, None where it is no such."""
    unit, count = units()[found.form("unit")], _count(found)
    if count is None or unit not in _DAYS:
        return None
    return _from_told(told, -count if found.form("way") == "before" else count, unit)


def _count(found: Found) -> float | None:
    forms = found.forms("count")
    if not forms or _NO_NUMBER & set(forms):
        return None
    if "couple" in forms:
        return 2.0
    return 1.0 if forms in (["a"], ["an"]) else number_of(forms)


def _length(count: float | None, unit: str) -> Meaning:
    return Meaning(TimeKind.DURATION, period_value(count, unit), GRAIN_OF[unit])


def _from_told(told: Told, count: float, unit: str) -> Meaning:
    grain = GRAIN_OF[unit] if unit != "week" or told.grain is not Grain.DAY else Grain.DAY
    base = first_day(told.value)
    moved = shifted(base, int(count), unit) if base else None
    return by_told(value_of(moved, grain), grain, told) if moved else a_date("", grain)


def _from_today(setting: Setting, count: float, unit: str) -> Meaning:
    if unit == "decade":
        count, unit = count * 10, "year"
    grain, told = GRAIN_OF[unit], setting.period
    if unit == "year" and told and told.grain is Grain.QUARTER:
        year = int(told.value[:4]) + int(count)
        return by_told(f"{year:04}{told.value[4:]}" if year > 0 else "", Grain.QUARTER, told)
    if setting.today is None:
        return by_publication(None, grain)
    moved = shifted(setting.today, int(count), unit)
    return by_publication(value_of(moved, grain) if moved else None, grain)


_COUNT = "{BOUND}? (?P<count>{NUMBER}|<article>|{FEW}) (?P<unit><unit>)"

COUNTED_RULES = (
    TimeRule(ago, rf"{_COUNT} ('or' 'so')? 'ago' | (?P<unit2><units>) 'ago'"),
    TimeRule(before_or_after, rf"{_COUNT} (?P<way>'after'|'before') (?!<day>|<year>|[,.])"),
    TimeRule(
        earlier_or_later,
        rf"{_COUNT} (?P<way>'earlier'|'later'|'before'|'after'|'previously')",
    ),
)
