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
        words: one plain sentence that a reader understands without opening anything.
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
