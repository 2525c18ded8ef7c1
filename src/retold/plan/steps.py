"""The two verbs of the plan, and what an engine must be able to do with them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias, TypeVar

import pyarrow as pa

T = TypeVar("T")
R = TypeVar("R")

MapFunction: TypeAlias = Callable[..., "pa.RecordBatch | Iterable[pa.RecordBatch]"]
"""Takes a RecordBatch, then the tables named by `Map.beside` and the mappings asked for by
`Map.looks_up`, in that order; gives one or more batches."""


@dataclass(frozen=True, slots=True)
class LookUp:
    """A large table of which a Map's function needs rows here and there.

    Attributes:
        table: its name; its columns are `number`, each once, and a blob.
        by: columns of the Map's source that hold the numbers a call needs.
    """

    table: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Map:
    """A plain function over the rows of one table.

    Attributes:
        name: of the table it makes.
        source: name of the table whose rows it takes.
        function: a function of a module, so that a worker process can find it. What it gives may
            depend on the rows of one call only, and without `together` on each row alone: how many
            rows a call gets, and in which order calls are made, is the engine's.
        schema: columns and types of what it gives.
        together: rows equal in these columns reach one call, whole groups only, never cut, in
            ascending order of these columns. None of them holds nulls.
        beside: names of small tables given whole to each call.
        rows: most rows of a call; with `together`, a group larger than that is a call of its own.
        order: rows equal in `together` come in ascending order of these columns.
        looks_up: tables of which a call is given a mapping from the numbers it needs to blobs,
            after those beside it. An engine need not join what it can look up.
    """

    name: str
    source: str
    function: MapFunction
    schema: pa.Schema
    together: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    rows: int = 1024
    order: tuple[str, ...] = ()
    looks_up: tuple[LookUp, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """One SELECT over named tables, in the SQL that every engine understands alike.

    Attributes:
        name: of the table it makes.
        sql: the SELECT; see `tests/unit/plan/allowed.py` for what it may hold.
        schema: columns and types of what it gives; its columns are taken by these names.
        slices: an engine of one machine may make its result in so many parts, one after the
            other, to hold less at a time.
        sliced_by: the column of the result by whose ranges the parts are told apart. It holds
            numbers of reports, or other hashes of as many bits, and no nulls; where the SELECT
            groups, it is one it groups by.
    """

    name: str
    sql: str
    schema: pa.Schema
    slices: int = 1
    sliced_by: str = ""


Step: TypeAlias = Map | Query


class Engine(Protocol):
    """What runs steps and keeps their tables by name.

    Attributes:
        draws: whether `spread` draws items only as they are needed; if not they should be few.
    """

    draws: bool

    def load(self, name: str, files: Sequence[Path] | pa.Table) -> None:
        """Makes Parquet files of one schema, or a table, known by a name."""

    def run(self, step: Step) -> tuple[Path, ...]:
        """The finished parts of the step's table, which is known by its name from now on.

        A step that fails leaves nothing under that name.
        """

    def count(self, name: str) -> int:
        """How many rows a table has."""

    def fetch(self, name: str) -> pa.Table:
        """A table, whole, its rows in no order."""

    def spread(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """What `function` gives for each item, in the order of the items."""

    def close(self) -> None:
        """Ends what it has started; its files stay."""
