"""The lineage of a story laid out as a drawing: boxes, arrows and bands with coordinates."""

from dataclasses import dataclass

from retold.model.descent import Edge, Relation
from retold.model.findings import Comparison
from retold.render.lineage_tree import Tree, tree_of
from retold.render.lookup import Lookup
from retold.render.naming import counted
from retold.render.sides import published_words

_BOX_WIDTH, _BOX_HEIGHT = 232, 46
_GAP_ACROSS, _GAP_DOWN = 132, 10
_MARGIN, _BAND_HEAD, _BAND_FOOT, _BAND_GAP = 10, 26, 6, 14
_TRUNK = 20
"""Where the line to several reports branches, counted from the box it leaves."""

_SHALLOW = 2
"""Columns of boxes that fit on a page as wide as a tablet."""

_DRAWN_ON = "draws on"
"""What a step from a source not seen is called; both its reports have the "same source"."""

_HEAD, _BEND = 3, 60
"""Room for the head of an arrow, and how far one that passes others bends out."""

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


Spot = tuple[int, int]
"""Where the upper left corner of a box stands."""


def drawing_of(comparison: Comparison, lookup: Lookup) -> Drawing:
    """The lineage of `comparison`: sources to the left, who drew on them to the right."""
    lineage = comparison.lineage
    tree = tree_of(lineage, lookup.reports)
    spots, bands, height = _placed(comparison, lookup, tree)
    boxes = tuple(_box(lookup, node, spot) for node, spot in spots.items())
    drawn = [edge for edge in lineage.edges if edge.source in spots and edge.target in spots]
    return Drawing(
        width=max((box.x + box.width for box in boxes), default=0) + _MARGIN,
        height=height,
        boxes=boxes,
        arrows=tuple(
            _arrow(edge, spots, lookup, main=tree.main.get(edge.target) is edge) for edge in drawn
        ),
        bands=bands,
        steps=tuple(_step(tree, lookup, root) for root in tree.roots),
        guesses=any(not edge.decided for edge in drawn),
        unseen=bool(lineage.unseen),
        deep=len({box.x for box in boxes}) > _SHALLOW,
    )


def _placed(
    comparison: Comparison, lookup: Lookup, tree: Tree
) -> tuple[dict[str, Spot], tuple[Band, ...], int]:
    """Where each box stands, one origin under the other; the bands; the height of all."""
    spots: dict[str, Spot] = {}
    bands = []
    y = _MARGIN
    headed = len(comparison.reports) > 2 and bool(comparison.lineage.origins)
    for number, roots in enumerate(_by_origin(comparison, tree), 1):
        top = y
        y += _BAND_HEAD if headed else 0
        for root in roots:
            y = _place(tree, root, spots, (0, y))
        if headed:
            reports = sum(node in lookup.reports for node in tree.below(roots))
            words = f"Origin {number}: {counted(reports, 'report')}"
            y += _BAND_FOOT
            bands.append(Band(y=top - _MARGIN // 2, height=y - top, words=words))
            y += _BAND_GAP
    return spots, tuple(bands), y - (_BAND_GAP if headed else _GAP_DOWN) + _MARGIN


def _by_origin(comparison: Comparison, tree: Tree) -> list[list[str]]:
    """The roots that go back to one origin together, the origin of most trees first."""
    origin_of = {
        member: number
        for number, origin in enumerate(comparison.lineage.origins)
        for member in origin
    }
    groups: dict[int, list[str]] = {}
    for root in tree.roots:
        known = (origin_of[node] for node in tree.below([root]) if node in origin_of)
        groups.setdefault(next(known, -1), []).append(root)
    return sorted(groups.values(), key=lambda roots: -len(tree.below(roots)))


def _place(tree: Tree, node: str, spots: dict[str, Spot], at: tuple[int, int]) -> int:
    """Places a node and all under it, from a column and height on; gives back the next height."""
    column, y = at
    spots[node] = (_MARGIN + 6 + column * (_BOX_WIDTH + _GAP_ACROSS), y)
    below = y
    for child in tree.under(node):
        below = _place(tree, child, spots, (column + 1, below))
    return max(below, y + _BOX_HEIGHT + _GAP_DOWN)


def _box(lookup: Lookup, node: str, spot: Spot) -> Box:
    name = lookup.names[node]
    return Box(
        x=spot[0],
        y=spot[1],
        width=_BOX_WIDTH,
        height=_BOX_HEIGHT,
        name=name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…",
        full_name=name,
        when=_when(lookup, node),
        unseen=node not in lookup.reports,
    )


def _when(lookup: Lookup, node: str) -> str:
    report = lookup.reports.get(node)
    return published_words(report) if report else "not among the reports"


def _arrow(edge: Edge, spots: dict[str, Spot], lookup: Lookup, *, main: bool) -> Arrow:
    (from_x, from_y), (to_x, to_y) = spots[edge.source], spots[edge.target]
    start_x, start_y = from_x + _BOX_WIDTH, from_y + _BOX_HEIGHT // 2
    end_x, end_y = to_x - _HEAD, to_y + _BOX_HEIGHT // 2
    bent = f"C{start_x + _BEND} {start_y} {end_x - _BEND} {end_y} {end_x} {end_y}"
    straight = f"h{_TRUNK}V{end_y}H{end_x}"
    source, target = lookup.names[edge.source], lookup.names[edge.target]
    return Arrow(
        path=f"M{start_x} {start_y}{straight if main else bent}",
        x=to_x - (_GAP_ACROSS - _TRUNK) // 2 - _HEAD,
        y=end_y,
        relation=_relation(edge),
        share=_share(edge),
        decided=edge.decided,
        main=main,
        words=f"{source} → {target}: {_relation(edge)}, {edge.share:.0%} of {target}",
    )


def _relation(edge: Edge) -> str:
    words = _DRAWN_ON if edge.relation is Relation.SAME_SOURCE else edge.relation.value
    return words if edge.decided else f"{words}?"


def _share(edge: Edge) -> str:
    return f"{edge.share:.0%} of its text"


def _step(tree: Tree, lookup: Lookup, node: str) -> Step:
    edge = tree.main.get(node)
    return Step(
        name=lookup.names[node],
        when=_when(lookup, node),
        unseen=node not in lookup.reports,
        relation=_relation(edge) if edge else "",
        share=_share(edge) if edge else "",
        decided=edge.decided if edge else True,
        children=tuple(_step(tree, lookup, child) for child in tree.under(node)),
    )
