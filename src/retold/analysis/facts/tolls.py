"""Tolls: how many were killed, injured, missing or arrested in the event a story tells."""

from collections.abc import Iterator
from itertools import combinations

from retold.analysis.facts.amounts import Amount, judge
from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.context import Story, stems_of
from retold.analysis.facts.counted import counts_anybody, family
from retold.analysis.facts.mentioned import Mention
from retold.analysis.facts.own import is_of_the_event
from retold.model.facts import FactKind, Verdict
from retold.model.mentions import Bound

_SCORE = 0.58
"""Score of a link between tolls: below that of unequal values in sentences that tell the same."""

_FAR_APART = 2.0
"""How many times the lesser toll the greater may be; beyond that one is of another event."""

_FEW = 3
"""Difference of small tolls that is never too far: one dead in the first report, four later."""


def one_toll(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Link]:
    """The tolls that two reports of a story give first are of one event, wherever they stand.

    "At least three people died" and, in a sentence of its own, "four people had died" meet in one
    row. Only counts of people told as killed, injured, missing or arrested, without a word for
    which of them ("soldiers"), and only the first of each report that is of the event itself: no
    year and no place beside it that its report's opening does not tell. A bound that leaves the
    other number open is compatible; two plain numbers differ. "Several" stands for a report's toll
    where it gives no number.
    """
    first = [_first_tolls(story, at, told) for at, told in enumerate(mentions)]
    for one, other in combinations(range(len(first)), 2):
        for sort in sorted(first[one].keys() & first[other].keys()):
            left, right = first[one][sort], first[other][sort]
            if _may_be_one(left, right):
                shared = _stems(story, left) & _stems(story, right)
                yield Link(left, right, _SCORE, one_toll.__name__, shared)


def _first_tolls(story: Story, at: int, told: dict[int, Group]) -> dict[str, Mention]:
    """The first toll of each sort that a report gives of the event itself.

    A headline says "Three dead" for "at least three people died": of equal numbers the one told
    with its bound is the fuller.
    """
    found: dict[str, Mention] = {}
    for mention in (m for _, group in sorted(told.items()) for m in group):
        sort = family(mention.counted.split())
        if not sort or mention.kind is not FactKind.COUNT or not counts_anybody(mention.counted):
            continue
        first = found.get(sort)
        better = first is None or _is_fuller(mention.amount, first.amount)
        if better and mention.amount and is_of_the_event(story, at, mention):
            found[sort] = mention
    return found


def _is_fuller(amount: Amount | None, first: Amount | None) -> bool:
    if amount is None or first is None:
        return False
    if first.low is None:
        return amount.low is not None
    if amount.low != first.low:
        return False
    return first.bound is Bound.EXACT and amount.bound is not Bound.EXACT


def _may_be_one(left: Mention, right: Mention) -> bool:
    if not left.amount or not right.amount or 0 in {left.amount.low, right.amount.low}:
        return False
    judged = judge(left.amount, right.amount)
    if left.amount.low is not None and right.amount.low is not None:
        less, more = sorted((left.amount.low, right.amount.low))
        if more > _FAR_APART * less and more - less > _FEW:
            return False
    return judged is not None and judged[0] is not Verdict.UNCLEAR


def _stems(story: Story, mention: Mention) -> frozenset[str]:
    return stems_of(story.reports[mention.report].prose, (mention.sentence,))
