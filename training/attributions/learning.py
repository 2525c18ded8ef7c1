"""Passes over the annotated articles."""

import copy
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from retold.analysis.attributions.vocabulary import Vocabulary
from training.attributions.batches import Batch, batch_of, shuffled
from training.attributions.documents import Document
from training.attributions.network import Tagger, unlikelihood

_RATE = 1e-4
"""Learning rate of the pre-trained layers at its highest."""

_NEW_RATE = 1e-3
"""Of the layers that begin from nothing."""

_DECAY = 0.01
_WARM = 0.1
"""Share of the steps in which the rate rises."""

_LEAST_RATE = 0.02
"""Of the highest, at the end."""

_HIDDEN = 0.05
"""Share of the pieces hidden from the network in training."""

_HEADS_WEIGHT = 0.3
_LABELS_WEIGHT = 10.0
_LONGEST_STEP = 5.0
"""Norm to which a longer gradient is cut."""

_MEAN_KEEPS = 0.998
_MEAN_FROM = 0.4
"""The weights that ship are a running mean over the steps after this share (Polyak & Juditsky,
1992)."""


@dataclass(slots=True)
class Progress:
    """How far training has come: all that a checkpoint holds.

    Attributes:
        tagger: the network.
        optimiser: its optimiser.
        passes: passes done.
        steps: steps done.
        mean: the running mean of the weights, empty before it begins.
    """

    tagger: Tagger
    optimiser: torch.optim.Optimizer
    passes: int
    steps: int
    mean: dict[str, Tensor]

    def save(self, path: Path) -> None:
        """Writes a checkpoint; whole or not at all."""
        part = path.with_suffix(".part")
        torch.save(
            {
                "tagger": self.tagger.state_dict(),
                "optimiser": self.optimiser.state_dict(),
                "passes": self.passes,
                "steps": self.steps,
                "mean": self.mean,
            },
            part,
        )
        part.replace(path)


def begun(tagger: Tagger, checkpoint: Path) -> Progress:
    """Training at its beginning, or where a checkpoint left it."""
    progress = Progress(tagger, torch.optim.AdamW(list(_groups(tagger))), 0, 0, {})
    if checkpoint.exists():
        kept: dict[str, Any] = torch.load(checkpoint)
        tagger.load_state_dict(kept["tagger"])
        progress.optimiser.load_state_dict(kept["optimiser"])
        progress.passes, progress.steps = kept["passes"], kept["steps"]
        progress.mean = kept["mean"]
    return progress


def learn(
    progress: Progress,
    documents: Sequence[Document],
    vocabulary: Vocabulary,
    passes: int,
    after_pass: Callable[[Progress], None],
) -> None:
    """Goes over the documents until `passes` are done."""
    each = len(shuffled(documents, random.Random(0)))  # noqa: S311 - an order, not a secret
    while progress.passes < passes:
        chance = random.Random(progress.passes)  # noqa: S311 - an order, not a secret
        torch.manual_seed(progress.passes)
        progress.tagger.train()
        began = time.monotonic()
        for drawn in shuffled(documents, chance):
            _step(progress, batch_of(drawn, vocabulary, _HIDDEN, chance), each * passes)
        progress.passes += 1
        print(f"pass {progress.passes}: {time.monotonic() - began:.0f} s")
        after_pass(progress)


def trained(progress: Progress) -> Tagger:
    """The network with the mean of its weights."""
    tagger = copy.deepcopy(progress.tagger)
    if progress.mean:
        tagger.load_state_dict(progress.mean)
    return tagger.eval()


def scores(tagger: Tagger, batch: Batch) -> tuple[Tensor, Tensor]:
    """Labels (texts, tokens, labels) and heads (texts, tokens, 1 + tokens) of a batch."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        seen = tagger(batch.pieces, batch.cases, batch.marks, batch.there)
    labels, dependents, heads = (_at(one.float(), batch.firsts) for one in seen)
    heads = torch.cat([seen[2].float()[:, :1], heads], 1)
    arcs = dependents @ heads.transpose(1, 2)
    there = torch.arange(arcs.shape[2])[None] <= batch.lengths[:, None]
    return labels, arcs.masked_fill(~there[:, None], -1e4)


def _at(values: Tensor, places: Tensor) -> Tensor:
    return values.gather(1, places[..., None].expand(-1, -1, values.shape[-1]))


def _step(progress: Progress, batch: Batch, steps: int) -> None:
    tagger = progress.tagger
    _set_rate(progress, steps)
    labels, heads = scores(tagger, batch)
    unlikely = unlikelihood(tagger, labels, batch.labels, batch.lengths)
    loss = _LABELS_WEIGHT * unlikely.sum() / batch.lengths.sum()
    asked = batch.heads >= 0
    if asked.any():
        loss = loss + _HEADS_WEIGHT * functional.cross_entropy(heads[asked], batch.heads[asked])
    progress.optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(tagger.parameters(), _LONGEST_STEP)
    progress.optimiser.step()
    progress.steps += 1
    if progress.steps > _MEAN_FROM * steps:
        _add_to_mean(progress)


def _set_rate(progress: Progress, steps: int) -> None:
    done = (progress.steps + 1) / steps
    share = min(done / _WARM, max(_LEAST_RATE, (1 - done) / (1 - _WARM)))
    for group in progress.optimiser.param_groups:
        group["lr"] = group["highest"] * share


@torch.no_grad()
def _add_to_mean(progress: Progress) -> None:
    now = progress.tagger.state_dict()
    if not progress.mean:
        progress.mean = {name: value.clone() for name, value in now.items()}
    for name, value in now.items():
        progress.mean[name].lerp_(value, 1 - _MEAN_KEEPS)


def _groups(tagger: Tagger) -> Iterator[dict[str, Any]]:
    for name, value in tagger.named_parameters():
        new = not name.startswith("encoder.") or name.startswith(("encoder.cases", "encoder.marks"))
        plain = new or value.ndim == 1
        rate = _NEW_RATE if new else _RATE
        yield {"params": [value], "highest": rate, "weight_decay": 0.0 if plain else _DECAY}
