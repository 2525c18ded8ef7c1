"""The descent of two reports."""

from dataclasses import replace

from retold.analysis.descent.besides_words import by_marks, by_names, by_order
from retold.analysis.descent.direction import direction_of
from retold.analysis.descent.evidence import Evidence, Shared, Side
from retold.analysis.descent.own_voices import own_voices
from retold.analysis.descent.printing import Printed, printing
from retold.analysis.descent.relation import Verdict
from retold.analysis.descent.revision import revised
from retold.analysis.descent.third import third_newsroom
from retold.model.descent import DRAWN, Descent, Direction, Relation
from retold.model.ids import content_id
from retold.model.spans import Place, Reason
from retold.text.studied import Studied

_ONE_TEXT = 0.3
"""Share that both hold of one text, from which a newsroom both name is not where they have it from:
a claim in it is, and the text is somebody else's."""

_WHOLE = frozenset({Relation.COPY, Relation.REWRITE})
"""Relations of a text that is the other's as a whole, whatever it prints of it in marks."""


def descent_id(left: str, right: str) -> str:
    """The id of the descent of two reports; the same whichever comes first."""
    return content_id("descent", *sorted((left, right)))


def different_stories(left: Studied, right: Studied, reason: Reason) -> Descent:
    """The descent of two reports that do not tell one story."""
    return Descent(
        id=descent_id(left.report.id, right.report.id),
        left=left.report.id,
        right=right.report.id,
        relation=Relation.DIFFERENT_STORIES,
        direction=Direction.UNDECIDED,
        share_of_left=0.0,
        share_of_right=0.0,
        score=reason.score,
        direction_score=0.5,
        reasons=(reason,),
        direction_reasons=(),
    )


def descent_of(left: Studied, right: Studied, shared: Shared, evidence: Evidence) -> Descent:
    """The descent of two reports of one story."""
    verdict = by_names(left, right, shared, evidence)
    printed = None if verdict.relation in _WHOLE else printing(left, right, shared)
    if printed is not None:
        return _printed(left, right, printed, evidence)
    direction, direction_score = Direction.UNDECIDED, 0.5
    clues: tuple[Reason, ...] = ()
    if verdict.relation in DRAWN or verdict.relation is Relation.UNCLEAR:
        direction, direction_score, clues = direction_of(left, right, shared)
    verdict = by_marks(left, right, shared, verdict) or by_order(
        left, right, verdict, (direction, clues), evidence
    )
    third = third_newsroom(left, right, shared)
    besides: tuple[Reason, ...] = ()
    if third is not None and verdict.reason.rule == "descent.common_source":
        besides = (third,)
        if min(evidence.left.retold, evidence.right.retold) < _ONE_TEXT:
            besides = (verdict.reason,)
            verdict = Verdict(verdict.relation, third.score, third)
    return Descent(
        id=descent_id(left.report.id, right.report.id),
        left=left.report.id,
        right=right.report.id,
        relation=verdict.relation,
        direction=direction,
        share_of_left=evidence.left.retold,
        share_of_right=evidence.right.retold,
        score=verdict.score,
        direction_score=direction_score,
        reasons=(
            _with_words(verdict, left, right, shared, evidence),
            *besides,
            *_revised(verdict, evidence),
            *_own(verdict, left, right, shared),
        ),
        direction_reasons=clues,
    )


def _printed(left: Studied, right: Studied, printed: Printed, evidence: Evidence) -> Descent:
    """The descent where one report prints the other's telling in marks: it drew on it in part."""
    return Descent(
        id=descent_id(left.report.id, right.report.id),
        left=left.report.id,
        right=right.report.id,
        relation=Relation.PARTLY_DRAWN,
        direction=Direction.LEFT_FIRST if printed.by_right else Direction.RIGHT_FIRST,
        share_of_left=_covered(left, evidence.left),
        share_of_right=_covered(right, evidence.right),
        score=printed.reason.score,
        direction_score=printed.reason.score,
        reasons=(printed.reason,),
        direction_reasons=(),
    )


def _covered(studied: Studied, side: Side) -> float:
    """The share of all words of a report that the other has too, those in marks among them."""
    return len(side.covered) / max(1, len(studied.prose.words))


def _revised(verdict: Verdict, evidence: Evidence) -> tuple[Reason, ...]:
    reason = revised(evidence.revision) if verdict.relation in DRAWN else None
    return (reason,) if reason else ()


def _own(verdict: Verdict, left: Studied, right: Studied, shared: Shared) -> tuple[Reason, ...]:
    own = own_voices(left, right, shared) if verdict.relation is Relation.INDEPENDENT else None
    return (own,) if own else ()


def _with_words(
    verdict: Verdict, left: Studied, right: Studied, shared: Shared, evidence: Evidence
) -> Reason:
    """The reason with the words that show it: the longest run shared, or the likest sentences."""
    reason = verdict.reason
    if reason.places or verdict.relation is Relation.INDEPENDENT:
        return reason
    if evidence.longest is not None:
        spans = evidence.longest.left, evidence.longest.right
    elif shared.pairings:
        likest = max(shared.pairings, key=lambda pairing: (pairing.score, pairing.left))
        spans = (
            left.prose.sentences[likest.left[0]].span,
            right.prose.sentences[likest.right[0]].span,
        )
    else:
        return reason
    places = (Place(left.report.id, spans[0]), Place(right.report.id, spans[1]))
    return replace(reason, places=places)
