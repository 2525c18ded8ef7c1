"""Words of a quotation that changed places: who struck, and whom."""

from collections.abc import Sequence
from itertools import combinations

from retold.analysis.fates.sides import Difference, Side
from retold.analysis.fates.wording import RARE_ENOUGH, tells, weight

_MOST_WORDS = 5
"""Words in the longest stretch that changes places with another: a name with its title."""

_MOST_BETWEEN = 12
"""Words between the two: they are parts of one clause."""


def find_swap(differences: Sequence[Difference], left: Side, right: Side) -> Difference | None:
    """The first of two differences, each having on the left what the other has on the right."""
    for one, other in combinations(differences, 2):
        if other.left.start - one.left.stop > _MOST_BETWEEN:
            continue
        ours, theirs = _told(left, one.left), _told(right, one.right)
        crossed = (ours, theirs) == (_told(right, other.right), _told(left, other.left))
        if crossed and ours and theirs and ours != theirs:
            return one
    return None


def _told(side: Side, run: range) -> tuple[str, ...]:
    """The stems of a run that tell something; none where it is long or of everyday words."""
    stems = tuple(side.stems[at] for at in run if tells(side.forms[at]))
    heavy = len(run) <= _MOST_WORDS and any(weight(stem) >= RARE_ENOUGH for stem in stems)
    return stems if heavy else ()
