"""What ties two reports besides their words: one newsroom, one address, one agency."""

from retold.analysis.descent.credits import declared
from retold.analysis.descent.outlet_names import newsroom_forms
from retold.model.spans import Place, Reason
from retold.text.studied import Studied

_MUCH = 0.2
"""Share of a text word for word in another that an agency named by both explains, though one of
them only says that the agency contributed."""


def same_outlet(left: Studied, right: Studied) -> Reason:
    """Two reports of one newsroom are not two witnesses, whatever words they choose."""
    words = f"{left.report.name} and {right.report.name} come from one newsroom."
    return Reason(rule="descent.same_outlet", words=words, score=0.5)


def one_newsroom(left: Studied, right: Studied) -> bool:
    """Whether two reports come from one newsroom, however its name is printed."""
    return not newsroom_forms(left.report.outlet).isdisjoint(newsroom_forms(right.report.outlet))


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

    Said only where nothing, but perhaps the day, tells which drew on the other.
    """
    words = (
        f"{left.report.name} and {right.report.name} share runs of words and have each much of "
        "their own; nothing tells which drew on the other."
    )
    return Reason(rule="descent.common_source", words=words, score=0.5)
