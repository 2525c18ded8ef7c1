"""Rules for quantities: money, percentages, fractions, ages, measures, counts."""

from collections.abc import Callable
from dataclasses import dataclass
from math import prod

from retold.analysis.mentions.shapes import Found
from retold.model.mentions import QuantityKind
from retold.text.languages import word_list
from retold.text.numbers import fraction_of, number_of, scales

_OLDEST = 125
"""Years no person has outlived: a larger number between commas is no age."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A value with its unit, before bound, trend and what is counted are known.

    Attributes:
        kind: what sort of number it is.
        low: the value or the lower end; None where the words are vague.
        high: the upper end.
        unit: canonical unit, "" for a count.
        about: what it measures where the words themselves say so ("age").
    """

    kind: QuantityKind
    low: float | None
    high: float | None
    unit: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class QuantityRule:
    """A rule: how the quantity is written, and the function that reads it; None is no quantity."""

    read: Callable[[Found], Amount | None]
    pattern: str


def money(found: Found) -> Amount | None:
    """Reads a number with a currency before or behind it: "$3.5bn", "40 million euros", "C$5"."""
    amount = _amount(found, QuantityKind.MONEY, _currency(found))
    return None if amount and amount.unit == "penny" and amount.low in _SCREENS else amount


_SCREENS = frozenset({144, 240, 360, 480, 540, 720, 1080, 1440, 2160, 4320})
"""Lines of a screen: "1080p" is no money."""


def _currency(found: Found) -> str:
    units = word_list("units")
    letters, sign = found.form("letters"), found.form("sign")
    if sign:
        plain = str(units["currency_signs"][sign])
        return str(units["dollar_letters"].get(letters, plain)) if sign == "$" else plain
    if "code" in found:
        return str(units["currency_codes"][found.form("code")])
    words = found.form("currency")
    return str(units["currency_of"].get(words) or units["currency_words"][words.split()[-1]])


def percentage(found: Found) -> Amount | None:
    """Reads a number of hundredths ("4.5%", "four per cent") or of percentage points."""
    unit = (
        "percentage point" if "points" in found or "point" in found.form("percent") else "percent"
    )
    return _amount(found, QuantityKind.PERCENTAGE, unit)


def fraction(found: Found) -> Amount | None:
    """Reads a part of a whole: "one-sixth", "two thirds of", "half the", "one in five"."""
    if "whole" in found:
        parts, whole = number_of(found.forms("share")), number_of(found.forms("whole"))
        value = parts / whole if parts and whole and parts < whole else None
    else:
        value = fraction_of(found.forms("fraction"))
    return None if value is None else Amount(QuantityKind.FRACTION, value, value)


def age(found: Found) -> Amount | None:
    """Reads how old someone is: "34-year-old", "aged 34", "34 years old", "Ann Lee, 34,"."""
    value = number_of(found.forms("number"))
    if value is None or value > _OLDEST:
        return None
    high = number_of(found.forms("high")) or value
    unit = found.form("unit").removesuffix("s") or "year"
    return Amount(QuantityKind.MEASURE, value, max(value, high), unit, "age")


def measure(found: Found) -> Amount | None:
    """Reads a number with a unit of length, weight, area, speed or heat: "12 miles", "30C".

    Without a number ("just a few miles") it stays vague.
    """
    units = word_list("units")
    joined = {**units["measures_joined"], **units["measures_small"]}
    unit = joined.get(found.form("joined"), "")
    if "unit" in found:
        unit = units["measures"][" ".join(f for f in found.forms("unit") if f not in "-_/.")]
    if "vague" in found:
        return Amount(QuantityKind.MEASURE, None, None, unit)
    return _amount(found, QuantityKind.MEASURE, unit)


def count(found: Found) -> Amount | None:
    """Reads a number of things: "300 troops", "a dozen", "between 3 and 5".

    The numbers of names, pages, flights and roads count nothing and are left out, and so are
    scores ("36-3").
    """
    low, high = (number_of(found.forms(name)) for name in ("number", "high"))
    if (
        low is not None
        and high is not None
        and low >= high
        and not {"to", "and"} & {*found.forms()}
    ):
        return None
    return _amount(found, QuantityKind.COUNT, "")


def vague_count(_found: Found) -> Amount | None:
    """Reads words such as "dozens", "hundreds of thousands" or "several" as many, unnumbered."""
    return Amount(QuantityKind.COUNT, None, None)


def _amount(found: Found, kind: QuantityKind, unit: str) -> Amount | None:
    low = number_of(found.forms("number"))
    if low is None:
        return None
    high = number_of(found.forms("high")) if "high" in found else low
    if high is None:
        return None
    low = _share_scale(found, low, high)
    if "minus" in found:
        low, high = -low, -high
    return Amount(kind, min(low, high), max(low, high), unit)


def _share_scale(found: Found, low: float, high: float) -> float:
    """The scale behind the second number holds for the first as well: "$5-10 million"."""
    forms = [form for form in found.forms("high") if form in scales()]
    own = any(form in scales() for form in found.forms("number"))
    scale = prod(scales()[form] for form in forms)
    return low * scale if forms and not own and low < high / scale else low


