"""Reports that hold an agency's text without saying so."""

from collections.abc import Iterable, Mapping, Sequence

from retold.analysis.descent.credits import agency_of_outlet, declared
from retold.analysis.descent.wires import Held, agencies_held
from retold.model.descent import Descent
from retold.model.reports import Report
from retold.model.spans import Reason

_HELD = 0.2
"""Share of a report that must stand word for word in reports given to an agency to say that it
holds the agency's text."""

_LEAD = 2.0
"""Log-odds by which an agency must lead the others to be named: more than seven to one."""

OWN_SOURCE = frozenset({"descent.credited", "descent.agency_first"})
"""Clues that a report has its text from the other itself, agency or not."""


def holding(reports: Sequence[Report], descents: Iterable[Descent]) -> dict[str, tuple[str, float]]:
    """For the reports that credit nobody and hold an agency's text: which agency's, and how much.

    Not those whose source is told by who names whom.
    """
    told = {
        report
        for descent in descents
        if not OWN_SOURCE.isdisjoint(reason.rule for reason in descent.direction_reasons)
        for report in (descent.left, descent.right)
    }
    held = agencies_held(reports)
    return {
        report.id: (leading.agency, leading.share)
        for report in reports
        if report.id not in told and not (declared(report) or agency_of_outlet(report.outlet))
        for leading in _leading(held[report.id])
    }


def _leading(held: Sequence[Held]) -> Sequence[Held]:
    """The one agency that plainly leads the others; none where none does."""
    plain = [
        one
        for one in held[:1]
        if one.share >= _HELD and all(one.odds - other.odds >= _LEAD for other in held[1:])
    ]
    return tuple(plain)


def held_text(held: Mapping[str, float]) -> Reason:
    """A report that shares much text with those credited to an agency holds the agency's text.

    A fifth of its words, quotations aside, must stand word for word in reports given to that one
    agency, and far less in those given to any other.
    """
    number = len(held)
    return Reason(
        rule="descent.held_text",
        words=f"{number} report{'s' * (number > 1)} without a credit hold{'s' * (number == 1)} "
        f"the same text, up to {max(held.values()):.0%} of {'one' if number > 1 else 'it'}.",
        score=0.8,
    )
