"""Tables of numbered blobs laid out for looking up: no row is read that is not asked for."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import parquet

from retold.engines.parts import Held

NUMBER = "number"
"""The column a table is looked up by."""


@dataclass(frozen=True, slots=True)
class Laid:
    """The files of a table laid out: numbers in order, where their blobs end, the blobs."""

    numbers: Path
    ends: Path
    blobs: Path


def lay_out(held: Held, folder: Path) -> Laid:
    """Writes a table so that its rows can be looked up by their numbers.

    Blobs stand in the order of the table's files; only numbers and ends are sorted, so that no
    more than a group of rows is held at once.
    """
    folder.mkdir(parents=True, exist_ok=True)
    laid = Laid(folder / "numbers.npy", folder / "spans.npy", folder / "blobs.bin")
    numbers: list[NDArray[np.int64]] = []
    sizes: list[NDArray[np.int64]] = []
    with laid.blobs.open("wb") as out:
        for batch in _batches(held):
            blobs = batch.column(blob_column(held.schema))
            ends = np.frombuffer(blobs.buffers()[1], np.int32)[blobs.offset :][: len(blobs) + 1]
            out.write(memoryview(blobs.buffers()[2] or b"")[ends[0] : ends[-1]])
            numbers.append(batch.column(NUMBER).to_numpy())
            sizes.append(np.diff(ends).astype(np.int64))
    known = np.concatenate([np.zeros(0, np.int64), *numbers])
    ends = np.cumsum(np.concatenate([np.zeros(0, np.int64), *sizes]))
    order = np.argsort(known)
    starts = np.concatenate([[0], ends])[:-1] if len(ends) else ends
    np.save(laid.numbers, known[order])
    np.save(laid.ends, np.stack([starts[order], ends[order]]) if len(ends) else np.zeros((2, 0)))
    return laid


def blob_column(schema: pa.Schema) -> str:
    """The name of the one column besides the number."""
    (name,) = (column for column in schema.names if column != NUMBER)
    return str(name)


def _batches(held: Held) -> Iterator[pa.RecordBatch]:
    columns = [NUMBER, blob_column(held.schema)]
    for file in held.files:
        with parquet.ParquetFile(file) as opened:
            for batch in opened.iter_batches(4_096, columns=columns, use_threads=False):
                yield batch.select(columns)


class LookedUp(Mapping[int, bytes]):
    """A table laid out, as a mapping from numbers to blobs; each is read when asked for.

    Read, not mapped into memory: what the system keeps of the file is then nobody's.
    """

    def __init__(self, laid: Laid) -> None:
        self._laid = laid
        self._file = os.open(laid.blobs, os.O_RDONLY)

    @cached_property
    def _numbers(self) -> NDArray[np.int64]:
        numbers: NDArray[np.int64] = np.load(self._laid.numbers, mmap_mode="r")
        return numbers

    @cached_property
    def _spans(self) -> NDArray[np.int64]:
        spans: NDArray[np.int64] = np.load(self._laid.ends, mmap_mode="r")
        return spans

    def __getitem__(self, number: int) -> bytes:
        at = int(np.searchsorted(self._numbers, number))
        if at == len(self._numbers) or self._numbers[at] != number:
            raise KeyError(number)
        start, end = self._spans[:, at].tolist()
        return os.pread(self._file, end - start, start)

    def __iter__(self) -> Iterator[int]:
        return iter(self._numbers.tolist())

    def __len__(self) -> int:
        return len(self._numbers)

    def close(self) -> None:
        """Lets go of the file."""
        os.close(self._file)
