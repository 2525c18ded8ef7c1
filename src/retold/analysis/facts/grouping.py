"""Links gathered to facts: the mentions of one thing, over all reports."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from retold.analysis.facts.amounts import same_number
from retold.analysis.facts.claims import Link
from retold.analysis.facts.mentioned import Mention

Key = tuple[int, int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Gathered:
    """The mentions of one thing and the links that brought them together.

    Attributes:
        mentions: for each report that tells it, its mentions in order of the text.
        links: the links used, surest first.
    """

    mentions: dict[int, list[Mention]]
    links: tuple[Link, ...]


def gather(links: Iterable[Link]) -> tuple[Gathered, ...]:
    """The facts that links make, surest links first.

    A report says one thing of one matter: two groups are not joined where that would give a report
    two different values.
    """
    groups: dict[Key, _Group] = {}
    for link in sorted(links, key=_surest_first):
        one = groups.get(link.left.key) or _Group([link.left])
        other = groups.get(link.right.key) or _Group([link.right])
        if one is other or not one.agrees_with(other):
            continue
        one.take(other)
        one.links.append(link)
        for mention in one.members:
            groups[mention.key] = one
    distinct = {id(group): group for group in groups.values()}
    return tuple(group.gathered() for group in distinct.values())


def keys_of(gathered: Gathered) -> frozenset[Key]:
    """The keys of all mentions of one thing."""
    return frozenset(one.key for told in gathered.mentions.values() for one in told)


def tells_two_days(gathered: Gathered) -> bool:
    """Whether the dates or times of the clock told of one thing are not all the same."""
    return len({one.day for told in gathered.mentions.values() for one in told}) > 1


class _Group:
    """Mentions being gathered."""

    def __init__(self, members: list[Mention]) -> None:
        self.members = members
        self.links: list[Link] = []

    def agrees_with(self, other: "_Group") -> bool:
        return all(
            mine.report != theirs.report or _same_value(mine, theirs)
            for mine in self.members
            for theirs in other.members
        )

    def take(self, other: "_Group") -> None:
        self.members.extend(other.members)
        self.links.extend(other.links)

    def gathered(self) -> Gathered:
        told: defaultdict[int, list[Mention]] = defaultdict(list)
        for mention in sorted(self.members, key=lambda mention: mention.key):
            told[mention.report].append(mention)
        return Gathered(dict(told), tuple(self.links))


def _same_value(left: Mention, right: Mention) -> bool:
    if left.amount and right.amount:
        return same_number(left.amount, right.amount)
    return left.day == right.day


def _surest_first(link: Link) -> tuple[float, Key, Key]:
    return (-link.score, link.left.key, link.right.key)
