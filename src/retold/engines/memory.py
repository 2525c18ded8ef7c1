"""The engine without files: SQLite for queries, plain calls for functions.

It checks the others: its SQL is another library's, and nothing in it is cut up or spread.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import pyarrow as pa

from retold.engines import parts
from retold.engines.groups import calls
from retold.engines.lookups import NUMBER, blob_column
from retold.plan.steps import Map, Query, Step

T = TypeVar("T")
R = TypeVar("R")


class MemoryEngine:
    """Runs the plan in this process, on tables in memory."""

    draws = True

    def __init__(self) -> None:
        self._tables: dict[str, pa.Table] = {}
        self._sqlite = sqlite3.connect(":memory:")
        self._sqlite.create_function("least", -1, _least, deterministic=True)
        self._sqlite.create_function("greatest", -1, _greatest, deterministic=True)

    def load(self, name: str, files: Sequence[Path] | pa.Table) -> None:
        """Makes Parquet files of one schema, or a table, known by a name."""
        table = files if isinstance(files, pa.Table) else parts.held(name, files).read()
        self._tables[name] = table
        shown = [column.name for column in table.schema if not pa.types.is_nested(column.type)]
        columns = ", ".join(_name(column) for column in shown)
        places = ", ".join("?" for _ in shown)
        self._sqlite.execute(f"DROP TABLE IF EXISTS {_name(name)}")
        self._sqlite.execute(f"CREATE TABLE {_name(name)} ({columns})")
        rows = zip(*(_values(table.column(column)) for column in shown), strict=True)
        self._sqlite.executemany(f"INSERT INTO {_name(name)} VALUES ({places})", rows)  # noqa: S608

    def run(self, step: Step) -> tuple[Path, ...]:
        """No parts: the step's table is known by its name from now on."""
        self.load(step.name, self._mapped(step) if isinstance(step, Map) else self._asked(step))
        return ()

    def count(self, name: str) -> int:
        """How many rows a table has."""
        return int(self._tables[name].num_rows)

    def fetch(self, name: str) -> pa.Table:
        """A table, whole, its rows in no order."""
        return self._tables[name]

    def spread(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """What `function` gives for each item, in the order of the items."""
        return map(function, items)

    def close(self) -> None:
        """Forgets the tables."""
        self._sqlite.close()
        self._tables.clear()

    def _mapped(self, step: Map) -> pa.Table:
        source = self._tables[step.source]
        if step.together:
            keys = [(key, "ascending") for key in (*step.together, *step.order)]
            source = source.sort_by(keys)
        beside = [self._tables[name] for name in step.beside]
        looked = [self._mapping(look_up.table) for look_up in step.looks_up]
        made = calls(step, source.to_batches(), [*beside, *looked])
        return pa.Table.from_batches(made, step.schema)

    def _mapping(self, name: str) -> dict[int, bytes]:
        table = self._tables[name]
        columns = (NUMBER, blob_column(table.schema))
        return dict(zip(*(table.column(column).to_pylist() for column in columns), strict=True))

    def _asked(self, step: Query) -> pa.Table:
        cursor = self._sqlite.execute(step.sql)
        names = [column[0] for column in cursor.description]
        rows = cursor.fetchall()
        found = dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else {}
        columns = [_column(found.get(each.name, ()), each.type) for each in step.schema]
        return pa.Table.from_arrays(columns, schema=step.schema)


def _values(column: pa.ChunkedArray) -> list[object]:
    """A column as SQLite takes it: moments as microseconds."""
    if pa.types.is_timestamp(column.type):
        column = column.cast(pa.timestamp("us", tz="UTC")).cast(pa.int64())
    values: list[object] = column.to_pylist()
    return values


def _column(values: Sequence[object], kind: pa.DataType) -> pa.Array:
    """What SQLite gave, as a column; it knows no truth values."""
    if pa.types.is_boolean(kind):
        values = [None if value is None else bool(value) for value in values]
    return pa.array(values, kind)


def _least(*values: int | None) -> int | None:
    return min((value for value in values if value is not None), default=None)


def _greatest(*values: int | None) -> int | None:
    return max((value for value in values if value is not None), default=None)


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
