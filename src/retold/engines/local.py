"""The engine of one machine: DuckDB for queries, worker processes for functions."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import duckdb
import pyarrow as pa
from pyarrow import parquet

from retold.engines import parts
from retold.engines.failures import told_of
from retold.engines.lookups import lay_out
from retold.engines.mapping import MapTask, make_part
from retold.engines.parts import Held
from retold.engines.pool import Pool
from retold.engines.ranges import ranges_of, ranges_of_groups
from retold.plan.steps import Map, Query, Step
from retold.plan.tables import NUMBERS

T = TypeVar("T")
R = TypeVar("R")

_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "preserve_insertion_order": "false",  # no plan relies on it, and it costs memory
    "default_null_order": "nulls_first_on_asc_last_on_desc",  # as Spark and SQLite have it
    "autoinstall_known_extensions": "false",  # nothing is fetched, ever
    "autoload_known_extensions": "false",
}

_SQL_TYPES = {
    pa.bool_(): "BOOLEAN",
    pa.int32(): "INTEGER",
    pa.int64(): "BIGINT",
    pa.float64(): "DOUBLE",
    pa.string(): "VARCHAR",
    pa.binary(): "BLOB",
    pa.timestamp("us", tz="UTC"): "TIMESTAMP WITH TIME ZONE",
}


class LocalEngine:
    """Runs the plan on this machine, within a limit of memory, spilling to disk.

    Args:
        folder: where the tables of steps are put, each in a folder of its name.
        memory: how much DuckDB may hold, e.g. "2GB"; workers take theirs beside it.
        workers: processes for functions and threads for queries; with one, functions run here.
        temp: where what does not fit into memory is spilled to; `folder` where none is given.
            What a killed engine of the same folder left there is removed.
    """

    draws = True

    def __init__(
        self,
        folder: Path,
        *,
        memory: str = "1GB",
        workers: int | None = None,
        temp: Path | None = None,
    ) -> None:
        self._folder = Path(folder)
        self._tables: dict[str, Held] = {}
        count = workers or os.cpu_count() or 1
        self._pool = Pool(count)
        self._folder.mkdir(parents=True, exist_ok=True)
        self._spilled = _emptied(spilled_in(Path(temp or folder), self._folder))
        limits = {
            "memory_limit": memory,
            "threads": str(count),
            "temp_directory": str(self._spilled),
        }
        self._duck = duckdb.connect(":memory:", config={**_SETTINGS, **limits})
        self._duck.execute("SET TimeZone = 'UTC'")

    def load(self, name: str, files: Sequence[Path] | pa.Table) -> None:
        """Makes Parquet files of one schema, or a table, known by a name.

        Raises:
            StepFailedError: a file is missing or damaged, or the disk is full.
        """
        if isinstance(files, pa.Table):
            with told_of(name), parts.put_in_place(self._folder, name) as aside:
                groups = parts.rows_a_group(files.schema)
                parquet.write_table(files, aside / parts.part_name(0), row_group_size=groups)
            files = parts.parts_in(self._folder / name)
        self._know(name, parts.held(name, files))

    def run(self, step: Step) -> tuple[Path, ...]:
        """The finished parts of the step's table, which is known by its name from now on.

        Raises:
            StepFailedError: it could not be made; nothing is left under its name.
        """
        with told_of(step.name), parts.put_in_place(self._folder, step.name) as aside:
            if isinstance(step, Map):
                self._map(step, aside)
            else:
                self._query(step, aside)
        made = parts.parts_in(self._folder / step.name)
        self._know(step.name, Held(made, step.schema))
        return made

    def count(self, name: str) -> int:
        """How many rows a table has."""
        return self._tables[name].rows

    def fetch(self, name: str) -> pa.Table:
        """A table, whole, its rows in no order."""
        return self._tables[name].read()

    def spread(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """What `function` gives for each item, in the order of the items, drawn a few ahead.

        Raises:
            StepFailedError: the function failed, or its worker died twice.
        """
        yield from self._pool.results("Reading", function, items)
        self._pool.close()  # what workers hold of reading, no step needs

    def close(self) -> None:
        """Ends the workers and DuckDB; the files stay."""
        self._pool.close()
        self._duck.close()
        shutil.rmtree(self._spilled, ignore_errors=True)

    def _know(self, name: str, held: Held) -> None:
        self._tables[name] = held
        files = ", ".join(_text(str(file)) for file in held.files)
        view = f"SELECT * FROM read_parquet([{files}])"  # noqa: S608  # names are quoted
        self._duck.execute(f"CREATE OR REPLACE VIEW {_name(name)} AS {view}")

    def _query(self, step: Query, aside: Path) -> None:
        columns = ", ".join(
            f"CAST({_name(column.name)} AS {_sql_type(column.type)}) AS {_name(column.name)}"
            for column in step.schema
        )
        for number, only in enumerate(_slices(step)):
            select = f"SELECT {columns} FROM ({step.sql}) AS made WHERE {only}"  # noqa: S608
            self._copy(select, aside / parts.part_name(number), step.schema)

    def _copy(self, select: str, part: Path, schema: pa.Schema) -> None:
        rows = parts.rows_a_group(schema)
        options = f"FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {rows}"
        self._duck.execute(f"COPY ({select}) TO {_text(str(part))} ({options})")

    def _map(self, step: Map, aside: Path) -> None:
        source = self._tables[step.source]
        in_order = aside / "sorted.parquet"
        if step.together:
            self._sort(step, source, in_order)
            ranges = ranges_of_groups(in_order, step.together, step.rows)
        else:
            ranges = ranges_of(source.files, step.rows)
        beside = tuple(self._tables[name] for name in step.beside)
        looked = tuple(lay_out(self._tables[n.table], aside / n.table) for n in step.looks_up)
        tasks = [
            MapTask(step, rows, source.schema, beside, looked, aside / parts.part_name(number))
            for number, rows in enumerate(ranges)
        ]
        if not sum(self._made(step, tasks)):
            parts.write_empty(aside / parts.part_name(0), step.schema)
        in_order.unlink(missing_ok=True)
        for name in step.looks_up:
            shutil.rmtree(aside / name.table)

    def _sort(self, step: Map, source: Held, to: Path) -> None:
        keys = ", ".join(_name(key) for key in (*step.together, *step.order))
        select = f"SELECT * FROM {_name(step.source)} ORDER BY {keys}"  # noqa: S608  # quoted
        self._copy(select, to, source.schema)

    def _made(self, step: Map, tasks: Sequence[MapTask]) -> Iterator[int]:
        """The rows of each part; one part alone is made here, which is sooner done."""
        if len(tasks) == 1:
            return map(make_part, tasks)
        return self._pool.results(step.name, make_part, tasks)


def spilled_in(temp: Path, folder: Path) -> Path:
    """Where in `temp` the engine of `folder` spills to: always the same, and no other engine's."""
    return temp / f"spilled-{blake2b(bytes(folder.resolve()), digest_size=6).hexdigest()}"


def _emptied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _slices(step: Query) -> Iterator[str]:
    """The conditions under which each slice of a query's result is taken.

    They are ranges, since DuckDB tests these where it reads a file, however deep the query; the
    remainder of a number it tests only when everything is joined and counted.
    """
    column = _name(step.sliced_by)
    cuts = [number * (NUMBERS // step.slices) for number in range(1, step.slices)]
    for low, high in pairwise([None, *cuts, None]):
        above = [] if low is None else [f"{column} >= {low}"]
        below = [] if high is None else [f"{column} < {high}"]
        yield " AND ".join([*above, *below]) or "true"


def _name(name: str) -> str:
    """A table or column in SQL, whatever its name."""
    return '"' + name.replace('"', '""') + '"'


def _text(words: str) -> str:
    """A text in SQL, whatever it holds."""
    return "'" + words.replace("'", "''") + "'"


def _sql_type(kind: pa.DataType) -> str:
    """DuckDB's word for a type of the plan.

    Raises:
        ValueError: no query makes such a column.
    """
    if kind not in _SQL_TYPES:
        raise ValueError(f"a query cannot make a column of type {kind}")
    return _SQL_TYPES[kind]
