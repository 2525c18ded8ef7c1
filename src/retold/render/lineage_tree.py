"""Who stands under whom in a lineage: each report under the one it drew on most."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from retold.model.descent import Edge, Lineage
from retold.model.reports import Report


@dataclass(frozen=True, slots=True)
class Tree:
    """A lineage as trees.

    Attributes:
        main: for each report that drew on another, the step it is placed by.
        children: for each source those placed under it, earliest first.
        roots: those that stand under none: sources not seen, then reports, earliest first.
    """

    main: Mapping[str, Edge]
    children: Mapping[str, Sequence[str]]
    roots: Sequence[str]

    def under(self, node: str) -> tuple[str, ...]:
        """What stands under a node, earliest first."""
        return tuple(self.children.get(node, ()))

    def below(self, roots: Iterable[str]) -> tuple[str, ...]:
        """The roots and all that stands under them."""
        found = list(roots)
        for node in found:
            found.extend(self.under(node))
        return tuple(found)


def tree_of(lineage: Lineage, reports: Mapping[str, Report]) -> Tree:
    """The trees of a lineage; the strongest step into a report places it, a circle is cut."""
    unseen = [source.id for source in lineage.unseen]
    known = {*reports, *unseen}
    main: dict[str, Edge] = {}
    children: dict[str, list[str]] = {}
    for edge in sorted(lineage.edges, key=_strength, reverse=True):
        fits = edge.source in known and edge.target in reports and edge.target not in main
        if fits and not _stands_under(main, edge.source, edge.target):
            main[edge.target] = edge
            children.setdefault(edge.source, []).append(edge.target)
    return Tree(
        main=main,
        children={node: _in_time(reports, under) for node, under in children.items()},
        roots=[node for node in (*unseen, *_in_time(reports, reports)) if node not in main],
    )


def _strength(edge: Edge) -> tuple[bool, float]:
    return edge.decided, edge.share


def _stands_under(main: Mapping[str, Edge], node: str, ancestor: str) -> bool:
    while node != ancestor and node in main:
        node = main[node].source
    return node == ancestor


def _in_time(reports: Mapping[str, Report], nodes: Iterable[str]) -> list[str]:
    """Nodes by time of publication; those without one last, in the order given."""
    order = {node: number for number, node in enumerate(reports)}

    def key(node: str) -> tuple[float, int]:
        published = reports[node].published
        return published.timestamp() if published else inf, order[node]

    return sorted(nodes, key=key)
