"""How surely it is told: helpers of the verb, and negation."""

from collections.abc import Iterator

from retold.analysis.changes.hedging import unsure
from retold.analysis.changes.phrases import forms_of
from retold.analysis.changes.retellings import Note, Retelling, Side
from retold.model.changes import ChangeDetail
from retold.model.spans import Span

_REACH = 4
"""Words from a helper to the word it bears on: "may not have been seen"."""

_ALIKE = 0.65
"""Least likeness of two sentences for a missing "not" to be more than another sentence."""

_SET_APART = frozenset({"t", "n't"})
"""What is a word by itself of a "not" printed with blanks: "hadn ' t", "did n't"."""

_AROUND = 3
"""Telling words that must be kept, for a lost "not" to mean anything."""


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
