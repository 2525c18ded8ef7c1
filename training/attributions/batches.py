"""Windows of documents side by side."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from retold.analysis.attributions.labels import fragments_of, labels_of
from retold.analysis.attributions.vocabulary import CLS, MASK, PAD, SEP, Vocabulary
from retold.analysis.attributions.windows import PIECES, Written, windows, written
from training.attributions.documents import NO_HEAD, NOT_ASKED, Document

SIZE = 8
"""Windows at once; twice as many learnt less in the same number of passes."""

_LEAST_FIRST = 60
"""Pieces of the first window of an article, at least, so that windows are cut elsewhere on each
pass."""

_POOL = 20
"""Batches whose windows are sorted by length together."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side, filled up to the longest.

    Attributes:
        pieces: (texts, pieces), as are `cases`, `marks` and `there`.
        firsts: where the first piece of each token stands, (texts, tokens).
        labels: (texts, tokens).
        heads: which token each hangs on: 0 for none, 1 + its number; `NOT_ASKED`, (texts, tokens).
        lengths: tokens of each text, (texts,).
    """

    pieces: Tensor
    cases: Tensor
    marks: Tensor
    there: Tensor
    firsts: Tensor
    labels: Tensor
    heads: Tensor
    lengths: Tensor


Window = tuple[Document, range]


def shuffled(documents: Sequence[Document], chance: random.Random) -> list[list[Window]]:
    """The windows of one pass, in batches of like length, in random order."""
    drawn = [
        (document, window)
        for document in documents
        for window in windows(document.tokens, PIECES, chance.randint(_LEAST_FIRST, PIECES))
    ]
    chance.shuffle(drawn)
    batches: list[list[Window]] = []
    for at in range(0, len(drawn), SIZE * _POOL):
        pool = sorted(drawn[at : at + SIZE * _POOL], key=lambda one: len(one[1]))
        batches.extend(pool[start : start + SIZE] for start in range(0, len(pool), SIZE))
    chance.shuffle(batches)
    return batches


def batch_of(
    drawn: Sequence[Window], vocabulary: Vocabulary, hidden: float, chance: random.Random
) -> Batch:
    """Windows side by side; a share of their pieces is hidden."""
    rows = [written(document.tokens, window, vocabulary) for document, window in drawn]
    pieces = [_hidden(row, vocabulary, hidden, chance) for row in rows]
    labels = [labels_within(document, window) for document, window in drawn]
    heads = [_heads(document, window) for document, window in drawn]
    whole = filled(pieces, vocabulary.numbers[PAD])
    return Batch(
        pieces=whole,
        cases=filled([row.cases for row in rows], 0),
        marks=filled([row.marks for row in rows], 0),
        there=torch.arange(whole.shape[1])[None] < torch.tensor(list(map(len, pieces)))[:, None],
        firsts=filled([row.firsts for row in rows], 0),
        labels=filled(labels, 0),
        heads=filled(heads, NOT_ASKED),
        lengths=torch.tensor([len(row) for row in labels]),
    )


def filled(rows: Sequence[Sequence[int]], filling: int) -> Tensor:
    """Rows of numbers side by side, filled up to the longest, (rows, longest)."""
    return torch.nn.utils.rnn.pad_sequence(
        [torch.tensor(row) for row in rows], batch_first=True, padding_value=filling
    )


def _hidden(
    row: Written, vocabulary: Vocabulary, share: float, chance: random.Random
) -> Sequence[int]:
    mask = vocabulary.numbers[MASK]
    kept = {vocabulary.numbers[CLS], vocabulary.numbers[SEP]}
    return [mask if p not in kept and chance.random() < share else p for p in row.pieces]


def labels_within(document: Document, window: range) -> list[int]:
    """The labels of a window; a fragment that the window cuts ends or begins at its edge."""
    row = [0] * len(window)
    for part in fragments_of(list(document.labels)):
        first, stop = max(part.first, window.start), min(part.stop, window.stop)
        if first < stop:
            within = slice(first - window.start, stop - window.start)
            row[within] = labels_of(first, stop, part.role)
    return row


def _heads(document: Document, window: range) -> list[int]:
    return [_head(document.heads[token], window) for token in window]


def _head(head: int, window: range) -> int:
    if head == NO_HEAD:
        return 0
    return 1 + head - window.start if head in window else NOT_ASKED
