"""A workspace folder: made, opened, read."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import pyarrow as pa

from retold.errors import UnknownTableError
from retold.plan.tables import USER_TABLES
from retold.store.damage import Damage, damages, raise_for
from retold.store.folder import make, read_manifest
from retold.store.layout import Layout
from retold.store.manifest import Manifest
from retold.store.reading import batches_of, rows_at, table_of
from retold.store.writing import Writer, writing

if TYPE_CHECKING:
    import duckdb


@dataclass(frozen=True, slots=True)
class Store:
    """A workspace as it was when it was opened; later writings are not seen.

    Attributes:
        layout: where things lie in it.
        manifest: what was finished.
    """

    layout: Layout
    manifest: Manifest

    @classmethod
    def create(cls, path: str | Path) -> Self:
        """A new workspace at `path`, empty.

        Raises:
            NoWorkspaceError: a workspace or something else is there already.
            UnwritableError: the folder cannot be made.
        """
        layout = Layout(Path(path).absolute())
        return cls(layout, make(layout))

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """The workspace at `path`.

        Raises:
            NoWorkspaceError: there is none.
            NewerWorkspaceError: a newer Retold wrote it.
            DamagedWorkspaceError: its manifest cannot be read.
        """
        layout = Layout(Path(path).absolute())
        return cls(layout, read_manifest(layout))

    @classmethod
    def at(cls, path: str | Path) -> Self:
        """The workspace at `path`, made where there is none; errors as of `create` and `open`."""
        return cls.open(path) if Layout(Path(path)).manifest.exists() else cls.create(path)

    @property
    def names(self) -> tuple[str, ...]:
        """The tables there are, those without rows too."""
        return tuple(sorted({*USER_TABLES, *self.manifest.tables}))

    def files(self, name: str) -> tuple[Path, ...]:
        """The parts of a table, in order; none where it has no rows yet.

        Raises:
            UnknownTableError: there is no such table.
        """
        if name not in self.names:
            raise UnknownTableError(
                str(self.layout.root),
                f"it has no table {name!r}",
                f"Its tables are {', '.join(self.names)}.",
            )
        parts = self.manifest.tables.get(name, ())
        return tuple(self.layout.found(part.file) for part in parts)

    def count(self, name: str) -> int:
        """How many rows a table has; errors as of `files`."""
        self.files(name)
        return sum(part.rows for part in self.manifest.tables.get(name, ()))

    def table(self, name: str, columns: Sequence[str] | None = None) -> pa.Table:
        """A whole table, or some of its columns.

        Raises:
            UnknownTableError: there is no such table.
            DamagedWorkspaceError: a part is missing or damaged; names it.
            WorkspaceChangedError: a later writing took its parts away; open it again.
        """
        with self._told(pa.ArrowException, OSError):
            return table_of(name, self.files(name), columns)

    def batches(self, name: str, columns: Sequence[str] | None = None) -> Iterator[pa.RecordBatch]:
        """The rows of a table, a thousand at a time; errors as of `table`."""
        with self._told(pa.ArrowException, OSError):
            yield from batches_of(name, self.files(name), columns)

    def picked(self, name: str, column: str, values: Iterable[str]) -> Iterator[dict[str, Any]]:
        """The few rows of a table that have one of some values in a column; errors as of `table`.

        Of the other columns only what stands near these rows is read, which for whole reports is
        what counts.
        """
        parts = self.files(name)
        if not parts:
            return
        with self.duck(name) as duck:
            from retold.store.views import places_with  # noqa: PLC0415 - as in `duck`

            places = list(places_with(duck, parts, column, list(values)))
        with self._told(pa.ArrowException, OSError):
            yield from rows_at(places)

    @contextmanager
    def duck(self, *names: str, memory: str = "1GB") -> "Iterator[duckdb.DuckDBPyConnection]":
        """A DuckDB connection with a view for each table, closed at the end of the block.

        Args:
            *names: the tables the question needs; all where none is named. Large collections
                have thousands of parts, which take longer to name to DuckDB than most answers.
            memory: what a question may use before it goes on on disk.

        Raises:
            DamagedWorkspaceError: a part is missing or damaged; names it.
            WorkspaceChangedError: a later writing took its parts away; open it again.
        """
        import duckdb  # noqa: PLC0415 - only who asks waits for it

        from retold.store.views import views  # noqa: PLC0415 - as above

        mistakes = (duckdb.BinderException, duckdb.CatalogException, duckdb.ParserException)
        with self._told(duckdb.Error, but=mistakes):
            there = [name for name in self.names if not names or name in names]
            tables = {name: self.files(name) for name in there}
            empty = {name: USER_TABLES[name] for name in there if name in USER_TABLES}
            with views(tables, empty, memory) as connection:
                yield connection

    def check(self) -> tuple[Damage, ...]:
        """The parts that are missing or are not, byte for byte, what was written."""
        return tuple(damages(self.layout, self.manifest, by_bytes=True))

    def writing(self, command: str = "retold") -> AbstractContextManager[Writer]:
        """A writer, alone in the folder until the end of the block.

        Args:
            command: what is being done, shown to a second writer.

        Raises:
            WorkspaceBusyError: somebody else is writing; says who.
        """
        return writing(self.layout, command)

    @contextmanager
    def _told(
        self, *failures: type[Exception], but: tuple[type[Exception], ...] = ()
    ) -> Iterator[None]:
        """Turns what a library says of a broken part into an error that names the part.

        Args:
            failures: what the library says then.
            but: what it says when the question is wrong.
        """
        try:
            yield
        except but:
            raise
        except failures:
            raise_for(self.layout, self.manifest, read_manifest(self.layout))
            raise
