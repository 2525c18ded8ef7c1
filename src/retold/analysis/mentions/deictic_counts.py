"""Rules for times counted from another: two years ago, a day earlier, two days after."""

from itertools import takewhile

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
from retold.text.words import stem_of

_NO_NUMBER = frozenset({"few", "several", "many", "some"})
_BACK = frozenset({"earlier", "before", "previously"})
_DAYS = frozenset({"day", "week"})
"""Units near enough to a day for the day last told of to be counted from."""

_CAME = frozenset({"came", "comes", "come", "happened", "occurred", "followed"})
"""Verbs whose subject is what was last told of: "the comments came two days after he left"."""

_DEFINITE = (["the"], ["that"], ["this"])
"""Words that point to something told before; an indefinite noun is told for the first time."""

_PHRASE = 5
"""Words behind "before" looked at for the noun that is meant: "the deadly ferry fire"."""

_ENDS = frozenset(
    {"of", "in", "on", "at", "that", "which", "and", "was", "were", "to", "for", "by"}
)
"""Words at which that phrase ends."""


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
    grain, back = GRAIN_OF[unit], found.forms("way")[0] in _BACK
    if count is None or grain is Grain.TIME:
        return _length(count, unit)
    told = setting.period if grain in {Grain.YEAR, Grain.QUARTER} else setting.day
    if told and told.grain is not Grain.QUARTER:
        return _from_told(told, -count if back else count, unit)
    return _from_today(setting, -count, unit) if back else by_publication(None, grain)


def before_or_after(found: Found, setting: Setting) -> Meaning:
    """Dates "two days before the fire" by the day of the fire, where the text told it with its day.

    "The fire broke out on Tuesday. The doors had been repaired two days before the fire": Sunday.
    "The comments came two days after he said …" dates what is told behind it: he said it two days
    before the comments. Where the text itself dates what follows ("two days after the vote on July
    4"), the time is counted from there instead. In all other cases it is a length of time only.
    "July 3, the day before the vote" is July 3.
    """
    unit, count = units()[found.form("unit")], _count(found)
    told = setting.day
    if count is None or unit not in _DAYS or told is None:
        return _undated(found, count, unit)
    if _is_the_day(found) and _stands_right_behind(found, told):
        return by_told(told.value, Grain.DAY, told)
    after = found.form("way") == "after"
    if _is_told_with(found, told):
        return _from_told(told, count if after else -count, unit)
    if after and found.before in _CAME:
        return _from_told(told, -count, unit)
    return _undated(found, count, unit)


def _is_the_day(found: Found) -> bool:
    """Whether it is "the day before" or "the day after", which is a day and no length."""
    return found.forms("count") == ["the"]


def _stands_right_behind(found: Found, told: Told) -> bool:
    """Whether only a comma stands between a day and "the day before" that explains it."""
    comma = found.match.start() - 1
    return found.before == "," and found.shape.starts[comma] == told.span.end


def _undated(found: Found, count: float | None, unit: str) -> Meaning:
    return by_publication(None, Grain.DAY) if _is_the_day(found) else _length(count, unit)


def _is_told_with(found: Found, told: Told) -> bool:
    """Whether "the fire" behind the expression was told in the sentence of the day `told`."""
    shape, at = found.shape, found.match.end()
    behind = shape.forms[at : at + _PHRASE]
    if told.sentence == shape.sentence(found.match.start()) or behind[:1] not in _DEFINITE:
        return False
    nouns = list(takewhile(lambda form: form[:1].isalpha() and form not in _ENDS, behind[1:]))
    following = (*shape.firsts, len(shape.forms))[told.sentence + 1]
    said = {stem_of(form) for form in shape.forms[shape.firsts[told.sentence] : following] if form}
    return bool(nouns) and stem_of(nouns[-1]) in said


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
    return 1.0 if forms in (["a"], ["an"], ["the"]) else number_of(forms)


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
_THE_DAY = "(?P<count2>'the') (?P<unit2>'day')"

COUNTED_RULES = (
    TimeRule(ago, rf"{_COUNT} ('or' 'so')? 'ago' | (?P<unit2><units>) 'ago'"),
    TimeRule(
        before_or_after, rf"(?:{_COUNT}|{_THE_DAY}) (?P<way>'after'|'before') (?!<year>|[,.])"
    ),
    TimeRule(
        earlier_or_later,
        rf"""
        (?:{_COUNT}|{_THE_DAY})
        (?P<way>'earlier'|'later'|'previously'|(?:'before'|'after') (?!<year>))
        """,
    ),
)
