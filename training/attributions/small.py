"""Small taggers that learn from nothing but the annotated articles."""

from collections.abc import Sequence
from itertools import product

import torch
from torch import Tensor, nn
from torch.nn import functional

from retold.analysis.attributions.labels import LABELS
from retold.analysis.attributions.tokens import Case, Mark
from training.attributions.surface import Column, Edge

_BUCKETS = 2**18
"""Rows of the table of hashed features (Weinberger et al., Feature Hashing, 2009): 13 MB, about
half the shipped network. The 840 articles have over a million different ones, so some share."""

_MIXER = 0x9E3779B1
"""Knuth's multiplicative hash, of 32 bits (TAOCP 3, section 6.4)."""

_WORD_ROWS, _PART_ROWS = 2**14, 2**11
_WIDTH = 128
_DILATIONS = (1, 2, 4, 8)
"""Steps between the three tokens of a window: the layers together see 15 tokens on either side
(Strubell et al., Iterated Dilated Convolutions, 2017)."""

_DROPOUT = 0.3

_ALONE = tuple(Column)
_NEIGHBOURS = tuple(product((-2, -1, 1, 2), (Column.LOWER, Column.SHAPE, Column.MARK, Column.CUE)))
_TOGETHER = (
    ((-1, Column.LOWER), (0, Column.LOWER)),
    ((0, Column.LOWER), (1, Column.LOWER)),
    ((-1, Column.MARK), (0, Column.MARK)),
    ((0, Column.MARK), (0, Column.CASE)),
    ((0, Column.MARK), (0, Column.CUE_BEFORE)),
    ((0, Column.MARK), (0, Column.CUE_AFTER)),
    ((0, Column.LOWER), (0, Column.CUE_BEFORE)),
    ((0, Column.LOWER), (0, Column.CUE_AFTER)),
    ((-1, Column.LOWER), (0, Column.CUE_BEFORE)),
    ((1, Column.LOWER), (0, Column.CUE_AFTER)),
)
_FEATURES = (
    *(((0, column),) for column in _ALONE),
    *((one,) for one in _NEIGHBOURS),
    *_TOGETHER,
)
"""Each feature of a token: one column or two, of itself or of a neighbour."""


class Small(nn.Module):
    """What every small tagger has: a linear-chain random field over what it emits.

    Attributes:
        follows: score of each label after each, (labels, labels).
        starts: score of each label as the first, (labels,).
    """

    def __init__(self) -> None:
        super().__init__()
        self.follows = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.starts = nn.Parameter(torch.zeros(LABELS))


class Field(Small):
    """A conditional random field over hashed features (Lafferty et al. 2001)."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Embedding(_BUCKETS, LABELS)
        nn.init.zeros_(self.weights.weight)

    def forward(self, columns: Tensor) -> Tensor:
        """Scores of labels, (texts, tokens, labels), of (texts, tokens, columns)."""
        texts, tokens, _ = columns.shape
        rows = features(columns) % _BUCKETS
        summed = functional.embedding_bag(rows.flatten(0, 1), self.weights.weight, mode="sum")
        return summed.view(texts, tokens, LABELS)


class Convolution(Small):
    """Hashed embeddings and four gated layers of dilated convolution, each added."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = Embedded()
        self.layers = nn.ModuleList(
            nn.Conv1d(_WIDTH, 2 * _WIDTH, 3, dilation=step, padding=step) for step in _DILATIONS
        )
        self.norms = nn.ModuleList(nn.LayerNorm(_WIDTH) for _ in _DILATIONS)
        self.dropout = nn.Dropout(_DROPOUT)
        self.labels = nn.Linear(_WIDTH, LABELS)

    def forward(self, columns: Tensor) -> Tensor:
        """Scores of labels, (texts, tokens, labels), of (texts, tokens, columns)."""
        there = is_there(columns)[..., None]
        x = self.dropout(self.seen(columns))
        for layer, norm in zip(self.layers, self.norms, strict=True):
            near = functional.glu(layer((x * there).transpose(1, 2)), 1).transpose(1, 2)
            x = norm(x + self.dropout(near))
        return self.labels(x)


class Recurrent(Small):
    """Hashed embeddings and a bidirectional recurrent layer (Huang, Xu and Yu 2015)."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = Embedded()
        self.onward = nn.LSTM(_WIDTH, _WIDTH, batch_first=True)
        self.back = nn.LSTM(_WIDTH, _WIDTH, batch_first=True)
        self.dropout = nn.Dropout(_DROPOUT)
        self.labels = nn.Linear(2 * _WIDTH, LABELS)

    def forward(self, columns: Tensor) -> Tensor:
        """Scores of labels, (texts, tokens, labels), of (texts, tokens, columns)."""
        lengths = is_there(columns).sum(1, keepdim=True)
        x = self.dropout(self.seen(columns))
        onward, _ = self.onward(x)
        back, _ = self.back(_turned(x, lengths))
        return self.labels(self.dropout(torch.cat([onward, _turned(back, lengths)], -1)))


class Embedded(nn.Module):
    """What is seen of each token as one vector."""

    def __init__(self) -> None:
        super().__init__()
        self.sizes = {
            Column.LOWER: (_WORD_ROWS, 96),
            Column.BEGINNING: (_PART_ROWS, 24),
            Column.ENDING: (_PART_ROWS, 24),
            Column.SHAPE: (_PART_ROWS, 16),
            Column.CASE: (len(Case), 8),
            Column.MARK: (len(Mark), 8),
            Column.CUE: (2, 8),
            Column.EDGE: (len(Edge), 8),
        }
        self.tables = nn.ModuleList(nn.Embedding(*size) for size in self.sizes.values())
        self.mixed = nn.Linear(sum(width for _, width in self.sizes.values()), _WIDTH)
        self.norm = nn.LayerNorm(_WIDTH)

    def forward(self, columns: Tensor) -> Tensor:
        """(texts, tokens, width), of (texts, tokens, columns)."""
        seen = [
            table(columns[..., column] % rows)
            for table, (column, (rows, _)) in zip(self.tables, self.sizes.items(), strict=True)
        ]
        return self.norm(self.mixed(torch.cat(seen, -1)))


def _turned(x: Tensor, lengths: Tensor) -> Tensor:
    """Each text back to front, what fills it up staying behind it.

    Packed sequences would do this too, but PyTorch learns from them six times slower.
    """
    places = torch.arange(x.shape[1])[None]
    turned = torch.where(places < lengths, lengths - 1 - places, places)
    return x.gather(1, turned[..., None].expand_as(x))


def is_there(columns: Tensor) -> Tensor:
    """False where a text is filled up, (texts, tokens), of (texts, tokens, columns)."""
    return columns[..., Column.WORD] != 0


def features(columns: Tensor) -> Tensor:
    """The hashes of the features of each token, (texts, tokens, features)."""
    return torch.stack(
        [_feature(columns, number, parts) for number, parts in enumerate(_FEATURES)], -1
    )


def _feature(columns: Tensor, number: int, parts: Sequence[tuple[int, Column]]) -> Tensor:
    mixed = torch.full(columns.shape[:2], number + 1)
    for step, column in parts:
        mixed = (mixed * 31 + _beside(columns[..., column], step)) % 2**31 * _MIXER % 2**32
    return mixed >> 8


def _beside(column: Tensor, step: int) -> Tensor:
    """A column moved so that each token sees the one `step` further on; 0 where there is none."""
    ends = (-step, 0) if step < 0 else (0, step)
    padded = functional.pad(column, ends)
    return padded[:, :step] if step < 0 else padded[:, step:]
