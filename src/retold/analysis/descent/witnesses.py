"""A witness whose words two reports print alike: one conversation, not two."""

import re
from collections.abc import Sequence
from itertools import product

from retold.analysis.descent.evidence import Shared
from retold.model.mentions import NameKind
from retold.model.quotations import Quotation
from retold.model.spans import Place, Reason
from retold.text.studied import Studied

_AGED = re.compile(r",? (?:aged |age )?[1-9]\d(?:,|(?= years?\b))")
"""An age behind a name: so somebody is introduced of whom nobody has heard."""

_LEAST_SAID = 5
"""Words of a witness in a row, in marks, that both must print: fewer may be said to each alike."""

_SURE = 0.6


def one_witness(left: Studied, right: Studied, shared: Shared) -> Reason | None:
    """Two reports with the same words of one witness have them from one conversation.

    Somebody introduced by an age ("Ida Fenn, 30") speaks at no press conference: what both print
    in marks one newsroom took over from the other, or both from a third.
    """
    same = set(shared.entities)
    for echo in shared.echoes:
        for one, two in product(_marked(left, echo.before), _marked(right, echo.after)):
            unknown = _is_aged(left, one) or _is_aged(right, two)
            if (one.entity, two.entity) in same and unknown and _alike(left, one, right, two):
                return Reason(
                    rule="descent.one_witness",
                    words=f"Both print the same words of {one.speaker}, said in one conversation.",
                    score=_SURE,
                    places=(
                        Place(left.report.id, one.marked[0]),
                        Place(right.report.id, two.marked[0]),
                    ),
                )
    return None


def _marked(studied: Studied, ids: Sequence[str]) -> list[Quotation]:
    """Those quotations of some that hold words in marks, and that somebody said."""
    quotations = studied.reading.quotations
    return [q for q in quotations if q.id in ids and q.marked and q.entity is not None]


def _is_aged(studied: Studied, quotation: Quotation) -> bool:
    """Whether the report introduces the speaker by an age."""
    text, entities = studied.report.text, studied.reading.entities
    return any(
        _AGED.match(text, name.span.end) is not None
        for name in studied.reading.names
        if name.entity == quotation.entity and entities[name.entity].kind is NameKind.PERSON
    )


def _alike(left: Studied, one: Quotation, right: Studied, two: Quotation) -> bool:
    """Whether the words in marks of both hold one run of words."""
    return not _runs(left, one).isdisjoint(_runs(right, two))


def _runs(studied: Studied, quotation: Quotation) -> frozenset[tuple[str, ...]]:
    words = studied.prose.words
    return frozenset(
        words.forms[at : at + _LEAST_SAID]
        for span in quotation.marked
        for within in (words.within(span),)
        for at in range(within.start, within.stop - _LEAST_SAID + 1)
    )
