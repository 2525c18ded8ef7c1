"""The words on both sides of a finding, report by report."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from retold.model.findings import Comparison, Finding, FindingKind
from retold.model.reports import Precision, Report
from retold.model.spans import Place
from retold.render.visible import visible

_BETWEEN = " … "
"""Stands where a side is made of words that do not follow one another."""

_OPENING, _CLOSING = '“"«„', '”"»“'
_MARKS = frozenset(_OPENING + _CLOSING)

_SAID_IN_THE_SENTENCE = frozenset({FindingKind.FACT, FindingKind.DESCENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one report prints of a finding: its words, made visible, on one line."""

    report: Report
    words: str


def sides_of(comparison: Comparison, finding: Finding) -> tuple[Side, ...]:
    """What the reports print, before first; none for a finding that rests on no words."""
    return words_at(comparison, (*finding.before, *finding.after))


def sides_beside(comparison: Comparison, finding: Finding) -> tuple[Side, ...]:
    """What the reports print, for a list of findings; none where the sentence itself says it.

    The sentence of a fact names every value and who prints it, that of a descent the reports.
    """
    return () if finding.kind in _SAID_IN_THE_SENTENCE else sides_of(comparison, finding)


def words_at(comparison: Comparison, places: Iterable[Place]) -> tuple[Side, ...]:
    """The words at `places`, those of one report together."""
    reports = {report.id: report for report in comparison.reports}
    sides = []
    for report_id, group in groupby(places, key=lambda place: place.report_id):
        report = reports.get(report_id)
        if report is not None:
            printed = (visible(place.span.of(report.text)) for place in group)
            sides.append(Side(report=report, words=_BETWEEN.join(printed)))
    return tuple(sides)


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
