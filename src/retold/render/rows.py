"""The tables of a comparison as plain rows: what the terminal, Markdown and CSV lay out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from retold.model.facts import Fact, FactKind, FactValue, Verdict
from retold.model.findings import Comparison
from retold.model.quotations import Echo, Quotation, QuotationKind, Telling
from retold.render.order import from_the_source_on
from retold.render.sharing import is_told, sharing_pairs
from retold.render.sides import quoted
from retold.render.visible import visible

_BETWEEN = " … "

_VERDICTS = (
    Verdict.DIFFER,
    Verdict.UNCLEAR,
    Verdict.COMPATIBLE,
    Verdict.AGREE,
    Verdict.ONLY_ONE,
)
"""What a reader checks first stands first."""

_APART = frozenset({Verdict.DIFFER, Verdict.UNCLEAR, Verdict.COMPATIBLE})

_NAMED = frozenset({FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE, FactKind.TERM})
"""Their values are keys for matching, not words for a reader."""

_TIMES = frozenset({FactKind.DATE, FactKind.DURATION})

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)T(?:[A-Z]+|(\d.*))")
"""A day and a part of it, which the printed words name already ("2023-07-24TMO"), or a clock."""

_NUMBER = re.compile(r"\d[\d./]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one report says, on one line.

    Attributes:
        report_id: which report.
        words: what it prints.
        through: through whom the words came, where they came through somebody.
        value: what that means, where the words do not show it.
        became: what became of it on its way there, where more than two reports are compared.
    """

    report_id: str
    words: str
    through: str = ""
    value: str = ""
    became: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing across reports: an utterance or a fact.

    Attributes:
        id: id of the utterance or fact.
        what: who said it, or what the fact is about.
        cells: what each report says, from the source on; none where one is silent.
        became: what became of it between two reports; among more, the cells tell.
    """

    id: str
    what: str
    cells: tuple[Cell, ...]
    became: tuple[str, ...]


def quotation_rows(comparison: Comparison) -> tuple[Row, ...]:
    """The table of quotations: those that several reports tell first, then those of one alone."""
    quotations = _Quotations(
        texts={report.id: report.text for report in comparison.reports},
        by_id={each.id: each for reading in comparison.readings for each in reading.quotations},
    )
    echoes = {echo.id: echo for echo in comparison.echoes}
    many = len(comparison.reports) > 2
    sharing = sharing_pairs(comparison.descents)
    order = _order(comparison)
    rows = []
    for utterance in comparison.utterances:
        own = [echoes[each] for each in utterance.echoes if is_told(echoes[each], sharing)]
        cells = tuple(
            quotations.cell(
                telling, [e for e in own if many and e.after_report == telling.report_id]
            )
            for telling in utterance.tellings
        )
        rows.append(
            Row(
                id=utterance.id,
                what=visible(utterance.speaker) or "(nobody named)",
                cells=tuple(sorted(cells, key=lambda cell: order[cell.report_id])),
                became=() if many else _became(own),
            )
        )
    return tuple(sorted(rows, key=lambda row: len(row.cells) < 2))


def fact_rows(comparison: Comparison) -> tuple[Row, ...]:
    """The table of facts, those that differ first."""
    order = _order(comparison)
    return tuple(
        Row(
            id=fact.id,
            what=visible(fact.about),
            cells=tuple(sorted(_values(fact), key=lambda cell: order[cell.report_id])),
            became=fact_words(fact),
        )
        for fact in sorted(comparison.facts, key=lambda fact: _VERDICTS.index(fact.verdict))
    )


def stands_alone(row: Row) -> bool:
    """Whether one report alone tells it, and none is known to have left it out or added it."""
    return len(row.cells) < 2 and not row.became and not any(cell.became for cell in row.cells)


def apart_rows(comparison: Comparison) -> tuple[Row, ...]:
    """The rows of facts that a reader must look at: those that are not simply agreed on."""
    apart = {fact.id for fact in comparison.facts if fact.verdict in _APART}
    return tuple(row for row in fact_rows(comparison) if row.id in apart)


def meant_words(kind: FactKind, value: FactValue) -> str:
    """The value of a fact where the printed words do not show it already."""
    if kind in _NAMED:
        return ""
    said, meant = visible(value.said), visible(value.value)
    if kind in _TIMES:
        day = _DAY.fullmatch(meant)
        return "" if meant == said else " ".join(filter(None, day.groups())) if day else meant
    number = _NUMBER.search(meant)
    if number and number.group() in said.replace(",", ""):
        return ""
    beside = meant.removeprefix(f"{said} (")
    return meant if beside == meant else beside.removesuffix(")")


def quotation_words(quotation: Quotation, text: str) -> str:
    """The words of a quotation; in marks where all of it is direct."""
    words = _BETWEEN.join(visible(span.of(text)) for span in quotation.content)
    return quoted(words) if quotation.kind is QuotationKind.DIRECT else words


def echo_words(echo: Echo) -> tuple[str, ...]:
    """What became of a quotation: its fate, then its details."""
    return (echo.fate.value, *dict.fromkeys(noted.detail.value for noted in echo.details))


def fact_words(fact: Fact) -> tuple[str, ...]:
    """How the values of a fact stand to one another: its verdict, then its details."""
    return (fact.verdict.value, *(detail.value for detail in fact.details))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Quotations:
    texts: dict[str, str]
    by_id: dict[str, Quotation]

    def cell(self, telling: Telling, echoes: Sequence[Echo]) -> Cell:
        text = self.texts[telling.report_id]
        told = [self.by_id[each] for each in telling.quotations]
        links = dict.fromkeys(visible(link.name) for each in told for link in each.chain)
        return Cell(
            report_id=telling.report_id,
            words=" / ".join(quotation_words(each, text) for each in told),
            through=", ".join(links),
            became=_became(echoes),
        )


def _order(comparison: Comparison) -> dict[str, int]:
    return {report.id: place for place, report in enumerate(from_the_source_on(comparison))}


def _became(echoes: Sequence[Echo]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for echo in echoes for word in echo_words(echo)))


def _values(fact: Fact) -> tuple[Cell, ...]:
    return tuple(
        Cell(
            report_id=value.report_id,
            words=visible(value.said),
            value=meant_words(fact.kind, value),
        )
        for value in fact.values
    )
