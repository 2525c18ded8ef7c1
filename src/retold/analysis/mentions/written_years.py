"""Years and day numbers as they are written inside other expressions of time."""

from retold.analysis.mentions.shapes import Found
from retold.analysis.mentions.time_values import Setting
from retold.text.numbers import cardinals, ordinals

YEAR_MOVES = {"last": -1, "this": 0, "next": 1}
"""Years from the publication year."""

YEAR = r"""
    (?P<year> <year> | <teen> <tens> (?:-?<cardinal>)? | 'two' 'thousand' (?:'and'? <cardinal>)? )
"""
"""A year in digits or words."""

OF_YEAR = rf"(?: ,? 'of'? {YEAR} | 'of'? (?P<move>'last'|'this'|'next') 'year' )"
"""The year behind a day, month, season or quarter: "July 2023", "June last year"."""

OF_YEAR_TOO = OF_YEAR.replace("P<year>", "P<year2>").replace("P<move>", "P<move2>")
"""The same, for a second place in one pattern."""


def day_number(forms: list[str]) -> int:
    """The number of "24", "24th" or "eighth"."""
    return int(forms[0]) if forms[0].isdecimal() else ordinals()[forms[0]]


def written_year(found: Found, setting: Setting) -> int | None:
    """The year an expression tells itself, None where it tells none."""
    if "year" in found:
        return year_number(found.forms("year"))
    if "move" in found and setting.today:
        return setting.today.year + YEAR_MOVES[found.forms("move")[0]]
    return None


def year_number(forms: list[str]) -> int:
    """The year of "1998", "nineteen ninety-eight" or "two thousand and one"."""
    if forms[0].isdecimal():
        return int(forms[0])
    numbers = [cardinals()[form] for form in forms if form in cardinals()]
    if forms[-1] in {"thousand", "hundred"}:
        return numbers[0] * (1000 if forms[-1] == "thousand" else 100)
    if "thousand" in forms:
        return numbers[0] * 1000 + sum(numbers[1:])
    return numbers[0] * 100 + sum(numbers[1:])
