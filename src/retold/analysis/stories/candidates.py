"""Which reports of a stream are worth comparing: those that share rare words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import sqrt

from retold.analysis.stories.weighed import Weighed, cosine

FLOOR = 0.08
"""Reports less alike than this in their words are not compared: of the pairs of one event in the
development half one in fifty is less alike."""

_COMMON = 400
"""A word that more reports hold does not lead from one report to another."""

_MOST = 100
"""Of a report's neighbours in a large stream so many are compared, the most alike."""

_NEAREST = 3
"""A report's surroundings are judged by so many neighbours."""

Cosines = dict[tuple[int, int], float]


def alike_pairs(weighed: Sequence[Weighed]) -> Cosines:
    """The cosines of the words of every two reports worth comparing, smaller number first."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(weighed):
        for word in one.words:
            holders[word].append(number)
    cosines: Cosines = {}
    for number, one in enumerate(weighed):
        near = list(_near(number, one, weighed, holders))
        for other, alike in sorted(near, key=lambda found: (-found[1], found[0]))[:_MOST]:
            cosines[min(number, other), max(number, other)] = alike
    return cosines


def surroundings(size: int, cosines: Cosines) -> list[float]:
    """How alike each report is to its nearest neighbours, on average."""
    alike: list[list[float]] = [[] for _ in range(size)]
    for (one, two), value in cosines.items():
        alike[one].append(value)
        alike[two].append(value)
    nearest = (sorted(values, reverse=True)[:_NEAREST] for values in alike)
    return [sum(v) / _NEAREST + FLOOR * (_NEAREST - len(v)) / _NEAREST for v in nearest]


def nearness(alike: float, one: float, two: float) -> float:
    """How alike two reports are beside how alike each is to its nearest neighbours."""
    return min(1.5, alike / sqrt(one * two)) if one and two else 0.0


def _near(
    number: int, one: Weighed, weighed: Sequence[Weighed], holders: dict[str, list[int]]
) -> Iterator[tuple[int, float]]:
    """The reports alike enough to one, and how alike they are."""
    partly: dict[int, float] = defaultdict(float)
    for word, weight in one.words.items():
        if len(holders[word]) <= _COMMON:
            for other in holders[word]:
                partly[other] += weight * weighed[other].words[word]
    for other, part in partly.items():
        if other != number and part >= FLOOR / 2:
            alike = cosine(one.words, weighed[other].words)
            if alike >= FLOOR:
                yield other, alike
