"""Whether words that left a sentence stand in another place of the report after all."""

from retold.analysis.changes.retellings import Note, Retelling
from retold.analysis.changes.told_there import Whole

_LEAST = 2
"""Words in a row that are looked for anywhere: one word may stand there of another thing."""

_BESIDE = 0.4
"""Share of the weight of the words that the sentence before or after must hold: a writer who cuts a
sentence in two tells the rest there, in words of his own."""


def words_stand(told: Retelling, note: Note, before: Whole, after: Whole) -> bool:
    """Whether words of one report that a sentence of the other lacks stand elsewhere there.

    In a row anywhere, be it the place above the story or a caption; all in one other sentence, in
    whatever order ("a makeshift dam": "the dam is makeshift"); or, of a clause, much of what it
    weighs in the sentence beside. Nor does a word weigh whose own report goes without it as well:
    "temporary harbour pilots" here, "harbour pilots" there.
    """
    places = told.before.words.within(note.before) if note.before else range(0)
    a_clause = note.after is None
    forms = tuple(told.before.words.forms[at] for at in places)
    return (
        (len(forms) >= _LEAST and after.times_in_a_row(forms) > 0)
        or _goes_without(told, note, before)
        or _together(told, places)
        or (a_clause and after.holds_beside(before, places, told.after.sentences, _BESIDE))
    )


def _goes_without(told: Retelling, note: Note, before: Whole) -> bool:
    """Whether the report that has a word before a noun of several tells the noun without it too."""
    if note.before is None or note.after is None:
        return False
    words = told.before.words
    full = tuple(words.forms[at] for at in words.within(note.before))
    noun = full[1:]
    return len(noun) >= _LEAST and before.times_in_a_row(noun) > before.times_in_a_row(full)


def _together(told: Retelling, places: range) -> bool:
    """Whether another sentence holds all the words; it may put them in another order."""
    keys = {told.before.key(at) for at in places if told.before.telling(at)}
    prose, side = told.after.prose, told.after
    others = (at for at in range(len(prose.sentences)) if at not in side.sentences)
    return bool(keys) and any(
        keys <= {side.key(word) for word in prose.words_of(at)} for at in others
    )
