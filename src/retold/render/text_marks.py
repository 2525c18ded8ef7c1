"""What is marked in a report beside another: edits, quotations, facts and findings."""

from collections.abc import Iterable, Mapping, Sequence

from retold.model.changes import Change, Edit, EditKind
from retold.model.findings import Comparison, FindingKind
from retold.model.quotations import Quotation
from retold.model.readings import Reading
from retold.model.spans import Span
from retold.render.lookup import Lookup
from retold.render.marked import Layer, Mark
from retold.render.sharing import ONE_SIDED
from retold.render.shown_pairs import Pair, pairs_of
from retold.render.visible import visible

Marks = Mapping[str, Sequence[Mark]]
"""Marks by the id of the report they stand in."""


def edits_before(changes: Iterable[Change]) -> list[Mark]:
    """The words of the report before, by what became of them."""
    return [
        Mark(edit.before, Layer.EDIT, edit.kind.value)
        for change in changes
        for edit in _shown_edits(change)
        if edit.before
    ]


def edits_after(changes: Iterable[Change]) -> list[Mark]:
    """The words of the report after, by how they came about."""
    return [
        Mark(edit.after, Layer.EDIT, edit.kind.value)
        for change in changes
        for edit in _shown_edits(change)
        if edit.after
    ]


def _shown_edits(change: Change) -> list[Edit]:
    """The edits worth a mark: kept words need none; in a sentence wholly new the row says it."""
    if change.kind in ONE_SIDED:
        return []
    return [edit for edit in change.edits if edit.kind is not EditKind.KEPT]


def common_marks(comparison: Comparison) -> dict[str, list[Mark]]:
    """What is marked in a report whichever it is beside: quotations and facts."""
    marks: dict[str, list[Mark]] = {report.id: [] for report in comparison.reports}
    for reading in comparison.readings:
        marks[reading.report_id] += map(_quoted, _contents(reading))
    for fact in comparison.facts:
        hint = f"fact: {visible(fact.about)}, {fact.verdict}"
        for value in fact.values:
            marks[value.report_id] += (
                Mark(span, Layer.FACT, fact.verdict.value, hint) for span in value.spans
            )
    return marks


def finding_marks(
    comparison: Comparison, lookup: Lookup, pairs: Sequence[Pair]
) -> dict[Pair, dict[str, list[Mark]]]:
    """By pair and report the words that findings rest on; a descent rests on the whole text."""
    marks: dict[Pair, dict[str, list[Mark]]] = {pair: {} for pair in pairs}
    for number, finding in enumerate(comparison.findings, 1):
        if finding.kind is not FindingKind.DESCENT:
            for pair in pairs_of(finding, lookup, pairs):
                for place in (*finding.before, *finding.after):
                    mark = Mark(place.span, Layer.FINDING, str(number))
                    marks[pair].setdefault(place.report_id, []).append(mark)
    return marks


def _contents(reading: Reading) -> Iterable[tuple[Span, Quotation]]:
    return ((span, quoted) for quoted in reading.quotations for span in quoted.content)


def _quoted(content: tuple[Span, Quotation]) -> Mark:
    span, quotation = content
    speaker = visible(quotation.speaker) or "nobody named"
    hint = f"{quotation.kind} quotation: {speaker}"
    return Mark(span, Layer.QUOTED, quotation.kind.value, hint)
