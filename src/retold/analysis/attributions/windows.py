"""What the network reads at once: runs of whole paragraphs, and how they are written for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from retold.analysis.attributions.tokens import Case, Mark, Tokens
from retold.analysis.attributions.vocabulary import CLS, SEP, Vocabulary

PIECES = 254
"""Pieces of a window, at most: as in training. The network's places would allow 512."""


@dataclass(frozen=True, slots=True)
class Written:
    """A window as the network takes it: one row of each column a piece.

    Attributes:
        pieces: numbers of the pieces, the first one [CLS], one [SEP] after each paragraph.
        cases: `Case` of each.
        marks: `Mark` of each.
        firsts: for each token of the window, where its first piece stands.
    """

    pieces: tuple[int, ...]
    cases: tuple[int, ...]
    marks: tuple[int, ...]
    firsts: tuple[int, ...]


def windows(tokens: Tokens, most: int = PIECES, first: int | None = None) -> Iterator[range]:
    """Runs of tokens of at most `most` pieces, the first one `first` where it is given.

    Paragraphs are kept whole where they fit.
    """
    start = stop = size = 0
    room = first or most
    for part in _parts(tokens, most):
        cost = 1 + sum(map(len, tokens.pieces[part.start : part.stop]))
        if stop > start and size + cost > room:
            yield range(start, stop)
            start, size, room = part.start, 0, most
        stop, size = part.stop, size + cost
    if stop > start:
        yield range(start, stop)


def written(tokens: Tokens, window: range, vocabulary: Vocabulary) -> Written:
    """A window as the network takes it."""
    cls, sep = vocabulary.numbers[CLS], vocabulary.numbers[SEP]
    pieces, cases, marks, firsts = [cls], [int(Case.NONE)], [int(Mark.OUTSIDE)], []
    ends = set(tokens.paragraphs)
    for token in window:
        firsts.append(len(pieces))
        cut = tokens.pieces[token]
        pieces.extend(cut)
        cases.extend([int(tokens.cases[token])] * len(cut))
        marks.extend([int(tokens.marks[token])] * len(cut))
        if token + 1 in ends:
            pieces.append(sep)
            cases.append(int(Case.NONE))
            marks.append(int(Mark.OUTSIDE))
    return Written(tuple(pieces), tuple(cases), tuple(marks), tuple(firsts))


def _parts(tokens: Tokens, most: int) -> Iterator[range]:
    """Paragraphs; one that does not fit a window, in parts that do."""
    for start, end in pairwise(tokens.paragraphs):
        at, size = start, 1
        for token in range(start, end):
            cost = len(tokens.pieces[token])
            if size + cost > most and token > at:
                yield range(at, token)
                at, size = token, 1
            size += cost
        yield range(at, end)
