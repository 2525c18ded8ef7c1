"""TempEval-3's measures of expressions of time."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of time, annotated or found: its place and its TIMEX3 value."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How the expressions found in one text meet those annotated there.

    Attributes:
        annotated: expressions annotated.
        found: expressions found.
        met: pairs of the two that overlap, each expression in one pair at most.
        valued: those pairs whose values are the same string.
    """

    annotated: int
    found: int
    met: int
    valued: int


def tally(annotated: Sequence[Expression], found: Sequence[Expression]) -> Tally:
    """How two lists of expressions of one text meet; each is in the order of the text."""
    left = list(found)
    pairs = []
    for expected in annotated:
        met = next((one for one in left if _overlap(one, expected)), None)
        if met is not None:
            left.remove(met)
            pairs.append((expected, met))
    valued = sum(expected.value == met.value for expected, met in pairs)
    return Tally(len(annotated), len(found), len(pairs), valued)


def span_f1(tallies: Sequence[Tally]) -> float:
    """The relaxed F1 of spans: an expression is found where one that overlaps it is given."""
    return _f1(sum(one.met for one in tallies), tallies)


def value_f1(tallies: Sequence[Tally]) -> float:
    """The F1 of values: the relaxed F1 times the share of the pairs with the annotated value.

    UzZaman et al., SemEval-2013 task 1 (TempEval-3), section 4: values must be the same string.
    """
    return _f1(sum(one.valued for one in tallies), tallies)


def _f1(right: int, tallies: Sequence[Tally]) -> float:
    given = sum(one.annotated + one.found for one in tallies)
    return 2 * right / given if given else 0.0


def _overlap(one: Expression, other: Expression) -> bool:
    return one.start < other.end and other.start < one.end
