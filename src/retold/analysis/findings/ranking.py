"""What matters first: findings ranked by weight, each point made once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from retold.analysis.findings.factors import Factor, factor
from retold.model.findings import Finding, FindingKind
from retold.model.spans import Place, Span

_STRETCH = 512
"""Characters by which shown spans are filed; about the length of a long sentence."""

_MOST_OF = 0.6
"""Share of a finding's characters that must lie in a heavier one to be said already."""


def rank(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, heaviest first; one whose words a heavier one shows is put further down.

    A quotation that lost its marks is also a reworded sentence: the reader is told once.
    """
    shown: dict[str, _Shown] = defaultdict(_Shown)
    told = []
    for finding in sorted(findings, key=_order):
        places = (*finding.before, *finding.after)
        if _shown_already(places, shown):
            told.append(replace(finding, weight=finding.weight * factor(Factor.SHOWN_ALREADY)))
        else:
            told.append(finding)
            for place in _pointed_at(finding):
                shown[place.report_id].add(place.span)
    return tuple(sorted(told, key=_order))


class _Shown:
    """The spans of one report that heavier findings show, found by where they lie."""

    def __init__(self) -> None:
        self._by_stretch: dict[int, list[Span]] = defaultdict(list)

    def add(self, span: Span) -> None:
        for stretch in self._stretches(span):
            self._by_stretch[stretch].append(span)

    def most_of(self, span: Span) -> int:
        """Characters of `span` that lie in the one shown span that covers most of it."""
        near = (other for s in self._stretches(span) for other in self._by_stretch.get(s, ()))
        return max((_shared(span, other) for other in near), default=0)

    @staticmethod
    def _stretches(span: Span) -> range:
        return range(span.start // _STRETCH, max(span.start, span.end - 1) // _STRETCH + 1)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _order(finding: Finding) -> tuple[float, int, str]:
    first = min((place.span.start for place in (*finding.before, *finding.after)), default=0)
    return -finding.weight, first, finding.id


def _pointed_at(finding: Finding) -> tuple[Place, ...]:
    """The words a finding is about; a descent only marks where its reports begin."""
    return () if finding.kind is FindingKind.DESCENT else (*finding.before, *finding.after)


def _shown_already(places: Sequence[Place], shown: dict[str, _Shown]) -> bool:
    total = sum(len(place.span) for place in places)
    covered = sum(shown[place.report_id].most_of(place.span) for place in places)
    return total > 0 and covered >= _MOST_OF * total