_SIGNED = """
    (?: (?P<letters><dollar_letters>) _ )? (?P<sign>{SIGN})
    (?: _? (?P<letters2><dollar_letters>) _ )?
"""
_SIGN_AGAIN = "(?: (?:<dollar_letters>_)? {SIGN} _? (?:<dollar_letters>_)? | <code>_? )?"


def _ends(before: str = "", again: str = "", unit: str = "") -> str:
    """One number or two: "between 3 and 5", "3 to 5", with what stands before and behind each."""
    minus = _MINUS_BEHIND_SIGN if before else _MINUS
    return f"""(?: 'between' {before} (?P<number>{{AMOUNT}}) {unit}
            'and' {again} (?P<high>{{AMOUNT}})
        | {_second(before)} {minus} (?P<number2>{{AMOUNT}})
          (?: {unit} (?: {{TO}} {again} (?P<high2>{{AMOUNT}}) ) )? )"""


def _second(before: str) -> str:
    return (
        before.replace("P<letters>", "P<letters3>")
        .replace("P<sign>", "P<sign2>")
        .replace("P<letters2>", "P<letters4>")
    )


_MINUS_BEHIND_SIGN = "(?P<minus> - | \u2212 )?"
_MINUS = r"(?: (?P<minus> \u2212 | 'minus' -? ) | (?P<plus>\+) )?"

QUANTITY_RULES = (
    QuantityRule(
        money, rf"(?<='by') (?P<bound>{{BOUNDS}})? {_SIGNED} {_MINUS} (?P<number>{{AMOUNT}})"
    ),
    QuantityRule(
        percentage, rf"(?<='by') (?P<bound>{{BOUNDS}})? {_MINUS} (?P<number>{{AMOUNT}}) %"
    ),
    QuantityRule(
        money,
        rf"(?P<bound>{{BOUNDS}})? {_ends(_SIGNED, _SIGN_AGAIN)} (?P<behind>{{BEHIND}})?",
    ),
    QuantityRule(
        money,
        rf"""
        (?P<bound>{{BOUNDS}})? {_ends(unit="{CURRENCY}?")} -? (?P<currency>{{CURRENCY}})
        (?! -? 'feet' | -? 'foot')
        """,
    ),
    QuantityRule(money, rf"(?P<bound>{{BOUNDS}})? {_ends()} _ (?P<currency><pence>)"),
    QuantityRule(money, rf"(?P<bound>{{BOUNDS}})? (?P<code><code>) _? {_ends(again=_SIGN_AGAIN)}"),
    QuantityRule(
        percentage,
        rf"""
        (?P<bound>{{BOUNDS}})? {_ends(unit="(?:%|[-_]?{PERCENT})?")}
        (?: % | [-_]? (?P<percent>{{PERCENT}}) ) (?P<points>'age'? 'points')?
        """,
    ),
    QuantityRule(
        fraction,
        r"""
        (?P<bound>{BOUNDS})?
        (?: (?P<fraction> <cardinal>-<parts> | <cardinal> <parts_plural> | 'one' <parts>
            | <whole>/<whole> (?='of') )
          | (?P<fraction2> (?:<article>|'one') <parts> | (?<!<ordinal>) 'half')
            (?= 'of' | 'the' | 'its' | 'their' | 'all')
          | (?P<share>'one'|'two'|'three'|'four'|<nth>) 'out'? ('in'|'of') 'every'?
            (?P<whole>{NUMBER})
            (?! <currency> | % | 'the' | -?<unit> ) )
        """,
    ),
    QuantityRule(
        age,
        r"""
        (?P<bound>{BOUND})? (?P<number>{AMOUNT}) -? (?P<unit><age_unit>)
        (?: -?(?:'old'|'olds') | 'of' 'age' )
        | ('aged'|'age'|'ages') 'of'? (?P<bound2>{BOUND})? 'between'? (?P<number2>{AMOUNT})
          (?: ({TO}|'and') (?P<high>{AMOUNT}) )?
        | (?<=<capital>,) (?P<number3><nth>) (?=[,.;])
        """,
    ),
    QuantityRule(
        measure,
        rf"""
        (?P<bound>{{BOUNDS}})?
        (?: {_ends()}
          | (?P<vague>'a'? 'few' | 'several' | 'a' 'couple' 'of' | <vague_scale> 'of') )
        (?: (?: [-_] | — (?='page'|'caliber'|'calibre'|'mile'|'foot') )? °? (?P<unit>{{MEASURE}})
          | _?°? (?P<joined><joined>) (?!<scale>|_)
          | _ (?P<joined2><joined_small>) (?! _ | 'of' <determiner> | <word>{{0,2}} <plural> ) )
        """,
    ),
    QuantityRule(
        vague_count,
        r"""
        (?P<bound>{BOUNDS})?
        (?: (?: <vague_scale> ('of' <vague_scale>)? | 'several' | 'a' 'few' ) (?= 'of' | <word> )
          | (?:'several' | 'a' 'few') <scale> )
        """,
    ),
    QuantityRule(
        count, rf"(?P<bound>{{BOUNDS}})? {_ends()} (?P<behind>{{BEHIND}})? (?![_-]<any>|/)"
    ),
)
"""In the order they are tried at each word; the more exact stand first."""
