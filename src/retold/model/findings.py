"""Findings, ranked, and the comparison that holds everything found about one story."""

from dataclasses import dataclass
from enum import StrEnum

from retold.model.changes import Change
from retold.model.descent import Descent, Lineage
from retold.model.facts import Fact
from retold.model.quotations import Echo, Utterance
from retold.model.readings import Reading
from retold.model.reports import Notice, Rejected, Report
from retold.model.spans import Place, Reason

_MOST_FIRST = 10
"""What a reader with one minute reads."""

WORTH_A_MINUTE = 0.2
"""Findings that weigh less only agree or change nothing: they stand in the tables."""


class FindingKind(StrEnum):
    """What a finding is about; also the filter on the page."""

    QUOTATION = "quotation"
    FACT = "fact"
    ATTRIBUTION = "attribution"
    CERTAINTY = "certainty"
    WORDING = "wording"
    DESCENT = "descent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing put before a reader.

    Attributes:
        id: hash of what it rests on; the same whichever report comes first.
        kind: what it is about.
        label: the field's word for it: "marks dropped", "differ", "source lost".
        words: one plain sentence; the words of both sides, which stand beside it, are not in it.
        weight: how much it matters, 0 to 1; findings are given heaviest first.
        rule: name of the rule whose docstring explains it.
        about: id of the change, echo, fact or descent it was made from.
        before: the words before, empty where they stand only after.
        after: the words after, empty where they stand only before.
        score: how sure, 0 to 1.
        reasons: why.
    """

    id: str
    kind: FindingKind
    label: str
    words: str
    weight: float
    rule: str
    about: str
    before: tuple[Place, ...]
    after: tuple[Place, ...]
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything found about one story, or about reports that turned out to tell several.

    Attributes:
        methods: names and versions of the methods used, e.g. "quotations/1".
        reports: the reports compared, in the order given.
        readings: what was found in each, in the same order.
        descents: how each two stand to each other.
        lineage: who drew on whom.
        echoes: what became of each quotation, along the lineage.
        utterances: the table of quotations.
        facts: the table of facts.
        changes: what became of each sentence, along the lineage.
        findings: what matters, heaviest first.
        rejected: what could not be read.
        notices: what the reader should know about the input.
    """

    methods: tuple[str, ...]
    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]
    descents: tuple[Descent, ...]
    lineage: Lineage
    echoes: tuple[Echo, ...]
    utterances: tuple[Utterance, ...]
    facts: tuple[Fact, ...]
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    rejected: tuple[Rejected, ...]
    notices: tuple[Notice, ...]

    @property
    def quotations(self) -> tuple[Utterance, ...]:
        """The table of quotations: a row an utterance, a telling a report."""
        return self.utterances

    @property
    def first_findings(self) -> tuple[Finding, ...]:
        """What matters first: at most ten, and only what is worth a reader's minute."""
        heaviest = self.findings[:_MOST_FIRST]
        return tuple(finding for finding in heaviest if finding.weight >= WORTH_A_MINUTE)

    @property
    def telling_findings(self) -> tuple[Finding, ...]:
        """Every finding that is worth a reader's minute."""
        return tuple(finding for finding in self.findings if finding.weight >= WORTH_A_MINUTE)
