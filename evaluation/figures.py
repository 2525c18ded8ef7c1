"""What a scorecard is made of: figures, and the tasks that measure them."""

import hashlib
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from evaluation.data import Record, records

Item = TypeVar("Item")

Measures = Sequence[tuple[str, Callable[[Sequence[Item]], float]]]
"""The last part of each key, and what measures it."""

FEW = 300  # sets smaller than this show an interval beside the figure
_RESAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Data:
    """A folder laid out like the annotated texts, whole or as the quick fixed sample."""

    folder: Path
    quick: bool = False

    def path(self, name: str) -> Path:
        """Where a file of the folder lies, there or not."""
        return self.folder / name

    def records(self, name: str) -> list[Record]:
        """All records of one file, such as "stories/basil.jsonl"."""
        return list(records(name, self.folder))

    def sample(self, items: Sequence[Item], quick: int, by: Callable[[Item], object]) -> list[Item]:
        """All items; in a quick run the `quick` of them whose hashed ids come first.

        The same items are drawn on every run and every machine, and stay in their order.
        """
        if not self.quick or len(items) <= quick:
            return list(items)
        drawn = sorted(range(len(items)), key=lambda at: _hashed(by(items[at])))[:quick]
        return [items[at] for at in sorted(drawn)]


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value of the scorecard.

    Attributes:
        key: such as "facts/timex/value_f1"; its first two parts name the task.
        value: the measure, higher is better; between 0 and 1 but for speeds.
        items: how many of what is judged (documents, pairs, annotations) it rests on.
        seconds: how long reading and judging took.
        interval: the 95 % interval, where the items are few.
        by: the name of another tool, where the figure is not ours.
        gated: false for a figure that is told and never refused.
    """

    key: str
    value: float
    items: int
    seconds: float
    interval: tuple[float, float] | None = None
    by: str = ""
    gated: bool = True


@dataclass(frozen=True, slots=True)
class Run:
    """A task run once by Retold or another tool.

    Attributes:
        name: the first two parts of the keys.
        items: how many of what is judged its figures rest on.
        seconds: how long reading and judging took.
        by: the name of another tool, where it was not ours.
    """

    name: str
    items: int
    seconds: float
    by: str = ""

    def figures(self, measures: Measures[Item], found: Sequence[Item]) -> Iterator[Figure]:
        """A figure for each measure of what was found, with its interval where the items are few.

        `found` are the independent ones: documents, not the annotations inside them.
        """
        for name, measure in measures:
            yield Figure(
                key=f"{self.name}/{name}",
                value=measure(found),
                items=self.items,
                seconds=self.seconds,
                interval=interval(found, measure),
                by=self.by,
            )


@dataclass(frozen=True, slots=True)
class Task:
    """One annotated set and how it is scored.

    Attributes:
        name: the first two parts of its keys, such as "facts/timex".
        needs: the files it reads; the task is skipped, by name, when one is missing.
        score: measures Retold.
        peers: the names of other tools and how each is measured on the same items. A peer that
            is not installed raises ImportError and is skipped with a word.
    """

    name: str
    needs: tuple[str, ...]
    score: Callable[[Data], Iterable[Figure]]
    peers: tuple[tuple[str, Callable[[Data], Iterable[Figure]]], ...] = ()


def interval(
    items: Sequence[Item], measure: Callable[[Sequence[Item]], float]
) -> tuple[float, float] | None:
    """The 95 % interval of a measure over resampled items; None where they are not few.

    Percentile bootstrap (Efron & Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13) with
    a fixed seed. `items` are the independent ones: documents, not the annotations inside them.
    """
    if not items or len(items) >= FEW:
        return None
    chance = random.Random(1)  # noqa: S311 - a sample, not a secret
    values = sorted(measure(chance.choices(items, k=len(items))) for _ in range(_RESAMPLES))
    return values[int(0.025 * _RESAMPLES)], values[int(0.975 * _RESAMPLES) - 1]


def _hashed(value: object) -> str:
    return hashlib.sha256(str(value).encode()).hexdigest()
