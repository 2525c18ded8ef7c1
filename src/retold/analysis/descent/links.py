"""Links between reports: connected groups, and who stands above whom."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from retold.model.descent import Edge


def components(members: Sequence[str], links: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Connected groups, each and all in the order of `members`."""
    group = {member: {member} for member in members}
    for one, two in links:
        if group[one] is not group[two]:
            group[one] |= group[two]
            for member in group[two]:
                group[member] = group[one]
    seen: set[int] = set()
    groups = []
    for member in members:
        if id(group[member]) not in seen:
            seen.add(id(group[member]))
            groups.append(tuple(m for m in members if m in group[member]))
    return groups


def ancestors(edges: Iterable[Edge]) -> dict[str, set[str]]:
    """For each report the sources it goes back to, by whatever steps."""
    sources: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        sources[edge.target].add(edge.source)
    above: dict[str, set[str]] = defaultdict(set)
    for report in list(sources):
        reached, todo = set(), list(sources[report])
        while todo:
            source = todo.pop()
            if source not in reached:
                reached.add(source)
                todo.extend(sources.get(source, ()))
        above[report] = reached
    return above
