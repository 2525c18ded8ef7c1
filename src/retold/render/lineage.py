"""The lineage of a story laid out as a drawing: boxes, arrows and bands with coordinates."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from retold.model.descent import Edge, Relation, UnseenSource
from retold.model.findings import Comparison
from retold.model.reports import Report
from retold.render.lookup import Lookup
from retold.render.naming import counted
from retold.render.sides import published_words

_BOX_WIDTH, _BOX_HEIGHT = 232, 50
_GAP_ACROSS, _GAP_DOWN = 136, 14
_MARGIN, _BAND_HEAD, _BAND_GAP = 10, 26, 14
_TRUNK = 20
"""Where the line to several reports branches, counted from the box it leaves."""

_SHALLOW = 2
"""Columns of boxes that fit on a page as wide as a tablet."""

_DRAWN_ON = "draws on"
"""What a step from a source not seen is called; both its reports have the "same source"."""

_LONGEST_NAME = 26
"""Characters of a name that fit into a box at the page's size of letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A report, or a source not seen, in the drawing."""

    x: int
    y: int
    width: int
    height: int
    name: str
    full_name: str
    when: str
    unseen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A step of the lineage in the drawing; `path` is SVG path data, the label stands at (x, y)."""

    path: str
    x: int
    y: int
    relation: str
    share: str
    decided: bool
    main: bool
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The background behind all that goes back to one origin."""

    y: int
    height: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The lineage in words: a report, how it came by its text, and who drew on it."""

    name: str
    when: str
    unseen: bool
    relation: str
    share: str
    decided: bool
    children: tuple["Step", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The whole lineage, drawn and as steps.

    Attributes:
        width: of the drawing.
        height: of the drawing.
        boxes: the reports and the sources not seen.
        arrows: who drew on whom.
        bands: what goes back to one origin.
        steps: the same for a narrow page, which has no room for a drawing.
        guesses: whether an arrow is a guess.
        unseen: whether a source was not seen.
        deep: whether reports drew on reports that drew on others.
    """

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    bands: tuple[Band, ...]
    steps: tuple[Step, ...]
    guesses: bool
    unseen: bool
    deep: bool


@dataclass(slots=True)
class _Tree:
    """Who stands under whom: for each node its main edge, its children and its place."""

    lookup: Lookup
    main: dict[str, Edge]
    children: dict[str, list[str]]
    spots: dict[str, tuple[int, int]]


def drawing_of(comparison: Comparison, lookup: Lookup) -> Drawing:
    """The lineage of `comparison`: sources to the left, who drew on them to the right."""
    tree = _tree_of(comparison, lookup)
    bands, height = _placed(comparison, tree)
    unseen = {source.id: source for source in comparison.lineage.unseen}
    boxes = tuple(_box(lookup, unseen, node, spot) for node, spot in tree.spots.items())
    drawn = [edge for edge in comparison.lineage.edges if edge.source in tree.spots]
    return Drawing(
        width=max((box.x + box.width for box in boxes), default=0) + _MARGIN,
        height=height,
        boxes=boxes,
        arrows=tuple(_arrow(tree, edge) for edge in drawn if edge.target in tree.spots),
        bands=bands,
        steps=tuple(_step(tree, unseen, root) for root in _roots(comparison, tree)),
        guesses=any(not edge.decided for edge in drawn),
        unseen=bool(unseen),
        deep=len({box.x for box in boxes}) > _SHALLOW,
    )


def _tree_of(comparison: Comparison, lookup: Lookup) -> _Tree:
    tree = _Tree(lookup, {}, {}, {})
    known = {*lookup.reports, *(source.id for source in comparison.lineage.unseen)}
    for edge in sorted(comparison.lineage.edges, key=_strength, reverse=True):
        fits = edge.source in known and edge.target in lookup.reports.keys() - tree.main
        if fits and not _stands_under(tree, edge.source, edge.target):
            tree.main[edge.target] = edge
            tree.children.setdefault(edge.source, []).append(edge.target)
    for node, children in tree.children.items():
        tree.children[node] = _in_time(lookup.reports, children)
    return tree


def _strength(edge: Edge) -> tuple[bool, float]:
    return edge.decided, edge.share


def _stands_under(tree: _Tree, node: str, ancestor: str) -> bool:
    while node != ancestor and node in tree.main:
        node = tree.main[node].source
    return node == ancestor


def _in_time(reports: Mapping[str, Report], nodes: Iterable[str]) -> list[str]:
    """Nodes by time of publication; those without one last, in the order given."""
    order = {node: number for number, node in enumerate(reports)}

    def key(node: str) -> tuple[float, int]:
        published = reports[node].published
        return published.timestamp() if published else inf, order[node]

    return sorted(nodes, key=key)


