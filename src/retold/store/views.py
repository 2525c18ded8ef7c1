"""The tables of a workspace as DuckDB sees them."""

from collections.abc import Mapping, Sequence
from glob import escape
from pathlib import Path
from tempfile import gettempdir

import duckdb
import pyarrow as pa

_MEMORY = "1GB"
"""What one question may use before it goes on on disk; a question on 1 M reports needs less."""


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
            connection.register(name, schema.empty_table())
    return connection


def _reading(parts: Sequence[Path]) -> str:
    listed = ", ".join(_text(escape(str(part))) for part in parts)
    return f"SELECT * FROM read_parquet([{listed}])"  # noqa: S608 - quoted


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
