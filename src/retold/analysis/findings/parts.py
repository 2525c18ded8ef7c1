"""What every finding is made with: its id, its places, its rule, how sure it is."""

from collections.abc import Iterable, Mapping

from retold.model.ids import content_id
from retold.model.reports import Report
from retold.model.spans import Place, Reason, Span

Reports = Mapping[str, Report]
"""The reports by their ids."""


def finding_id(*parts: str) -> str:
    """The id of a finding: that of what it is about, and of the reports; in whatever order."""
    return content_id("finding", *sorted(parts))


def places(report_id: str, spans: Iterable[Span]) -> tuple[Place, ...]:
    """The spans as places of a report."""
    return tuple(Place(report_id, span) for span in spans)


def rule_of(reasons: tuple[Reason, ...]) -> str:
    """The rule that explains a finding: that of its first reason."""
    return reasons[0].rule if reasons else ""


def sureness(score: float) -> float:
    """A finding that is half sure weighs three quarters of a sure one."""
    return 0.5 + 0.5 * max(0.0, min(1.0, score))


def sentence(words: str) -> str:
    """With a capital, but for what is spelled small on purpose ("www.example.org", "iPhone")."""
    first = words.split(" ", 1)[0]
    return words if "." in first or first != first.lower() else words[:1].upper() + words[1:]
