"""Compares other taggers with the shipped one, on the same articles and by the same measure.

    python -m training.attributions.others --data ../shared/data [--only crf,convolution]

Trains each on the training articles, some minutes each, and prints a line for each: exact F1 on the
development articles, tokens a second and seconds of training in processor time, so that neither
other work nor a second core counts, reports of 500 words a second (their tokens already made), and
the size of the weights.
"""

import argparse
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import torch
from evaluation.data import Record, records
from evaluation.tasks.quotations import POLNEAR

import retold.analysis.attributions
from retold.analysis.attributions.network import shipped_network
from retold.analysis.attributions.vocabulary import shipped_vocabulary
from training.attributions.documents import document_of
from training.attributions.judging import Marker, judged
from training.attributions.marking import marker_of_shipped, marker_of_small
from training.attributions.small import Convolution, Field, Recurrent, Small
from training.attributions.small_learning import Pace, learn
from training.attributions.surface import article_of

SHIPPED = "shipped"
_MEGABYTE = 2**20
_REPORT = 500
"""Words of a report, where speed is told in reports."""


@dataclass(frozen=True, slots=True)
class Rival:
    """A small tagger and how it is trained."""

    make: Callable[[], Small]
    pace: Pace


RIVALS = {
    "crf": Rival(Field, Pace(passes=4, rate=0.02, decay=0.01)),
    "convolution": Rival(Convolution, Pace(passes=8, rate=2e-3, decay=0.01)),
    "recurrent": Rival(Recurrent, Pace(passes=8, rate=2e-3, decay=0.01)),
}


def main() -> None:
    """Prints a line for each tagger asked for."""
    asked = _asked()
    torch.set_num_threads(1)
    every = list(records(POLNEAR, asked.data))
    kept_apart = [one for one in every if one["part"] == "dev"]
    learnt = [one for one in every if one["part"] == "train"]
    if SHIPPED in asked.only:
        print(_shipped_line(kept_apart), flush=True)
    for name, rival in RIVALS.items():
        if name in asked.only:
            print(_line(name, rival, learnt, kept_apart), flush=True)


def _shipped_line(kept_apart: Sequence[Record]) -> str:
    size = len(files(retold.analysis.attributions).joinpath("tagger.onnx").read_bytes())
    return told(
        SHIPPED, marker_of_shipped(shipped_network(), shipped_vocabulary()), size, kept_apart
    )


def _line(name: str, rival: Rival, learnt: Sequence[Record], kept_apart: Sequence[Record]) -> str:
    torch.manual_seed(0)
    articles = [article_of(one, shipped_vocabulary()) for one in learnt]
    began = time.process_time()
    small = rival.make()
    learn(small, articles, rival.pace)
    seconds = time.process_time() - began
    return f"{told_of_small(name, small, kept_apart)}, learnt in {seconds:.0f} s"


def told_of_small(name: str, small: Small, kept_apart: Sequence[Record]) -> str:
    """A line for a small tagger."""
    size = sum(one.numel() * one.element_size() for one in small.parameters())
    marker = marker_of_small(small, {str(one["id"]): one["text"] for one in kept_apart})
    return told(name, marker, size, kept_apart)


def told(name: str, marker: Marker, size: int, kept_apart: Sequence[Record]) -> str:
    """A line for a tagger with weights of so many bytes."""
    documents = [document_of(one, shipped_vocabulary()) for one in kept_apart]
    began = time.process_time()
    exact = judged(marker, documents)
    seconds = time.process_time() - began
    tokens = sum(len(one.tokens) for one in documents) / seconds
    reports = sum(len(one["text"].split()) for one in kept_apart) / _REPORT / seconds
    return (
        f"{name}: {exact}, {tokens:,.0f} tokens or {reports:.0f} reports a second, "
        f"{size / _MEGABYTE:.1f} MB"
    )


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True, help="the folder of annotated texts")
    parser.add_argument("--only", type=_names, default=(SHIPPED, *RIVALS), help="names, by commas")
    return parser.parse_args()


def _names(printed: str) -> tuple[str, ...]:
    names = tuple(printed.split(","))
    unknown = set(names) - {SHIPPED, *RIVALS}
    if unknown:
        raise argparse.ArgumentTypeError(f"not known: {', '.join(sorted(unknown))}")
    return names


if __name__ == "__main__":
    main()
