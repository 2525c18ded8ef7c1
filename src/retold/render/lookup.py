"""What a comparison refers to by id, at hand."""

from dataclasses import dataclass

from retold.model.changes import Change
from retold.model.descent import Descent
from retold.model.facts import Fact
from retold.model.findings import Comparison
from retold.model.quotations import Echo, Quotation
from retold.model.readings import Reading
from retold.model.reports import Report
from retold.model.spans import Place
from retold.render.naming import names_of
from retold.render.sharing import Pairs, sharing_pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """The parts of a comparison by id.

    Attributes:
        names: what to call each report and unseen source.
        reports: the reports.
        readings: what was found in each, by the report's id.
        quotations: the quotations of all reports.
        echoes: what became of quotations.
        changes: what became of sentences.
        facts: the facts.
        descents: how each two reports stand to each other.
        sharing: the pairs of reports that hold the same text.
        numbers: by the id of a change, echo, fact or descent, the numbers of its findings.
    """

    names: dict[str, str]
    reports: dict[str, Report]
    readings: dict[str, Reading]
    quotations: dict[str, Quotation]
    echoes: dict[str, Echo]
    changes: dict[str, Change]
    facts: dict[str, Fact]
    descents: dict[str, Descent]
    sharing: Pairs
    numbers: dict[str, tuple[int, ...]]

    def said(self, place: Place) -> str:
        """The words at a place."""
        return place.span.of(self.reports[place.report_id].text)


def lookup_of(comparison: Comparison) -> Lookup:
    """The parts of `comparison` by id; findings are numbered from one, heaviest first."""
    numbers: dict[str, tuple[int, ...]] = {}
    for number, finding in enumerate(comparison.findings, 1):
        numbers[finding.about] = (*numbers.get(finding.about, ()), number)
    return Lookup(
        names=names_of(comparison),
        reports={report.id: report for report in comparison.reports},
        readings={reading.report_id: reading for reading in comparison.readings},
        quotations={
            quotation.id: quotation
            for reading in comparison.readings
            for quotation in reading.quotations
        },
        echoes={echo.id: echo for echo in comparison.echoes},
        changes={change.id: change for change in comparison.changes},
        facts={fact.id: fact for fact in comparison.facts},
        descents={descent.id: descent for descent in comparison.descents},
        sharing=sharing_pairs(comparison.descents),
        numbers=numbers,
    )
