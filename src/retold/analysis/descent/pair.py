"""The descent of two reports."""

from dataclasses import replace

from retold.analysis.descent.credits import declared
from retold.analysis.descent.direction import credited_at, direction_of
from retold.analysis.descent.evidence import Evidence, Shared
from retold.analysis.descent.newsrooms import newsroom
from retold.analysis.descent.relation import Verdict, relation_of
from retold.model.descent import DRAWN, Descent, Direction, Relation
from retold.model.ids import content_id
from retold.model.spans import Place, Reason
from retold.text.studied import Studied

_OWN = 0.25
"""Two texts that share runs and have each a quarter and more of their own may both have drawn on
a third; unless the direction is decided neither is called the other's source."""


_A_PART = 0.1
"""Share of a text in sentences the other tells too, from which one that names the other drew in
part on it; below it only a line may come from there."""

_MUCH = 0.2
"""Share of a text word for word in another that an agency named by both explains, though one of
them only says that the agency contributed."""


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
    verdict = _named(left, right, relation_of(evidence), evidence)
    direction, direction_score = Direction.UNDECIDED, 0.5
    clues: tuple[Reason, ...] = ()
    if verdict.relation in DRAWN or verdict.relation is Relation.UNCLEAR:
        direction, direction_score, clues = direction_of(left, right, shared)
    verdict = _told(left, right, verdict, direction, evidence)
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
        reasons=(_with_words(verdict, left, right, shared, evidence),),
        direction_reasons=clues,
    )


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


def _named(left: Studied, right: Studied, verdict: Verdict, evidence: Evidence) -> Verdict:
    """The verdict, where who published the two and whom they name says more than their words."""
    if verdict.relation not in {Relation.UNCLEAR, Relation.INDEPENDENT}:
        return verdict
    if names_it(left, right):
        drawn = max(evidence.left.retold, evidence.right.retold) >= _A_PART
        relation = Relation.PARTLY_DRAWN if drawn else Relation.UNCLEAR
        return Verdict(relation, 0.5, named_source(left, right))
    if verdict.relation is Relation.UNCLEAR:
        return verdict
    if _one_newsroom(left, right):
        return Verdict(Relation.UNCLEAR, 0.5, same_outlet(left, right))
    agency = same_agency(left, right, verbatim=1.0)
    if agency is not None and _is_given(left, right):
        return Verdict(Relation.UNCLEAR, 0.5, agency)
    return verdict


def _is_given(left: Studied, right: Studied) -> bool:
    """Whether either report is an agency's by its own lines, not only helped by one."""
    return any(credit.whole for side in (left, right) for credit in declared(side.report))


def _told(
    left: Studied, right: Studied, verdict: Verdict, direction: Direction, evidence: Evidence
) -> Verdict:
    if verdict.relation not in DRAWN or verdict.reason.rule == "descent.named_source":
        return verdict
    if same_address(left, right):
        return Verdict(Relation.VERSION, 1.0, version(left, right))
    decided = direction is not Direction.UNDECIDED
    verbatim = max(evidence.left.verbatim, evidence.right.verbatim)
    agency = same_agency(left, right, verbatim)
    if agency is not None:
        return Verdict(Relation.SAME_SOURCE, agency.score, agency)
    if not decided and verdict.relation is Relation.PARTLY_DRAWN and _both_have_own(evidence):
        return Verdict(Relation.SAME_SOURCE, 0.5, common_source(left, right))
    return verdict


def named_source(left: Studied, right: Studied) -> Reason:
    """A report that names the other's publisher as its source drew on it, if only in part.

    Where hardly anything is shared it is unclear how much.
    """
    words = f"One of {left.report.name} and {right.report.name} names the other as its source."
    places = credited_at(left, right.report) + credited_at(right, left.report)
    return Reason(rule="descent.named_source", words=words, score=0.7, places=places)


def names_it(left: Studied, right: Studied) -> bool:
    """Whether one of two reports names the other's publisher as its source, and not both."""
    return bool(credited_at(left, right.report)) != bool(credited_at(right, left.report))


def same_outlet(left: Studied, right: Studied) -> Reason:
    """Two reports of one newsroom are not two witnesses, whatever words they choose."""
    words = f"{left.report.name} and {right.report.name} come from one newsroom."
    return Reason(rule="descent.same_outlet", words=words, score=0.5)


def _one_newsroom(left: Studied, right: Studied) -> bool:
    name = newsroom(left.report.outlet)
    return bool(name) and name == newsroom(right.report.outlet)


def same_address(left: Studied, right: Studied) -> bool:
    """Whether two reports stand at one address: two versions of one report."""
    return bool(left.report.url) and left.report.url == right.report.url


def version(left: Studied, right: Studied) -> Reason:
    """Two texts from one address are versions of one report, not two witnesses."""
    words = f"{left.report.name} and {right.report.name} stand at one address."
    return Reason(rule="descent.version", words=words, score=1.0)


def same_agency(left: Studied, right: Studied, verbatim: float) -> Reason | None:
    """Two texts that share words and declare the same agency both drew on its dispatch.

    Where one only says that the agency contributed, a fifth must be shared word for word.
    """
    in_left = {credit.agency: credit for credit in declared(left.report)}
    in_right = {credit.agency: credit for credit in declared(right.report)}
    both = sorted(
        agency
        for agency in in_left.keys() & in_right.keys()
        if verbatim >= _MUCH or (in_left[agency].whole and in_right[agency].whole)
    )
    if not both:
        return None
    return Reason(
        rule="descent.same_agency",
        words=f"Both declare that they drew on {both[0]}.",
        score=0.9,
        places=(
            Place(left.report.id, in_left[both[0]].span),
            Place(right.report.id, in_right[both[0]].span),
        ),
    )


def common_source(left: Studied, right: Studied) -> Reason:
    """Two texts that share runs and have each much of their own may both draw on a third.

    Said only where nothing tells which of the two came first.
    """
    words = (
        f"{left.report.name} and {right.report.name} share runs of words and have each much of "
        "their own; nothing tells which came first."
    )
    return Reason(rule="descent.common_source", words=words, score=0.5)


def _both_have_own(evidence: Evidence) -> bool:
    return max(evidence.left.retold, evidence.right.retold) <= 1 - _OWN
