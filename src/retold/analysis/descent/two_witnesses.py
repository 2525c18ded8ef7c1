"""Why two reports that share little text may yet not be two witnesses."""

from collections.abc import Iterable

from retold.analysis.descent.accounts import one_account
from retold.analysis.descent.announced import (
    one_announcement,
    one_announcer,
    told_by_itself,
)
from retold.analysis.descent.credits import declared
from retold.analysis.descent.documents import one_document, one_post, same_statements
from retold.analysis.descent.evidence import Shared
from retold.analysis.descent.relation import Verdict
from retold.analysis.descent.spokesmen import one_spokesman
from retold.analysis.descent.third import (
    one_newsrooms_news,
    one_newsrooms_report,
    third_newsroom,
)
from retold.analysis.descent.ties import one_newsroom, same_agency, same_outlet
from retold.analysis.descent.witnesses import one_witness
from retold.model.descent import Descent, Relation
from retold.model.spans import Reason
from retold.text.studied import Studied

ORIGINS = (
    one_newsrooms_report,
    one_newsrooms_news,
    told_by_itself,
    one_announcement,
    one_announcer,
    one_account,
    one_document,
    one_spokesman,
    same_statements,
    one_post,
    one_witness,
)
"""Where two reports may have their news from, when it is not from each other."""


_ANNOUNCED = frozenset({"descent.one_announcement", "descent.one_announcer"})
"""Rules of an announcement: who reports it has the news from nowhere else. Of three pairs of real
reports that they find, all were told from it."""

_REPORTED = frozenset({"descent.one_newsrooms_report"})
"""Rules of a report that both pass on as their news, whatever else they tell."""

_NAMED = frozenset({"descent.one_document", "descent.third_newsroom"})
"""Rules of what both name for some of what they tell: a letter, another newsroom's report."""

_RUNS_SHARED = "descent.common_source"
"""The reason beside it where they hold runs of one text besides."""

_REST = 0.25
"""Share of each report in what both tell, from which that is where they have the news from. Of
nine such pairs read on real texts the five above it had; the four below it had people or news of
their own besides."""


def rests_on_one(descent: Descent) -> bool:
    """Whether two reports rest on one announcement, letter or newsroom, each in its own words."""
    held = min(descent.share_of_left, descent.share_of_right)
    shares_text = any(reason.rule == _RUNS_SHARED for reason in descent.reasons)
    same = descent.relation is Relation.SAME_SOURCE and not shares_text
    return same and is_one_source(descent.reasons, held)


def is_one_source(reasons: Iterable[Reason], held: float) -> bool:
    """Whether a reason names a source on which reports that both hold so much rest as a whole."""
    rules = {reason.rule for reason in reasons}
    return bool(rules & (_ANNOUNCED | _REPORTED)) or (bool(rules & _NAMED) and held >= _REST)


def not_two_witnesses(
    left: Studied, right: Studied, shared: Shared, verdict: Verdict
) -> Reason | None:
    """Why two reports that share little text may yet not be independent; None for no reason."""
    if one_newsroom(left, right):
        return same_outlet(left, right)
    third = one_newsrooms_report(left, right, shared) or third_newsroom(left, right, shared)
    if third is not None or verdict.relation is Relation.UNCLEAR:
        return third
    agency = same_agency(left, right, verbatim=1.0) if _is_given(left, right) else None
    origins = (origin(left, right, shared) for origin in ORIGINS)
    return agency or next((origin for origin in origins if origin is not None), None)


def _is_given(left: Studied, right: Studied) -> bool:
    """Whether either report is an agency's by its own lines, not only helped by one."""
    return any(credit.whole for side in (left, right) for credit in declared(side.report))
