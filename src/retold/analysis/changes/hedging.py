"""Words that hold back ("reportedly", "alleged") and that one side alone has."""

from collections.abc import Iterator
from functools import cache

from retold.analysis.changes.phrases import Phrases, forms_of
from retold.analysis.changes.retellings import Note, Retelling, Side
from retold.model.changes import ChangeDetail
from retold.text.languages import word_list

_REACH = 4
"""Words from a hedge to the word it bears on, and from that to the next."""

_ALIKE = 0.65
"""Least likeness of two sentences for the word behind a hedge to have been exchanged."""

_AROUND = 3
"""Telling words that must be kept, for a lost hedge to mean anything."""


def hedge(told: Retelling) -> Iterator[Note]:
    """A word that holds back ("reportedly", "alleged", "appears to") stands on one side only.

    The word it bears on must stand on both sides, or in sentences much alike the word behind it
    ("reportedly issued a permit", "granted a permit"), one of the two words behind that too
    ("seemed to return the favour" is not "returning to his hotel"), and the other side must neither
    hold back in another way ("may", "the coroner thinks") nor give it to a source instead.
    """
    if unsure(told.after) or _newly_given(told) or not told.rests_on(_AROUND):
        return
    if told.after.holds(forms_of("hedges", "thinking")):
        return
    for phrase in _hedges(told.before):
        bears_on = _bears_on(told, phrase.stop)
        if (
            bears_on is not None
            and told.in_one_voice(bears_on)
            and _goes_on_alike(told, phrase.stop)
        ):
            yield Note(
                detail=ChangeDetail.HEDGE_DROPPED,
                before=told.before.words.span(phrase.start, bears_on + 1),
                after=told.after.words.span(told.became[bears_on], told.became[bears_on] + 1),
                rule="changes.hedge",
                score=0.75,
            )


def _bears_on(told: Retelling, place: int) -> int | None:
    """The word a hedge before `place` bears on; the next one, where that was exchanged."""
    first = told.before.next_telling(place, _REACH)
    if first is None or first in told.became or told.score < _ALIKE:
        return first
    return told.before.next_telling(first + 1, _REACH)


def _goes_on_alike(told: Retelling, place: int) -> bool:
    """Whether of the next telling words behind a hedge one but the first is kept, if there are any.

    The first may be a verb of many senses; with what it is done to it tells what is hedged.
    """
    first = told.before.next_telling(place, _REACH)
    second = None if first is None else told.before.next_telling(first + 1, _REACH)
    third = None if second is None else told.before.next_telling(second + 1, _REACH)
    behind = [at for at in (second, third) if at is not None]
    return not behind or any(at in told.became for at in behind)


def unsure(side: Side) -> bool:
    """Whether a side holds back anywhere: a hedge, or a helper such as "may"."""
    return bool(_hedges(side)) or side.holds(forms_of("modality", "weak"))


def _hedges(side: Side) -> list[range]:
    phrases = _all_hedges().within(side.words.forms, side.places)
    adjectives = forms_of("hedges", "before_nouns")
    nouns = (
        range(at, at + 1)
        for at in side.places
        if side.words.forms[at] in adjectives and _stands_before_noun(side, at)
    )
    return [*phrases, *nouns]


def _stands_before_noun(side: Side, place: int) -> bool:
    """Whether an adjective has a noun behind it and no subject before it ("she alleged fraud")."""
    before, noun = place - 1, place + 1
    return (
        noun in side.has
        and side.telling(noun)
        and not (before in side.has and side.telling(before))
    )


@cache
def _all_hedges() -> Phrases:
    lists = word_list("hedges")
    passive = (f"{be} {verb} to" for be in lists["to_be"] for verb in lists["after_to_be"])
    bare = (f"{verb} to be" for verb in lists["after_to_be"])
    return Phrases([*lists["hedges"], *passive, *bare])


def _newly_given(told: Retelling) -> bool:
    return told.before.own() and not told.after.own()
