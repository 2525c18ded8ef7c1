"""Findings made from how two reports stand to each other."""

from collections.abc import Mapping, Sequence

from retold.analysis.findings.parts import Reports, finding_id, rule_of, sureness
from retold.analysis.findings.telling import labels, told, undirected
from retold.model.descent import Descent, Direction, Relation
from retold.model.findings import Finding, FindingKind
from retold.model.spans import Place, Reason, Span
from retold.text.languages import word_list

_ONE_NEWSROOM = "descent.same_outlet"
_CLOSE_REWRITE = "descent.close_rewrite"


def from_descent(descent: Descent, reports: Reports, openings: Mapping[str, Span]) -> Finding:
    """How two reports stand to each other; `before` is the one nearer the source.

    It points at the words that show it, or else at where each story begins (`openings`).
    """
    left_first = descent.direction is not Direction.RIGHT_FIRST
    first, second = (descent.left, descent.right) if left_first else (descent.right, descent.left)
    share = descent.share_of_right if left_first else descent.share_of_left
    label = labels()["descent", descent.relation.value]
    sentence = _of_a_close_rewrite(descent.reasons) or label.sentence
    if descent.direction is Direction.UNDECIDED:
        sentence = undirected(descent.relation.value) or sentence
    reasons = (*descent.reasons, *descent.direction_reasons)
    if descent.relation is Relation.SAME_SOURCE:
        sentence = _of_one_newsroom(reasons) or sentence
    return Finding(
        id=finding_id(descent.id),
        kind=FindingKind.DESCENT,
        label=descent.relation.value,
        words=told(
            sentence,
            before=reports[first].name,
            after=reports[second].name,
            share=f"{share:.0%}",
        ),
        weight=label.weight * sureness(descent.score),
        rule=rule_of(reasons),
        about=descent.id,
        before=(_shown(descent, first, openings),),
        after=(_shown(descent, second, openings),),
        score=descent.score,
        reasons=reasons,
    )


def _of_one_newsroom(reasons: Sequence[Reason]) -> str:
    """How two reports of one newsroom that share text are told; empty for others."""
    one = any(reason.rule == _ONE_NEWSROOM for reason in reasons)
    return str(word_list("findings")["one_newsroom"]["words"]) if one else ""


def _of_a_close_rewrite(reasons: Sequence[Reason]) -> str:
    """How a rewrite is told that is not told in new words; empty for others."""
    close = any(reason.rule == _CLOSE_REWRITE for reason in reasons)
    return str(word_list("findings")["close_rewrite"]["words"]) if close else ""


def _shown(descent: Descent, report_id: str, openings: Mapping[str, Span]) -> Place:
    """The words that show a descent, or else where the report begins."""
    shown = (place for reason in descent.reasons for place in reason.places)
    own = (place for place in shown if place.report_id == report_id)
    return next(own, Place(report_id, openings[report_id]))
