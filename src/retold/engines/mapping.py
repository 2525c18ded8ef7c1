"""What a worker does of a Map: it reads its range, calls the function, writes its part."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from retold.engines.groups import calls
from retold.engines.lookups import Laid, LookedUp
from retold.engines.parts import Held, write
from retold.engines.ranges import Range, rows_in
from retold.plan.steps import Map


@dataclass(frozen=True, slots=True)
class MapTask:
    """One part of a Map's table.

    Attributes:
        step: the Map.
        rows: which rows of its source to read.
        source: columns and types of these.
        beside: the tables that `step.beside` names.
        looked: the tables that `step.looks_up` names, laid out.
        part: where to write what comes of them.
    """

    step: Map
    rows: Range
    source: pa.Schema
    beside: tuple[Held, ...]
    looked: tuple[Laid, ...]
    part: Path


def make_part(task: MapTask) -> int:
    """How many rows the part has that was made; none is written where there are none."""
    beside = [held.read() for held in task.beside]
    with ExitStack() as open_files:
        looked = [LookedUp(laid) for laid in task.looked]
        for each in looked:
            open_files.callback(each.close)
        made = calls(task.step, _read(task), [*beside, *looked])
        return write(task.part, made, task.step.schema)


def _read(task: MapTask) -> Iterator[pa.RecordBatch]:
    for span in task.rows:
        for batch in rows_in(span, task.step.rows):
            yield batch.select(task.source.names).cast(task.source)
