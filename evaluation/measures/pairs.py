"""How often a yes or no is right: accuracy, and F1 of the yes."""

from collections.abc import Sequence
from statistics import fmean

Judged = tuple[bool, bool]
"""What is true, and what was said."""


def accuracy(judged: Sequence[Judged]) -> float:
    """The share of judgements that are right; 0 of none."""
    return fmean(true == said for true, said in judged) if judged else 0.0


def f1(judged: Sequence[Judged]) -> float:
    """The harmonic mean of precision and recall of what was said to be so; 0 where nothing was."""
    right = sum(true and said for true, said in judged)
    named = sum(true + said for true, said in judged)
    return 2 * right / named if named else 0.0
