"""Compares small taggers that the shipped one has taught with those that learnt from people alone.

    python -m training.attributions.students --data ../shared/data --work out/students
        [--articles 3000] [--only recurrent,convolution]

The shipped network marks articles of the stream, which nobody annotated; each small tagger learns
from these and the annotated ones together, then once more from the annotated ones alone (knowledge
distillation by hard labels: Kim and Rush, Sequence-Level Knowledge Distillation, 2016). Prints what
`others` prints, after either step. What is marked and how far training has come is kept in the work
folder; stopped, it goes on from there.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from evaluation.data import Record, records
from evaluation.tasks.quotations import POLNEAR

from retold.analysis.attributions.network import shipped_network
from retold.analysis.attributions.vocabulary import shipped_vocabulary
from training.attributions.marking import marker_of_shipped
from training.attributions.others import RIVALS, told_of_small
from training.attributions.small import Small
from training.attributions.small_learning import Pace, learn
from training.attributions.surface import Article, article_of
from training.attributions.teaching import drawn_articles, taught

_ARTICLES = 3000
_STUDENTS = ("recurrent", "convolution")
_SHOWN = 200
"""After so many articles more, how far marking has come is told."""

_TOGETHER = Pace(passes=2, rate=2e-3, decay=0.01)
"""Over 3,000 articles more, about as many steps as the others take over the annotated alone."""

_AFTERWARDS = Pace(passes=2, rate=5e-4, decay=0.01)


@dataclass(frozen=True, slots=True)
class Lessons:
    """What is learnt from: what the shipped network marked, and what people did."""

    marked: tuple[Article, ...]
    annotated: tuple[Article, ...]


def main() -> None:
    """Prints two lines for each tagger asked for."""
    asked = _asked()
    torch.set_num_threads(1)
    asked.work.mkdir(parents=True, exist_ok=True)
    every = list(records(POLNEAR, asked.data))
    kept_apart = [one for one in every if one["part"] == "dev"]
    lessons = Lessons(
        _marked(drawn_articles(asked.data, asked.articles, kept_apart), asked.work),
        tuple(article_of(one, shipped_vocabulary()) for one in every if one["part"] == "train"),
    )
    for name in asked.only:
        for step, small in taught_by_steps(RIVALS[name].make, lessons, asked.work / name):
            print(told_of_small(f"{name}, {step}", small, kept_apart), flush=True)


def taught_by_steps(
    make: Callable[[], Small], lessons: Lessons, checkpoints: Path
) -> Iterator[tuple[str, Small]]:
    """A small tagger after each step of its lessons; what it has learnt is kept in a folder."""
    checkpoints.mkdir(exist_ok=True)
    torch.manual_seed(0)
    small = make()
    learn(small, lessons.marked + lessons.annotated, _TOGETHER, checkpoints / "together.pt")
    yield "taught", small
    learn(small, lessons.annotated, _AFTERWARDS, checkpoints / "afterwards.pt")
    yield "taught, then from people alone", small


def _marked(drawn: Sequence[Record], work: Path) -> tuple[Article, ...]:
    marker = marker_of_shipped(shipped_network(), shipped_vocabulary())
    marked = []
    for article in taught(drawn, marker, shipped_vocabulary(), work / "labels.jsonl"):
        marked.append(article)
        if len(marked) % _SHOWN == 0:
            print(f"marked {len(marked)} of {len(drawn)}", flush=True)
    return tuple(marked)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True, help="the folder of annotated texts")
    parser.add_argument("--work", type=Path, required=True, help="where what is learnt is kept")
    parser.add_argument("--articles", type=int, default=_ARTICLES, help="of the stream, so many")
    parser.add_argument("--only", type=_names, default=_STUDENTS, help="names, by commas")
    return parser.parse_args()


def _names(printed: str) -> tuple[str, ...]:
    names = tuple(printed.split(","))
    unknown = set(names) - set(_STUDENTS)
    if unknown:
        raise argparse.ArgumentTypeError(f"not known: {', '.join(sorted(unknown))}")
    return names


if __name__ == "__main__":
    main()
