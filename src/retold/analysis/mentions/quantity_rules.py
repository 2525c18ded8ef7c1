"""Rules for quantities: money, percentages, fractions, ages, measures, counts."""

from retold.analysis.mentions.amounts import (
    MINUS,
    Amount,
    QuantityRule,
    amount_of,
    ends,
    rate_of,
)
from retold.analysis.mentions.money_rules import MONEY_RULES
from retold.analysis.mentions.shapes import Found
from retold.model.mentions import QuantityKind
from retold.text.languages import word_list
from retold.text.numbers import fraction_of, number_of

_OLDEST = 125
"""Years no person has outlived: a larger number between commas is no age."""


def percentage(found: Found) -> Amount | None:
    """Reads a number of hundredths ("4.5%", "four per cent") or of percentage points."""
    unit = (
        "percentage point" if "points" in found or "point" in found.form("percent") else "percent"
    )
    return amount_of(found, QuantityKind.PERCENTAGE, unit)


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
    if "squared" in found:
        unit = "square " + {**units["measures"], **joined}[found.form("squared")]
    if "vague" in found:
        return Amount(QuantityKind.MEASURE, None, None, unit)
    return amount_of(found, QuantityKind.MEASURE, unit + rate_of(found))


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
    return amount_of(found, QuantityKind.COUNT, "")


def vague_count(_found: Found) -> Amount | None:
    """Reads words such as "dozens", "hundreds of thousands" or "several" as many, unnumbered."""
    return Amount(QuantityKind.COUNT, None, None)


QUANTITY_RULES = (
    *MONEY_RULES,
    QuantityRule(percentage, rf"(?<='by') (?P<bound>{{BOUNDS}})? {MINUS} (?P<number>{{AMOUNT}}) %"),
    QuantityRule(
        percentage,
        rf"""
        (?P<bound>{{BOUNDS}})? {ends(unit="(?:%|[-_]?{PERCENT})?")}
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
        | (?: (?P<bound4>'under'|'over'|'below'|'above') 'the' )? ('aged'|'age'|'ages') 'of'?
          (?P<bound2>{BOUND})? 'between'? (?P<number2>{AMOUNT})
          (?: ({TO}|'and') (?P<high>{AMOUNT}) )?
        | (?<=<capital>,) (?P<number3><nth>) (?=[,.;])
        | (?: (?<=<he>'is') | (?<=<he>'was') | (?<=<he>'turned')
            | (?<=<he>'will''be') | (?<=<he>'will''turn') )
          (?P<bound3>{BOUND})? (?P<number4><nth>) (?= [,;] | \.?\n | 'when' | 'by' 'the' | 'and' )
        """,
    ),
    QuantityRule(
        measure,
        rf"""
        (?P<bound>{{BOUNDS}})?
        (?: {ends()}
          | (?P<vague>'a'? 'few' | 'several' | 'a' 'couple' 'of' | <vague_scale> 'of') )
        (?: _? (?P<squared>'m'|'km'|'cm'|'mm'|'ft') _ <square>
          | (?: [-_] | — (?='page'|'caliber'|'calibre'|'mile'|'foot') )? °? (?P<unit>{{MEASURE}})
          | _?°? (?P<joined><joined>) (?!<scale>|_)
          | _ (?P<joined2><joined_small>) (?! _ | 'of' <determiner> | <word>{{0,2}} <plural> ) )
        (?P<rate>{{RATE}})?
        """,
    ),
    QuantityRule(
        vague_count,
        r"""
        (?P<bound>{BOUNDS})?
        (?: (?: <vague_scale> ('of' <vague_scale>)? | 'several' | 'a' 'few' )
            (?= 'of' | <word> | <person> | <fate> | <be> <fate> )
          | (?:'several' | 'a' 'few') <scale> )
        """,
    ),
    QuantityRule(
        count,
        rf"""
        (?!<near_year> 'to') (?P<bound>{{BOUNDS}})? {ends()} (?P<behind>{{BEHIND}})? (?![_-]<any>|/)
        """,
    ),
)
"""In the order they are tried at each word; the more exact stand first."""
