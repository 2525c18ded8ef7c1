"""Whether a report names another as its source, and for what the two share."""

from retold.analysis.descent.direction import credited_at
from retold.analysis.descent.evidence import Shared
from retold.analysis.descent.third import sentences_met
from retold.model.spans import Place, Reason
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


def _sentence(studied: Studied, place: Place) -> int | None:
    """The index of the sentence a place stands in; None where it stands in none of the story's."""
    sentences = enumerate(studied.prose.sentences)
    return next((at for at, one in sentences if one.span.contains(place.span)), None)
