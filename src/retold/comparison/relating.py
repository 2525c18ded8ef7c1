"""How much of its weight a finding keeps that tells how two reports stand to each other."""

from collections.abc import Mapping

from retold.analysis.descent import is_shown, rests_on_one
from retold.analysis.findings import Factor, factor
from retold.comparison.corroborating import corroborates
from retold.comparison.one_agency import is_of_one_agency
from retold.comparison.story import Story
from retold.comparison.successive import of_two_days
from retold.model.descent import Descent, Relation
from retold.text.studied import Studied

_SOME = 0.1
"""Share of either report in text that the other holds too, below which two reports that have one
source above them may tell of two matters: of six such pairs read, two told of one. Where both print
whose text they are it matters nonetheless."""

_OF_BOTH, _REPEATED = 0.02, 0.3
"""Share of the report that holds less of the other's text, below which it holds next to nothing;
and share of the one that holds more, up to which that then only repeats itself: a caption printed
under fifteen pictures. A short text that stands whole in a long one has more."""

_QUOTED = "descent.prints_its_text"

_A_PHRASE = 0.15
"""Share below which a text that drew on another took a phrase or a claim: of three such pairs read,
one was worth telling. What it prints in marks, from a report it names, is no such phrase."""


def kept_of(descent: Descent, story: Story, told: Mapping[str, Studied]) -> float:
    """Less where nothing is confirmed, and where hardly anything was drawn.

    That two are independent matters where both tell the same news and each has voices of its own;
    that they have one source, where they hold the same text, or some of it and both print one
    agency's name.
    """
    return factor(Factor.OTHER_NEWS) if _is_slight(descent, story, told) else 1.0


def _is_slight(descent: Descent, story: Story, told: Mapping[str, Studied]) -> bool:
    left, right = told[descent.left], told[descent.right]
    least, held = sorted((descent.share_of_left, descent.share_of_right))
    if descent.relation is Relation.INDEPENDENT:
        shown = is_shown(descent.reasons) and corroborates(descent, story)
        return not shown or of_two_days(left, right)
    if rests_on_one(descent):
        return of_two_days(left, right)
    if descent.relation is Relation.SAME_SOURCE:
        alone = least < _OF_BOTH and held < _REPEATED
        return alone or (held < _SOME and not is_of_one_agency(descent, left, right))
    return descent.relation is Relation.PARTLY_DRAWN and held < _A_PHRASE and not _quotes(descent)


def _quotes(descent: Descent) -> bool:
    """Whether one of two reports prints the other's own text as a quotation, and names it."""
    return any(reason.rule == _QUOTED for reason in descent.reasons)
