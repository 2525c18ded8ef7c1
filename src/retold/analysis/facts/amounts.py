"""Amounts: what a number or a length of time means, and how two of them stand to each other."""

import re
from dataclasses import dataclass
from functools import cache

from retold.analysis.facts.reach import DOWN, UP, reach_of, significant_digits
from retold.model.facts import FactDetail, Verdict
from retold.model.mentions import Bound, Quantity, QuantityKind, TimeMention, Trend
from retold.text.languages import word_list
from retold.text.words import plain

_SAME = 1e-6
"""Relative difference under which two numbers are one."""

_CONVERTED = 0.05
"""Relative difference allowed between units: five miles are told as eight kilometres."""

_LEAST_ROUNDED = 100
"""Smallest whole number that counts as rounded: 40 dead are not 43 dead, 1,200 may be 1,247."""

_SHARES = frozenset({QuantityKind.PERCENTAGE, QuantityKind.FRACTION})

_DURATION = re.compile(r"PT?(\d{1,9}(?:\.\d{1,4})?|X)([A-Z]{1,2})$")
_DURATION_UNITS = {"Y": "year", "W": "week", "D": "day", "H": "hour", "S": "second", "DE": "decade"}

_ROUND = 10
"""What a count that was rounded is a multiple of."""

Judgement = tuple[Verdict, tuple[FactDetail, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """What a number means.

    Attributes:
        said: as printed, in plain lower case.
        low: the value or the lower end of a range; None where only vague words stand.
        high: the upper end.
        unit: its unit; empty for a count.
        bound: exactly, about, more than …
        trend: up, down or none.
        share: whether it is a share of a whole: a percentage that is no change, or a fraction.
    """

    said: str
    low: float | None
    high: float | None
    unit: str
    bound: Bound
    trend: Trend
    share: bool = False


def amount_of(quantity: Quantity) -> Amount:
    """What a quantity means; a percentage is taken as the fraction it is."""
    low, high, unit = quantity.low, quantity.high, quantity.unit
    if quantity.kind is QuantityKind.PERCENTAGE and low is not None and high is not None:
        low, high, unit = low / 100, high / 100, unit if "point" in unit else ""
    return Amount(
        said=plain(quantity.said),
        low=low,
        high=high if high is not None else low,
        unit=unit,
        bound=quantity.bound,
        trend=quantity.trend,
        share=quantity.kind in _SHARES and not unit and quantity.trend is Trend.NONE,
    )


def duration_of(time: TimeMention) -> Amount | None:
    """What a length of time means; None where it is not a plain one."""
    found = _DURATION.match(time.value)
    if not found:
        return None
    number = None if found[1] == "X" else float(found[1])
    unit = _DURATION_UNITS.get(found[2])
    if found[2] == "M":
        unit = "minute" if time.value.startswith("PT") else "month"
    if unit is None:
        return None
    return Amount(
        said=plain(time.said),
        low=number,
        high=number,
        unit=unit,
        bound=time.bound,
        trend=Trend.NONE,
    )


def in_one_unit(left: Amount, right: Amount) -> tuple[Amount, Amount] | None:
    """Both amounts in one unit; None where they cannot be compared."""
    if left.unit == right.unit:
        return left, right
    ours, theirs = _dimension(left.unit), _dimension(right.unit)
    if ours is None or theirs is None or ours[0] != theirs[0]:
        return None
    return _scaled(left, ours), _scaled(right, theirs)


def judge(left: Amount, right: Amount) -> Judgement | None:
    """How two amounts of one thing stand to each other, left to right; None where incomparable."""
    both = in_one_unit(left, right)
    if both is None:
        return None
    ours, theirs = both
    if {ours.trend, theirs.trend} == {Trend.UP, Trend.DOWN}:
        return Verdict.DIFFER, ()
    if ours.low is None or theirs.low is None:
        return _judge_vague(ours, theirs)
    slack = _SAME if left.unit == right.unit else _CONVERTED
    if _close(ours, theirs, slack):
        return _judge_bounds(ours.bound, theirs.bound)
    return _judge_numbers(ours, theirs)


def same_number(left: Amount, right: Amount) -> bool:
    """Whether both tell the same number in the same unit, whatever their bounds."""
    if left.low is None or right.low is None:
        return left.low is right.low and left.said == right.said
    return left.unit == right.unit and _close(left, right, _SAME)


def make_up_the_whole(left: Amount, right: Amount) -> bool:
    """Whether two shares are those who do and those who do not: 95 percent and 5 percent."""
    if left.low is None or right.low is None or not (left.share and right.share):
        return False
    return abs(left.low + right.low - 1) <= _SAME and abs(left.low - right.low) > _SAME


def _judge_vague(left: Amount, right: Amount) -> Judgement:
    if left.low is None and right.low is None:
        reach = _vague(left)
        same = left.said == right.said or (reach is not None and reach == _vague(right))
        return (Verdict.AGREE if same else Verdict.UNCLEAR), ()
    vague, exact = (left, right) if left.low is None else (right, left)
    stands_for = _vague(vague)
    if stands_for is None or exact.low is None:
        return Verdict.UNCLEAR, ()
    if not stands_for[0] <= exact.low <= stands_for[1]:
        return Verdict.UNCLEAR, ()
    detail = FactDetail.MORE_PRECISE if vague is left else FactDetail.LESS_PRECISE
    return Verdict.COMPATIBLE, (detail,)


def _judge_bounds(left: Bound, right: Bound) -> Judgement:
    if left is right:
        return Verdict.AGREE, ()
    bounds = {left, right}
    if Bound.EXACT in bounds:
        return Verdict.COMPATIBLE, (_bound_lost(left, right),)
    against = bounds & UP and bounds & DOWN
    strict = bounds & {Bound.MORE_THAN, Bound.LESS_THAN} and Bound.ABOUT in bounds
    verdict = Verdict.DIFFER if against or strict else Verdict.COMPATIBLE
    return verdict, (FactDetail.BOUND_CHANGED,)


def _bound_lost(left: Bound, right: Bound) -> FactDetail:
    """Losing "nearly" or "more than" loses precision; losing "about" claims some."""
    lost, gained = FactDetail.LESS_PRECISE, FactDetail.MORE_PRECISE
    if Bound.ABOUT in {left, right}:
        lost, gained = gained, lost
    return lost if right is Bound.EXACT else gained


def _judge_numbers(left: Amount, right: Amount) -> Judgement:
    ours, theirs = _reach(left), _reach(right)
    if _holds(ours, theirs) or _holds(theirs, ours) or _rounded(left, right):
        return Verdict.COMPATIBLE, _precision(left, right)
    if ours[0] <= theirs[1] and theirs[0] <= ours[1]:
        return Verdict.COMPATIBLE, ()
    if left.bound is right.bound or not _open_towards(left, right):
        return Verdict.DIFFER, ()
    return Verdict.UNCLEAR, ()


def _open_towards(left: Amount, right: Amount) -> bool:
    """Whether the bound of one leaves room for the other, however far off."""
    low, high = sorted((left, right), key=lambda amount: amount.low or 0.0)
    return low.bound in UP or high.bound in DOWN


def _reach(amount: Amount) -> tuple[float, float]:
    low, high = amount.low or 0.0, amount.high or 0.0
    return reach_of(low, high, amount.bound, counts=not amount.unit)


def _holds(outer: tuple[float, float], inner: tuple[float, float]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _rounded(left: Amount, right: Amount) -> bool:
    """Whether one number is the other, rounded."""
    if left.low != left.high or right.low != right.high or left.low is None or right.low is None:
        return False
    coarse, fine = sorted((left.low, right.low), key=significant_digits)
    if significant_digits(coarse) == significant_digits(fine):
        return False
    whole = coarse == int(coarse) and fine == int(fine)
    if whole and min(coarse, fine) < _LEAST_ROUNDED:
        return False
    return float(f"{fine:.{significant_digits(coarse) - 1}e}") == coarse


def _precision(left: Amount, right: Amount) -> tuple[FactDetail, ...]:
    """Which of two numbers is told more precisely.

    Neither where one is a floor, one a ceiling; nor where one is a floor that was counted, as "at
    least five" was, and not rounded: the other was counted later, or by others.
    """
    ours, theirs = _fineness(left), _fineness(right)
    bounds = {left.bound, right.bound}
    against = bounds & UP and bounds & DOWN
    if ours == theirs or against or _counted_floor(left) or _counted_floor(right):
        return ()
    return (FactDetail.LESS_PRECISE if ours > theirs else FactDetail.MORE_PRECISE,)


def _counted_floor(amount: Amount) -> bool:
    """Whether a count of things is told as "at least" a number that is not round."""
    counts = not amount.unit and not amount.share
    return amount.bound is Bound.AT_LEAST and counts and bool((amount.low or 0.0) % _ROUND)


def _fineness(amount: Amount) -> tuple[bool, bool, int]:
    exact = amount.bound is Bound.EXACT
    return (amount.low == amount.high, exact, significant_digits(amount.low or 0.0))


def _close(left: Amount, right: Amount, slack: float) -> bool:
    pairs = ((left.low, right.low), (left.high, right.high))
    return all(
        abs((one or 0.0) - (other or 0.0)) <= slack * max(abs(one or 0.0), abs(other or 0.0))
        for one, other in pairs
    )


def _vague(amount: Amount) -> tuple[float, float] | None:
    return next((reach for words, reach in _vague_words() if words in amount.said), None)


@cache
def _vague_words() -> tuple[tuple[str, tuple[float, float]], ...]:
    listed = word_list("fact_terms")["vague"]
    longest_first = sorted(listed, key=lambda words: (-len(words), words))
    return tuple((words, (listed[words][0], listed[words][1])) for words in longest_first)


def _dimension(unit: str) -> tuple[str, float] | None:
    found = word_list("fact_terms")["same_unit"].get(unit)
    return (found[0], found[1]) if found else None


def _scaled(amount: Amount, dimension: tuple[str, float]) -> Amount:
    name, factor = dimension
    return Amount(
        said=amount.said,
        low=None if amount.low is None else amount.low * factor,
        high=None if amount.high is None else amount.high * factor,
        unit=name,
        bound=amount.bound,
        trend=amount.trend,
    )
