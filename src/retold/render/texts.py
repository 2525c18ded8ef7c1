"""Two reports side by side as page values: rows of cells, cut into marked runs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from retold.model.changes import Change, ChangeKind, Edit, EditKind
from retold.model.findings import Comparison
from retold.model.quotations import Quotation
from retold.model.readings import Reading
from retold.model.reports import BlockKind
from retold.model.spans import Span
from retold.render.aligned import AlignedRow, Stretch, aligned_rows, stretches_of
from retold.render.lookup import Lookup
from retold.render.marked import Layer, Mark, Run, runs_of
from retold.render.signs import Sign, sign_of_change
from retold.render.visible import shortened, visible

_LEFT_OUT = frozenset({BlockKind.FURNITURE, BlockKind.CAPTION})
_ONE_SIDED = frozenset({ChangeKind.ADDED, ChangeKind.DROPPED})

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
        sign: what became of them; None for what stands outside the story.
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


def pairs_shown(comparison: Comparison) -> tuple[tuple[str, str], ...]:
    """Which reports are shown side by side, the heaviest step of the lineage first.

    The report before stands left. Where nothing joins any two, the first two are shown.
    """
    told = (*comparison.changes, *comparison.echoes)
    pairs = dict.fromkeys((one.before_report, one.after_report) for one in told)
    way = {frozenset(pair): pair for pair in reversed(pairs)}
    known = {report.id for report in comparison.reports}
    steps = sorted(comparison.lineage.edges, key=lambda edge: -edge.share)
    drawn = [(edge.source, edge.target) for edge in steps if edge.source in known]
    found = dict.fromkeys(way.get(frozenset(pair), pair) for pair in (*drawn, *pairs))
    if not found and len(known) > 1:
        return ((comparison.reports[0].id, comparison.reports[1].id),)
    return tuple(found)


def text_pairs(comparison: Comparison, lookup: Lookup) -> tuple[TextPair, ...]:
    """The reports of each pair shown, side by side."""
    marks = _common_marks(comparison, lookup)
    return tuple(_text_pair(comparison, lookup, pair, marks) for pair in pairs_shown(comparison))


def pair_id(pair: tuple[str, str]) -> str:
    """The id of a pair on the page."""
    return f"pair-{pair[0]}-{pair[1]}".replace("#", "_")


def _text_pair(
    comparison: Comparison, lookup: Lookup, pair: tuple[str, str], marks: dict[str, list[Mark]]
) -> TextPair:
    changes = tuple(
        change
        for change in comparison.changes
        if (change.before_report, change.after_report) == pair
    )
    left = _side(lookup, pair[0], marks, _edits_before(changes))
    right = _side(lookup, pair[1], marks, _edits_after(changes))
    aligned = aligned_rows(left.stretches, right.stretches, changes)
    return TextPair(
        id=pair_id(pair),
        left=lookup.names[pair[0]],
        right=lookup.names[pair[1]],
        rows=_folded([_row(row, left, right) for row in aligned]),
        nothing_shared=all(change.kind in _ONE_SIDED for change in changes),
    )


def _side(
    lookup: Lookup, report_id: str, marks: dict[str, list[Mark]], edits: Sequence[Mark]
) -> _Side:
    report = lookup.reports[report_id]
    stretches = stretches_of(report, lookup.readings[report_id])
    spans = [stretch.span for stretch in stretches]
    cut = runs_of(report.text, spans, (*marks[report_id], *edits))
    lines = tuple(
        Line(kind=stretch.kind.value, opens=stretch.opens, runs=runs)
        for stretch, runs in zip(stretches, cut, strict=True)
    )
    return _Side(stretches, lines)


def _edits_before(changes: Iterable[Change]) -> list[Mark]:
    return [
        Mark(edit.before, Layer.EDIT, edit.kind.value)
        for change in changes
        for edit in _shown_edits(change)
        if edit.before
    ]


def _edits_after(changes: Iterable[Change]) -> list[Mark]:
    return [
        Mark(edit.after, Layer.EDIT, edit.kind.value)
        for change in changes
        for edit in _shown_edits(change)
        if edit.after
    ]


def _shown_edits(change: Change) -> list[Edit]:
    """The edits worth a mark: kept words need none; in a sentence wholly new the row says it."""
    if change.kind in _ONE_SIDED:
        return []
    return [edit for edit in change.edits if edit.kind is not EditKind.KEPT]


def _common_marks(comparison: Comparison, lookup: Lookup) -> dict[str, list[Mark]]:
    """What is marked in a report whichever it is beside: quotations, facts and findings."""
    marks: dict[str, list[Mark]] = {report_id: [] for report_id in lookup.reports}
    for reading in comparison.readings:
        marks[reading.report_id] += map(_quoted, _contents(reading))
    for fact in comparison.facts:
        hint = f"fact: {visible(fact.about)}, {fact.verdict}"
        for value in fact.values:
            marks[value.report_id] += (
                Mark(span, Layer.FACT, fact.verdict.value, hint) for span in value.spans
            )
    for number, finding in enumerate(comparison.findings, 1):
        for place in (*finding.before, *finding.after):
            marks[place.report_id].append(Mark(place.span, Layer.FINDING, str(number)))
    return marks


def _contents(reading: Reading) -> Iterable[tuple[Span, Quotation]]:
    return ((span, quoted) for quoted in reading.quotations for span in quoted.content)


def _quoted(content: tuple[Span, Quotation]) -> Mark:
    span, quotation = content
    speaker = visible(quotation.speaker) or "nobody named"
    hint = f"{quotation.kind} quotation: {speaker}"
    return Mark(span, Layer.QUOTED, quotation.kind.value, hint)


def _row(row: AlignedRow, left: _Side, right: _Side) -> TextRow:
    lines = [left.lines[at] for at in row.left], [right.lines[at] for at in row.right]
    both = [*lines[0], *lines[1]]
    change = row.change
    words = "".join(run.text for run in both[0].runs) if row.shown else ""
    if row.shown:
        lines = [], []
    return TextRow(
        left=tuple(lines[0]),
        right=tuple(lines[1]),
        sign=sign_of_change(change) if change else None,
        moved=bool(row.shown or (change and change.moved)),
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
