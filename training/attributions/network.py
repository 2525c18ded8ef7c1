"""The network as it is trained."""

from pathlib import Path
from typing import Protocol

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from retold.analysis.attributions.labels import LABELS, possible
from retold.analysis.attributions.tokens import Case, Mark

WIDTH, WIDE, LAYERS, ATTENTION_HEADS, PLACES = 384, 1536, 6, 12, 512
"""The shape of all-MiniLM-L6-v2."""

RANK = 96
"""Of the arc scorer; Dozat & Manning (2017) take 500 for a parser of twelve times the data."""

_FAR = -1e4
_EPSILON = 1e-12


class Block(nn.Module):
    """One layer of the encoder: attention, then a wide layer, each added and normalised."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.queries = nn.Linear(WIDTH, 3 * WIDTH)
        self.mixed = nn.Linear(WIDTH, WIDTH)
        self.after_attention = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.wide = nn.Linear(WIDTH, WIDE)
        self.narrow = nn.Linear(WIDE, WIDTH)
        self.after_wide = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """The next layer of (texts, pieces, width); `mask` is added to what is attended to."""
        texts, pieces, _ = x.shape
        size = WIDTH // ATTENTION_HEADS
        split = self.queries(x).view(texts, pieces, 3, ATTENTION_HEADS, size)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        share = ((query * size**-0.5) @ key.transpose(-1, -2) + mask).softmax(-1)
        seen = (share.to(value.dtype) @ value).transpose(1, 2).reshape(texts, pieces, WIDTH)
        x = self.after_attention(x + self.dropout(self.mixed(seen)))
        return self.after_wide(x + self.dropout(self.narrow(functional.gelu(self.wide(x)))))


class Encoder(nn.Module):
    """Pieces, with how they are written and what marks they stand in, as vectors."""

    def __init__(self, vocabulary: int, dropout: float) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.cases = nn.Embedding(len(Case), WIDTH)
        self.marks = nn.Embedding(len(Mark), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.blocks = nn.ModuleList(Block(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        nn.init.zeros_(self.cases.weight)
        nn.init.zeros_(self.marks.weight)

    def forward(self, pieces: Tensor, cases: Tensor, marks: Tensor, there: Tensor) -> Tensor:
        """(texts, pieces, width); `there` is False where a text is filled up."""
        x = self.words(pieces) + self.places.weight[: pieces.shape[1]]
        x = self.dropout(self.norm(x + self.cases(cases) + self.marks(marks)))
        mask = torch.where(there, 0.0, _FAR)[:, None, None, :]
        for block in self.blocks:
            x = block(x, mask)
        return x


class Tagger(nn.Module):
    """The encoder, labels for a conditional random field, and an arc scorer."""

    def __init__(self, vocabulary: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, dropout)
        self.labels = nn.Linear(WIDTH, LABELS)
        self.dependents = nn.Linear(WIDTH, RANK)
        self.heads = nn.Linear(WIDTH, RANK)
        self.dropout = nn.Dropout(dropout)
        self.follows = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.starts = nn.Parameter(torch.zeros(LABELS))

    def forward(
        self, pieces: Tensor, cases: Tensor, marks: Tensor, there: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of labels, dependents and heads, each (texts, pieces, …)."""
        x = self.dropout(self.encoder(pieces, cases, marks, there))
        return self.labels(x), self.dependents(x), self.heads(x)


def pretrained(folder: Path, vocabulary: int, dropout: float = 0.1) -> Tagger:
    """A tagger whose encoder holds all-MiniLM-L6-v2, as its package keeps it in `folder`."""
    kept = load_file(folder / "model.safetensors")
    kept = {name.removeprefix("bert."): value for name, value in kept.items()}
    tagger = Tagger(vocabulary, dropout)
    state = tagger.encoder.state_dict()
    place = kept["embeddings.position_embeddings.weight"]
    state["places.weight"] = place + kept["embeddings.token_type_embeddings.weight"][0]
    state["words.weight"] = kept["embeddings.word_embeddings.weight"]
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = kept[f"embeddings.LayerNorm.{part}"]
        for number in range(LAYERS):
            state |= _block(kept, number, part)
    tagger.encoder.load_state_dict(state)
    return tagger


def _block(kept: dict[str, Tensor], number: int, part: str) -> dict[str, Tensor]:
    theirs, ours = f"encoder.layer.{number}", f"blocks.{number}"
    attention = [kept[f"{theirs}.attention.self.{n}.{part}"] for n in ("query", "key", "value")]
    return {
        f"{ours}.queries.{part}": torch.cat(attention),
        f"{ours}.mixed.{part}": kept[f"{theirs}.attention.output.dense.{part}"],
        f"{ours}.after_attention.{part}": kept[f"{theirs}.attention.output.LayerNorm.{part}"],
        f"{ours}.wide.{part}": kept[f"{theirs}.intermediate.dense.{part}"],
        f"{ours}.narrow.{part}": kept[f"{theirs}.output.dense.{part}"],
        f"{ours}.after_wide.{part}": kept[f"{theirs}.output.LayerNorm.{part}"],
    }


class Chained(Protocol):
    """What scores which label follows which: `follows`, (labels, labels), `starts`, (labels,)."""

    follows: Tensor
    starts: Tensor


def unlikelihood(chained: Chained, emitted: Tensor, labels: Tensor, lengths: Tensor) -> Tensor:
    """Negative log-likelihood of each row of labels under the random field, (texts,).

    Args:
        chained: holds the scores of what follows what.
        emitted: score of each label at each token, (texts, tokens, labels).
        labels: the true ones, (texts, tokens).
        lengths: tokens of each text, (texts,).
    """
    starts, follows, ends = (torch.from_numpy(one) for one in possible())
    starts, follows = starts + chained.starts, follows + chained.follows
    there = torch.arange(labels.shape[1])[None] < lengths[:, None]
    emission = emitted.gather(2, labels[..., None])[..., 0] * there
    step = follows[labels[:, :-1], labels[:, 1:]] * there[:, 1:]
    true = starts[labels[:, 0]] + emission.sum(1) + step.sum(1)
    every = starts + emitted[:, 0]
    for token in range(1, labels.shape[1]):
        further = torch.logsumexp(every[:, :, None] + follows, 1) + emitted[:, token]
        every = torch.where(there[:, token, None], further, every)
    return torch.logsumexp(every + ends, 1) - true
