"""Why two reports that share little text may yet not be two witnesses."""

from retold.analysis.descent.accounts import one_account
from retold.analysis.descent.announced import one_announcement
from retold.analysis.descent.credits import declared
from retold.analysis.descent.documents import one_document, one_post, same_statements
from retold.analysis.descent.evidence import Shared
from retold.analysis.descent.relation import Verdict
from retold.analysis.descent.third import one_newsrooms_news, third_newsroom
from retold.analysis.descent.ties import one_newsroom, same_agency, same_outlet
from retold.analysis.descent.witnesses import one_witness
from retold.model.descent import Relation
from retold.model.spans import Reason
from retold.text.studied import Studied

ORIGINS = (
    one_newsrooms_news,
    one_announcement,
    one_account,
    one_document,
    same_statements,
    one_post,
    one_witness,
)
"""Where two reports may have their news from, when it is not from each other."""


def not_two_witnesses(
    left: Studied, right: Studied, shared: Shared, verdict: Verdict
) -> Reason | None:
    """Why two reports that share little text may yet not be independent; None for no reason."""
    if one_newsroom(left, right):
        return same_outlet(left, right)
    third = third_newsroom(left, right, shared)
    if third is not None or verdict.relation is Relation.UNCLEAR:
        return third
    agency = same_agency(left, right, verbatim=1.0) if _is_given(left, right) else None
    origins = (origin(left, right, shared) for origin in ORIGINS)
    return agency or next((origin for origin in origins if origin is not None), None)


def _is_given(left: Studied, right: Studied) -> bool:
    """Whether either report is an agency's by its own lines, not only helped by one."""
    return any(credit.whole for side in (left, right) for credit in declared(side.report))
