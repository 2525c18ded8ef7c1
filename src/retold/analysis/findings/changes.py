"""Findings made from changed sentences, and from what a change did to source and certainty."""

from retold.analysis.findings.factors import Factor, factor
from retold.analysis.findings.parts import Reports, finding_id, places, rule_of, sureness
from retold.analysis.findings.telling import Label, label_of, quoted, told
from retold.model.changes import Change, ChangeDetail, ChangeKind, NotedChangeDetail
from retold.model.findings import Finding, FindingKind
from retold.model.spans import Span

_KIND_OF_DETAIL = {
    ChangeDetail.SOURCE_LOST: FindingKind.ATTRIBUTION,
    ChangeDetail.SOURCE_GAINED: FindingKind.ATTRIBUTION,
    ChangeDetail.SOURCE_CHANGED: FindingKind.ATTRIBUTION,
    ChangeDetail.OPINION_ADDED: FindingKind.WORDING,
    ChangeDetail.OPINION_DROPPED: FindingKind.WORDING,
    ChangeDetail.MORE_GENERAL: FindingKind.WORDING,
    ChangeDetail.MORE_SPECIFIC: FindingKind.WORDING,
    ChangeDetail.WORDS_ADDED: FindingKind.WORDING,
    ChangeDetail.WORDS_DROPPED: FindingKind.WORDING,
}
"""Where a change's detail is filed; the others are about certainty."""

_WORD_OF_WEIGHT = "changes.word_of_weight"
"""The rule for a listed word that came or went ("wrongfully"); a clause is mostly circumstance."""

_HARDLY = 0.5
"""Score under which a detail is more likely no change than one: of the lost and gained sources
read on real pairs, half of those told on less were of two different sentences."""


def from_change_detail(
    change: Change, noted: NotedChangeDetail, reports: Reports, *, directed: bool = True
) -> Finding:
    """What a change did to source, certainty, cause, opinion or precision.

    Where the two are not `directed`, so that nothing tells who drew on whom, neither did it.
    """
    kind = _KIND_OF_DETAIL.get(noted.detail, FindingKind.CERTAINTY)
    label = label_of(kind.value, noted.detail.value, directed=directed)
    before = (noted.before,) if noted.before else ()
    after = (noted.after,) if noted.after else ()
    score = min(change.score, noted.reason.score)
    return Finding(
        id=finding_id(change.id, change.before_report, change.after_report, *_sides(noted)),
        kind=kind,
        label=noted.detail.value,
        words=_words(change, label, before, after, reports),
        weight=label.weight * sureness(score) * _factor(noted),
        rule=noted.reason.rule,
        about=change.id,
        before=places(change.before_report, before or change.before),
        after=places(change.after_report, after or change.after),
        score=noted.reason.score,
        reasons=(noted.reason, *change.reasons),
    )


def _factor(noted: NotedChangeDetail) -> float:
    if noted.reason.score < _HARDLY:
        return factor(Factor.HARDLY_SURE)
    return factor(Factor.WEIGHTY_WORD) if noted.reason.rule == _WORD_OF_WEIGHT else 1.0


def from_change(change: Change, reports: Reports, *, directed: bool = True) -> Finding:
    """What became of a sentence; `directed` is whether it is known who drew on whom."""
    label = label_of("wording", change.kind.value, directed=directed)
    return Finding(
        id=finding_id(change.id, change.before_report, change.after_report),
        kind=FindingKind.WORDING,
        label=change.kind.value,
        words=_words(change, label, change.before, change.after, reports),
        weight=label.weight * sureness(change.score),
        rule=rule_of(change.reasons),
        about=change.id,
        before=places(change.before_report, change.before),
        after=places(change.after_report, change.after),
        score=change.score,
        reasons=change.reasons,
    )


def is_worth_telling(change: Change) -> bool:
    """Whether a change is a finding by itself: a kept sentence is none.

    Nor is a reworded one of which more is known: what its change did is told, and told once.
    """
    return change.kind is not ChangeKind.KEPT and not (
        change.kind is ChangeKind.REWORDED and change.details
    )


def _words(
    change: Change,
    label: Label,
    before: tuple[Span, ...],
    after: tuple[Span, ...],
    reports: Reports,
) -> str:
    left, right = reports[change.before_report], reports[change.after_report]
    return told(
        label.sentence,
        before=left.name,
        after=right.name,
        said=quoted(left.text, before or change.before),
        now=quoted(right.text, after or change.after),
    )


def _sides(noted: NotedChangeDetail) -> tuple[str, ...]:
    """What tells a detail from the others of its change, whichever report comes first."""
    family = min(noted.detail, noted.detail.inverse)
    return (family, str(noted.before), str(noted.after))
