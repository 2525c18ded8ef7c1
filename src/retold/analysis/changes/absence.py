"""What was told not to be, against what was not shown; what will be, against what must."""

from collections.abc import Iterator

from retold.analysis.changes.phrases import forms_of, phrases_of
from retold.analysis.changes.retellings import Note, Retelling, Side
from retold.model.changes import ChangeDetail

_REACH = 4
"""Words from "did not establish" to what was not established."""

_ALIKE = 0.6
"""Least likeness of two sentences for "will" and "must" to be of one thing."""


def not_shown(told: Retelling) -> Iterator[Note]:
    """A "did not establish" or "found no evidence of" became "found no", or "there was no".

    What was not shown must be the same word on both sides, right behind either phrase: that a
    thing was not shown and that it was not are two claims.
    """
    proven = [
        phrase
        for phrase in phrases_of("modality", "told_absent").within(
            told.after.words.forms, told.after.places
        )
        if not _unshown(told.after, phrase.start)
    ]
    for phrase in _unshown_in(told.before):
        thing = told.before.next_telling(phrase.stop, _REACH)
        for other in proven:
            same = told.after.next_telling(other.stop, _REACH)
            if thing is None or same is None or told.before.key(thing) != told.after.key(same):
                continue
            yield Note(
                detail=ChangeDetail.MODALITY_STRONGER,
                before=told.before.words.span(phrase.start, thing + 1),
                after=told.after.words.span(other.start, same + 1),
                rule="changes.not_shown",
                score=0.8,
            )


def must_or_will(told: Retelling) -> Iterator[Note]:
    """A "must", "should" or "ought to" before a verb became "will": a demand became a forecast.

    The verb must be the same word, next to its helper on both sides. Not where a source says both:
    "must go on" may insist, as a saying, on what "will go on" foretells.
    """
    if told.score < _ALIKE:
        return
    demanding = forms_of("modality", "demanding")
    foretelling = forms_of("modality", "foretelling")
    verbs = {
        told.after.words.stems[at + 1]: at
        for at in told.after.places
        if told.after.words.forms[at] in foretelling and at + 1 in told.after.has
    }
    for place in told.before.places:
        verb = place + 1
        if told.before.words.forms[place] not in demanding or verb not in told.before.has:
            continue
        helper = verbs.get(told.before.words.stems[verb])
        if helper is None or (told.before.quoted(place) and told.after.quoted(helper)):
            continue
        if told.became.get(place - 1) == helper - 1:
            yield Note(
                detail=ChangeDetail.MODALITY_STRONGER,
                before=told.before.words.span(place, verb + 1),
                after=told.after.words.span(helper, helper + 2),
                rule="changes.must_or_will",
                score=0.6,
            )


def _unshown_in(side: Side) -> list[range]:
    return phrases_of("modality", "not_shown").within(side.words.forms, side.places)


def _unshown(side: Side, place: int) -> bool:
    return any(phrase.start <= place < phrase.stop for phrase in _unshown_in(side))
