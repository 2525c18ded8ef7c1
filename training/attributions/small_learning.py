"""Passes of a small tagger over the annotated articles."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from training.attributions.batches import Window, filled, labels_within, shuffled
from training.attributions.network import unlikelihood
from training.attributions.small import Small
from training.attributions.surface import Article, Columns

_LONGEST_STEP = 5.0
"""Norm to which a longer gradient is cut."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How a tagger is trained: passes, highest learning rate, weight decay.

    The rate falls to nothing in a straight line.
    """

    passes: int
    rate: float
    decay: float


def learn(small: Small, articles: Sequence[Article], pace: Pace) -> None:
    """Trains a tagger and leaves it ready to mark."""
    seen = {one.document.id: one.columns for one in articles}
    batches = list(_batches(articles, pace.passes))
    optimiser = torch.optim.AdamW(small.parameters(), pace.rate, weight_decay=pace.decay)
    falling = torch.optim.lr_scheduler.LinearLR(optimiser, 1.0, 0.0, len(batches))
    small.train()
    for drawn in batches:
        _step(small, optimiser, drawn, seen)
        falling.step()
    small.eval()


def _batches(articles: Sequence[Article], passes: int) -> Iterator[list[Window]]:
    documents = [one.document for one in articles]
    for number in range(passes):
        chance = random.Random(number)  # noqa: S311 - an order, not a secret
        yield from shuffled(documents, chance)


def _step(
    small: Small,
    optimiser: torch.optim.Optimizer,
    drawn: Sequence[Window],
    seen: Mapping[str, Columns],
) -> None:
    labels = [labels_within(document, window) for document, window in drawn]
    lengths = torch.tensor([len(row) for row in labels])
    emitted = small(_columns(drawn, seen))
    loss = unlikelihood(small, emitted, filled(labels, 0), lengths).sum() / lengths.sum()
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(small.parameters(), _LONGEST_STEP)
    optimiser.step()


def _columns(drawn: Sequence[Window], seen: Mapping[str, Columns]) -> Tensor:
    rows = [torch.from_numpy(seen[one.id][window.start : window.stop]) for one, window in drawn]
    return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)
