"""Tables put into an engine row by row, and steps run on them."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import pyarrow as pa

from retold.engines.memory import MemoryEngine
from retold.plan.inner import LINKS
from retold.plan.steps import Engine, Step

Rows = Iterable[Sequence[object]]

PAIRS_SAID = pa.schema([("one", pa.int64()), ("other", pa.int64()), ("together", pa.bool_())])
"""What was decided of pairs, as the steps of grouping take it."""


def table(rows: Rows, schema: pa.Schema) -> pa.Table:
    """Rows, values in the order of a schema's columns, as a table."""
    named = [dict(zip(schema.names, row, strict=True)) for row in rows]
    return pa.Table.from_pylist(named, schema)


def links(
    odds: Mapping[tuple[int, int], int],
    close: int = 500_000,
    passing: Mapping[tuple[int, int], int] = MappingProxyType({}),
) -> pa.Table:
    """Links of those log-odds, in thousandths, and who tells whose event in passing."""
    rows = ((*pair, value, close, 1, 1, passing.get(pair, 0)) for pair, value in odds.items())
    return table(rows, LINKS)


def engine_with(**tables: pa.Table) -> MemoryEngine:
    """An engine in memory that knows some tables."""
    engine = MemoryEngine()
    for name, rows in tables.items():
        engine.load(name, rows)
    return engine


def ran(engine: Engine, *steps: Step) -> None:
    """Runs steps one after the other."""
    for step in steps:
        engine.run(step)


def rows_in(engine: Engine, name: str) -> list[tuple[Any, ...]]:
    """The rows of a table, sorted; values in the order of its columns."""
    held = engine.fetch(name)
    return sorted(zip(*(column.to_pylist() for column in held.columns), strict=True))
