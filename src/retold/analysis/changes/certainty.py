"""How surely it is told: hedges, helpers of the verb, and negation."""

from collections.abc import Iterator
from functools import cache

from retold.analysis.changes.phrases import Phrases, forms_of
from retold.analysis.changes.retellings import Note, Retelling, Side
from retold.model.changes import ChangeDetail
from retold.model.spans import Span
from retold.text.languages import word_list

_REACH = 4
"""Words from a hedge or a helper to the word it bears on: "may not have been seen"."""

_ALIKE = 0.65
"""Least likeness of two sentences for a missing "not" to be more than another sentence."""

_SET_APART = frozenset({"t", "n't"})
"""What is a word by itself of a "not" printed with blanks: "hadn ' t", "did n't"."""

_AROUND = 3
"""Telling words that must be kept, for a lost hedge or "not" to mean anything."""


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
                before=_span(told.before, phrase.start, bears_on),
                after=_span(told.after, told.became[bears_on], told.became[bears_on]),
                rule="changes.hedge",
                score=0.75,
            )


def helper_of_the_verb(told: Retelling) -> Iterator[Note]:
    """A "may", "might" or "could" before a verb became "will", "would" or "must", or fell away.

    The verb must be the same on both sides. That a helper fell away counts only for "may" and
    "might", and only where the other side holds back in no other way.
    """
    weak, strong = forms_of("modality", "weak"), forms_of("modality", "strong")
    for place in told.before.places:
        form = told.before.words.forms[place]
        verb = _verb_after(told.before, place) if form in weak else None
        if verb is None or not told.in_one_voice(verb):
            continue
        other = told.became[verb]
        helper = _helper_before(told.after, other)
        if helper is None and not (
            _may_have_been(told.before, place) and _plain(told.after, other)
        ):
            continue
        if helper is None or told.after.words.forms[helper] in strong:
            yield Note(
                detail=ChangeDetail.MODALITY_STRONGER,
                before=_span(told.before, place, verb),
                after=_span(told.after, other if helper is None else helper, other),
                rule="changes.helper_of_the_verb",
                score=0.8 if helper is not None else 0.6,
            )


def negation(told: Retelling) -> Iterator[Note]:
    """A verb is negated on one side and not on the other, in sentences otherwise alike.

    Nothing is said where either side holds another word that denies or excepts ("failed", "no",
    "but", "unless"): it may tell the same in other words.
    """
    negations, negative = forms_of("modality", "negations"), forms_of("modality", "negative")
    denied = negative | negations | _SET_APART
    if told.score < _ALIKE or told.before.holds(negative) or told.after.holds(denied):
        return
    found = [at for at in told.before.places if told.before.words.forms[at] in negations]
    verb = told.before.next_telling(found[0] + 1, _REACH) if len(found) == 1 else None
    if verb is None or not told.in_one_voice(verb) or not _kept_around(told, verb):
        return
    other = told.became[verb]
    if told.before.words.stems[verb] == told.after.words.stems[other]:
        yield Note(
            detail=ChangeDetail.POLARITY_FLIPPED,
            before=_span(told.before, found[0], verb),
            after=_span(told.after, other, other),
            rule="changes.negation",
            score=0.7,
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


def _verb_after(side: Side, place: int) -> int | None:
    between = forms_of("modality", "between")
    for word in range(place + 1, place + 1 + _REACH):
        if word not in side.has:
            return None
        if side.words.forms[word] not in between:
            return word if side.telling(word) else None
    return None


def _helper_before(side: Side, verb: int) -> int | None:
    helpers = forms_of("modality", "weak") | forms_of("modality", "strong")
    between = forms_of("modality", "between")
    for word in range(verb - 1, verb - 1 - _REACH, -1):
        if word not in side.has:
            return None
        if side.words.forms[word] in helpers:
            return word
        if side.words.forms[word] not in between:
            return None
    return None


def _may_have_been(side: Side, place: int) -> bool:
    """Whether a helper says that something may be so: "may start", "could have started"."""
    form, following = side.words.forms[place], place + 1
    if form in forms_of("modality", "only_possible"):
        return True
    return following in side.has and side.words.forms[following] == "have"


def _plain(side: Side, verb: int) -> bool:
    """Whether a verb is told as so: no hedge, no condition, no infinitive before it."""
    before = side.words.forms[verb - 1] if verb - 1 in side.has else ""
    return before not in {"to", "can", "should"} and not (
        unsure(side) or side.holds(frozenset({"if", "whether", "unless", "can", "possible"}))
    )


def _kept_around(told: Retelling, verb: int) -> bool:
    near = range(verb - 2 * _AROUND, verb + 2 * _AROUND + 1)
    kept = sum(at != verb and at in told.became and told.before.telling(at) for at in near)
    return kept >= _AROUND


def _span(side: Side, first: int, last: int) -> Span:
    return side.words.span(first, last + 1)
