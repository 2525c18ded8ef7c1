"""Rules for stretches of the calendar that name themselves: months, years, seasons, quarters."""

from retold.analysis.mentions.shapes import Found
from retold.analysis.mentions.time_values import (
    Meaning,
    Setting,
    TimeRule,
    a_date,
    by_publication,
    by_told,
)
from retold.analysis.mentions.written_years import (
    OF_YEAR,
    OF_YEAR_TOO,
    YEAR,
    YEAR_MOVES,
    day_number,
    written_year,
    year_number,
)
from retold.model.mentions import Grain
from retold.text.dates import months, quarter_near, season_value, shifted, value_of
from retold.text.languages import word_list

_CENTURY_OF_DECADES = 19
"""Decades named by two digits or a word ("the '80s") are of the twentieth century."""


def month(found: Found, setting: Setting) -> Meaning:
    """Reads a month with its year as that month: "July 2023", "June last year".

    Alone it is the last one up to the publication day, or the next one where the clause tells of
    what is to come.
    """
    number = months()[next(form for form in found.forms("month") if form in months())]
    year = written_year(found, setting)
    if year is not None:
        return a_date(f"{year:04}-{number:02}", Grain.MONTH)
    if setting.today is None:
        return by_publication(None, Grain.MONTH)
    year = setting.today.year
    lead = found.form("lead")
    if lead == "next" or (not lead and (setting.ahead or found.before in _UP_TO)):
        year += number < setting.today.month or (lead == "next" and number == setting.today.month)
    elif lead != "this":
        year -= number > setting.today.month or (lead == "last" and number == setting.today.month)
    return by_publication(f"{year:04}-{number:02}", Grain.MONTH)


def year(found: Found, _setting: Setting) -> Meaning:
    """Reads four digits that stand where a year stands as that year: "in 1998", "fiscal 1989".

    So are words that tell one ("nineteen ninety-six"). Before a thing counted they are a number.
    """
    return a_date(f"{year_number(found.forms('year')):04}", Grain.YEAR)


def decade(found: Found, _setting: Setting) -> Meaning:
    """Reads ten years named by their first: "the 1990s", "the '80s", "the nineties"."""
    digits = found.form("decade")
    if len(digits) == 4:
        return a_date(digits[:3], Grain.DECADE)
    ten = digits[:1] or word_list("dates")["decades"][found.form("word")]
    return a_date(f"{_CENTURY_OF_DECADES}{ten}", Grain.DECADE)


def century(found: Found, _setting: Setting) -> Meaning:
    """Reads a hundred years named by their number; TIMEX3 writes the 20th century as 19."""
    return a_date(f"{day_number(found.forms('number')) - 1:02}", Grain.CENTURY)


def season(found: Found, setting: Setting) -> Meaning:
    """Reads a season as that of its year, or as the last one up to the publication day.

    It is the next one where the clause tells of what is to come.
    """
    code = word_list("dates")["seasons"][found.form("season")]
    year = written_year(found, setting)
    if year is not None:
        return a_date(f"{year:04}-{code}", Grain.SEASON)
    if setting.today is None:
        return by_publication(None, Grain.SEASON)
    lead = found.form("lead")
    if lead in {"next", "coming"} or (lead in {"", "the"} and setting.ahead):
        return by_publication(season_value(setting.today, code, ahead=True), Grain.SEASON)
    now = season_value(setting.today, code, ahead=False)
    if lead == "last" and now == season_value(setting.today, code, ahead=True):
        now = f"{int(now[:4]) - 1}-{code}"
    if lead == "this":
        now = f"{setting.today.year}-{code}"
    return by_publication(now, Grain.SEASON)


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

    It is the same one a year before where "year-ago" is said.
    """
    grain = Grain.YEAR if found.form("unit") == "year" else Grain.QUARTER
    told, own = setting.period, found.form("year")
    back = -1 if "ago" in found else 0
    if told and grain is Grain.YEAR and "that" in found:
        return by_told(told.value[:4], grain, told)
    if told and told.grain is grain:
        return by_told((own or f"{int(told.value[:4]) + back:04}") + told.value[4:], grain, told)
    if setting.today is None or own:
        return by_publication(own or None, Grain.YEAR)
    day = shifted(setting.today, -1, "quarter") if grain is Grain.QUARTER else setting.today
    moved = shifted(day, back, "year") if day else None
    return by_publication(value_of(moved, grain) if moved else None, grain)


_NOT_YEAR = r"(?! -?<unit> | [%°_] | -?<scale> | 'people' | 'men' | 'women' | 'rpm' | 'hp' )"
"""What may not stand behind four digits that are a year."""

_UP_TO = frozenset({"by", "until", "till"})
"""Words before a month that is still to come."""

PERIOD_RULES = (
    TimeRule(
        decade,
        r"""
        {EDGE}? 'the'? {EDGE}?
        (?: (?P<decade><decade>) | \x27(?P<decade2><short_decade>) ) [_\x27]'s'
        | 'the' {EDGE}? (?P<word><tens_decade>)
        """,
    ),
    TimeRule(century, r"'the'? {EDGE}? (?P<number>{DAY}) -? 'century'"),
    TimeRule(
        month,
        rf"""
        {{EDGE}}? (?P<lead>'last'|'next'|'this')? 'past'?
        (?: (?P<month><month>) \.? {OF_YEAR} | (?P<month2><month_short>) \.
          | (?<!<capital>) (?P<month3><month_long>) (?!<capital>)
          | (?<=<before>) (?P<month4><month_long>) )
        """,
    ),
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
        season,
        rf"""
        {{EDGE}}? (?P<lead>'last'|'this'|'next'|'coming') 'past'? (?P<season><season>)
        | 'the'? {{EDGE}}? (?P<season2><season>) {OF_YEAR}
        | (?<=<before>) (?P<lead2>'the') (?P<season3><season>) (?!'of')
        """,
    ),
    TimeRule(
        year,
        rf"""
        {{EDGE}}? (?:'the' 'year' | 'fiscal' | 'post'- ) {YEAR} {_NOT_YEAR}
        """,
    ),
    TimeRule(
        the_period,
        r"""
        'the' (?:'latest'|'current'|'comparable'|'same'|'full'|'fiscal'|'corresponding'){0,2}
        (?: (?P<ago>'year'-('ago'|'earlier')|'year' 'earlier') | (?P<year><near_year>) )?
        (?P<unit>'quarter'|'period'|'year') (?!-|<ordinal>)
        | (?P<that>'that') 'same'? (?P<unit2>'quarter'|'year')
        """,
    ),
    TimeRule(
        year,
        rf"""
        (?: {{EDGE}} | (?<=<year_before>) ) (?P<year><year>) (?:-<two>)? {_NOT_YEAR}
        | (?<![$£€¥\#.]) (?P<year2><near_year>) (?:-<two>)? {_NOT_YEAR} (?!<plural>)
        | (?P<year3><teen> <tens> (?:-?<cardinal>)?) {_NOT_YEAR}
        """,
    ),
)
