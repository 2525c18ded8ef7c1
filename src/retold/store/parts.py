"""Parts: the Parquet files a table is made of."""

import os
import shutil
from collections.abc import Iterable, Iterator
from hashlib import blake2b, file_digest
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from retold.store.disk import aside, keep
from retold.store.manifest import Part

_DIGEST_BYTES = 16
"""Damage is to be noticed, not an enemy: two files alike by chance once in 2**64 pairs."""

_COMPRESSION_LEVEL = 3
"""Of zstd, its own default: level 9 makes news texts 5 % smaller and takes four times as long."""

_ROWS_A_GROUP = 16_384
_BYTES_A_GROUP = 4_000_000
"""Most that is read at once of a part: so many short rows, or so much of long ones. Whoever wants
one report reads its group: some 15 ms."""


def write_part(path: Path, rows: pa.Table | Iterable[pa.RecordBatch], schema: pa.Schema) -> Path:
    """The file at `path`, holding `rows`; whole or not there at all.

    Args:
        path: where to put it; its folder is made.
        rows: a table, or record batches one after another, with the columns of `schema`.
        schema: of the part.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    batches = rows.to_batches() if isinstance(rows, pa.Table) else rows
    with (
        aside(path) as new,
        parquet.ParquetWriter(
            new, schema, compression="zstd", compression_level=_COMPRESSION_LEVEL
        ) as writer,
    ):
        for group in _groups(batches):
            table = pa.Table.from_batches(group).select(schema.names).cast(schema)
            writer.write_table(table, row_group_size=_rows_a_group(table))
    return path


def _rows_a_group(table: pa.Table) -> int:
    fit: int = table.num_rows * _BYTES_A_GROUP // max(1, table.nbytes)
    return max(1, min(_ROWS_A_GROUP, fit))


def _groups(batches: Iterable[pa.RecordBatch]) -> Iterator[list[pa.RecordBatch]]:
    """The batches, so many at a time as make a group of rows."""
    group: list[pa.RecordBatch] = []
    rows = size = 0
    for batch in batches:
        group.append(batch)
        rows += batch.num_rows
        size += batch.nbytes
        if rows >= _ROWS_A_GROUP or size >= _BYTES_A_GROUP:
            yield group
            group, rows, size = [], 0, 0
    if group:
        yield group


def part_of(path: Path, told: str) -> Part:
    """The file at `path` as a manifest tells of it.

    Args:
        path: of a whole Parquet file.
        told: the path to write down.
    """
    return Part(
        file=told,
        rows=parquet.read_metadata(path).num_rows,
        bytes=path.stat().st_size,
        digest=digest_of(path),
    )


def digest_of(path: Path) -> str:
    """A digest of the bytes of a file; BLAKE2b reads about a thousand million a second."""
    with path.open("rb") as file:
        return file_digest(file, lambda: blake2b(digest_size=_DIGEST_BYTES)).hexdigest()


def whole(path: Path, part: Part) -> bool:
    """Whether the file at `path` is, byte for byte, the one that `part` tells of."""
    try:
        return path.stat().st_size == part.bytes and digest_of(path) == part.digest
    except OSError:
        return False


def put(source: Path, target: Path) -> None:
    """Gives a finished file its second name, and waits until it would survive a power cut.

    Two names of one file cost nothing, and the first stays until everything is finished: a run
    that is killed in between finds it again. Where the file system has no such names it copies.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    if source != target:
        target.unlink(missing_ok=True)
        try:
            os.link(source, target)
        except OSError:
            shutil.copyfile(source, target)
    keep(target)
