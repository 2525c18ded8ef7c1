"""Connected groups, and what members go back to, of a story's reports."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


class Groups(dict[T, T]):
    """Members that were linked, each with one nearer the head of its group (union-find)."""

    def head(self, member: T) -> T:
        """The member that stands for the group of another."""
        head = member
        while (above := self.get(head, head)) != head:
            head = above
        while member != head:
            self[member], member = head, self.get(member, member)
        return head

    def link(self, one: T, two: T) -> None:
        """Makes the groups of two members one."""
        self[self.head(two)] = self.head(one)


def groups_of(members: Iterable[T], links: Iterable[tuple[T, T]]) -> list[tuple[T, ...]]:
    """Connected groups, each and all in the order of `members`; links may lead through others."""
    linked: Groups[T] = Groups()
    for one, two in links:
        linked.link(one, two)
    groups: dict[T, list[T]] = defaultdict(list)
    for member in members:
        groups[linked.head(member)].append(member)
    return [tuple(group) for group in groups.values()]


def roots_of(members: Iterable[T], sources: Mapping[T, Iterable[T]]) -> dict[T, frozenset[T]]:
    """For each member what it goes back to in the end: itself where it has no source.

    Two have a source in common just where they have a root in common.
    """
    roots: dict[T, frozenset[T]] = {}
    for member in members:
        todo = [member]
        while todo:
            at = todo[-1]
            above = [source for source in sources.get(at, ()) if source not in roots]
            if above:
                todo += above
            else:
                found = (roots[source] for source in sources.get(at, ()))
                roots[at] = frozenset().union(*found) or frozenset({at})
                todo.pop()
    return roots
