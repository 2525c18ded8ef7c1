"""How well items are given names out of a few, such as reports the agency they came from."""

from collections.abc import Sequence

Named = tuple[str, str]
"""The right name of an item and the one it was given; empty where none was given."""


def macro_f1(items: Sequence[Named], names: Sequence[str]) -> float:
    """The mean over names of F1: each name counts alike, however many items bear it."""
    return sum(f1(items, name) for name in names) / len(names)


def f1(items: Sequence[Named], name: str) -> float:
    """The harmonic mean of precision and recall of one name; 0 where it never was right."""
    right = sum(true == given == name for true, given in items)
    either = sum((true == name) + (given == name) for true, given in items)
    return 2 * right / either if either else 0.0
