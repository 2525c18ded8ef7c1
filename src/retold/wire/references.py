"""Whether every id and index in a comparison leads to something it holds."""

from collections.abc import Iterable, Iterator

from retold.model.findings import Comparison
from retold.model.readings import Reading


def check_references(comparison: Comparison) -> None:
    """Refuses a comparison in which an id or an index leads nowhere.

    Raises:
        ValueError: one does.
    """
    ids = [report.id for report in comparison.reports]
    if len(set(ids)) < len(ids):
        raise ValueError("two of its reports have one id")
    if [reading.report_id for reading in comparison.readings] != ids:
        raise ValueError("its readings are not those of its reports")
    for report in comparison.reports:
        if report.published is not None and report.published.tzinfo is None:
            raise ValueError("a publication time has no time zone")
    for reading in comparison.readings:
        if any(index < 0 or index >= most for index, most in _indexes(reading)):
            raise ValueError("a reading points at a sentence or an entity it does not hold")
    for what, wanted, held in _references(comparison, frozenset(ids)):
        missing = next((each for each in wanted if each not in held), None)
        if missing is not None:
            raise ValueError(f"it speaks of a {what} it does not hold ({missing:.40})")


def _indexes(reading: Reading) -> Iterator[tuple[int, int]]:
    sentences, entities = len(reading.sentences), len(reading.entities)
    for quotation in reading.quotations:
        if quotation.entity is not None:
            yield quotation.entity, entities
        for sentence in quotation.sentences:
            yield sentence, sentences
    for name in reading.names:
        yield name.entity, entities
    for sentence in (
        *(name.sentence for name in reading.names),
        *(quantity.sentence for quantity in reading.quantities),
        *(time.sentence for time in reading.times),
    ):
        yield sentence, sentences


def _references(
    comparison: Comparison, reports: frozenset[str]
) -> Iterator[tuple[str, Iterable[str], frozenset[str]]]:
    quotations = frozenset(
        quotation.id for reading in comparison.readings for quotation in reading.quotations
    )
    echoes = frozenset(echo.id for echo in comparison.echoes)
    sources = reports | {source.id for source in comparison.lineage.unseen}
    yield "report", _report_ids(comparison), reports
    yield "source", _edge_ends(comparison), sources
    for echo in comparison.echoes:
        yield "quotation", (*echo.before, *echo.after), quotations
    for utterance in comparison.utterances:
        yield "fate", utterance.echoes, echoes
        for telling in utterance.tellings:
            yield "quotation", telling.quotations, quotations


def _edge_ends(comparison: Comparison) -> Iterator[str]:
    for edge in comparison.lineage.edges:
        yield edge.source
        yield edge.target


def _report_ids(comparison: Comparison) -> Iterator[str]:
    """The ids of reports that no span stands beside; the walk over spans sees the others."""
    for descent in comparison.descents:
        yield descent.left
        yield descent.right
    for group in comparison.lineage.origins:
        yield from group
    for utterance in comparison.utterances:
        for telling in utterance.tellings:
            yield telling.report_id
    for notice in comparison.notices:
        yield from notice.report_ids
