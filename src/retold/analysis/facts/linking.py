"""Which numbers and times of the reports are of one thing: every link there is."""

from collections.abc import Iterable, Iterator

from retold.analysis.facts.claims import Claim, Link
from retold.analysis.facts.days import another_day, same_day
from retold.analysis.facts.mentioned import Mention
from retold.analysis.facts.numbers import another_number, same_number_told
from retold.model.facts import FactKind

_SHARES = {FactKind.PERCENTAGE, FactKind.FRACTION}


def links_in(claims: Iterable[Claim]) -> Iterator[Link]:
    """The links between the mentions of each claim."""
    for claim in claims:
        for left in claim.left:
            for right in claim.right:
                link = _link(claim, left, right)
                if link:
                    yield link


def _link(claim: Claim, left: Mention, right: Mention) -> Link | None:
    if left.kind is not right.kind and {left.kind, right.kind} != _SHARES:
        return None
    if left.day:
        return same_day(claim, left, right) or another_day(claim, left, right)
    return same_number_told(claim, left, right) or another_number(claim, left, right)
