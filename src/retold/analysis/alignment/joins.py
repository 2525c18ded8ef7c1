"""Groups: a sentence split in several, several joined in one."""

from dataclasses import dataclass, field

from retold.analysis.alignment.likeness import Likeness
from retold.analysis.alignment.pairs import body

_ALIKE = 0.3
"""Least likeness of a further sentence with the one that holds part of it."""

_NEW = 0.12
"""Least share of that sentence the further one accounts for beyond what is accounted for."""

_OF_ITSELF = 0.45
"""Least share of the further sentence that is told there."""

_NEAR = 4
"""How far apart the parts of one sentence may stand, in sentences."""


@dataclass(frozen=True, slots=True)
class Group:
    """Indexes of sentences on both sides that tell the same; grows while it is made."""

    left: list[int] = field(default_factory=list)
    right: list[int] = field(default_factory=list)


def told_in_parts(likeness: Likeness, pairs: dict[int, int]) -> list[Group]:
    """A sentence that has no partner of its own joins a pair near by which tells part of it.

    It must account for words of the other side that its neighbour does not account for, and much
    of it must be told there: so one sentence split in two is found, and two joined in one.
    """
    groups = [Group([one], [other]) for one, other in sorted(pairs.items())]
    of_left = {group.left[0]: group for group in groups}
    of_right = {group.right[0]: group for group in groups}
    left, right = likeness.left.keys, likeness.right.keys
    ranked = sorted((-score, pair) for pair, score in likeness.scores.items() if score >= _ALIKE)
    for one, other in (pair for _, pair in ranked if body(likeness, pair)):
        if one not in of_left and other in of_right:
            group = of_right[other]
            told = frozenset().union(*(left[at] for at in group.left))
            if _near(one, group.left) and _adds(likeness, left[one], right[other], told):
                group.left.append(one)
                of_left[one] = group
        elif one in of_left and other not in of_right:
            group = of_left[one]
            told = frozenset().union(*(right[at] for at in group.right))
            if _near(other, group.right) and _adds(likeness, right[other], left[one], told):
                group.right.append(other)
                of_right[other] = group
    return groups


def _near(sentence: int, parts: list[int]) -> bool:
    return min(abs(sentence - part) for part in parts) <= _NEAR


def _adds(
    likeness: Likeness, own: frozenset[str], whole: frozenset[str], told: frozenset[str]
) -> bool:
    """Whether a sentence of keys `own` tells more of `whole` than was `told` of it."""
    shared = own & whole
    return likeness.weigh(shared - told) >= _NEW * likeness.weigh(whole) and likeness.weigh(
        shared
    ) >= _OF_ITSELF * likeness.weigh(own)
