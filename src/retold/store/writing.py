"""Writes into a workspace: parts are put in place first and shown all at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from pathlib import Path

from pyarrow import parquet

from retold.store.columns import refuse_other_columns
from retold.store.disk import disk_told, keep
from retold.store.folder import read_manifest, replace_manifest
from retold.store.layout import Layout
from retold.store.lock import locked
from retold.store.manifest import Batch, Manifest, Part
from retold.store.parts import part_of, put
from retold.store.runs import Run, asks_for, end_run, go_on, open_run, start_run, unfinished


@dataclass(slots=True, eq=False)
class Writer:
    """The one who writes into a workspace.

    Attributes:
        layout: of the workspace.
        manifest: what is finished.
        run: the run in progress; None where none was stopped and none was started.
    """

    layout: Layout
    manifest: Manifest
    run: Run | None = None
    _adopted: bool = False
    _staged: dict[str, tuple[Part, ...]] = field(default_factory=dict)
    _put: dict[str, int] = field(default_factory=dict)

    @property
    def batch(self) -> int:
        """The number of the batch that is being written."""
        return self.manifest.next_batch

    def start(self, sources: Sequence[str], options: Mapping[str, str]) -> Run:
        """The run over `sources`: a new one, or the one that was stopped if it was for the same.

        Raises:
            UnfinishedRunError: a run for something else was stopped; says how to go on.
        """
        if self.run is None:
            self.run = start_run(self.layout, self.batch, sources, options)
        elif not asks_for(self.run, sources, options):
            raise unfinished(self.run)
        self._adopted = True
        return self.run

    def resume(self) -> Run | None:
        """The run that was stopped, to be gone on with; None where there is none."""
        self._adopted = self.run is not None
        return self.run

    def discard(self) -> None:
        """Gives up the run that was stopped and what it had done."""
        with disk_told(self.layout.root):
            end_run(self.layout)
        self.run, self._adopted = None, False

    def add(self, table: str, files: Iterable[Path]) -> None:
        """Adds rows to a table, once committed; the files stay where they are too.

        Args:
            table: its name.
            files: finished Parquet files with the columns of the table.
        """
        before = self._staged.get(table, self.manifest.tables.get(table, ()))
        self._staged[table] = (*before, *self._placed(table, files))

    def replace(self, table: str, files: Iterable[Path]) -> None:
        """Gives a table other rows instead of those it has, once committed; see `add`."""
        self._staged[table] = self._placed(table, files)

    def commit(self, batch: Batch) -> Manifest:
        """What the workspace holds from now on: all that was added and replaced, at once.

        Args:
            batch: what was asked for and came of it; its id is `Writer.batch`.

        Raises:
            UnfinishedRunError: a run was stopped and neither gone on with nor given up.
            UnwritableError: the disk is full or failed; nothing was changed and the run can be
                resumed.
        """
        assert batch.id == self.batch
        if self.run is not None and not self._adopted:
            raise unfinished(self.run)
        with self._disk():
            for folder in {self.layout.tables, *(self.layout.tables / name for name in self._put)}:
                keep(folder)
            manifest = replace(
                self.manifest,
                tables={**self.manifest.tables, **self._staged},
                batches=(*self.manifest.batches, batch),
                made_by=f"retold {version('retold')}",
            )
            replace_manifest(self.layout, manifest)
        self.manifest = manifest
        self._staged, self._put = {}, {}
        self.discard()
        return manifest

    def close(self) -> None:
        """Takes away what was put in place and not committed."""
        for table, parts in self._put.items():
            for number in range(parts):
                self.layout.part(table, self.batch, number).unlink(missing_ok=True)

    def _placed(self, table: str, files: Iterable[Path]) -> tuple[Part, ...]:
        return tuple(self._part(table, file) for file in files if _has_rows(table, file))

    def _part(self, table: str, file: Path) -> Part:
        number = self._put.get(table, 0)
        self._put[table] = number + 1
        target = self.layout.part(table, self.batch, number)
        with self._disk():
            put(file, target)
            return part_of(target, self.layout.told(target))

    def _disk(self) -> AbstractContextManager[None]:
        return disk_told(self.layout.root, go_on(self.layout))


@contextmanager
def writing(layout: Layout, command: str) -> Iterator[Writer]:
    """A writer, alone in the folder until the end of the block.

    What earlier writings have replaced, and what a killed one left half done, goes now: readers
    who opened the workspace before the last writing have had until this one.

    Args:
        layout: of the workspace.
        command: what is being done, shown to a second writer.

    Raises:
        WorkspaceBusyError: somebody else is writing; says who.
        UnwritableError: the folder cannot be written.
    """
    read_manifest(layout)  # that it is a workspace at all
    with disk_told(layout.root, go_on(layout)), ExitStack() as held:
        held.enter_context(locked(layout, command))
        manifest = read_manifest(layout)
        run = open_run(layout, manifest.next_batch)
        if run is None:
            end_run(layout)
        sweep(layout, manifest)
        writer = Writer(layout, manifest, run)
        held.callback(writer.close)
        yield writer


def sweep(layout: Layout, manifest: Manifest) -> None:
    """Takes away the parts that `manifest` does not name."""
    kept = {layout.found(part.file) for _, part in manifest.parts}
    for path in layout.tables.glob("*/*"):
        if path not in kept:
            path.unlink(missing_ok=True)


def _has_rows(table: str, file: Path) -> bool:
    """Whether a part is worth keeping; it has to have the right columns all the same."""
    metadata = parquet.read_metadata(file)
    refuse_other_columns(table, metadata.schema.to_arrow_schema())
    return bool(metadata.num_rows)
