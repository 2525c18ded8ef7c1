"""Batches put into workspaces by the plan as it is, and what came of each of its steps."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pyarrow as pa

from retold.corpus.grouping import put_in
from retold.corpus.methods import METHODS
from retold.corpus.working import Work
from retold.engines.memory import MemoryEngine
from retold.plan.steps import Engine, Step
from retold.sources import ReadOptions
from retold.store import Store, write_part

T = TypeVar("T")
R = TypeVar("R")

Record = Mapping[str, str]
"""One line of a file of reports."""

Rows = list[tuple[object, ...]]
"""The rows of a table in an order of their own."""


def write_records(path: Path, records: Iterable[Record]) -> Path:
    """A file of reports, one a line."""
    lines = (json.dumps(dict(record), ensure_ascii=False) for record in records)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def cut(records: Sequence[Record], parts: int) -> list[Sequence[Record]]:
    """Records in so many stretches of about one length."""
    places = [len(records) * part // parts for part in range(parts + 1)]
    return [records[one:two] for one, two in pairwise(places)]


def put_into(root: Path, engine: Callable[[Path], Engine], files: Sequence[Path]) -> Store:
    """The workspace at a folder once some files were put into it as one batch.

    Args:
        root: the folder of the workspace; made where there is none.
        engine: gives the engine for a folder of tables.
        files: of reports.
    """
    sources = [str(file) for file in files]
    with Store.at(root).writing("a test") as writer:
        run = writer.start(sources, {})
        running = engine(writer.layout.steps / "tables")
        try:
            put_in(Work(writer, run, running, str(METHODS), _untold), sources, ReadOptions())
        finally:
            running.close()
    return Store.open(root)


def _untold(_: str) -> None:
    """Nobody is told what is being done."""


def rows_of(table: pa.Table) -> Rows:
    """The rows of a table in an order of their own; columns by name."""
    names = sorted(table.schema.names)
    rows = zip(*(table.column(name).to_pylist() for name in names), strict=True)
    return sorted(rows, key=repr)


def stories_in(store: Store) -> dict[str, set[str]]:
    """The addresses, or where there are none the names, of the reports of each story."""
    members = store.table("members", ["report", "story"])
    reports = store.table("reports", ["report", "url", "name"]).to_pylist()
    names = {row["report"]: row["url"] or row["name"] for row in reports}
    found: dict[str, set[str]] = defaultdict(set)
    for row in members.to_pylist():
        found[row["story"]].add(names[row["report"]])
    return dict(found)


@dataclass(eq=False)
class Watched:
    """An engine, and the rows of each step's table when it was made."""

    engine: Engine
    made: dict[str, Rows] = field(default_factory=dict)
    only: frozenset[str] = frozenset()
    draws: bool = field(init=False)

    def __post_init__(self) -> None:
        self.draws = self.engine.draws

    def load(self, name: str, files: Sequence[Path] | pa.Table) -> None:
        self.engine.load(name, files)

    def run(self, step: Step) -> tuple[Path, ...]:
        files = self.engine.run(step)
        if not self.only or step.name in self.only:
            self.made[step.name] = rows_of(self.engine.fetch(step.name))
        return files

    def count(self, name: str) -> int:
        return self.engine.count(name)

    def fetch(self, name: str) -> pa.Table:
        return self.engine.fetch(name)

    def spread(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        return self.engine.spread(function, items)

    def close(self) -> None:
        self.engine.close()


class WrittenMemory(MemoryEngine):
    """The engine in memory, which also writes the tables of its steps, as a batch needs them."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def run(self, step: Step) -> tuple[Path, ...]:
        super().run(step)
        table = self.fetch(step.name)
        return (write_part(self._folder / f"{step.name}.parquet", table, step.schema),)
