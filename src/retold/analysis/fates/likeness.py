"""How alike the words of two quotations are, whoever said them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from retold.analysis.fates.spoken import Spoken
from retold.analysis.fates.wording import RARE_ENOUGH, weight

_CONTAINED = 0.85
"""What it is worth that all of the shorter stands in the longer, beside the two being equal."""

_ENOUGH_TO_CONTAIN = 3.5
"""Weight that must be shared before being contained counts at all: some four plain words."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two contents are.

    Attributes:
        shared: what the shared telling words weigh.
        dice: shared weight over the mean weight, 0 to 1.
        contained: share of the lighter one's telling weight that stands in the other, 0 to 1.
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
    whole, telling = shared_weights(left.stems, right.stems)
    least = min(left.heavy, right.heavy)
    return Likeness(
        telling, 2 * whole / (left.total + right.total), telling / least if least else 0.0
    )


def shared_weights(left: Counter[str], right: Counter[str]) -> tuple[float, float]:
    """What the stems that stand in both weigh together: all, and only those that tell."""
    if len(right) < len(left):
        left, right = right, left
    whole = telling = 0.0
    for stem, times in left.items():
        if stem in right:
            heavy = weight(stem)
            shared = heavy * min(times, right[stem])
            whole += shared
            telling += shared if heavy >= RARE_ENOUGH else 0.0
    return whole, telling


def in_order(left: Sequence[str], right: Sequence[str]) -> float:
    """Share of the shorter sequence's words that stand in the longer in the same order."""
    if not left or not right:
        return 0.0
    return float(LCSseq.similarity(left, right)) / min(len(left), len(right))
