"""What two reports share, measured: the ground on which a descent is judged."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from retold.model.changes import Pairing, Passage
from retold.model.quotations import Echo
from retold.model.spans import Span
from retold.text.prose import Prose
from retold.text.studied import Studied

_LONG_RUN = 6
"""Runs of six words and more outside quotations are seldom chosen alike by two writers
(Clough et al. 2002, METER: runs of this length mark derived text)."""


_IN_MARKS = re.compile(r"“[^“”\n]{1,2000}”|\"[^\"“”\n]{1,2000}\"")

_MOSTLY = 0.6
"""A sentence of which so much is somebody's words meets another because both quote him."""

_LEAST_OWN = 0.35
"""Share of a report's words that must be left once what both quote is taken away: of less nothing
can be told, and only marked words are left out."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What the other analyses found two reports to share; left and right as in `Descent`."""

    passages: tuple[Passage, ...]
    pairings: tuple[Pairing, ...]
    echoes: tuple[Echo, ...]
    entities: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One report's part in what is shared.

    Attributes:
        words: number of words outside marked quotations.
        verbatim: share of them in long runs shared word for word.
        retold: share of them in sentences that the other report tells too.
        covered: indexes of the words shared word for word or standing in sentences told by both.
    """

    words: int
    verbatim: float
    retold: float
    covered: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What two reports share, from both sides, and whether it stands in the same order."""

    left: Side
    right: Side
    in_order: float
    longest: Passage | None


def weigh(left: Studied, right: Studied, shared: Shared) -> Evidence:
    """Measure what two reports share; what somebody said counts for neither.

    Words in marks are left out, and what both give to one speaker, in marks or not: two reporters
    who heard the same statement did not draw on each other.
    """
    runs = tuple(p for p in shared.passages if p.words >= _LONG_RUN)
    crossing = sum(pairing.crossing for pairing in shared.pairings)
    told = _told_by_both(left, shared.echoes), _told_by_both(right, shared.echoes)
    return Evidence(
        left=_side(
            left, told[0], [p.left for p in runs], [i for p in shared.pairings for i in p.left]
        ),
        right=_side(
            right, told[1], [p.right for p in runs], [i for p in shared.pairings for i in p.right]
        ),
        in_order=1 - crossing / max(1, len(shared.pairings)),
        longest=max(runs, key=lambda run: (run.words, run.left), default=None),
    )


def _told_by_both(studied: Studied, echoes: Iterable[Echo]) -> set[int]:
    """The words of a report that it gives to a speaker as the other does, whole sentences of them.

    What else a sentence holds that is mostly such words only says who said it, and when.
    """
    prose = studied.prose
    matched = [echo for echo in echoes if echo.before and echo.after]
    ids = {quotation for echo in matched for quotation in (*echo.before, *echo.after)}
    quotations = [q for q in studied.reading.quotations if q.id in ids]
    spans = [span for q in quotations for span in q.content]
    said = {word for span in spans for word in prose.words.within(span)}
    for sentence in {at for q in quotations for at in q.sentences}:
        words = prose.words_of(sentence)
        if sum(word in said for word in words) >= _MOSTLY * len(words):
            said.update(words)
    return said


def _side(studied: Studied, said: set[int], runs: list[Span], paired: list[int]) -> Side:
    prose = studied.prose
    every = set(range(len(prose.words)))
    own = every - _marked_words(studied)
    without = own - said
    if len(without) >= _LEAST_OWN * len(every):
        own = without
    verbatim = {word for run in runs for word in prose.words.within(run)}
    retold = _words_of_sentences(prose, paired)
    return Side(
        words=len(own),
        verbatim=len(own & verbatim) / max(1, len(own)),
        retold=len(own & (retold | verbatim)) / max(1, len(own)),
        covered=frozenset(verbatim | retold),
    )


def _marked_words(studied: Studied) -> set[int]:
    """The words in marks, of quotations read and of those that no speaker was found for."""
    spans = [span for quotation in studied.reading.quotations for span in quotation.marked]
    spans += [Span(*found.span()) for found in _IN_MARKS.finditer(studied.report.text)]
    return {word for span in spans for word in studied.prose.words.within(span)}


def _words_of_sentences(prose: Prose, sentences: list[int]) -> set[int]:
    return {word for sentence in sentences for word in prose.words_of(sentence)}
