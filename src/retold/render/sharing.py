"""Which reports hold the same text: only of these one can have left out, added or reworded.

Two reporters who tell of one event choose their own words; what one alone has, neither dropped.
"""

from collections.abc import Iterable

from retold.model.changes import Change, ChangeKind
from retold.model.descent import DRAWN, Descent, Relation
from retold.model.quotations import Echo, Fate

_SHARING = DRAWN | {Relation.SAME_SOURCE}

ONE_SIDED = frozenset({ChangeKind.ADDED, ChangeKind.DROPPED})
"""What became of sentences that stand in one report only."""

_ALONE = frozenset({Fate.ADDED, Fate.DROPPED})

Pairs = frozenset[frozenset[str]]
"""The ids of two reports each, in no order."""


def sharing_pairs(descents: Iterable[Descent]) -> Pairs:
    """The pairs of reports that hold the same text."""
    return frozenset(
        frozenset((descent.left, descent.right))
        for descent in descents
        if descent.relation in _SHARING
    )


def share_text(told: Change | Echo, sharing: Pairs) -> bool:
    """Whether the two reports of a change or an echo hold the same text."""
    return frozenset((told.before_report, told.after_report)) in sharing


def is_told(echo: Echo, sharing: Pairs) -> bool:
    """Whether it may be said what became of a quotation."""
    return echo.fate not in _ALONE or share_text(echo, sharing)
