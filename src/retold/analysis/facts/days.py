"""Which dates of two reports are of one event."""

from retold.analysis.facts.claims import Claim, Group, Link
from retold.analysis.facts.clauses import one_clause
from retold.analysis.facts.mentioned import Mention
from retold.text.words import plain

_SURE = 0.9
"""Score of a link between equal dates in aligned sentences."""

_LIKELY = 0.7
"""Score of one between dates told more and less finely."""

_AT_ODDS = 0.6
"""Score of one between two dates; weaker, so that equal ones are joined first."""

_DAY = len("2000-01-01")
_YEAR = len("2000")


def same_day(claim: Claim, left: Mention, right: Mention) -> Link | None:
    """Two dates in sentences that tell the same are of one event where they are the same date.

    They are also of one event where one is the other told less finely: July and 23 July; a bare
    year only where the sentences say nearly the same.
    """
    if not one_holds_the_other(left.day, right.day):
        return None
    if left.day == right.day:
        return Link(left, right, _SURE, same_day.__name__, claim.shared)
    if _YEAR in {len(left.day), len(right.day)} and not claim.nearly_the_same:
        return None
    return Link(left, right, _LIKELY, same_day.__name__, claim.shared)


def another_day(claim: Claim, left: Mention, right: Mention) -> Link | None:
    """Two different dates are of one event only in sentences that say nearly the same.

    Each sentence must hold no other date, both dates must be told as finely, no name beside them
    may be missing on the other side, and they must not be printed alike: two reports of different
    weeks may both say "on Friday". A month or year must be printed, for "42 years ago" is no year.
    A day is of its own clause: both clauses must share their verb and most of what they tell, so
    that "told the paper on Tuesday" is not held against "after it was released Sunday".
    """
    if not claim.nearly_the_same or claim.of_others(left, right):
        return None
    if len(left.day) != len(right.day) or _printed(left) == _printed(right):
        return None
    if len(left.day) < _DAY and not _printed_in_full(left, right):
        return None
    if not _only_date(claim.left) or not _only_date(claim.right):
        return None
    if not one_clause(claim.proses, left, right):
        return None
    return Link(left, right, _AT_ODDS, another_day.__name__, claim.shared)


def one_holds_the_other(left: str, right: str) -> bool:
    """Whether the days are one, or one is told less finely; the time of day is left aside."""
    ours, theirs = left[:_DAY], right[:_DAY]
    return ours.startswith(theirs) or theirs.startswith(ours)


def days_conflict(claim: Claim) -> bool:
    """Whether both sides tell when, and tell of different times."""
    ours = [mention.day for mention in claim.left if mention.day]
    theirs = [mention.day for mention in claim.right if mention.day]
    held = any(one_holds_the_other(one, other) for one in ours for other in theirs)
    return bool(ours) and bool(theirs) and not held


def _printed(mention: Mention) -> str:
    """A date as printed, whatever its capitals and its apostrophe: "Monday's" is "Monday"."""
    return plain(mention.said).replace("\u2019", "'").removesuffix("'s")


def _printed_in_full(left: Mention, right: Mention) -> bool:
    return left.resolved == right.resolved == "itself"


def _only_date(group: Group) -> bool:
    return sum(bool(mention.day) for mention in group) == 1
