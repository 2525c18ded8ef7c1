"""Whether a report that names another as its source names it for what the two share."""

from retold.analysis.descent.direction import credited_at
from retold.analysis.descent.evidence import Shared
from retold.analysis.descent.third import sentences_met
from retold.model.spans import Place
from retold.text.studied import Studied


def named_for_what_is_shared(left: Studied, right: Studied, shared: Shared) -> bool:
    """Whether the other is named in a sentence that both tell, or above or below the story.

    A report that cites the other once, for a thing told nowhere else in the two, did not thereby
    draw on it for what both tell of one event.
    """
    met = sentences_met(left, right, shared)
    sides = (
        (left, credited_at(left, right.report), frozenset(one for one, _ in met)),
        (right, credited_at(right, left.report), frozenset(two for _, two in met)),
    )
    return any(
        at is None or at in sentences
        for studied, places, sentences in sides
        for at in (_sentence(studied, place) for place in places)
    )


def _sentence(studied: Studied, place: Place) -> int | None:
    """The index of the sentence a place stands in; None where it stands in none of the story's."""
    sentences = enumerate(studied.prose.sentences)
    return next((at for at, one in sentences if one.span.contains(place.span)), None)
