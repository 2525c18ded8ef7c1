"""What two reports share, measured: the ground on which a descent is judged."""

from dataclasses import dataclass

from retold.model.changes import Pairing, Passage
from retold.model.quotations import Echo
from retold.model.spans import Span
from retold.text.prose import Prose
from retold.text.studied import Studied

_LONG_RUN = 6
"""Runs of six words and more outside quotations are seldom chosen alike by two writers
(Clough et al. 2002, METER: runs of this length mark derived text)."""


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
    """Measure what two reports share; words in marked quotations count for neither."""
    runs = tuple(p for p in shared.passages if p.words >= _LONG_RUN)
    crossing = sum(pairing.crossing for pairing in shared.pairings)
    return Evidence(
        left=_side(left, [p.left for p in runs], [i for p in shared.pairings for i in p.left]),
        right=_side(right, [p.right for p in runs], [i for p in shared.pairings for i in p.right]),
        in_order=1 - crossing / max(1, len(shared.pairings)),
        longest=max(runs, key=lambda run: (run.words, run.left), default=None),
    )


def _side(studied: Studied, runs: list[Span], paired: list[int]) -> Side:
    prose = studied.prose
    own = set(range(len(prose.words))) - _marked_words(studied)
    verbatim = {word for run in runs for word in prose.words.within(run)}
    retold = _words_of_sentences(prose, paired)
    return Side(
        words=len(own),
        verbatim=len(own & verbatim) / max(1, len(own)),
        retold=len(own & (retold | verbatim)) / max(1, len(own)),
        covered=frozenset(verbatim | retold),
    )


def _marked_words(studied: Studied) -> set[int]:
    return {
        word
        for quotation in studied.reading.quotations
        for span in quotation.marked
        for word in studied.prose.words.within(span)
    }


def _words_of_sentences(prose: Prose, sentences: list[int]) -> set[int]:
    return {word for sentence in sentences for word in prose.words_of(sentence)}
