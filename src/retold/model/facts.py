"""Facts: mentions of one thing across reports, with a verdict."""

from dataclasses import dataclass
from enum import StrEnum

from retold.model.spans import Reason, Span


class FactKind(StrEnum):
    """What a fact is about."""

    COUNT = "count"
    MONEY = "money"
    PERCENTAGE = "percentage"
    FRACTION = "fraction"
    MEASURE = "measure"
    DATE = "date"
    DURATION = "duration"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    TERM = "term"


class Verdict(StrEnum):
    """How the reports' values stand to one another."""

    AGREE = "agree"
    DIFFER = "differ"
    COMPATIBLE = "compatible"
    ONLY_ONE = "only one says so"
    UNCLEAR = "unclear"


class FactDetail(StrEnum):
    """How two values that belong together are told differently, from before to after."""

    BOUND_CHANGED = "bound changed"
    LESS_PRECISE = "less precise"
    MORE_PRECISE = "more precise"
    SHORTENED = "shortened"
    LENGTHENED = "lengthened"
    SPELLED_OTHERWISE = "spelled otherwise"
    MORE_GENERAL = "more general"
    MORE_SPECIFIC = "more specific"
    WORD_DROPPED = "word dropped"
    WORD_ADDED = "word added"

    @property
    def inverse(self) -> "FactDetail":
        """The same detail seen from the other report."""
        return _INVERSE_FACT_DETAIL.get(self, self)


_FACT_DETAIL_PAIRS = (
    (FactDetail.LESS_PRECISE, FactDetail.MORE_PRECISE),
    (FactDetail.SHORTENED, FactDetail.LENGTHENED),
    (FactDetail.MORE_GENERAL, FactDetail.MORE_SPECIFIC),
    (FactDetail.WORD_DROPPED, FactDetail.WORD_ADDED),
)
_INVERSE_FACT_DETAIL = {a: b for pair in _FACT_DETAIL_PAIRS for a, b in (pair, pair[::-1])}


@dataclass(frozen=True, slots=True, kw_only=True)
class FactValue:
    """What one report says of a fact: a cell of the table of facts.

    Attributes:
        report_id: which report.
        said: as printed, the fullest or first mention.
        value: as meant: "> 1/6", "2023-07-23", "17 month", "Rzeszow".
        spans: every mention in this report, the one in `said` first.
    """

    report_id: str
    said: str
    value: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Mentions of one thing across reports: a row of the table of facts.

    Attributes:
        id: hash of the mentions; the same whichever report comes first.
        kind: what it is about.
        about: what it is, in a few words of the reports ("territory").
        values: one for each report that says so, in the order of the reports.
        verdict: how they stand to one another.
        details: how they are told differently, from the earlier of `values` to the later.
        score: how sure that the mentions are of one thing, 0 to 1.
        reasons: why they were brought together, and why the verdict.
    """

    id: str
    kind: FactKind
    about: str
    values: tuple[FactValue, ...]
    verdict: Verdict
    details: tuple[FactDetail, ...]
    score: float
    reasons: tuple[Reason, ...]
