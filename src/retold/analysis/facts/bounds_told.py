"""Whether two reports bound one number in two ways: "at least 12 dead" here, "12 dead" there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from retold.analysis.facts.amounts import same_number
from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.counted import (
    counted_alike,
    counts_anybody,
    counts_the_same_victims,
)
from retold.analysis.facts.mentioned import Mention

Told = defaultdict[float | None, list[Mention]]


def bounds_apart(link: Link) -> bool:
    """Whether both tell the same number, and not with the same bound."""
    ours, theirs = link.left.amount, link.right.amount
    if ours is None or theirs is None or not same_number(ours, theirs):
        return False
    return ours.bound is not theirs.bound


def without_bounds_told_both_ways(
    mentions: tuple[dict[int, Group], ...], links: Iterable[Link]
) -> Iterator[Link]:
    """Links, less those of one number with two bounds where no report changed one.

    A headline says "Twelve dead", the story below it "at least 12 people have died": who reads "at
    least 12 dead" or "12 dead" elsewhere reads the same. Nor was a bound changed where the two do
    not count the same: "more than 30 people killed" are not "30 sailors killed".
    """
    by_report = [_by_number(told) for told in mentions]
    for link in links:
        if not bounds_apart(link) or _is_changed(link, by_report):
            yield link


def _is_changed(link: Link, by_report: list[Told]) -> bool:
    """Whether both count the same, and no report tells the number in the other's way as well."""
    pairs = (link.left, link.right), (link.right, link.left)
    return counts_the_same_victims(link.left.counted, link.right.counted) and not any(
        _has_the_bound_of(one, by_report[other.report]) for one, other in pairs
    )


def _by_number(told: dict[int, Group]) -> Told:
    found: Told = defaultdict(list)
    for mention in (m for group in told.values() for m in group):
        if mention.amount:
            found[mention.amount.low].append(mention)
    return found


def _has_the_bound_of(one: Mention, told: Told) -> bool:
    """Whether a report tells the number of another's mention with its bound, of the same thing."""
    amount = one.amount
    return amount is not None and any(
        twin.amount is not None
        and same_number(twin.amount, amount)
        and twin.amount.bound is amount.bound
        and _may_count_the_same(twin.counted, one.counted)
        for twin in told[amount.low]
    )


def _may_count_the_same(twin: str, counted: str) -> bool:
    """Whether a number counts what another does.

    "At least seven people have lost their lives" counts people, and with the same bound as "at
    least seven killed" the same people.
    """
    return counted_alike(twin, counted) is True or not twin or counts_anybody(twin)
