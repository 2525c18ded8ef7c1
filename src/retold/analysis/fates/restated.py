"""Quotations inside one report that say the same again: a headline and the body, an echo later."""

from collections.abc import Iterator, Sequence

from retold.analysis.fates.likeness import in_order, likeness
from retold.analysis.fates.meeting import by_words
from retold.analysis.fates.speakers import Speakers, speakers
from retold.analysis.fates.spoken import Spoken

_LIKE_IN_BODY = 0.65
"""Likeness of two quotations of one body that makes the later a restatement."""

_SHARED_IN_BODY = 2.5
"""Weight they must share: some three plain words."""

_LIKE_IN_HEADLINE = 0.4
"""Likeness that is enough where one stands in the headline: headlines are short."""

_SHARED_IN_HEADLINE = 1.2
"""Weight that is enough there."""

_VERBATIM = 0.9
"""Share of words in the same order that joins quotations of different reports by itself."""

_LEAST_VERBATIM = 4
"""Telling words they must have for that."""


def restatements(spoken: tuple[Spoken, ...]) -> Iterator[tuple[Spoken, Spoken]]:
    """The pairs of quotations of one report that are one utterance.

    Where it is not known that one speaker says both, only the two most alike are: else words given
    to nobody would join the words of two speakers.
    """
    entities = range(len(spoken[0].studied.reading.entities)) if spoken else ()
    same = frozenset((at, at) for at in entities)
    unsure: list[tuple[float, int, int]] = []
    for at, to in sorted({pair for pair in by_words(spoken, spoken) if pair[0] < pair[1]}):
        first, second = spoken[at], spoken[to]
        who = speakers(first, second, same)
        if who in _ONE_SPEAKER and _says_again(first, second):
            if who is Speakers.SAME:
                yield first, second
            else:
                unsure.append((-likeness(first, second).score, at, to))
    taken: set[int] = set()
    for _, at, to in sorted(unsure):
        if taken.isdisjoint((at, to)):
            taken.update((at, to))
            yield spoken[at], spoken[to]


def repeated(spoken: Sequence[Spoken]) -> Iterator[tuple[Spoken, Spoken]]:
    """The pairs of quotations, of whatever reports, that have the same words in marks."""
    for at, to in sorted({pair for pair in by_words(spoken, spoken) if pair[0] < pair[1]}):
        first, second = spoken[at], spoken[to]
        if first.studied is not second.studied and _verbatim(first, second):
            yield first, second


_ONE_SPEAKER = frozenset({Speakers.SAME, Speakers.UNKNOWN})


def _says_again(first: Spoken, second: Spoken) -> bool:
    if first.forms == second.forms and len(first.forms) >= _LEAST_VERBATIM:
        return True
    like = likeness(first, second)
    if first.quotation.in_headline or second.quotation.in_headline:
        return like.score >= _LIKE_IN_HEADLINE and like.shared >= _SHARED_IN_HEADLINE
    return like.score >= _LIKE_IN_BODY and like.shared >= _SHARED_IN_BODY


def _verbatim(first: Spoken, second: Spoken) -> bool:
    if not first.marked or not second.marked:
        return False
    if min(first.telling, second.telling) < _LEAST_VERBATIM:
        return False
    shorter, longer = sorted((len(first.forms), len(second.forms)))
    return shorter * 2 >= longer and in_order(first.forms, second.forms) >= _VERBATIM
