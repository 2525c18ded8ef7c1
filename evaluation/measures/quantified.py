"""NewsQuant's measures: values, and values with their unit or their change."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

_SAME = 1e-6
"""Relative difference within which two values are the same: rounding of a third."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A quantity as annotated.

    Attributes:
        low: its value, or the lower end of a range.
        high: the upper end, otherwise equal to `low`.
        units: canonical names of its unit as printed and as normalised; none for a bare number.
        words: stems of what it counts or is measured in.
        change: "=", "~", "<", ">", "up" or "down".
    """

    low: float
    high: float
    units: frozenset[str]
    words: frozenset[str]
    change: str


@dataclass(frozen=True, slots=True)
class Read:
    """A quantity as a tool reads it.

    Attributes:
        low: its value, or the lower end of a range.
        high: the upper end, otherwise equal to `low`.
        unit: the canonical name of its unit, "" for a bare number or a count.
        head: the stem of the noun counted, "" where none was found.
        change: "=", "~", "<", ">", "up" or "down".
    """

    low: float
    high: float
    unit: str
    head: str
    change: str


@dataclass(frozen=True, slots=True)
class Matched:
    """How the quantities read in one sentence meet those annotated there.

    Attributes:
        annotated: quantities annotated.
        read: quantities read.
        value: pairs of the two with the same value, each quantity in one pair at most.
        value_unit: those pairs whose unit is the same too.
        value_change: those pairs whose change is the same too.
    """

    annotated: int
    read: int
    value: int
    value_unit: int
    value_change: int


def matched(annotated: Sequence[Annotated], read: Sequence[Read]) -> Matched:
    """How two lists of quantities of one sentence meet.

    Of several with the annotated value the one with the same unit is taken, then the same change.
    """
    left = list(read)
    pairs: list[tuple[Annotated, Read]] = []
    for expected in annotated:
        same = [one for one in left if same_value(expected, one)]
        if same:
            best = max(
                same, key=lambda one: (same_unit(expected, one), one.change == expected.change)
            )
            left.remove(best)
            pairs.append((expected, best))
    return Matched(
        annotated=len(annotated),
        read=len(read),
        value=len(pairs),
        value_unit=sum(same_unit(*pair) for pair in pairs),
        value_change=sum(expected.change == one.change for expected, one in pairs),
    )


def same_value(expected: Annotated, one: Read) -> bool:
    """Whether both ends of the value are the same but for rounding."""
    ends = ((expected.low, one.low), (expected.high, one.high))
    return all(abs(left - right) <= _SAME * abs(left) for left, right in ends)


def same_unit(expected: Annotated, one: Read) -> bool:
    """Whether the units are the same, or of counts whether the noun counted is one of the words.

    A number annotated without a unit asks only that none is read.
    """
    if one.unit:
        return one.unit in expected.units
    return not expected.units or one.head in expected.words


def f1(sentences: Sequence[Matched], right: Callable[[Matched], int]) -> float:
    """The F1 over all sentences of one way of being right."""
    given = sum(one.annotated + one.read for one in sentences)
    return 2 * sum(map(right, sentences)) / given if given else 0.0
