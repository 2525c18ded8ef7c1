"""The descent of two reports."""

from dataclasses import replace

from retold.analysis.descent.cited import named_for_what_is_shared, named_source, names_it
from retold.analysis.descent.direction import direction_of
from retold.analysis.descent.edited import same_address
from retold.analysis.descent.evidence import Evidence, Shared, Side
from retold.analysis.descent.own_voices import own_voices
from retold.analysis.descent.printing import Printed, printing
from retold.analysis.descent.quoting import quoted_first
from retold.analysis.descent.relation import Verdict, relation_of, taken_up
from retold.analysis.descent.revision import revised
from retold.analysis.descent.third import third_newsroom
from retold.analysis.descent.ties import (
    common_source,
    one_newsroom,
    same_agency,
    same_outlet,
    version,
)
from retold.analysis.descent.two_witnesses import is_one_source, not_two_witnesses
from retold.model.descent import DRAWN, Descent, Direction, Relation
from retold.model.ids import content_id
from retold.model.spans import Place, Reason
from retold.text.studied import Studied

_OWN = 0.25
"""Two texts that share runs and have each a quarter and more of their own may both have drawn on
a third; unless the direction is decided neither is called the other's source."""


_A_PART = 0.15
"""Share of a text in sentences the other tells too, from which one that names the other drew in
part on it; below it only a line may come from there. Of three such pairs read that shared .10 to
.14, two named the other for one claim beside a story of their own."""


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
    verdict = _named(left, right, shared, evidence)
    printed = None if verdict.relation in _WHOLE else printing(left, right, shared)
    if printed is not None:
        return _printed(left, right, printed, evidence)
    direction, direction_score = Direction.UNDECIDED, 0.5
    clues: tuple[Reason, ...] = ()
    if verdict.relation in DRAWN or verdict.relation is Relation.UNCLEAR:
        direction, direction_score, clues = direction_of(left, right, shared)
    verdict = _quoted(left, right, shared, verdict) or _told(
        left, right, verdict, direction, evidence
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


def _named(left: Studied, right: Studied, shared: Shared, evidence: Evidence) -> Verdict:
    """The verdict, where who published the two and whom they name says more than their words."""
    verdict = relation_of(evidence)
    if verdict.relation not in {Relation.UNCLEAR, Relation.INDEPENDENT}:
        return verdict
    if names_it(left, right):
        drawn = max(
            evidence.left.retold, evidence.right.retold
        ) >= _A_PART and named_for_what_is_shared(left, right, shared)
        relation = Relation.PARTLY_DRAWN if drawn else Relation.UNCLEAR
        return Verdict(relation, 0.5, named_source(left, right))
    reason = not_two_witnesses(left, right, shared, verdict)
    if reason is None:
        return verdict
    held = min(evidence.left.retold, evidence.right.retold)
    if is_one_source((reason,), held):
        return Verdict(Relation.SAME_SOURCE, reason.score, reason)
    return Verdict(Relation.UNCLEAR, 0.5, reason)


def _quoted(left: Studied, right: Studied, shared: Shared, verdict: Verdict) -> Verdict | None:
    """The verdict where one prints the other's text in marks: that is drawn on, and not retold."""
    quoting = quoted_first(left, right, shared) if verdict.relation is Relation.REWRITE else None
    if quoting is None:
        return None
    return Verdict(Relation.PARTLY_DRAWN, verdict.score, quoting.reason)


def _told(
    left: Studied, right: Studied, verdict: Verdict, direction: Direction, evidence: Evidence
) -> Verdict:
    if verdict.relation not in DRAWN or verdict.reason.rule == "descent.named_source":
        return verdict
    if same_address(left.report, right.report):
        return Verdict(Relation.VERSION, 1.0, version(left, right))
    decided = direction is not Direction.UNDECIDED
    later = evidence.right if direction is Direction.LEFT_FIRST else evidence.left
    verbatim = max(evidence.left.verbatim, evidence.right.verbatim)
    agency = same_agency(left, right, verbatim)
    if agency is not None:
        return Verdict(Relation.SAME_SOURCE, agency.score, agency)
    if not decided and verdict.relation is Relation.PARTLY_DRAWN and _both_have_own(evidence):
        why = same_outlet if one_newsroom(left, right) else common_source
        return Verdict(Relation.SAME_SOURCE, 0.5, why(left, right))
    return (taken_up(verdict, later) if decided else None) or verdict


def _both_have_own(evidence: Evidence) -> bool:
    return max(evidence.left.retold, evidence.right.retold) <= 1 - _OWN
