"""What matters first: findings ranked by weight, each point made once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from retold.model.findings import Finding, FindingKind
from retold.model.spans import Place, Span

_SAID_ALREADY = 0.35
"""Weight factor of a finding whose words a heavier finding already shows."""

_MOST_OF = 0.6
"""Share of a finding's characters that must lie in a heavier one to be said already."""


def rank(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, heaviest first; one whose words a heavier one shows is put further down.

    A quotation that lost its marks is also a reworded sentence: the reader is told once.
    """
    ordered = sorted(findings, key=_order)
    shown: dict[str, list[Span]] = defaultdict(list)
    told = []
    for finding in ordered:
        places = (*finding.before, *finding.after)
        if _shown_already(places, shown):
            told.append(replace(finding, weight=finding.weight * _SAID_ALREADY))
        else:
            told.append(finding)
            for place in _pointed_at(finding):
                shown[place.report_id].append(place.span)
    return tuple(sorted(told, key=_order))


def _order(finding: Finding) -> tuple[float, int, str]:
    first = min((place.span.start for place in (*finding.before, *finding.after)), default=0)
    return -finding.weight, first, finding.id


def _pointed_at(finding: Finding) -> tuple[Place, ...]:
    """The words a finding is about; a descent only marks where its reports begin."""
    return () if finding.kind is FindingKind.DESCENT else (*finding.before, *finding.after)


def _shown_already(places: Sequence[Place], shown: dict[str, list[Span]]) -> bool:
    total = sum(len(place.span) for place in places)
    covered = sum(_covered(place.span, shown[place.report_id]) for place in places)
    return total > 0 and covered >= _MOST_OF * total


def _covered(span: Span, others: list[Span]) -> int:
    return max(
        (
            min(span.end, other.end) - max(span.start, other.start)
            for other in others
            if other.overlaps(span)
        ),
        default=0,
    )
