"""Two tolls held against each other: what a bound leaves open, and what one report gives itself."""

from retold.analysis.facts.amounts import Amount, judge
from retold.analysis.facts.claims import Group
from retold.analysis.facts.counted import counts_anybody, family
from retold.analysis.facts.mentioned import Mention
from retold.model.facts import Verdict
from retold.model.mentions import Bound

_FAR_APART = 2.0
"""How many times the lesser toll the greater may be; beyond that one is of another event."""

_FEW = 3
"""Difference of small tolls that is never too far: one dead in the first report, four later."""

_OPEN = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})


def is_open(left: Mention, right: Mention) -> bool:
    """Whether the lesser of two tolls is told as "at least" or "more than" so many."""
    amounts = [one.amount for one in (left, right) if one.amount and one.amount.low]
    lesser = min(amounts, key=lambda amount: amount.low or 0.0, default=None)
    return len(amounts) == 2 and lesser is not None and lesser.bound in _OPEN


def both_in_one(left: Mention, right: Mention, mentions: tuple[dict[int, Group], ...]) -> bool:
    """Whether two unequal tolls can both be true, and one of the reports gives both."""
    if not left.amount or not right.amount or left.amount.low == right.amount.low:
        return False
    judged = judge(left.amount, right.amount)
    if judged is None or not (judged[0] is Verdict.COMPATIBLE or is_open(left, right)):
        return False
    return _gives(mentions[left.report], right) or _gives(mentions[right.report], left)


def _gives(told: dict[int, Group], toll: Mention) -> bool:
    """Whether a report gives this number of such victims, or of people, in the same bound.

    "Over 50 people were taken to hospital" tells of those hurt without a word that says so.
    """
    sort, amount = family(toll.counted.split()), toll.amount
    return any(
        amount is not None
        and one.amount is not None
        and one.amount.low == amount.low
        and (family(one.counted.split()) == sort or _of_people(one, amount.bound))
        for group in told.values()
        for one in group
    )


def _of_people(one: Mention, bound: Bound) -> bool:
    """Whether a number is told in this bound, of people and without a word for what befell them."""
    people = bool(one.counted) and counts_anybody(one.counted) and not family(one.counted.split())
    return people and one.amount is not None and one.amount.bound is bound


def is_vague(mention: Mention) -> bool:
    """Whether a toll is told without a number: "several", "dozens"."""
    return mention.amount is None or mention.amount.low is None


def exceeds(some: Amount | None, all_: Amount | None) -> bool:
    """Whether some of the people are more than all of them."""
    if not some or not all_ or some.low is None or all_.high is None:
        return False
    return some.low > all_.high


def may_be_one(left: Mention, right: Mention) -> bool:
    """Whether two tolls are near enough to each other to be of one event."""
    if not left.amount or not right.amount or 0 in {left.amount.low, right.amount.low}:
        return False
    judged = judge(left.amount, right.amount)
    if is_vague(left) or is_vague(right):
        return judged is not None and judged[0] is not Verdict.UNCLEAR
    less, more = sorted((left.amount.low or 0.0, right.amount.low or 0.0))
    return judged is not None and (more <= _FAR_APART * less or more - less <= _FEW)
