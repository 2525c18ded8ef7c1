"""What a rule of quantities gives back, and how one number or two with a unit are written."""

from collections.abc import Callable
from dataclasses import dataclass
from math import prod

from retold.analysis.mentions.shapes import Found
from retold.model.mentions import QuantityKind
from retold.text.languages import word_list
from retold.text.numbers import number_of, scales


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


def amount_of(found: Found, kind: QuantityKind, unit: str) -> Amount | None:
    """The value of one number or two with this unit, None where they are no numbers."""
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


def rate_of(found: Found) -> str:
    """What a price or measure is told for: " per month" of "$35 a month"."""
    forms = found.forms("rate")
    return f" per {word_list('units')['rates'][forms[-1]]}" if forms else ""


def ends(before: str = "", again: str = "", unit: str = "") -> str:
    """One number or two: "between 3 and 5", "3 to 5", with what stands before and behind each."""
    minus = _MINUS_BEHIND_SIGN if before else MINUS
    return f"""(?: 'between' {before} (?P<number>{{AMOUNT}}) {unit}
            'and' {again} (?P<high>{{AMOUNT}})
        | {_second(before)} {minus} (?P<number2>{{AMOUNT}})
          (?: {unit} (?: {{TO}} {again} (?P<high2>{{AMOUNT}}) ) )? )"""


def _second(before: str) -> str:
    return (
        before.replace("P<letters>", "P<letters3>")
        .replace("P<letters5>", "P<letters6>")
        .replace("P<sign>", "P<sign2>")
        .replace("P<letters2>", "P<letters4>")
    )


_MINUS_BEHIND_SIGN = "(?P<minus> - | \u2212 )?"

MINUS = r"(?: (?P<minus> \u2212 | 'minus' -? ) | (?P<plus>\+) )?"
"""A sign before a number; a plus is not a bound there."""
