"""The work of one batch: steps run once, kept for a run that is resumed, put into a workspace."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from retold.plan.steps import Engine, Step
from retold.store import Run, Writer, write_part

Tell = Callable[[str], None]
"""Told in a few words what is being done, each time something else is."""


@dataclass(frozen=True, slots=True, eq=False)
class Work:
    """What a batch is made with.

    Attributes:
        writer: writes into the workspace.
        run: what is finished of the batch.
        engine: runs steps.
        methods: versions of the methods; what was made by others is made again.
        tell: told what is being done.
    """

    writer: Writer
    run: Run
    engine: Engine
    methods: str
    tell: Tell

    def step(self, step: Step) -> tuple[Path, ...]:
        """The parts of a step's table, made now or by the run that was stopped."""
        return self.table(step.name, lambda: self.engine.run(step))

    def table(self, name: str, make: Callable[[], Sequence[Path]]) -> tuple[Path, ...]:
        """The parts of a table, made now or by the run that was stopped; the engine knows it."""
        done = self.run.done(name, self.methods)
        if done is None:
            made = make()
            return self.run.record(name, made, key=self.methods).files
        self.engine.load(name, done.files)
        return done.files

    def part(self, name: str, rows: pa.Table) -> tuple[Path, ...]:
        """The part of a table whose rows are at hand; the engine knows it."""
        path = write_part(self.writer.layout.steps / "parts" / f"{name}.parquet", rows, rows.schema)
        self.engine.load(name, (path,))
        return (path,)

    def load(self, name: str, files: Iterable[Path], schema: pa.Schema) -> None:
        """Makes files known to the engine by a name; where there are none, an empty table."""
        found = tuple(files)
        if found:
            self.engine.load(name, found)
        else:
            self.part(name, schema.empty_table())

    def kept(self, name: str) -> tuple[Path, ...]:
        """The parts of a table of the workspace as it is now."""
        parts = self.writer.manifest.tables.get(name, ())
        return tuple(self.writer.layout.found(part.file) for part in parts)
