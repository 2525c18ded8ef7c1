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
    weighs in the sentence beside.
    """
    places = told.before.words.within(note.before) if note.before else range(0)
    a_clause = note.after is None
    forms = tuple(told.before.words.forms[at] for at in places)
    return (
        (len(forms) >= _LEAST and after.has_in_a_row(forms))
        or _together(told, places)
        or (a_clause and after.holds_beside(before, places, told.after.sentences, _BESIDE))
    )


def _together(told: Retelling, places: range) -> bool:
    """Whether another sentence holds all the words; it may put them in another order."""
    keys = {told.before.key(at) for at in places if told.before.telling(at)}
    prose, side = told.after.prose, told.after
    others = (at for at in range(len(prose.sentences)) if at not in side.sentences)
    return bool(keys) and any(
        keys <= {side.key(word) for word in prose.words_of(at)} for at in others
    )
