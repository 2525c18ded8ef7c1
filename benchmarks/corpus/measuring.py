"""One collection measured: read and grouped, scored, asked; and a thousand reports added to it."""

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus.accuracy import Accuracy, Shares, accuracy
from benchmarks.corpus.collection import Collection
from benchmarks.corpus.command import Command, members_of, seconds_of_reading
from benchmarks.corpus.figures import Figure, Figures
from benchmarks.corpus.running import Ran
from benchmarks.corpus.truth import read_truth

_TARGETS = {
    "stream": ("under 90 s", ""),
    "100,000 reports": ("under 300 s", "under 2,000 MB"),
    "1,000,000 reports": ("under 4,500 s", "under 6,000 MB"),
}
WHOLE = "read and grouped"


@dataclass(frozen=True, slots=True)
class Bench:
    """What a run of the benchmark works with.

    Attributes:
        command: how Retold is called.
        figures: where figures go.
        scratch: the folder for collections and workspaces.
    """

    command: Command
    figures: Figures
    scratch: Path

    def told(self, on: str, what: str, value: float, unit: str, target: str = "") -> None:
        """Keep a figure of Retold."""
        self.figures.add(Figure(what, on, value, unit, target=target))

    def failed(self, on: str, what: str, ran: Ran) -> None:
        """Say that a command did not end well; nothing is measured on what it left."""
        lines = (ran.stopped or ran.err.strip() or f"exit code {ran.code}").splitlines()
        note = f"failed: {lines[-1][:160] if lines else ran.code}"
        self.figures.add(Figure(what, on, ran.seconds, "s", note=note))


def grouped(bench: Bench, sources: list[Path], on: str) -> Path | None:
    """The workspace made of sources, its seconds and memory told; None where it failed."""
    folder = bench.scratch / f"work-{on.split(maxsplit=1)[0].replace(',', '')}"
    shutil.rmtree(folder, ignore_errors=True)
    began = time.time()
    ran = bench.command.group(sources, folder)
    if not ran.well:
        bench.failed(on, WHOLE, ran)
        return None
    reading = seconds_of_reading(folder, began)
    seconds, memory = _TARGETS.get(on, ("", ""))
    bench.told(on, "read", reading, "s")
    bench.told(on, "grouped", ran.seconds - reading, "s")
    bench.told(on, WHOLE, ran.seconds, "s", seconds)
    bench.told(on, "peak memory", ran.peak, "MB", memory)
    bench.told(on, "workspace on disk", _megabytes(folder), "MB")
    return folder


def scored(bench: Bench, made: Collection, folder: Path, on: str) -> Accuracy:
    """How right a workspace is, told."""
    found = accuracy(made.truths(), {member.id: member.story for member in members_of(folder)})
    for name, value in _shares("pairs", found.pairs) + _shares("B-cubed", found.reports):
        bench.told(on, name, value, "share")
    for strength, share in found.found.items():
        bench.told(on, f"found with its source: {strength}", share, "share")
    for kind, shares in found.by_kind.items():
        for name, value in _shares(f"B-cubed of {kind}", shares)[:2]:
            bench.told(on, name, value, "share")
    for kind, pairs in found.false.items():
        bench.told(on, f"false pairs: {kind}", pairs, "pairs")
    if found.lost:
        bench.told(on, "reports in no story", found.lost, "reports")
    return found


def added(bench: Bench, made: Collection, folder: Path, on: str) -> None:
    """A morning's reports added to a workspace: seconds, memory, and how many joined rightly."""
    later = list(made.ids_later())
    ran = bench.command.group([made.later], folder)
    what = f"{len(later):,} reports added"
    if not ran.well:
        bench.failed(on, what, ran)
        return
    bench.told(on, what, ran.seconds, "s", "under 30 s")
    bench.told(on, f"{what}: peak memory", ran.peak, "MB")
    whole = list(read_truth(made.folder))
    found = accuracy(whole, {member.id: member.story for member in members_of(folder)})
    for name, value in _shares(f"B-cubed after {what}", found.reports):
        bench.told(on, name, value, "share")


def _shares(name: str, shares: Shares) -> list[tuple[str, float]]:
    return [
        (f"{name}: precision", shares.precision),
        (f"{name}: recall", shares.recall),
        (f"{name}: F1", shares.f1),
    ]


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
