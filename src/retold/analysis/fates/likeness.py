"""How alike the words of two quotations are, whoever said them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from retold.analysis.fates.spoken import Spoken
from retold.analysis.fates.wording import weight

_CONTAINED = 0.85
"""What it is worth that all of the shorter stands in the longer, beside the two being equal."""

_ENOUGH_TO_CONTAIN = 3.5
"""Weight that must be shared before being contained counts at all: some four plain words."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two contents are.

    Attributes:
        shared: what the shared words weigh.
        dice: shared weight over the mean weight, 0 to 1.
        contained: shared weight over the lighter one's weight, 0 to 1.
    """

    shared: float
    dice: float
    contained: float

    @property
    def score(self) -> float:
        """One number, 0 to 1: equal, or all of the one inside the other."""
        if self.shared < _ENOUGH_TO_CONTAIN:
            return self.dice
        return max(self.dice, _CONTAINED * self.contained)


def likeness(left: Spoken, right: Spoken) -> Likeness:
    """How alike the contents of two quotations are, by weighed stems."""
    shared = shared_weight(left.stems, right.stems)
    return Likeness(
        shared,
        2 * shared / (left.total + right.total),
        shared / min(left.total, right.total),
    )


def shared_weight(left: Counter[str], right: Counter[str]) -> float:
    """What the stems that stand in both weigh together."""
    if len(right) < len(left):
        left, right = right, left
    return sum(
        weight(stem) * min(times, right[stem]) for stem, times in left.items() if stem in right
    )


def in_order(left: Sequence[str], right: Sequence[str]) -> float:
    """Share of the shorter sequence's words that stand in the longer in the same order."""
    if not left or not right:
        return 0.0
    return float(LCSseq.similarity(left, right)) / min(len(left), len(right))
