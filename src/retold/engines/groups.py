"""Which rows a Map's function gets in one call: slices, or whole groups that are never cut."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from retold.plan.steps import Map


def calls(
    step: Map, batches: Iterable[pa.RecordBatch], beside: Sequence[object]
) -> Iterator[pa.RecordBatch]:
    """What the function of `step` gives for these rows, call after call.

    Args:
        step: the step.
        batches: rows of its source; with `together`, sorted and with no group begun elsewhere.
        beside: the tables that `step.beside` names, then what `step.looks_up` asks for.
    """
    if step.together:
        cut = whole_groups(batches, step.together, step.rows)
    else:
        cut = slices(batches, step.rows)
    for batch in cut:
        given = step.function(batch, *beside)
        for each in (given,) if isinstance(given, pa.RecordBatch) else given:
            if each.num_rows:
                yield each.select(step.schema.names).cast(step.schema)


def slices(batches: Iterable[pa.RecordBatch], rows: int) -> Iterator[pa.RecordBatch]:
    """The same rows in batches of at most `rows`."""
    for batch in batches:
        for start in range(0, batch.num_rows, rows):
            yield batch.slice(start, rows)


def whole_groups(
    batches: Iterable[pa.RecordBatch], keys: Sequence[str], rows: int
) -> Iterator[pa.RecordBatch]:
    """The same sorted rows in batches of whole groups, of at most `rows` where groups allow it.

    Raises:
        ValueError: a key is null; engines sort nulls to different ends.
    """
    held: list[pa.RecordBatch] = []
    last: tuple[object, ...] | None = None
    for batch in batches:
        if not batch.num_rows:
            continue
        starts = group_starts(batch, keys, last)
        last = key_at(batch, keys, batch.num_rows - 1)
        if not len(starts):
            held.append(batch)
            continue
        held.append(batch.slice(0, starts[0]))
        yield from _one(held)
        yield from _filled(batch, starts, rows)
        held = [batch.slice(starts[-1])]
    yield from _one(held)


def group_starts(
    batch: pa.RecordBatch, keys: Sequence[str], last: tuple[object, ...] | None
) -> np.ndarray:
    """The rows at which a group begins, `last` being the key of the row before this batch.

    Raises:
        ValueError: a key is null.
    """
    changes = np.zeros(batch.num_rows, dtype=bool)
    changes[0] = last != key_at(batch, keys, 0)
    for key in keys:
        column = batch.column(key)
        if column.null_count:
            raise ValueError(f"column {key!r} holds nulls, and groups are put together by it")
        changed = pc.not_equal(column.slice(1), column.slice(0, len(column) - 1))
        changes[1:] |= changed.to_numpy(zero_copy_only=False)
    return np.flatnonzero(changes)


def key_at(batch: pa.RecordBatch, keys: Sequence[str], row: int) -> tuple[object, ...]:
    """The key of one row."""
    return tuple(batch.column(key)[row].as_py() for key in keys)


def _filled(batch: pa.RecordBatch, starts: np.ndarray, rows: int) -> Iterator[pa.RecordBatch]:
    """The groups that both begin and end in this batch, as many in one as `rows` allows."""
    begun = 0
    while begun < len(starts) - 1:
        full = int(np.searchsorted(starts, starts[begun] + rows, side="right")) - 1
        ended = min(max(full, begun + 1), len(starts) - 1)
        yield batch.slice(starts[begun], starts[ended] - starts[begun])
        begun = ended


def _one(held: Sequence[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The batches as one, if they hold anything."""
    held = [each for each in held if each.num_rows]
    if len(held) == 1:
        yield held[0]
    elif held:
        yield pa.concat_batches(held)
