"""The tables of a workspace as DuckDB sees them."""

from collections.abc import Iterator, Mapping, Sequence
from glob import escape
from pathlib import Path
from tempfile import gettempdir

import duckdb
import pyarrow as pa
from pyarrow import types

_MEMORY = "1GB"
"""What one question may use before it goes on on disk; a question on 1 M reports needs less."""

_KINDS = {
    pa.bool_(): "BOOLEAN",
    pa.int32(): "INTEGER",
    pa.int64(): "BIGINT",
    pa.float64(): "DOUBLE",
    pa.string(): "VARCHAR",
    pa.timestamp("us", tz="UTC"): "TIMESTAMP WITH TIME ZONE",
}


def views(
    tables: Mapping[str, Sequence[Path]], empty: Mapping[str, pa.Schema], memory: str = _MEMORY
) -> duckdb.DuckDBPyConnection:
    """A connection of its own with a view for each table; nothing it does changes the parts.

    Args:
        tables: the parts of each table.
        empty: the columns of tables that have no part yet.
        memory: what a question may use, e.g. "1GB".
    """
    connection = duckdb.connect(
        ":memory:",
        config={
            "memory_limit": memory,
            "temp_directory": gettempdir(),
            # nothing is fetched from anywhere
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
        },
    )
    connection.execute("SET TimeZone = 'UTC'")
    for name, parts in tables.items():
        if parts:
            connection.execute(f"CREATE VIEW {_name(name)} AS {_reading(parts)}")
    for name, schema in empty.items():
        if not tables.get(name):
            connection.execute(f"CREATE VIEW {_name(name)} AS {_nothing(schema)}")
    return connection


def places_with(
    connection: duckdb.DuckDBPyConnection, parts: Sequence[Path], column: str, values: Sequence[str]
) -> Iterator[tuple[Path, int]]:
    """The part and the number of each row that has one of `values` in a column."""
    asked = (
        "SELECT filename, file_row_number FROM "  # noqa: S608 - quoted
        f"read_parquet([{_listed(parts)}], filename = true, file_row_number = true) "
        f"WHERE list_contains($1, {_name(column)}) ORDER BY ALL"
    )
    for file, row in connection.execute(asked, [list(values)]).fetchall():
        yield Path(file), row


def _nothing(schema: pa.Schema) -> str:
    """A table without rows, in SQL: for one of Arrow's DuckDB would load pandas, for a second."""
    columns = (f"CAST(NULL AS {_kind(field.type)}) AS {_name(field.name)}" for field in schema)
    return f"SELECT {', '.join(columns)} WHERE false"


def _kind(kind: pa.DataType) -> str:
    """DuckDB's word for a type that the tables people read have."""
    if types.is_list(kind):
        return f"{_kind(kind.value_type)}[]"
    if types.is_struct(kind):
        return f"STRUCT({', '.join(f'{_name(each.name)} {_kind(each.type)}' for each in kind)})"
    return _KINDS[kind]


def _reading(parts: Sequence[Path]) -> str:
    return f"SELECT * FROM read_parquet([{_listed(parts)}])"  # noqa: S608 - quoted


def _listed(parts: Sequence[Path]) -> str:
    return ", ".join(_text(escape(str(part))) for part in parts)


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
