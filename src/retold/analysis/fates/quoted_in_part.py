"""Whether a report quotes pieces of a saying: a few words in marks here, a few there."""

from collections.abc import Iterable, Iterator, Sequence

from retold.analysis.fates.sides import stands_in
from retold.analysis.fates.speakers import SameNames
from retold.analysis.fates.spoken import Spoken
from retold.analysis.fates.wording import read_as, tells, weight
from retold.model.quotations import Quotation
from retold.model.spans import Span
from retold.text.marks import find_marked
from retold.text.studied import Studied
from retold.text.words import stem_of

_LEAST_WEIGHT = 1.5
"""Weight of the pieces in marks that show it is quoted: a rare word and a plain one."""

_LEAST_SHARE = 0.2
"""Share of the weight of the whole saying that they must have: a catchword that somebody has in
every speech is no part of this one."""

_LEAST_IN_MARKS = 2
_LEAST_AROUND = 1
"""Telling words in marks, and beside them, by which a sentence that names the speaker tells it."""

_RUN = 3
"""Words in a row in marks that tell it without others beside: two are an expression, "no deal"."""


def quoted_in_part(spoken: Spoken, other: Studied, same: SameNames) -> bool:
    """Whether the other report has words of a quotation in marks and gives them to its speaker.

    "He called the dam “a disgrace” and said it “has to go”" quotes who said "It is a disgrace, and
    it has to go": nobody was left out there. Nor where "The mayor, after warning of “a very real
    risk”, flew to Vell", though no verb of saying gives it to her.
    """
    theirs = [
        quotation
        for quotation in other.reading.quotations
        if _of_one_speaker(spoken.quotation, quotation, same)
    ]
    held = _telling(
        piece
        for quotation in theirs
        for piece in _in_marks(quotation.marked, other)
        if stands_in(piece, spoken.forms) >= 0
    )
    if _weight(held) >= max(_LEAST_WEIGHT, _LEAST_SHARE * _weight(_telling([spoken.forms]))):
        return True
    return _holds_all(spoken, theirs, other) or _named_beside_a_piece(spoken, other, same)


def _named_beside_a_piece(spoken: Spoken, other: Studied, same: SameNames) -> bool:
    """Whether a sentence names the speaker, and has a run of the saying in marks, or more of it.

    "The plan is for the mayor to stay until Friday for a “smooth handover”" tells what she said,
    though no verb gives it to her.
    """
    entity = spoken.quotation.entity
    theirs = {right for left, right in same if left == entity}
    named = {name.sentence for name in other.reading.names if name.entity in theirs}
    said = {stem_of(form) for form in _telling([spoken.forms])}
    return any(_tells_with_a_piece(spoken, said, other, at) for at in sorted(named))


def _tells_with_a_piece(spoken: Spoken, said: set[str], other: Studied, sentence: int) -> bool:
    """Whether a sentence has words of a saying in marks, and others of what it `said` beside."""
    span = other.prose.sentences[sentence].span
    text = span.of(other.prose.text)
    inside = [
        Span(span.start + one.inner.start, span.start + one.inner.end)
        for one in find_marked(text, (Span(0, len(text)),))
        if one.inner
    ]
    pieces = [piece for piece in _in_marks(inside, other) if stands_in(piece, spoken.forms) >= 0]
    if any(len(piece) >= _RUN and len(_telling([piece])) >= _LEAST_IN_MARKS for piece in pieces):
        return True
    held = {stem_of(form) for form in _telling(pieces)}
    stems = {other.prose.words.stems[word] for word in other.prose.words_of(sentence)}
    return len(held) >= _LEAST_IN_MARKS and len((stems & said) - held) >= _LEAST_AROUND


def _holds_all(spoken: Spoken, theirs: list[Quotation], other: Studied) -> bool:
    """Whether what a quotation has in marks, piece by piece, stands in marks there."""
    pieces = list(_in_marks(spoken.quotation.marked, spoken.studied))
    wholes = [piece for quotation in theirs for piece in _in_marks(quotation.marked, other)]
    return _weight(_telling(pieces)) >= _LEAST_WEIGHT and all(
        any(stands_in(piece, whole) >= 0 for whole in wholes) for piece in pieces
    )


def _telling(pieces: Iterable[Sequence[str]]) -> set[str]:
    return {form for piece in pieces for form in piece if tells(form)}


def _weight(forms: set[str]) -> float:
    """What the telling words among some forms weigh, each counted once."""
    return sum(map(weight, sorted({stem_of(form) for form in forms})))


def _of_one_speaker(one: Quotation, other: Quotation, same: SameNames) -> bool:
    if one.entity is None or other.entity is None:
        return bool(one.speaker) and one.speaker == other.speaker
    return (one.entity, other.entity) in same


def _in_marks(marked: Iterable[Span], studied: Studied) -> Iterator[list[str]]:
    """The forms of each stretch in marks."""
    words = studied.prose.words
    for span in marked:
        forms = [read_as(words.forms[at]) for at in words.within(span)]
        if forms:
            yield forms
