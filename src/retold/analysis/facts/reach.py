"""How far a number reaches that is told as "about" or "more than" so much."""

import math

from retold.model.mentions import Bound

_NEAR = 0.1
"""How far "about" and "nearly" reach: a tenth, the slack newsrooms allow themselves in rounding."""

_NEAR_IN_FULL = 0.01
_FULL = 3
"""How far it reaches before a number told to its third digit: "about $146.2 million" is not 148."""

_TENTHS = 2
_IN_TENTHS = 1e6
"""So great a number of two digits is told to its tenth, and reaches half of one: "about 3.6
million" is not 3.5."""

_HALF = 5
"""A number that ends in it may be rounded to a half: "about 125", "about 2.5 million"."""

_FAR = 0.25
"""How far above its number a true value may lie that is told as "more than" or "at least"."""

_SMALL_COUNT = 12
_MORE_OF_FEW = 2
"""How far above a count of a few things the true one may lie told as "at least": at least three
dead may be five."""

UP = frozenset({Bound.MORE_THAN, Bound.AT_LEAST})
DOWN = frozenset({Bound.LESS_THAN, Bound.AT_MOST, Bound.NEARLY})


def reach_of(low: float, high: float, bound: Bound, *, counts: bool) -> tuple[float, float]:
    """Between which values the true one may lie; `counts` where the number has no unit."""
    if bound is Bound.ABOUT:
        return low - _slack(low), high + _slack(high)
    if bound in UP:
        few = high <= _SMALL_COUNT and high == int(high) and counts
        return low, max(high * (1 + _FAR), high + _MORE_OF_FEW if few else high)
    if bound is Bound.NEARLY:
        return low * (1 - _NEAR), high
    if bound in DOWN:
        return low * (1 - _FAR), high
    return low, high


def significant_digits(number: float) -> int:
    """Significant digits of a number: 2 for 1,200 and for 3.5."""
    mantissa = f"{abs(number):.9e}".split("e")[0].rstrip("0").rstrip(".")
    return len(mantissa.replace(".", ""))


def _slack(number: float) -> float:
    """How far "about" reaches from a number, by how exactly it is told."""
    digits = significant_digits(number)
    step = 10.0 ** (math.floor(math.log10(number)) + 1 - digits) if number > 0 else 0.0
    if not step or round(number / step) % _HALF == 0:
        return number * _NEAR
    if digits >= _FULL:
        return number * _NEAR_IN_FULL
    return step / 2 if digits == _TENTHS and number >= _IN_TENTHS else number * _NEAR
