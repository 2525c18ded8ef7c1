"""What is said of two reports where more is known than their words: names, marks, order."""

from retold.analysis.descent.cited import named_for_what_is_shared, named_source, names_it
from retold.analysis.descent.edited import same_address
from retold.analysis.descent.evidence import Evidence, Shared
from retold.analysis.descent.quoting import quoted_first
from retold.analysis.descent.relation import Verdict, relation_of, taken_up
from retold.analysis.descent.ties import (
    common_source,
    one_newsroom,
    same_agency,
    same_outlet,
    version,
)
from retold.analysis.descent.two_witnesses import is_one_source, not_two_witnesses
from retold.model.descent import DRAWN, Direction, Relation
from retold.model.spans import Reason
from retold.text.studied import Studied

_OWN = 0.25
"""Two texts that share runs and have each a quarter and more of their own may both have drawn on
a third; unless more than the day tells the direction neither is called the other's source."""

_A_PART = 0.15
"""Share of a text in sentences the other tells too, from which one that names the other drew in
part on it; below it only a line may come from there. Of three such pairs read that shared .10 to
.14, two named the other for one claim beside a story of their own."""

_EARLIER = "descent.published_first"
"""The clue that says when the two came out. Who came first may have had what both share from a
third: of six pairs read that shared a part, the two of which nothing else was known had."""


def by_names(left: Studied, right: Studied, shared: Shared, evidence: Evidence) -> Verdict:
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


def by_marks(left: Studied, right: Studied, shared: Shared, verdict: Verdict) -> Verdict | None:
    """The verdict where one prints the other's text in marks: that is drawn on, and not retold."""
    quoting = quoted_first(left, right, shared) if verdict.relation is Relation.REWRITE else None
    if quoting is None:
        return None
    return Verdict(Relation.PARTLY_DRAWN, verdict.score, quoting.reason)


def by_order(
    left: Studied,
    right: Studied,
    verdict: Verdict,
    order: tuple[Direction, tuple[Reason, ...]],
    evidence: Evidence,
) -> Verdict:
    """The verdict, where the direction and what tells it, an address or an agency say more."""
    direction, clues = order
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
    at_home = one_newsroom(left, right)
    shown = decided and (at_home or any(clue.rule != _EARLIER for clue in clues))
    if not shown and verdict.relation is Relation.PARTLY_DRAWN and _both_have_own(evidence):
        why = same_outlet if at_home else common_source
        return Verdict(Relation.SAME_SOURCE, 0.5, why(left, right))
    return (taken_up(verdict, later) if decided else None) or verdict


def _both_have_own(evidence: Evidence) -> bool:
    return max(evidence.left.retold, evidence.right.retold) <= 1 - _OWN
