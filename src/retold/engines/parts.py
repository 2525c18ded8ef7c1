"""The Parquet files an engine keeps its tables in: named, read, written, put in place at once."""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from retold.errors import StepFailedError

ROWS_A_GROUP = 122_880
"""Rows of narrow tables read at once: DuckDB's own choice."""

TEXT_ROWS_A_GROUP = 4_096
"""Rows with texts or blobs read at once: with 10 kB each, some 40 MB."""

_WIDE = (pa.types.is_string, pa.types.is_binary, pa.types.is_nested)


@dataclass(frozen=True, slots=True)
class Held:
    """A table an engine knows by its name: its files and what they hold."""

    files: tuple[Path, ...]
    schema: pa.Schema

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return sum(parquet.read_metadata(file).num_rows for file in self.files)

    def read(self) -> pa.Table:
        """The whole of it, with the types of its schema."""
        read = [parquet.ParquetFile(file).read() for file in self.files]
        return pa.concat_tables(each.select(self.schema.names).cast(self.schema) for each in read)


def held(name: str, files: Sequence[Path]) -> Held:
    """The table in these files, every one of which can be opened.

    Raises:
        StepFailedError: one of them is missing or damaged.
        ValueError: no file is given, so that nothing tells its columns.
    """
    if not files:
        raise ValueError(f"table {name!r} is loaded from no file: give an empty table instead")
    schemas = [_opened(name, file) for file in files]
    return Held(tuple(files), schemas[0])


def _opened(name: str, file: Path) -> pa.Schema:
    try:
        return parquet.read_schema(file)
    except (OSError, pa.ArrowInvalid) as error:
        raise StepFailedError(
            name, f"{file} cannot be read ({error})", "Remove it and make that step again."
        ) from error


def part_name(number: int) -> str:
    """The name of a table's part; parts sort by their names."""
    return f"part-{number:05}.parquet"


def rows_a_group(schema: pa.Schema) -> int:
    """How many rows of such a table are read at once."""
    wide = any(kind(column.type) for column in schema for kind in _WIDE)
    return TEXT_ROWS_A_GROUP if wide else ROWS_A_GROUP


def write(path: Path, batches: Iterator[pa.RecordBatch], schema: pa.Schema) -> int:
    """How many rows were written to `path`; no file is made for none."""
    first = next(batches, None)
    if first is None:
        return 0
    rows = 0
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for batch in gathered(first, batches, rows_a_group(schema)):
            writer.write_table(batch)
            rows += batch.num_rows
    return rows


def gathered(
    first: pa.RecordBatch, others: Iterator[pa.RecordBatch], rows: int
) -> Iterator[pa.Table]:
    """The batches put together to tables of at least `rows` rows, the last one excepted."""
    waiting, count = [first], first.num_rows
    for batch in others:
        if count >= rows:
            yield pa.Table.from_batches(waiting)
            waiting, count = [], 0
        waiting.append(batch)
        count += batch.num_rows
    yield pa.Table.from_batches(waiting)


def write_empty(path: Path, schema: pa.Schema) -> None:
    """Writes a part without rows, so that the table's columns are known."""
    parquet.write_table(schema.empty_table(), path)


@contextmanager
def put_in_place(folder: Path, name: str) -> Iterator[Path]:
    """A folder to write a table's parts into; it gets its name when all are there.

    What a killed run left of the same table is removed first, and what fails leaves nothing.
    """
    for left in folder.glob(f"{name}.writing-*"):
        shutil.rmtree(left, ignore_errors=True)
    aside = folder / f"{name}.writing-{os.getpid()}"
    aside.mkdir(parents=True)
    try:
        yield aside
        final = folder / name
        if final.exists():
            shutil.rmtree(final)
        aside.rename(final)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def parts_in(folder: Path) -> tuple[Path, ...]:
    """The parts in a folder, by name."""
    return tuple(sorted(folder.glob("part-*.parquet")))
