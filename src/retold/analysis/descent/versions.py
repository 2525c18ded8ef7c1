"""Versions of one text put in order: the path of fewest edits, from the earliest on."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations, pairwise
from math import log

from retold.analysis.descent.edits import Draft, Edits, apart, edits_between

_MOST = 2.2
"""Log-odds nothing edited goes beyond: of the surest nine in ten are right (development half)."""

_Matrix = Sequence[Sequence[float]]
_Order = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """What edits say of which version is the later, as log-odds.

    Attributes:
        words: for each e-fold of words added over words left out.
        places: for each e-fold of places where something was added over those where left out.
        year: for naming a later year.
        apart: what it costs to put two versions that share nothing next to each other.
    """

    words: float
    places: float
    year: float
    apart: float


@dataclass(frozen=True, slots=True)
class Ordered:
    """Versions in order.

    Attributes:
        order: indexes of the versions, the earliest first.
        sure: log-odds that the order runs this way and not backwards.
    """

    order: _Order
    sure: float


@cache
def shipped() -> Weights:
    """The weights that ship with the package (`python -m evaluation.fit_versions`)."""
    table = tomllib.loads(files(__package__).joinpath("versions.toml").read_text("utf-8"))
    return Weights(**table["weights"])


def order_versions(
    drafts: Sequence[Draft], known: _Matrix, weights: Weights | None = None
) -> Ordered:
    """The order in which versions of one text were most likely made.

    Neighbours are those with the fewest edits between them; which end is the earlier is voted on
    by every two of them, since one odd edit says little and all together much.

    Args:
        drafts: the versions.
        known: for every two, by index, log-odds that the first is the earlier from other
            evidence, such as the hours of publication; opposite the other way round.
        weights: what edits say; those shipped where none are given.
    """
    used = weights or shipped()
    near, odds = _matrix(drafts), _matrix(drafts)
    for i, j in combinations(range(len(drafts)), 2):
        near[i][j] = near[j][i] = -used.apart * apart(drafts[i], drafts[j])
        odds[i][j] = known[i][j] + leaning(drafts[i], drafts[j], used)
        odds[j][i] = -odds[i][j]
    order: _Order = ()
    for version in range(len(drafts)):
        order = max(_put_in(order, version), key=lambda way: _worth(way, near, odds))
    order = _improved(order, near, odds)
    return Ordered(order, _votes(order, odds))


def leaning(first: Draft, second: Draft, weights: Weights) -> float:
    """Log-odds that the second of two versions is the later, from what was edited."""
    return grown(edits_between(first, second), weights) + later_year(first, second, weights)


def grown(edits: Edits, weights: Weights) -> float:
    """Log-odds that the second of two versions is the later, from what it adds and leaves out."""
    total = weights.words * log((edits.added + 1) / (edits.dropped + 1))
    total += weights.places * log((edits.places_added + 1) / (edits.places_dropped + 1))
    return max(-_MOST, min(_MOST, total))


def later_year(first: Draft, second: Draft, weights: Weights) -> float:
    """Log-odds that the second of two versions is the later, from the latest years they name."""
    if not (first.latest and second.latest) or first.latest == second.latest:
        return 0.0
    return weights.year if second.latest > first.latest else -weights.year


def _matrix(drafts: Sequence[Draft]) -> list[list[float]]:
    return [[0.0] * len(drafts) for _ in drafts]


def _put_in(order: _Order, version: int) -> list[_Order]:
    return [(*order[:at], version, *order[at:]) for at in range(len(order) + 1)]


def _improved(order: _Order, near: _Matrix, odds: _Matrix) -> _Order:
    """The order with stretches turned round and versions moved until no step betters it."""
    while True:
        best = max(_steps(order), key=lambda way: _worth(way, near, odds), default=order)
        if _worth(best, near, odds) <= _worth(order, near, odds) + _SAME:
            return order
        order = best


_SAME = 1e-9
"""Worths that differ by less are the same, counted in another sequence."""


def _steps(order: _Order) -> list[_Order]:
    """The orders one step away: a stretch turned round, or one version put elsewhere."""
    ends = range(len(order) + 1)
    turned = [(*order[:s], *order[s:e][::-1], *order[e:]) for s in ends for e in ends[s + 2 :]]
    moved = [
        way
        for at, version in enumerate(order)
        for way in _put_in((*order[:at], *order[at + 1 :]), version)
    ]
    return turned + moved


def _worth(order: _Order, near: _Matrix, odds: _Matrix) -> float:
    return sum(near[one][two] for one, two in pairwise(order)) + _votes(order, odds)


def _votes(order: _Order, odds: _Matrix) -> float:
    return sum(odds[one][two] for one, two in combinations(order, 2))
