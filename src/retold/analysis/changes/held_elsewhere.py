"""Whether a report that lost a hedge, a source, a judgement or words keeps them elsewhere."""

from collections.abc import Iterator

from retold.analysis.changes.hedging import unsure
from retold.analysis.changes.retellings import Note, Retelling, Side, side_of
from retold.analysis.changes.shares import Keys, keys_of
from retold.analysis.changes.told_there import Whole
from retold.analysis.changes.voices import BODY
from retold.analysis.changes.words_stand import words_stand
from retold.model.changes import ChangeDetail
from retold.model.spans import Span

_FEWEST = 2
"""Telling words of the claim that a sentence must hold: one word stands anywhere."""

_MOST = 0.6
"""Least share of a claim's weight that must be given to a source, as in `told_there`."""

_GAINED = frozenset(
    {
        ChangeDetail.HEDGE_ADDED,
        ChangeDetail.OPINION_ADDED,
        ChangeDetail.SOURCE_GAINED,
        ChangeDetail.WORDS_ADDED,
    }
)

_BREAKS = frozenset(",;:()\u2014\u2013")
"""Marks between words that end the clause a hedge stands in."""


def held_elsewhere(told: Retelling, note: Note, before: Whole, after: Whole) -> bool:
    """Whether what a note calls dropped or put in stands by the same claim in another sentence.

    "He died, reportedly of natural causes" lost nothing where "The coroner said he believes he
    died of natural causes" stands further down. The other sentence must hold most of the clause
    and the word the hedge bears on, and hold back or give it to a source; where a source is the
    matter, it must give the words of most of the claim to somebody. A judgement may stand in any
    other sentence, outside marks, in a word of one meaning; words dropped may stand anywhere.
    """
    if note.detail in _GAINED:
        return held_elsewhere(told.turned(), note.turned(), after, before)
    if note.before is None or not told.after.sentences:
        return False
    match note.detail:
        case ChangeDetail.HEDGE_DROPPED:
            held = _hedge_kept(told, note.before, before, after)
        case ChangeDetail.SOURCE_LOST:
            held = _source_kept(told, note.before, before, after)
        case ChangeDetail.OPINION_DROPPED:
            held = _judged_too(told, note.before)
        case ChangeDetail.WORDS_DROPPED:
            held = words_stand(told, note, before, after)
        case _:
            held = False
    return held


def _hedge_kept(told: Retelling, hedged: Span, before: Whole, after: Whole) -> bool:
    place = told.before.words.within(hedged)[-1]
    claim = keys_of(told.before.voices, _clause(told.before, place))
    if len(claim) < _FEWEST:
        claim = keys_of(told.before.voices, told.before.places)
    bears_on = told.before.key(place)
    others = _others(told, claim, before, after)
    return any(bears_on in other.every_key() and _holds_back(other) for other in others)


def _judged_too(told: Retelling, judging: Span) -> bool:
    """Whether another sentence of the other report judges so, or in a like word, and not in marks.

    How it words what somebody said without marks is its own choice.
    """
    side, before = told.after, told.before
    keys = {before.key(at) for at in before.words.within(judging) if before.telling(at)}
    return bool(keys) and any(
        keys <= {side.key(word) for word in side.prose.words_of(at) if not _in_marks(side, word)}
        for at in range(len(side.prose.sentences))
        if at not in side.sentences
    )


def _in_marks(side: Side, word: int) -> bool:
    quotation = side.voices.of_words.get(word)
    return quotation is not None and any(
        word in side.words.within(span) for span in quotation.marked
    )


def _source_kept(told: Retelling, content: Span, before: Whole, after: Whole) -> bool:
    claim = keys_of(told.before.voices, told.before.voices.studied.prose.words.within(content))
    least = _MOST * sum(claim.values())
    return any(
        sum(claim[key] for key in claim.keys() & _given(other)) >= least
        for other in _others(told, claim, before, after)
    )


def _others(told: Retelling, claim: Keys, before: Whole, after: Whole) -> Iterator[Side]:
    """The sentences of the other report, beside those of this retelling, that hold the claim."""
    for sentence in after.sentences_with(before, claim):
        other = side_of(told.after.voices, (sentence,))
        if (
            sentence not in told.after.sentences
            and len(claim.keys() & other.every_key()) >= _FEWEST
        ):
            yield other


def _given(side: Side) -> frozenset[str]:
    """The keys of the words of a side that are given to a source."""
    return frozenset(side.key(place) for place in side.places if side.quoted(place))


def _holds_back(side: Side) -> bool:
    """Whether a side hedges, or stands in the body and is not the reporter's own voice."""
    return unsure(side) or (side.prose.sentences[side.sentences[0]].kind in BODY and not side.own())


def _clause(side: Side, place: int) -> range:
    """The words around a place up to the marks that end its clause, in its sentence."""
    sentence = next(at for at in side.sentences if place in side.prose.words_of(at))
    within = side.prose.words_of(sentence)
    start, stop = place, place + 1
    while start > within.start and not _broken(side, start - 1):
        start -= 1
    while stop < within.stop and not _broken(side, stop - 1):
        stop += 1
    return range(start, stop)


def _broken(side: Side, place: int) -> bool:
    """Whether a mark that ends a clause stands between a word and the next."""
    between = side.prose.text[side.words.ends[place] : side.words.starts[place + 1]]
    return not _BREAKS.isdisjoint(between)
