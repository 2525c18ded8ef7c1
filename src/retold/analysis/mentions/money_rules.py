"""Rules for sums of money."""

from retold.analysis.mentions.amounts import (
    MINUS,
    Amount,
    QuantityRule,
    amount_of,
    ends,
    rate_of,
)
from retold.analysis.mentions.shapes import Found
from retold.model.mentions import QuantityKind
from retold.text.languages import word_list


def money(found: Found) -> Amount | None:
    """Reads a number with a currency before or behind it: "$3.5bn", "40 million euros", "C$5"."""
    if _is_weight(found):
        return amount_of(found, QuantityKind.MEASURE, "pound" + rate_of(found))
    amount = amount_of(found, QuantityKind.MONEY, _currency(found) + rate_of(found))
    return None if amount and amount.unit == "penny" and amount.low in _SCREENS else amount


_SCREENS = frozenset({144, 240, 360, 480, 540, 720, 1080, 1440, 2160, 4320})
"""Lines of a screen: "1080p" is no money."""


def _is_weight(found: Found) -> bool:
    """Whether pounds weigh: so many of a thing, a "200-pound" thing, or a sentence on weight."""
    currency, forms = found.form("currency"), found.forms()
    if currency not in {"pound", "pounds"} or _MILLIONS & {*forms}:
        return False
    if currency == "pound" and forms[-2] == "-":
        return True
    shape = found.shape
    if _BRITISH & {*shape.forms}:
        return False
    sentence = shape.sentence(found.match.start())
    words = shape.forms[shape.firsts[sentence] : (*shape.firsts, len(shape.forms))[sentence + 1]]
    return not set(word_list("units")["weighing"]["words"]).isdisjoint(words)


_MILLIONS = frozenset({"million", "billion", "trillion", "m", "bn", "mn"})
"""Scales in which money is told and no weight."""

_BRITISH = frozenset({"£", "sterling", "pence", "gbp"})
"""Whatever shows that a report tells of British money."""


def _currency(found: Found) -> str:
    units = word_list("units")
    if "transcribed" in found:
        return str(units["currency_transcribed"][found.form("transcribed")])
    letters, sign = found.form("letters"), found.form("sign")
    if sign:
        plain = str(units["currency_signs"][sign])
        return str(units["dollar_letters"].get(letters, plain)) if sign == "$" else plain
    if "code" in found:
        return str(units["currency_codes"][found.form("code")])
    words = found.form("currency")
    return str(units["currency_of"].get(words) or units["currency_words"][words.split()[-1]])


_SIGNED = """
    (?: (?P<letters><dollar_letters>) _ | (?P<letters5><spaced_letters>) (?=[$]) )? (?P<sign>{SIGN})
    (?: _? (?P<letters2><dollar_letters>) _ )?
"""
_SIGN_AGAIN = "(?: (?:<dollar_letters>_)? {SIGN} _? (?:<dollar_letters>_)? | <code>_? )?"


MONEY_RULES = (
    QuantityRule(
        money, rf"(?<='by') (?P<bound>{{BOUNDS}})? {_SIGNED} {MINUS} (?P<number>{{AMOUNT}})"
    ),
    QuantityRule(
        money,
        rf"""
        (?P<bound>{{BOUNDS}})? {ends(_SIGNED, _SIGN_AGAIN)}
        (?P<behind>{{BEHIND}})? (?P<rate>{{RATE}})?
        """,
    ),
    QuantityRule(
        money,
        rf"""
        (?P<bound>{{BOUNDS}})? {ends(unit="{CURRENCY}?")} -? (?P<currency>{{CURRENCY}})
        (?! -? 'feet' | -? 'foot') (?P<rate>{{RATE}})?
        """,
    ),
    QuantityRule(
        money,
        r"""
        (?P<bound>{BOUNDS})? (?P<transcribed><transcribed>) _ (?P<number><digits> _ <short_scale>)
        """,
    ),
    QuantityRule(money, "(?P<bound>{BOUNDS})? (?P<transcribed>'y') = _? (?P<number>{AMOUNT})"),
    QuantityRule(money, rf"(?P<bound>{{BOUNDS}})? {ends()} _ (?P<currency><pence>)"),
    QuantityRule(
        money,
        rf"""
        (?P<bound>{{BOUNDS}})? (?P<code><code>) _? {ends(again=_SIGN_AGAIN)} (?P<rate>{{RATE}})?
        """,
    ),
)
