"""The words on both sides of a finding, report by report."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from retold.model.findings import Comparison, Finding, FindingKind
from retold.model.reports import Precision, Report
from retold.model.spans import Place, Span
from retold.render.visible import visible
from retold.render.voices import voices_of

_BETWEEN = " … "
"""Stands where a side is made of words that do not follow one another."""

_OPENING, _CLOSING = '“"«„', '”"»“'
_MARKS = frozenset(_OPENING + _CLOSING)

_SAID_IN_THE_SENTENCE = frozenset({FindingKind.FACT, FindingKind.DESCENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one report prints of a finding: its words, made visible, on one line.

    Where it tells what several people say, each has a side, with the `speaker`.
    """

    report: Report
    words: str
    speaker: str = ""

    @property
    def named_words(self) -> str:
        """The words, behind the name of who says them where that is told."""
        return f"{self.speaker}: {self.words}" if self.speaker else self.words


def sides_of(comparison: Comparison, finding: Finding) -> tuple[Side, ...]:
    """What the reports print, before first; none for a finding that rests on no words."""
    return words_said(comparison, finding, (*finding.before, *finding.after))


def sides_beside(comparison: Comparison, finding: Finding) -> tuple[Side, ...]:
    """What the reports print, for a list of findings; none where the sentence itself says it.

    The sentence of a fact names every value and who prints it, that of a descent the reports.
    """
    return () if finding.kind in _SAID_IN_THE_SENTENCE else sides_of(comparison, finding)


def words_said(
    comparison: Comparison, finding: Finding, places: Iterable[Place]
) -> tuple[Side, ...]:
    """The words at places of a finding, those of one report, and of one who speaks, together."""
    reports = {report.id: report for report in comparison.reports}
    readings = {reading.report_id: reading for reading in comparison.readings}
    known = [place for place in places if place.report_id in reports]
    return tuple(
        Side(
            report=reports[voice.report_id],
            words=_printed(reports[voice.report_id], voice.spans),
            speaker=voice.speaker,
        )
        for voice in voices_of(finding, known, readings)
    )


def words_at(comparison: Comparison, places: Iterable[Place]) -> tuple[Side, ...]:
    """The words at `places`, those of one report together."""
    reports = {report.id: report for report in comparison.reports}
    sides = []
    for report_id, group in groupby(places, key=lambda place: place.report_id):
        report = reports.get(report_id)
        if report is not None:
            spans = [place.span for place in group]
            sides.append(Side(report=report, words=_printed(report, spans)))
    return tuple(sides)


def _printed(report: Report, spans: Iterable[Span]) -> str:
    return _BETWEEN.join(visible(span.of(report.text)) for span in spans)


def quoted(words: str) -> str:
    """`words` in quotation marks; words that stand in marks already are left as they are."""
    whole = len(words) > 1 and words[0] in _OPENING and words[-1] in _CLOSING
    if whole and not _MARKS.intersection(words[1:-1]):
        return words
    return f"“{words}”"


def published_words(report: Report) -> str:
    """The time of publication: "24 July 2023", or with the time where that is known."""
    if report.published is None:
        return "no date"
    day = f"{report.published.day} {report.published:%B} {report.published.year}"
    if report.precision is Precision.DAY:
        return day
    return f"{day}, {report.published:%H:%M %Z}".rstrip()
