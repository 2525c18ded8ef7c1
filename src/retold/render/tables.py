"""The tables of quotations and facts as page values: a row a thing, a column a report."""

from collections.abc import Sequence
from dataclasses import dataclass

from retold.model.facts import Fact, FactKind, FactValue, Verdict
from retold.model.findings import Comparison
from retold.model.quotations import Echo, Fate, Quotation, QuotationKind, Utterance
from retold.render.lookup import Lookup
from retold.render.order import from_the_source_on
from retold.render.rows import meant_words, quotation_words
from retold.render.sharing import is_told
from retold.render.signs import Sign, sign_of
from retold.render.visible import visible


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """What became of a quotation on its way into a report.

    Attributes:
        sign: its fate.
        since: the report it came from, where more than one is possible.
        details: what else happened.
    """

    sign: Sign
    since: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The words of a quotation, and whether they are the speaker's own."""

    words: str
    direct: bool
    through: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationCell:
    """One report's telling of an utterance; nothing in it where the report is silent."""

    report: str
    said: tuple[Said, ...]
    became: tuple[Became, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationRow:
    """One thing said, across the reports."""

    speaker: str
    cells: tuple[QuotationCell, ...]
    findings: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCell:
    """What one report says of a fact; empty where it is silent. `day` is the day it means."""

    report: str
    said: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """One fact across the reports."""

    about: str
    kind: str
    sign: Sign
    details: tuple[str, ...]
    cells: tuple[FactCell, ...]
    findings: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactTable:
    """Facts that a reader must look at, those that agree, and those with one witness."""

    apart: tuple[FactRow, ...]
    agreeing: tuple[FactRow, ...]
    alone: tuple[FactRow, ...]


_FIRST_LOOK = (Verdict.DIFFER, Verdict.UNCLEAR, Verdict.COMPATIBLE)
"""In this order: what may be wrong before what is only told otherwise."""


def quotation_table(comparison: Comparison, lookup: Lookup) -> tuple[QuotationRow, ...]:
    """The table of quotations; what changed stands before what stayed."""
    rows = [_quotation_row(comparison, lookup, one) for one in comparison.utterances]
    return tuple(sorted(rows, key=lambda row: row.findings[0] if row.findings else _LAST))


_LAST = 1 << 30


def fact_table(comparison: Comparison, lookup: Lookup) -> FactTable:
    """The table of facts, by what a reader should do about them."""
    facts = sorted(
        (fact for fact in comparison.facts if fact.verdict in _FIRST_LOOK),
        key=lambda fact: _FIRST_LOOK.index(fact.verdict),
    )
    return FactTable(
        apart=_fact_rows(comparison, lookup, facts),
        agreeing=_fact_rows(comparison, lookup, _with(comparison, Verdict.AGREE)),
        alone=_fact_rows(comparison, lookup, _with(comparison, Verdict.ONLY_ONE)),
    )


def _with(comparison: Comparison, verdict: Verdict) -> list[Fact]:
    return [fact for fact in comparison.facts if fact.verdict is verdict]


def _quotation_row(comparison: Comparison, lookup: Lookup, utterance: Utterance) -> QuotationRow:
    echoes = [lookup.echoes[echo] for echo in utterance.echoes]
    findings = {n for one in echoes for n in lookup.numbers.get(one.id, ())}
    echoes = [echo for echo in echoes if is_told(echo, lookup.sharing)]
    told = {telling.report_id: telling.quotations for telling in utterance.tellings}
    return QuotationRow(
        speaker=visible(utterance.speaker) or "nobody named",
        cells=tuple(
            _quotation_cell(lookup, report.id, told.get(report.id, ()), echoes)
            for report in from_the_source_on(comparison)
        ),
        findings=tuple(sorted(findings)),
    )


def _quotation_cell(
    lookup: Lookup, report_id: str, ids: Sequence[str], echoes: Sequence[Echo]
) -> QuotationCell:
    arrived = [echo for echo in echoes if echo.after_report == report_id]
    said = tuple(_said(lookup, report_id, lookup.quotations[one]) for one in ids)
    several = len(arrived) > 1
    return QuotationCell(
        report=lookup.names[report_id],
        said=said or _unquoted(lookup, report_id, echoes),
        became=tuple(
            Became(
                sign=sign_of(echo.fate),
                since=lookup.names[echo.before_report] if several else "",
                details=tuple(dict.fromkeys(noted.detail.value for noted in echo.details)),
            )
            for echo in arrived
        ),
    )


def _said(lookup: Lookup, report_id: str, quotation: Quotation) -> Said:
    text = lookup.reports[report_id].text
    return Said(
        words=quotation_words(quotation, text),
        direct=quotation.kind is QuotationKind.DIRECT,
        through=", ".join(visible(link.name) for link in quotation.chain),
    )


def _unquoted(lookup: Lookup, report_id: str, echoes: Sequence[Echo]) -> tuple[Said, ...]:
    """The words a report prints in its own voice where another gives them to a source."""
    text = lookup.reports[report_id].text
    spans = [span for echo in echoes if echo.after_report == report_id for span in echo.after_spans]
    spans += [
        span
        for echo in echoes
        if echo.before_report == report_id and echo.fate is Fate.SOURCE_GAINED
        for span in echo.before_spans
    ]
    return tuple(
        Said(words=visible(span.of(text)), direct=False, through="")
        for span in dict.fromkeys(spans)
    )


def _fact_rows(
    comparison: Comparison, lookup: Lookup, facts: Sequence[Fact]
) -> tuple[FactRow, ...]:
    rows = []
    for fact in facts:
        values = {value.report_id: value for value in fact.values}
        cells = tuple(
            _fact_cell(lookup.names[report.id], fact.kind, values.get(report.id))
            for report in from_the_source_on(comparison)
        )
        rows.append(
            FactRow(
                about=visible(fact.about),
                kind=fact.kind.value,
                sign=sign_of(fact.verdict),
                details=tuple(detail.value for detail in fact.details),
                cells=cells,
                findings=lookup.numbers.get(fact.id, ()),
            )
        )
    return tuple(rows)


def _fact_cell(report: str, kind: FactKind, value: FactValue | None) -> FactCell:
    if value is None:
        return FactCell(report=report, said="", day="")
    day = meant_words(kind, value) if kind is FactKind.DATE else ""
    return FactCell(report=report, said=visible(value.said), day=day)
