"""Two reports side by side as page values: rows of cells, cut into marked runs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from retold.model.findings import Comparison
from retold.model.reports import BlockKind
from retold.render.aligned import AlignedRow, Stretch, aligned_rows, stretches_of
from retold.render.lookup import Lookup
from retold.render.marked import Mark, Run, runs_of
from retold.render.sharing import ONE_SIDED
from retold.render.shown_pairs import Pair, pair_id, pairs_shown
from retold.render.signs import Sign, sign_of_change
from retold.render.text_marks import (
    Marks,
    common_marks,
    edits_after,
    edits_before,
    finding_marks,
)
from retold.render.visible import shortened

_LEFT_OUT = frozenset({BlockKind.FURNITURE, BlockKind.CAPTION})

_MOST_SHOWN_ELSEWHERE = 60
"""Characters of a moved sentence told where it stood; the rest is shown where it is paired."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence, or a block left out, as marked runs."""

    kind: str
    opens: bool
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """A row of two reports side by side.

    Attributes:
        left: lines of the left report.
        right: lines of the right report.
        sign: what became of them; None for what stands outside the story, and for what one of two
            reports without a common text tells alone.
        moved: whether they also stand elsewhere in the order.
        elsewhere: first words of a line that stands here but is shown in another row.
        shown: "above" or "below": where that row is; empty for all other rows.
        left_out: whether the row holds only what was not compared.
        findings: numbers of the findings that rest on words of this row.
    """

    left: tuple[Line, ...]
    right: tuple[Line, ...]
    sign: Sign | None
    moved: bool
    elsewhere: str
    shown: str
    left_out: bool
    findings: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPair:
    """Two reports side by side."""

    id: str
    left: str
    right: str
    rows: tuple[TextRow, ...]
    nothing_shared: bool


@dataclass(frozen=True, slots=True)
class _Side:
    stretches: tuple[Stretch, ...]
    lines: tuple[Line, ...]


def text_pairs(comparison: Comparison, lookup: Lookup) -> tuple[TextPair, ...]:
    """The reports of each pair shown, side by side."""
    pairs = pairs_shown(comparison)
    marks = common_marks(comparison)
    findings = finding_marks(comparison, lookup, pairs)
    return tuple(_text_pair(comparison, lookup, pair, (marks, findings[pair])) for pair in pairs)


def _text_pair(
    comparison: Comparison, lookup: Lookup, pair: Pair, marks: Sequence[Marks]
) -> TextPair:
    changes = tuple(
        change
        for change in comparison.changes
        if (change.before_report, change.after_report) == pair
    )
    one_text = frozenset(pair) in lookup.sharing
    edits: dict[str, list[Mark]] = {}
    if one_text:
        edits = {pair[0]: edits_before(changes), pair[1]: edits_after(changes)}
    left, right = (_side(lookup, report_id, (*marks, edits)) for report_id in pair)
    aligned = aligned_rows(left.stretches, right.stretches, changes)
    return TextPair(
        id=pair_id(pair),
        left=lookup.names[pair[0]],
        right=lookup.names[pair[1]],
        rows=_folded([_row(row, left, right, one_text=one_text) for row in aligned]),
        nothing_shared=all(change.kind in ONE_SIDED for change in changes),
    )


def _side(lookup: Lookup, report_id: str, layers: Sequence[Marks]) -> _Side:
    report = lookup.reports[report_id]
    stretches = stretches_of(report, lookup.readings[report_id])
    spans = [stretch.span for stretch in stretches]
    marks = [mark for layer in layers for mark in layer.get(report_id, ())]
    cut = runs_of(report.text, spans, marks)
    lines = tuple(
        Line(kind=stretch.kind.value, opens=stretch.opens, runs=runs)
        for stretch, runs in zip(stretches, cut, strict=True)
    )
    return _Side(stretches, lines)


def _row(row: AlignedRow, left: _Side, right: _Side, *, one_text: bool) -> TextRow:
    lines = [left.lines[at] for at in row.left], [right.lines[at] for at in row.right]
    both = [*lines[0], *lines[1]]
    change = row.change
    words = "".join(run.text for run in both[0].runs) if row.shown else ""
    if row.shown:
        lines = [], []
    return TextRow(
        left=tuple(lines[0]),
        right=tuple(lines[1]),
        sign=sign_of_change(change, one_text=one_text) if change else None,
        moved=bool(row.shown or (one_text and change and change.moved)),
        elsewhere=shortened(words, _MOST_SHOWN_ELSEWHERE),
        shown=row.shown,
        left_out=all(line.kind in _LEFT_OUT for line in both),
        findings=tuple(sorted({n for line in both for run in line.runs for n in run.findings})),
    )


def _folded(rows: Sequence[TextRow]) -> tuple[TextRow, ...]:
    """Rows of page furniture that follow one another become one row."""
    found: list[TextRow] = []
    for row in rows:
        if found and row.left_out and found[-1].left_out:
            last = found[-1]
            found[-1] = replace(last, left=last.left + row.left, right=last.right + row.right)
        else:
            found.append(row)
    return tuple(found)
