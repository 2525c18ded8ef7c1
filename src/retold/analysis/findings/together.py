"""What is found several times of one speaker, or of one report's sources, as one finding."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from retold.analysis.findings.factors import Factor, factor
from retold.analysis.findings.quotations import ONE_SIDED
from retold.analysis.findings.telling import told
from retold.model.changes import ChangeDetail
from retold.model.findings import Finding, FindingKind
from retold.model.quotations import Fate
from retold.text.languages import word_list

_LOST = ChangeDetail.SOURCE_LOST

_TOGETHER = frozenset(
    {
        *((FindingKind.QUOTATION, label) for label in (Fate.DROPPED, Fate.ADDED, ONE_SIDED)),
        *((FindingKind.ATTRIBUTION, label) for label in (_LOST, _LOST.inverse)),
    }
)
"""Labels told together: quotations that one report alone has, and sources it leaves out."""

_AS_HEAVY = 0.6
"""Part of the heaviest one's weight from which another is told with it; below it is colour."""

_MOST = 3
"""Places told as one: more are a page, which the table has."""


def said_together(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings; what one speaker says in one report only is told once, with all its places.

    So are the sentences whose source a report leaves out, which mostly is one source.
    Those told in another's finding stay, and weigh as what is shown already.
    """
    findings = tuple(found)
    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if (finding.kind, finding.label) in _TOGETHER:
            groups[finding.words].append(finding)
    changed = dict(chain.from_iterable(map(_together, groups.values())))
    return tuple(changed.get(finding.id, finding) for finding in findings)


def _together(group: list[Finding]) -> Iterable[tuple[str, Finding]]:
    """The findings of one group that change, by their ids; the heaviest of them comes first."""
    first, *rest = sorted(group, key=lambda finding: -finding.weight)
    joined = [one for one in rest if one.weight >= _AS_HEAVY * first.weight][: _MOST - 1]
    for one in rest:
        yield one.id, replace(one, weight=one.weight * factor(Factor.SHOWN_ALREADY))
    if joined:
        yield first.id, _joined(first, joined)


def _joined(first: Finding, rest: list[Finding]) -> Finding:
    all_told = sorted((first, *rest), key=lambda one: (*one.before, *one.after)[0].span.start)
    words = told(
        word_list("findings")["together"][first.kind.value],
        told=first.words.rstrip("."),
        number=str(len(all_told)),
    )
    return replace(
        first,
        words=words,
        before=tuple(chain.from_iterable(one.before for one in all_told)),
        after=tuple(chain.from_iterable(one.after for one in all_told)),
    )
