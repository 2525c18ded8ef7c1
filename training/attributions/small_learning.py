"""Passes of a small tagger over the annotated articles."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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


@dataclass(slots=True)
class _Progress:
    """How far training has come: all that a checkpoint holds."""

    small: Small
    optimiser: torch.optim.Optimizer
    falling: torch.optim.lr_scheduler.LRScheduler
    passes: int = 0

    def save(self, path: Path) -> None:
        """Writes a checkpoint; whole or not at all."""
        part = path.with_suffix(".part")
        kept = {
            "small": self.small.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "falling": self.falling.state_dict(),
            "passes": self.passes,
            "chance": torch.get_rng_state(),
        }
        torch.save(kept, part)
        part.replace(path)

    def go_on(self, path: Path) -> None:
        """Takes up what a checkpoint holds."""
        kept: dict[str, Any] = torch.load(path)
        self.small.load_state_dict(kept["small"])
        self.optimiser.load_state_dict(kept["optimiser"])
        self.falling.load_state_dict(kept["falling"])
        self.passes = kept["passes"]
        torch.set_rng_state(kept["chance"])


def learn(
    small: Small, articles: Sequence[Article], pace: Pace, checkpoint: Path | None = None
) -> None:
    """Trains a tagger and leaves it ready to mark.

    Where a checkpoint is named it is written after each pass, and training goes on from it.
    """
    seen = {one.document.id: one.columns for one in articles}
    passes = [_batches(articles, number) for number in range(pace.passes)]
    optimiser = torch.optim.AdamW(small.parameters(), pace.rate, weight_decay=pace.decay)
    steps = sum(map(len, passes))
    falling = torch.optim.lr_scheduler.LinearLR(optimiser, 1.0, 0.0, steps)
    progress = _Progress(small, optimiser, falling)
    if checkpoint and checkpoint.exists():
        progress.go_on(checkpoint)
    small.train()
    for batches in passes[progress.passes :]:
        for drawn in batches:
            _step(small, optimiser, drawn, seen)
            falling.step()
        progress.passes += 1
        if checkpoint:
            progress.save(checkpoint)
    small.eval()


def _batches(articles: Sequence[Article], number: int) -> list[list[Window]]:
    chance = random.Random(number)  # noqa: S311 - an order, not a secret
    return shuffled([one.document for one in articles], chance)


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
