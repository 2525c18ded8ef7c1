"""Rules for stretches of the calendar that name themselves: months, years, decades, seasons."""

from retold.analysis.mentions.shapes import Found
from retold.analysis.mentions.time_values import (
    Meaning,
    Setting,
    TimeRule,
    a_date,
    by_publication,
)
from retold.analysis.mentions.written_years import (
    OF_YEAR,
    YEAR,
    day_number,
    written_year,
    year_number,
)
from retold.model.mentions import Grain
from retold.text.dates import months, season_value
from retold.text.languages import word_list

_CENTURY_OF_DECADES = 19
"""Decades named by two digits or a word ("the '80s") are of the twentieth century."""


def month(found: Found, setting: Setting) -> Meaning:
    """Reads a month with its year as that month: "July 2023", "June last year".

    Alone it is the last one up to the publication day, or the next one where the clause tells of
    what is to come. The month after that of publication is always the one to come: of the one
    eleven months ago one would say "last November". "Last November" said in December is that of
    the year before: of the other one would say "last month".
    """
    number = months()[next(form for form in found.forms("month") if form in months())]
    year = written_year(found, setting)
    if year is not None:
        return a_date(f"{year:04}-{number:02}", Grain.MONTH)
    if setting.today is None:
        return by_publication(None, Grain.MONTH)
    year = setting.today.year + _year_of_month(number, setting.today.month, found, setting)
    return by_publication(f"{year:04}-{number:02}", Grain.MONTH)


_YEAR = 12
"""Months."""


def _year_of_month(number: int, now: int, found: Found, setting: Setting) -> int:
    """How many years from that of publication a month is meant that tells no year."""
    lead = found.form("lead")
    if lead == "this":
        return 0
    if lead == "last":
        back = (now - number) % _YEAR
        return (now - 1 - back - (_YEAR if back <= 1 else 0)) // _YEAR
    if lead == "next":
        return int(number <= now)
    if setting.ahead or found.before in _UP_TO or (number - now) % 12 == 1:
        return int(number < now)
    return -(number > now)


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


def half(found: Found, setting: Setting) -> Meaning:
    """Reads half a year: "the first half of 2019", "the second half of last year"."""
    year = written_year(found, setting)
    if year is None and setting.today is not None:
        year = setting.today.year
    if year is None:
        return by_publication(None, Grain.SEASON)
    return a_date(f"{year:04}-H{1 if found.form('half') == 'first' else 2}", Grain.SEASON)


_NOT_YEAR = r"(?! -?<unit> | [%°_] | -?<scale> | 'people' | 'men' | 'women' | 'rpm' | 'hp' )"
"""What may not stand behind four digits that are a year."""

_UP_TO = frozenset({"by", "until", "till"})
"""Words before a month that is still to come."""

PERIOD_RULES = (
    TimeRule(
        half,
        rf"""
        'the'? (?P<half>'first'|'second'|'last'|'latter'|'other') -? 'half'
        (?: {OF_YEAR} | 'of' 'the' 'year' )
        """,
    ),
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
        year,
        rf"""
        (?: {{EDGE}} | (?<=<year_before>) ) (?P<year><year>) (?:-<two>)? {_NOT_YEAR}
        | (?<![$£€¥\#.]) (?P<year2><near_year>) (?:-<two>)? {_NOT_YEAR} (?!<plural>)
        | (?P<year3><teen> <tens> (?:-?<cardinal>)?) {_NOT_YEAR}
        """,
    ),
)
