"""What two sentences share and what each has of its own, measured: the ground of a judgement."""

from math import log1p

from retold.analysis.alignment.left_over import left_over, names_and_numbers
from retold.analysis.alignment.matched import match_words
from retold.analysis.alignment.overlaps import order, shares
from retold.analysis.alignment.worded import Worded

Measures = dict[str, float]
"""Each measure by its name. Of what is measured on both sides "least" is the smaller value and
"most" the larger, so that it does not count which sentence comes first."""

_COUNTS = (
    "words shared",
    "edits",
    "longest run",
    "matched",
    "spelled alike",
    "weight left least",
    "weight left most",
    "number left least",
    "number left most",
    "names shared",
    "names left least",
    "names left most",
    "numbers left least",
    "numbers left most",
)

_BENT = (
    "words least",
    "words most",
    "pairs least",
    "pairs most",
    "in order least",
    "in order most",
    "telling most",
    "letters",
    "log words shared",
    "log matched",
    "log weight left least",
    "log weight left most",
)
"""Measures that tell more at one end of their scale than at the other; their squares count too."""


def measure(one: Worded, two: Worded) -> Measures:
    """All measures of two sentences, with the logarithms of counts and the squares of some."""
    if one.forms > two.forms:  # one fixed direction, so that the other order says the same
        one, two = two, one
    matched = match_words(one, two)
    measures: Measures = {}
    measures.update(shares(one, two))
    measures.update(order(one, two, matched))
    measures.update(left_over(one, two, matched))
    measures.update(names_and_numbers(one, two))
    measures.update((f"log {name}", log1p(measures[name])) for name in _COUNTS)
    measures.update((f"{name} squared", measures[name] ** 2) for name in _BENT)
    return measures
