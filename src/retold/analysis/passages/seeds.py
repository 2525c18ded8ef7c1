"""Runs of words that stand in both texts, letter for letter."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

SEED = 3
"""Words in a seed: two are too common, four miss rewrites (Clough & Stevenson use 3 to 5)."""

_TIMES_EACH = 12
"""A seed that stands more often than this in either text is a phrase of the trade ("one of the")
and opens no passage; it may still lie inside one. Keeps the work near-linear."""


class Run(NamedTuple):
    """`length` equal words, from word `left` of one text and word `right` of the other."""

    left: int
    right: int
    length: int


def find_runs(left: Sequence[str], right: Sequence[str]) -> list[Run]:
    """The longest runs of at least `SEED` words both texts share; they may overlap."""
    places = _places(right)
    often = {seed for seed, found in _places(left).items() if len(found) > _TIMES_EACH}
    runs: list[Run] = []
    reached: dict[int, int] = {}
    for at in range(len(left) - SEED + 1):
        seed = tuple(left[at : at + SEED])
        found = places.get(seed, ())
        if seed in often or len(found) > _TIMES_EACH:
            continue
        for other in found:
            if reached.get(other - at, -1) > at:
                continue
            run = _grown(left, right, at, other)
            reached[other - at] = run.left + run.length
            runs.append(run)
    return runs


def _places(forms: Sequence[str]) -> dict[tuple[str, ...], list[int]]:
    places = defaultdict(list)
    for at in range(len(forms) - SEED + 1):
        places[tuple(forms[at : at + SEED])].append(at)
    return places


def _grown(left: Sequence[str], right: Sequence[str], at: int, other: int) -> Run:
    end, other_end = at + SEED, other + SEED
    while end < len(left) and other_end < len(right) and left[end] == right[other_end]:
        end += 1
        other_end += 1
    while at and other and left[at - 1] == right[other - 1]:
        at -= 1
        other -= 1
    return Run(at, other, end - at)
