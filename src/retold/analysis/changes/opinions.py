"""Words that judge, in the reporter's own voice."""

from collections.abc import Iterator

from retold.analysis.changes.phrases import forms_of, phrases_of
from retold.analysis.changes.retellings import Note, Retelling, Side
from retold.model.changes import ChangeDetail

_JUDGES, _MARVEL = 0.6, 0.4
"""How sure a judging word is an opinion of consequence; one that marvels mostly is none."""

_BESIDE = 3
"""Words behind a judging word among which what it judges stands: "a bizarre late night tweet"."""


def opinion(told: Retelling) -> Iterator[Note]:
    """A word that judges ("shocking", "highly intense") stands on one side only.

    It must be the reporter's own: inside no quotation and in no sentence given to somebody. Nothing
    is said where the other side judges too, or the other report judges so elsewhere, in a like
    word; or of "deadly" and the like where the report tells of people who died. A word that only
    marvels ("a bizarre sight") is hardly an opinion.
    """
    if _judging(told.after):
        return
    for phrase in _judging(told.before):
        place = phrase.stop - 1
        sentence = next(
            at for at in told.before.sentences if place in told.before.prose.words_of(at)
        )
        if (
            place not in told.became
            and not _verb(told.before, place)
            and told.before.voices.own(sentence)
            and not _plainly_so(told.before, place)
        ):
            yield Note(
                detail=ChangeDetail.OPINION_DROPPED,
                before=told.before.words.span(phrase.start, phrase.stop),
                after=None,
                rule="changes.opinion",
                score=_MARVEL if _marvels(told.before, phrase) else _JUDGES,
            )


def _judging(side: Side) -> list[range]:
    """Judging words with what makes them stronger, and judging phrases."""
    degree = forms_of("opinion", "degree")
    forms = side.words.forms
    found = []
    for phrase in phrases_of("opinion", "judging").within(forms, side.places):
        before = phrase.start - 1
        strengthened = before in side.has and forms[before] in degree
        found.append(range(before if strengthened else phrase.start, phrase.stop))
    found.extend(phrases_of("opinion", "phrases").within(forms, side.places))
    longest = sorted(found, key=lambda phrase: (phrase.start, -len(phrase)))
    return [p for at, p in enumerate(longest) if not at or p.start >= longest[at - 1].stop]


def _marvels(side: Side, phrase: range) -> bool:
    """Whether a judging word only marvels at a thing, and not at what somebody did or claims."""
    forms = side.words.forms
    beside = forms[phrase.stop : phrase.stop + _BESIDE]
    return forms[phrase.stop - 1] in forms_of("opinion", "marvelling") and not (
        forms_of("opinion", "judged").intersection(beside)
    )


def _plainly_so(side: Side, place: int) -> bool:
    """Whether a judging word says no more than the report tells: "deadly" of what killed."""
    if side.words.forms[place] not in forms_of("opinion", "plain_beside"):
        return False
    return not forms_of("opinion", "lethal").isdisjoint(side.words.forms)


def _verb(side: Side, place: int) -> bool:
    """Whether a judging word is a verb here: "embarrassing the rest"."""
    after = place + 1
    return side.words.forms[place].endswith("ing") and after in side.has and not side.telling(after)
