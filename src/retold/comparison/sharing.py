"""How much text two reports share, as their descent tells it."""

from retold.analysis.descent import rests_on_one
from retold.model.descent import DRAWN, Descent, Relation

_SHARING = DRAWN | {Relation.SAME_SOURCE}
"""Relations of two reports that hold the same text."""

_PASSAGE = 0.3
"""Share of either report below which they hold a passage in common and little else: whom else
they quote each chose alone. Of ten such quotations of what the other does not tell of, read on
real pairs, eight came from other stories on the page."""

_NEXT_TO_NOTHING = 0.15
"""Share of either report below which a sentence of one is no change: two pieces cut from one file,
each for its own news. Of one-sided sentences read on real pairs of one source, the two of reports
that share nothing were not worth a reader's minute, all of the 29 of those that share .24 and more
were."""


def share_text(descent: Descent) -> bool:
    """Whether two reports hold the same text, so that one may have left out or changed.

    Two that rest on one announcement each retell it; they share its text where both hold much.
    """
    held = min(descent.share_of_left, descent.share_of_right)
    retold = rests_on_one(descent) and held < _PASSAGE
    return descent.relation in _SHARING and not retold


def share_a_passage(descent: Descent) -> bool:
    """Whether two reports share a passage at most."""
    return most_shared(descent) < _PASSAGE


def share_next_to_nothing(descent: Descent) -> bool:
    """Whether two pieces from one source hold hardly any text in common."""
    return descent.relation is Relation.SAME_SOURCE and most_shared(descent) < _NEXT_TO_NOTHING


def most_shared(descent: Descent) -> float:
    """The larger of the shares that two reports have of each other."""
    return max(descent.share_of_left, descent.share_of_right)
