"""Whether two reports are one agency's by their own lines, and hold some of its text in common."""

from retold.analysis.descent import given_to
from retold.model.descent import Descent
from retold.text.studied import Studied

_SOME_TEXT = 0.03
"""Share of either report in text that the other holds too, up to which that may be names, titles
and set phrases, as in weighing a descent."""


def is_of_one_agency(descent: Descent, left: Studied, right: Studied) -> bool:
    """Whether both print that they are one agency's, and share more than set phrases.

    However little two such reports share, a reader who takes them for two witnesses is mistaken.
    """
    if max(descent.share_of_left, descent.share_of_right) <= _SOME_TEXT:
        return False
    return not given_to(left.report).isdisjoint(given_to(right.report))
