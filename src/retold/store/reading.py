"""The tables of a workspace read into Arrow."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet, types

from retold.plan.tables import USER_TABLES

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

BATCH_ROWS = 1024
"""Rows read at once: of whole reports, with source, some 10 MB."""


def schema_of(name: str, files: Sequence[Path]) -> pa.Schema:
    """The columns of a table: as documented, or of its first part where it is not."""
    return USER_TABLES[name] if name in USER_TABLES else parquet.read_schema(files[0])


def batches_of(
    name: str, files: Sequence[Path], columns: Sequence[str] | None = None
) -> Iterator[pa.RecordBatch]:
    """The rows of a table, some at a time, in the order of its parts.

    Args:
        name: of the table.
        files: its parts.
        columns: those wanted; all where None.
    """
    schema = _chosen(schema_of(name, files), columns)
    for file in files:
        with parquet.ParquetFile(file) as part:
            for batch in part.iter_batches(BATCH_ROWS, columns=schema.names):
                yield batch.select(schema.names).cast(schema)


def rows_with(
    files: Sequence[Path], column: str, values: frozenset[str]
) -> Iterator[dict[str, Any]]:
    """The rows of a table that have one of `values` in a column.

    Of the other columns only those groups of rows are read that hold one.
    """
    for file in files:
        with parquet.ParquetFile(file) as part:
            for group in range(part.num_row_groups):
                found = part.read_row_group(group, [column])[column].to_pylist()
                places = [place for place, value in enumerate(found) if value in values]
                if places:
                    rows = part.read_row_group(group)
                    yield from (_row(rows.slice(place, 1)) for place in places)


def _row(rows: pa.Table) -> dict[str, Any]:
    """The only row, by the names of its columns."""
    return {name: _value(rows.column(name)) for name in rows.column_names}


def _value(column: pa.ChunkedArray) -> object:
    """The only value. Arrow's own way to a time loads pandas, where that is, for a second."""
    if not types.is_timestamp(column.type):
        return column[0].as_py()
    stamp = column[0].value
    return None if stamp is None else _EPOCH + timedelta(microseconds=stamp)


def table_of(name: str, files: Sequence[Path], columns: Sequence[str] | None = None) -> pa.Table:
    """A whole table; the arguments are those of `batches_of`."""
    schema = _chosen(schema_of(name, files), columns)
    tables = [_whole(file, schema) for file in files]
    return pa.concat_tables([schema.empty_table(), *tables])


def _whole(file: Path, schema: pa.Schema) -> pa.Table:
    with parquet.ParquetFile(file) as part:
        return part.read(schema.names).select(schema.names).cast(schema)


def _chosen(schema: pa.Schema, columns: Sequence[str] | None) -> pa.Schema:
    return schema if columns is None else pa.schema([schema.field(name) for name in columns])
