"""Refuses figures that lie below their floors.

    python -m evaluation.gate

Runs the quick sample of the annotated texts (RETOLD_DATA, or ../shared/data) where they are there,
and the project's own small set otherwise. A figure below its floor, a task that crashes and a key
that is not given are refused. Where a floor was pinned on other texts than these, that is said, and
a figure may lie below it by as much as other texts may make of it. Speeds are told by the scorecard
and refused by nobody.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluation.data import data_folder
from evaluation.digests import data_behind, digests
from evaluation.figures import Data, Figure, Task
from evaluation.floors import OTHER_DATA, Pinned, Sample, read_floors, sample_of
from evaluation.own import OWN_DATA
from evaluation.published import published
from evaluation.scorecard import Scorecard, all_tasks, score
from evaluation.table import number, show


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate says of a run.

    Attributes:
        refused: a line for each figure below its floor, and for each failure.
        told: what to know beside that: other data, floors without a figure.
    """

    refused: tuple[str, ...]
    told: tuple[str, ...]


def judged(card: Scorecard, floors: Pinned, by_task: dict[str, str]) -> Verdict:
    """The verdict on a run.

    Args:
        card: what was measured.
        floors: the floors that hold for its sample, by key.
        by_task: for each task with files the digest of the data it read.
    """
    gated = [figure for figure in card.ours if figure.gated]
    return Verdict(
        (*card.failed, *_below(gated, floors, by_task)),
        (*card.skipped, *_other_data(gated, floors, by_task), *_unpinned(gated, floors)),
    )


def _below(figures: Sequence[Figure], floors: Pinned, by_task: dict[str, str]) -> Iterator[str]:
    for figure in figures:
        floor = floors.get(figure.key)
        data = data_behind(figure.key, by_task)
        if floor and not floor.allows(figure, data, _slack(figure.key)):
            yield f"{figure.key} is {number(figure.value)}, below its floor {number(floor.least)}"


def _slack(key: str) -> float:
    known = published().get(key)
    return known.slack if known else 0.0


def _other_data(
    figures: Sequence[Figure], floors: Pinned, by_task: dict[str, str]
) -> Iterator[str]:
    tasks = {
        key.rsplit("/", 1)[0]
        for key in (figure.key for figure in figures)
        if key in floors and floors[key].data != data_behind(key, by_task)
    }
    for task in sorted(tasks):
        yield (
            f"{task}: its floors were pinned on other texts; {OTHER_DATA} and half again its "
            "interval is let pass"
        )


def _unpinned(figures: Sequence[Figure], floors: Pinned) -> Iterator[str]:
    unpinned = [figure.key for figure in figures if figure.key not in floors]
    if unpinned:
        yield f"no floor yet: {', '.join(unpinned)}"


def gated_tasks() -> tuple[Task, ...]:
    """Every task but those of speed."""
    return tuple(task for task in all_tasks() if task.name != "speed")


def gate(data: Data) -> tuple[Scorecard, Verdict]:
    """A run on that data, and what the gate says of it."""
    tasks = gated_tasks()
    card = score(tasks, data)
    return card, judged(card, read_floors().of(sample_of(data)), digests(tasks, data.folder))


def data_at_hand() -> Data:
    """The quick sample of the annotated texts, or the project's own set where they are not."""
    folder = data_folder()
    return Data(folder, quick=True) if folder.is_dir() else Data(OWN_DATA)


def main() -> int:
    """Print the table and the verdict; 1 where a figure is refused."""
    data = data_at_hand()
    sample = sample_of(data)
    print("Gate:", "the set of our own" if sample is Sample.OWN else "the quick sample")
    started = time.perf_counter()
    card, verdict = gate(data)
    show(card.figures, {k: floor.least for k, floor in read_floors().of(sample).items()})
    for line in verdict.told:
        print(f"note: {line}")
    for line in verdict.refused:
        print(f"REFUSED: {line}")
    passed = "refused" if verdict.refused else "passed"
    print(f"{passed}: {len(card.ours)} figures in {time.perf_counter() - started:.0f} s")
    return 1 if verdict.refused else 0


if __name__ == "__main__":
    sys.exit(main())
