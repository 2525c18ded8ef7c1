"""A comparison as CSV, one text a table, safe to open in a spreadsheet."""

import csv
from collections.abc import Callable, Iterable, Iterator
from io import StringIO

from retold.model.findings import Comparison, Finding
from retold.model.spans import Place, Span
from retold.render.rows import echo_words, fact_words, quotation_words
from retold.render.sides import words_at, words_said

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet may take for the beginning of a formula, also in full width (OWASP)."""

_BETWEEN = " … "


def csv_tables(comparison: Comparison) -> dict[str, str]:
    """The tables by name ("facts"), each with a line of column names first."""
    return {name: _table(head, rows(comparison)) for name, (head, rows) in _TABLES.items()}


def _table(head: str, rows: Iterable[tuple[object, ...]]) -> str:
    file = StringIO()
    writer = csv.writer(file)
    writer.writerow(head.split())
    writer.writerows([cell(value) for value in row] for row in rows)
    return file.getvalue()


def cell(value: object) -> str:
    """One value as text: a formula is told from words by an apostrophe, as spreadsheets do."""
    if isinstance(value, float):
        return f"{value:.3f}"
    text = str(value).replace("\0", "")
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def _reports(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    for report in comparison.reports:
        published = report.published.isoformat() if report.published else ""
        yield (
            *(report.id, report.name, report.outlet, report.title, report.url),
            *(published, report.precision if published else "", report.language),
            *("; ".join(report.authors), report.source.location),
        )


def _quotations(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    for report, reading in zip(comparison.reports, comparison.readings, strict=True):
        for each in reading.quotations:
            source = each.source.of(report.text) if each.source else ""
            cue = each.cue.of(report.text) if each.cue else ""
            through = "; ".join(link.name for link in each.chain)
            yield (
                *(each.id, report.id, report.name, each.kind, each.speaker, source, cue, through),
                *(quotation_words(each, report.text), *_ends(each.content), each.score),
            )


def _echoes(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    for echo in comparison.echoes:
        fate, *details = echo_words(echo)
        yield (
            *(echo.id, fate, "; ".join(details), echo.before_report, echo.after_report),
            _words(comparison, echo.before_report, echo.before_spans),
            _words(comparison, echo.after_report, echo.after_spans),
            *(*_ends(echo.before_spans), *_ends(echo.after_spans), echo.score),
        )


def _facts(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    for fact in comparison.facts:
        verdict, *details = fact_words(fact)
        for value in fact.values:
            yield (
                *(fact.id, fact.kind, fact.about, verdict, "; ".join(details)),
                *(value.report_id, value.said, value.value, *_ends(value.spans[:1]), fact.score),
            )


def _changes(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    for change in comparison.changes:
        details = "; ".join(noted.detail for noted in change.details)
        yield (
            *(change.id, change.kind, details, change.moved),
            *(change.before_report, change.after_report),
            _words(comparison, change.before_report, change.before),
            _words(comparison, change.after_report, change.after),
            *(*_ends(change.before), *_ends(change.after), change.score),
        )


def _findings(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    for rank, finding in enumerate(comparison.findings, 1):
        yield (
            *(rank, finding.id, finding.kind, finding.label, finding.words, finding.weight),
            *(
                _said(comparison, finding, finding.before),
                _said(comparison, finding, finding.after),
            ),
            *(finding.score, finding.rule, finding.about),
        )


def _descents(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    for descent in comparison.descents:
        yield (
            *(descent.id, descent.left, descent.right, descent.relation, descent.direction),
            *(descent.share_of_left, descent.share_of_right),
            *(descent.score, descent.direction_score),
        )


_Rows = Callable[[Comparison], Iterator[tuple[object, ...]]]

_BOTH_SIDES = (
    "before_report after_report before after before_start before_end after_start after_end score"
)

_TABLES: dict[str, tuple[str, _Rows]] = {
    "reports": (
        "id name outlet title url published precision language authors location",
        _reports,
    ),
    "quotations": (
        "id report report_name kind speaker source cue through words start end score",
        _quotations,
    ),
    "echoes": (
        f"id fate details {_BOTH_SIDES}",
        _echoes,
    ),
    "facts": ("id kind about verdict details report said value start end score", _facts),
    "changes": (
        f"id kind details moved {_BOTH_SIDES}",
        _changes,
    ),
    "findings": (
        "rank id kind label words weight before after score rule about",
        _findings,
    ),
    "descents": (
        "id left right relation direction share_of_left share_of_right score direction_score",
        _descents,
    ),
}


def _ends(spans: tuple[Span, ...]) -> tuple[object, object]:
    """Where the first of `spans` starts and the last ends; nothing where there are none."""
    return (spans[0].start, spans[-1].end) if spans else ("", "")


def _words(comparison: Comparison, report_id: str, spans: tuple[Span, ...]) -> str:
    return _sides(comparison, tuple(Place(report_id, span) for span in spans))


def _said(comparison: Comparison, finding: Finding, places: tuple[Place, ...]) -> str:
    return _BETWEEN.join(side.named_words for side in words_said(comparison, finding, places))


def _sides(comparison: Comparison, places: tuple[Place, ...]) -> str:
    return _BETWEEN.join(side.words for side in words_at(comparison, places))
