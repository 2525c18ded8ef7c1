"""The tables of a workspace read into Arrow."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate, groupby
from operator import itemgetter
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


def rows_at(places: Iterable[tuple[Path, int]]) -> Iterator[dict[str, Any]]:
    """The rows with these numbers in their parts; read is only the group of rows around each.

    Args:
        places: part and number of each row, those of a part one after another.
    """
    for file, rows in groupby(places, itemgetter(0)):
        with parquet.ParquetFile(file) as part:
            for group, within in groupby(_in_groups(part, rows), itemgetter(0)):
                read = part.read_row_group(group)
                yield from (_row(read.slice(place, 1)) for _, place in within)


def _in_groups(
    part: parquet.ParquetFile, places: Iterable[tuple[Path, int]]
) -> Iterator[tuple[int, int]]:
    """For each row of a part its group of rows and its number there."""
    sizes = (part.metadata.row_group(group).num_rows for group in range(part.num_row_groups))
    starts = list(accumulate(sizes, initial=0))
    for _, row in places:
        group = bisect_right(starts, row) - 1
        yield group, row - starts[group]


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