def _roots(comparison: Comparison, tree: _Tree) -> list[str]:
    nodes = [source.id for source in comparison.lineage.unseen]
    nodes += _in_time(tree.lookup.reports, tree.lookup.reports)
    return [node for node in nodes if node not in tree.main]


def _placed(comparison: Comparison, tree: _Tree) -> tuple[tuple[Band, ...], int]:
    """Fills in the spots, one origin under the other; gives back the bands and the height."""
    origin_of = {
        member: number
        for number, origin in enumerate(comparison.lineage.origins)
        for member in origin
    }
    groups: dict[int, list[str]] = {}
    for root in _roots(comparison, tree):
        groups.setdefault(_origin(tree, root, origin_of), []).append(root)
    bands = []
    y = _MARGIN
    headed = len(comparison.reports) > 2 and bool(comparison.lineage.origins)
    for number, roots in enumerate(sorted(groups.values(), key=len, reverse=True), 1):
        top = y
        y += _BAND_HEAD if headed else 0
        for root in roots:
            y = _place(tree, root, 0, y)
        if headed:
            bands.append(
                Band(y=top - _MARGIN // 2, height=y - top, words=_band_words(number, tree, roots))
            )
            y += _BAND_GAP
    return tuple(bands), y - (_GAP_DOWN if not headed else _BAND_GAP) + _MARGIN


def _band_words(number: int, tree: _Tree, roots: Sequence[str]) -> str:
    """What a band says: "Origin 1: 5 reports"; a source not seen is not counted."""
    told = list(roots)
    for node in told:
        told.extend(tree.children.get(node, ()))
    reports = sum(node in tree.lookup.reports for node in told)
    return f"Origin {number}: {counted(reports, 'report')}"


def _origin(tree: _Tree, node: str, origin_of: dict[str, int]) -> int:
    """The origin of a tree: of its root, or of what stands under a source not seen."""
    while node not in origin_of and tree.children.get(node):
        node = tree.children[node][0]
    return origin_of.get(node, -1)


def _place(tree: _Tree, node: str, depth: int, y: int) -> int:
    """Places a node and all under it from `y` on; gives back where the next one may stand."""
    x = _MARGIN + 6 + depth * (_BOX_WIDTH + _GAP_ACROSS)
    tree.spots[node] = (x, y)
    below = y
    for child in tree.children.get(node, ()):
        below = _place(tree, child, depth + 1, below)
    return max(below, y + _BOX_HEIGHT + _GAP_DOWN)


def _box(lookup: Lookup, unseen: dict[str, UnseenSource], node: str, spot: tuple[int, int]) -> Box:
    name = lookup.names[node]
    return Box(
        x=spot[0],
        y=spot[1],
        width=_BOX_WIDTH,
        height=_BOX_HEIGHT,
        name=name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…",
        full_name=name,
        when=_when(lookup, node),
        unseen=node in unseen,
    )


def _when(lookup: Lookup, node: str) -> str:
    report = lookup.reports.get(node)
    return published_words(report) if report else "not among the reports"


def _arrow(tree: _Tree, edge: Edge) -> Arrow:
    (from_x, from_y), (to_x, to_y) = tree.spots[edge.source], tree.spots[edge.target]
    start_x, start_y = from_x + _BOX_WIDTH, from_y + _BOX_HEIGHT // 2
    end_y = to_y + _BOX_HEIGHT // 2
    main = tree.main.get(edge.target) is edge
    if main:
        path = f"M{start_x} {start_y}h{_TRUNK}V{end_y}H{to_x - 3}"
    else:
        path = (
            f"M{start_x} {start_y}C{start_x + 60} {start_y} {to_x - 60} {end_y} {to_x - 3} {end_y}"
        )
    names = tree.lookup.names
    return Arrow(
        path=path,
        x=to_x - (_GAP_ACROSS - _TRUNK) // 2 - 4,
        y=end_y,
        relation=_relation(edge),
        share=_share(edge),
        decided=edge.decided,
        main=main,
        words=f"{names[edge.source]} → {names[edge.target]}: {_relation(edge)}, {_share(edge)}",
    )


def _relation(edge: Edge) -> str:
    words = _DRAWN_ON if edge.relation is Relation.SAME_SOURCE else edge.relation.value
    return words if edge.decided else f"{words}?"


def _share(edge: Edge) -> str:
    return f"{edge.share:.0%} of words"


def _step(tree: _Tree, unseen: dict[str, UnseenSource], node: str) -> Step:
    edge = tree.main.get(node)
    return Step(
        name=tree.lookup.names[node],
        when=_when(tree.lookup, node),
        unseen=node in unseen,
        relation=_relation(edge) if edge else "",
        share=_share(edge) if edge else "",
        decided=edge.decided if edge else True,
        children=tuple(_step(tree, unseen, child) for child in tree.children.get(node, ())),
    )
