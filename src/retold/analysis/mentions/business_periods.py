"""Rules for the quarters and years that businesses report on."""

from datetime import date

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
from retold.analysis.mentions.written_years import (
    OF_YEAR,
    OF_YEAR_TOO,
    YEAR_MOVES,
    day_number,
    written_year,
)
from retold.model.mentions import Grain, TimeKind
from retold.text.dates import months, period_value, quarter_near, shifted, value_of


def quarter(found: Found, setting: Setting) -> Meaning:
    """Reads a quarter of a year: "the third quarter", "Q3 2023".

    Without a year it is the one begun last before the publication day, or the next one where the
    clause tells of what is to come.
    """
    number = day_number(found.forms("number"))
    year = written_year(found, setting)
    if "whose" in found and setting.today:
        year = setting.today.year + YEAR_MOVES[found.form("whose")]
    if year is not None:
        return a_date(f"{year:04}-Q{number}", Grain.QUARTER)
    if setting.today is None:
        return by_publication(None, Grain.QUARTER)
    now = (setting.today.month + 2) // 3
    just_ended = number % 4 == (now - 1) % 4
    near = quarter_near(setting.today, number, ahead=setting.ahead and not just_ended)
    if "ago" in found:
        near = f"{int(near[:4]) - 1}{near[4:]}"
    return by_publication(near, Grain.QUARTER)


def the_period(found: Found, setting: Setting) -> Meaning:
    """Reads "the quarter", "the year-earlier period", "that year" as the one last told of nearby.

    It is the same one a year before where "year-ago" or "last year" is said. "The latest quarter"
    is the last one over by the publication day.
    """
    told = setting.period
    if told and told.grain is Grain.YEAR and setting.sentence - told.sentence > _YEAR_LASTS:
        told = None
    if "that" in found and told and found.form("unit") == "year":
        return by_told(told.value[:4], Grain.YEAR, told)
    grain = _grain_of_period(found, told)
    own, back = found.form("year"), -1 if "ago" in found else 0
    if told and told.grain is grain and not _is_by_today(found, told, setting):
        year = own or f"{_year_before(told, setting, back):04}"
        return by_told(year + told.value[4:], grain, told)
    if setting.today is None or (own and found.form("unit") != "quarter"):
        return a_date(own, Grain.YEAR) if own else by_publication(None, grain)
    day = shifted(setting.today, -1, "quarter") if grain is Grain.QUARTER else setting.today
    moved = shifted(day, back, "year") if day else None
    value = value_of(moved, grain) if moved else None
    return by_publication(own + value[4:] if own and value else value, grain)


_YEAR_LASTS = 2
"""Sentences behind which "the year" no longer means the one last told of."""


def _is_by_today(found: Found, told: Told, setting: Setting) -> bool:
    """Whether the publication day tells the period, and not the text: "the latest quarter"."""
    forms = found.forms()
    if setting.today is None:
        return False
    if "full" in forms:
        return int(told.value[:4]) > setting.today.year
    return "latest" in forms and told.grain is Grain.QUARTER


def _year_before(told: Told, setting: Setting, back: int) -> int:
    """The year `back` from the one told; a past year told is the year-earlier one itself."""
    year = int(told.value[:4])
    past = setting.today is not None and year < setting.today.year
    return year if past and told.grain is Grain.YEAR else year + back


def _grain_of_period(found: Found, told: Told | None) -> Grain:
    unit = found.form("unit")
    if unit == "year" or (not unit and not (told and told.grain is Grain.QUARTER)):
        return Grain.YEAR
    return Grain.QUARTER


def period_ended(found: Found, setting: Setting) -> Meaning:
    """Reads a business year by its end as a year's length: "the year ended March 31" is P1Y.

    A quarter is that of the calendar which most of it lies in: ended in July it is the second.
    """
    if found.form("unit") == "year":
        return Meaning(TimeKind.DURATION, period_value(1, "year"), Grain.YEAR)
    if setting.today is None:
        return by_publication(None, Grain.QUARTER)
    end = months()[found.form("month")]
    year = setting.today.year - (end > setting.today.month and found.form("end") == "ended")
    before = shifted(date(year, end, 1), -1, "month")
    return by_publication(value_of(before, Grain.QUARTER) if before else None, Grain.QUARTER)


BUSINESS_RULES = (
    TimeRule(
        quarter,
        rf"""
        (?:'the'|'its'|'their')?
        (?: (?P<ago>'year' -? ('ago'|'earlier')) | (?P<year3><near_year>) )?
        'fiscal'? -? (?P<number><ordinal>) -? 'quarter' {OF_YEAR}?
        | (?P<whose>'this'|'last'|'next') 'year' (?P<number2><ordinal>) 'quarter'
        | 'the'? 'q'_(?P<number3><whole>) {OF_YEAR_TOO}?
        """,
    ),
    TimeRule(
        period_ended,
        r"""
        (?:'the'|'its'|'their'|'a') 'latest'? 'fiscal'? (?P<unit>'year') (?='ended'|'ending')
        | (?:'the'|'its'|'their') 'latest'? 'fiscal'? (?P<unit2>'quarter')
          (?= (?P<end>'ended'|'ending') (?P<month><month>) )
        """,
    ),
    TimeRule(
        the_period,
        r"""
        'the' (?:'latest'|'current'|'comparable'|'same'|'full'|'fiscal'|'corresponding'){0,2}
        (?: (?P<ago>'year'-('ago'|'earlier')|'year' 'earlier') | (?P<year><near_year>) )?
        (?P<unit>'quarter'|'period'|'year') (?!-|<ordinal>|<year>|<teen>|'two' 'thousand')
        (?P<ago2>'last' 'year' | 'a' 'year' ('ago'|'earlier'))?
        | (?P<that>'that') 'same'? (?P<unit2>'quarter'|'year')
        | (?P<ago3>'last' 'year') (?P<unit3>'quarter'|'period')
        | (?P<ago4>'year' - ('ago'|'earlier'))
        """,
    ),
)
