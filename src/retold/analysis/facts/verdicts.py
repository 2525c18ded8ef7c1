"""The verdict on a fact: how the values of all reports stand to one another."""

from collections.abc import Sequence
from itertools import combinations

from retold.analysis.facts.amounts import judge
from retold.analysis.facts.mentioned import Mention
from retold.model.facts import FactDetail, Verdict

_DAY = len("2000-01-01")

_WORST_FIRST = (Verdict.DIFFER, Verdict.UNCLEAR, Verdict.COMPATIBLE, Verdict.AGREE)


def same_value(left: Mention, right: Mention) -> tuple[Verdict, tuple[FactDetail, ...]]:
    """Two values agree where number, unit and bound, or the date, are the same.

    They are compatible where one holds the other: a vague number, a rounded one, a range, a bound,
    a month for a day. They differ where both cannot be right, or where one is told as more and the
    other as about as much. Where a bound leaves it open, it is unclear.
    """
    if left.amount and right.amount:
        return judge(left.amount, right.amount) or (Verdict.UNCLEAR, ())
    return _days(left.day, right.day)


def over_all(values: Sequence[Mention]) -> tuple[Verdict, tuple[FactDetail, ...]]:
    """The verdict over all reports, the worst of any two; details from the first to the others."""
    verdicts = {same_value(one, other)[0] for one, other in combinations(values, 2)}
    details = [detail for other in values[1:] for detail in same_value(values[0], other)[1]]
    worst = next((verdict for verdict in _WORST_FIRST if verdict in verdicts), Verdict.AGREE)
    return worst, tuple(dict.fromkeys(details))


def _days(left: str, right: str) -> tuple[Verdict, tuple[FactDetail, ...]]:
    if left == right:
        return Verdict.AGREE, ()
    if left.startswith(right):
        return Verdict.COMPATIBLE, (FactDetail.LESS_PRECISE,)
    if right.startswith(left):
        return Verdict.COMPATIBLE, (FactDetail.MORE_PRECISE,)
    same = left[:_DAY] == right[:_DAY]
    return (Verdict.COMPATIBLE if same else Verdict.DIFFER), ()
