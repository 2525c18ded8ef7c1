"""Who speaks at each place of a finding that tells what several people say."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from retold.model.findings import Finding, FindingKind
from retold.model.mentions import Entity
from retold.model.quotations import Quotation
from retold.model.readings import Reading
from retold.model.spans import Place, Span
from retold.render.visible import visible

_SEVERAL = 2
"""Speakers of whom each is named; what one says alone, the finding's sentence gives to him."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Places of one report that belong together.

    Attributes:
        report_id: the report.
        speaker: who says what stands there, where other places of the report are another's words.
        spans: the places, in the order given.
    """

    report_id: str
    speaker: str
    spans: tuple[Span, ...]


def voices_of(
    finding: Finding, places: Iterable[Place], readings: Mapping[str, Reading]
) -> Iterator[Voice]:
    """Places of a finding, those of one report together; where several people speak, each alone.

    What two people say is never shown as one quotation.
    """
    one_sided = finding.kind is FindingKind.QUOTATION and not (finding.before and finding.after)
    for report_id, group in groupby(places, key=lambda place: place.report_id):
        spans = tuple(place.span for place in group)
        speakers = _speakers(readings[report_id]) if one_sided else {}
        if len({speakers.get(span, "") for span in spans}) < _SEVERAL:
            yield Voice(report_id, "", spans)
            continue
        for speaker, said in groupby(spans, key=lambda span: speakers.get(span, "")):
            yield Voice(report_id, speaker, tuple(said))


def _speakers(reading: Reading) -> dict[Span, str]:
    """Who says each stretch that a report quotes."""
    return {
        span: visible(_speaker(quotation, reading.entities))
        for quotation in reversed(reading.quotations)
        for span in quotation.content
    }


def _speaker(quotation: Quotation, entities: Sequence[Entity]) -> str:
    named = "" if quotation.entity is None else entities[quotation.entity].name
    return named or quotation.speaker or "somebody"
