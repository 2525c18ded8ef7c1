"""Clauses, names and numbers that stand on one side only, inside a retold sentence."""

from collections.abc import Iterable, Iterator

from retold.analysis.changes.phrases import forms_of
from retold.analysis.changes.retellings import Note, Retelling, Side
from retold.analysis.changes.small_words import linking
from retold.analysis.changes.told_there import Whole
from retold.model.changes import ChangeDetail, Edit, EditKind
from retold.text.keys import weight_of

_OF_WEIGHT = 1.5
"""Least weight of the words that only one side has, for a clause to be worth telling: two rare
words, or a number and an everyday one."""

_NEW = 0.6
"""Least share of a run's weight that must be new: otherwise the same was told in other words."""

_ALIKE = 0.65
"""Least likeness of two sentences for a missing clause to be more than another sentence."""

_AROUND = 4
"""Telling words that must stand on both sides, for the same reason."""

_A_CLAUSE = 3
"""Words that make a clause; a shorter run is shown only where it holds a name or a number."""

_SURE = 0.9
_LEAST_SURE = 0.4
_STEP = 0.1
"""How sure by weight: a clause of two rare words .6, one of five .9."""


def clause_of_weight(told: Retelling, before: Whole, after: Whole) -> Iterator[Note]:
    """A clause, a name or a number of one side has nothing to stand for it on the other.

    "A day before he was set to leave": words that tell something, in one run, and neither in the
    other sentence nor told in any other sentence of that report. Of several such runs the
    heaviest is shown. Who says what, and what is given to a source, is left to what became of the
    quotation.
    """
    if told.score < _ALIKE or not told.rests_on(_AROUND) or not told.before.in_body():
        return
    runs = ((_new_weight(told, edit), edit) for edit in told.edits if _left_out(told, edit))
    ranked = sorted(runs, key=lambda run: (-run[0], run[1].before))
    for weight, edit in ranked[:1]:
        places = told.before.words.within(edit.before) if edit.before else range(0)
        if weight >= _OF_WEIGHT and not after.holds(before, places):
            yield Note(
                detail=ChangeDetail.WORDS_DROPPED,
                before=edit.before,
                after=None,
                rule="changes.clause_of_weight",
                score=round(min(_SURE, _LEAST_SURE + _STEP * weight), 2),
            )


def _left_out(told: Retelling, edit: Edit) -> bool:
    """Whether a run has nothing of its own on the other side."""
    if edit.before is None or edit.kind in {EditKind.KEPT, EditKind.MOVED}:
        return False
    places = told.before.words.within(edit.before)
    speech = forms_of("retelling", "speech_words")
    if any(told.before.quoted(at) or told.before.words.forms[at] in speech for at in places):
        return False
    if len(places) < _A_CLAUSE and not any(_marked_out(told.before, at) for at in places):
        return False
    there = told.after.words.within(edit.after) if edit.after else range(0)
    turned = _weight(told.after, told.before, there)
    whole = sum(weight_of(told.before.words.stems[at]) for at in places)
    return not turned and _new_weight(told, edit) >= _NEW * whole > 0


def _marked_out(side: Side, place: int) -> bool:
    """Whether a word is a name or a number, by its first letter."""
    first = side.prose.text[side.words.starts[place]]
    return first.isupper() or first.isdigit()


def _new_weight(told: Retelling, edit: Edit) -> float:
    places = told.before.words.within(edit.before) if edit.before else range(0)
    return _weight(told.before, told.after, places)


def _weight(side: Side, other: Side, places: Iterable[int]) -> float:
    """The weight of the words of one side that the other has nowhere."""
    there = other.every_key()
    small = linking()
    return sum(
        weight_of(side.words.stems[at])
        for at in places
        if side.key(at) not in there and side.words.forms[at] not in small
    )
