"""The rows of a table in ranges, the same ones however many workers there are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import pyarrow as pa
from pyarrow import parquet

from retold.engines.groups import group_starts, key_at

MOST_RANGES = 64
"""Ranges a table is cut into, and so parts it has, at most: enough to keep 16 cores busy."""

CALLS_A_RANGE = 4
"""A range holds at least this part of a call, so that few rows still reach several workers."""

_KEYS_READ = 65_536
"""Rows whose keys are looked at in one go."""


@dataclass(frozen=True, slots=True)
class Span:
    """Rows of one file, half-open."""

    file: Path
    start: int
    stop: int


Range = tuple[Span, ...]


def size_for(rows: int, a_call: int) -> int:
    """How many rows a range should have, of a table of so many."""
    return max(1, -(-rows // MOST_RANGES), -(-a_call // CALLS_A_RANGE))


def ranges_of(files: Iterable[Path], a_call: int) -> tuple[Range, ...]:
    """The rows of these files in ranges, in order."""
    counted = [(file, parquet.read_metadata(file).num_rows) for file in files]
    size = size_for(sum(rows for _, rows in counted), a_call)
    ranges: list[Range] = []
    begun: list[Span] = []
    room = size
    for file, rows in counted:
        start = 0
        while start < rows:
            stop = min(rows, start + room)
            begun.append(Span(file, start, stop))
            room -= stop - start
            start = stop
            if not room:
                ranges.append(tuple(begun))
                begun, room = [], size
    return (*ranges, tuple(begun)) if begun else tuple(ranges)


def ranges_of_groups(file: Path, keys: Sequence[str], a_call: int) -> tuple[Range, ...]:
    """The rows of a file sorted by `keys` in ranges of whole groups, in order."""
    rows = parquet.read_metadata(file).num_rows
    cuts = [*_cuts(file, keys, size_for(rows, a_call)), rows]
    return tuple((Span(file, start, stop),) for start, stop in pairwise(cuts))


def _cuts(file: Path, keys: Sequence[str], size: int) -> Iterator[int]:
    """The rows at which a range begins: the first group after every so many rows."""
    last: tuple[object, ...] | None = None
    seen, wanted = 0, 0
    with parquet.ParquetFile(file) as opened:
        for batch in opened.iter_batches(_KEYS_READ, columns=list(keys)):
            starts = group_starts(batch, keys, last) + seen
            last = key_at(batch, keys, batch.num_rows - 1)
            seen += batch.num_rows
            while wanted < seen:
                at = int(np.searchsorted(starts, wanted))
                if at == len(starts):
                    break
                yield int(starts[at])
                wanted = int(starts[at]) + size


def rows_in(span: Span, rows: int) -> Iterator[pa.RecordBatch]:
    """The rows of a span in batches of at most `rows`; no more of the file is held than these."""
    with parquet.ParquetFile(span.file) as opened:
        groups, skipped = _groups_over(opened.metadata, span)
        at = skipped
        for batch in opened.iter_batches(rows, row_groups=groups, use_threads=False):
            start, stop = max(span.start - at, 0), min(span.stop - at, batch.num_rows)
            at += batch.num_rows
            if start < stop:
                yield batch.slice(start, stop - start)
            if at >= span.stop:
                return


def _groups_over(metadata: parquet.FileMetaData, span: Span) -> tuple[list[int], int]:
    """The groups of rows that hold the span, and how many rows come before the first of them."""
    groups: list[int] = []
    before, skipped = 0, 0
    for group in range(metadata.num_row_groups):
        rows = metadata.row_group(group).num_rows
        if before + rows > span.start and before < span.stop:
            skipped = skipped if groups else before
            groups.append(group)
        before += rows
    return groups, skipped
