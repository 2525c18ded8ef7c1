"""The engine of a cluster: Spark SQL for queries, its Python workers for functions.

Its tables are Parquet files in a folder that every machine sees under the same path.
"""

import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import pyarrow as pa
from pyarrow import parquet
from pyspark.sql import DataFrame, SparkSession

from retold.engines import parts
from retold.engines.failures import Failure, told_of
from retold.engines.groups import calls
from retold.engines.lookups import NUMBER, blob_column
from retold.engines.parts import Held
from retold.engines.pool import attempt
from retold.engines.sessions import spark_session
from retold.plan.steps import LookUp, Map, Query, Step

T = TypeVar("T")
R = TypeVar("R")

_SETTINGS = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.parquet.outputTimestampType": "TIMESTAMP_MICROS",
    "spark.sql.ansi.enabled": "true",  # a sum too large is an error, as it is in DuckDB
    "spark.sql.execution.arrow.maxRecordsPerBatch": str(parts.TEXT_ROWS_A_GROUP),
}

_SQL_TYPES = {
    pa.bool_(): "BOOLEAN",
    pa.int32(): "INT",
    pa.int64(): "BIGINT",
    pa.float64(): "DOUBLE",
    pa.string(): "STRING",
    pa.binary(): "BINARY",
    pa.timestamp("us", tz="UTC"): "TIMESTAMP",
}


class SparkEngine:
    """Runs the plan on Spark.

    Args:
        folder: where the tables of steps are put, each in a folder of its name; every machine of
            the cluster reads and writes it under this path.
        spark: a session, whose settings and views are left alone, or the address of a master;
            without one, the session under way, what `spark-submit` says, or this machine.
    """

    draws = False

    def __init__(self, folder: Path, spark: SparkSession | str = "") -> None:
        self._folder = Path(folder).absolute()
        self._begun = isinstance(spark, str) and SparkSession.getActiveSession() is None
        session = spark_session(spark) if isinstance(spark, str) else spark
        self._spark = session.newSession()
        self._tables: dict[str, Held] = {}
        self._folder.mkdir(parents=True, exist_ok=True)
        for name, value in _SETTINGS.items():
            self._spark.conf.set(name, value)

    def load(self, name: str, files: Sequence[Path] | pa.Table) -> None:
        """Makes Parquet files of one schema, or a table, known by a name.

        Raises:
            StepFailedError: a file is missing or damaged, or the disk is full.
        """
        if isinstance(files, pa.Table):
            with told_of(name), parts.put_in_place(self._folder, name) as aside:
                parquet.write_table(files, aside / parts.part_name(0))
            files = parts.parts_in(self._folder / name)
        self._know(name, parts.held(name, [file.absolute() for file in files]))

    def run(self, step: Step) -> tuple[Path, ...]:
        """The finished parts of the step's table, which is known by its name from now on.

        Raises:
            StepFailedError: it could not be made; nothing is left under its name.
        """
        with told_of(step.name), parts.put_in_place(self._folder, step.name) as aside:
            made = self._mapped(step) if isinstance(step, Map) else self._asked(step)
            made.write.parquet(uri_of(aside / "spark"), compression="zstd")
            _take(aside / "spark", aside, step.schema)
        files = parts.parts_in(self._folder / step.name)
        self._know(step.name, Held(files, step.schema))
        return files

    def count(self, name: str) -> int:
        """How many rows a table has."""
        return self._tables[name].rows

    def fetch(self, name: str) -> pa.Table:
        """A table, whole, its rows in no order."""
        return self._tables[name].read()

    def spread(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """What `function` gives for each item, in the order of the items, a task an item.

        Raises:
            StepFailedError: the function failed.
        """
        given = list(items)
        if not given:
            return
        with told_of("Reading"):
            spread = self._spark.sparkContext.parallelize(given, len(given))
            results = spread.map(partial(attempt, function)).collect()
        for result in results:
            if isinstance(result, Failure):
                raise result.told("Reading")
            yield result

    def close(self) -> None:
        """Ends the session if it was begun here; the files stay."""
        if self._begun:
            self._spark.stop()

    def _know(self, name: str, held: Held) -> None:
        self._tables[name] = held
        self._read(name).createOrReplaceTempView(name)

    def _read(self, name: str) -> DataFrame:
        return self._spark.read.parquet(*(uri_of(file) for file in self._tables[name].files))

    def _asked(self, step: Query) -> DataFrame:
        columns = (
            f"CAST(`{column.name}` AS {sql_type(column.type)}) AS `{column.name}`"
            for column in step.schema
        )
        return self._spark.sql(step.sql).selectExpr(*columns)

    def _joined(self, step: Map) -> DataFrame:
        """The rows of a Map's source with the blobs it looks up."""
        rows = self._read(step.source)
        for look_up in step.looks_up:
            held = self._tables[look_up.table].schema
            for column in look_up.by:
                blobs = self._read(look_up.table).selectExpr(
                    f"`{NUMBER}` AS `{column}`",
                    f"`{blob_column(held)}` AS `{_blob(look_up, column)}`",
                )
                rows = rows.join(blobs, column, "left")
        return rows

    def _mapped(self, step: Map) -> DataFrame:
        rows = self._joined(step)
        if step.together:
            rows = rows.repartition(*step.together)
            rows = rows.sortWithinPartitions(*step.together, *step.order)
        beside = self._spark.sparkContext.broadcast([_packed(self.fetch(n)) for n in step.beside])
        source = _with_blobs(self._tables[step.source].schema, step)
        joined = replace(step, function=partial(_looking_up, step))

        def called(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            given = (batch.select(source.names).cast(source) for batch in batches)
            return calls(joined, given, [_unpacked(each) for each in beside.value])

        made = ", ".join(f"`{each.name}` {sql_type(each.type)}" for each in step.schema)
        with warnings.catch_warnings():  # of pandas, which no function of ours is given
            warnings.simplefilter("ignore", FutureWarning)
            return rows.mapInArrow(called, made)


def _blob(look_up: LookUp, column: str) -> str:
    """The name of the column that a looked up blob is joined as."""
    return f"{look_up.table} by {column}"


def _with_blobs(source: pa.Schema, step: Map) -> pa.Schema:
    """The columns of the rows that a Map's function is given, blobs looked up among them."""
    blobs = (_blob(look_up, column) for look_up in step.looks_up for column in look_up.by)
    return pa.schema([*source, *((name, pa.binary()) for name in blobs)])


def _looking_up(step: Map, batch: pa.RecordBatch, *beside: pa.Table) -> object:
    """What a Map's function gives for rows that the blobs it looks up were joined to."""
    looked = [_mapping(look_up, batch) for look_up in step.looks_up]
    blobs = len([column for look_up in step.looks_up for column in look_up.by])
    rows = batch.select(batch.schema.names[: batch.num_columns - blobs])
    return step.function(rows, *beside, *looked)


def _mapping(look_up: LookUp, batch: pa.RecordBatch) -> dict[int, bytes]:
    found: dict[int, bytes] = {}
    for column in look_up.by:
        blobs = batch.column(_blob(look_up, column)).to_pylist()
        pairs = zip(batch.column(column).to_pylist(), blobs, strict=True)
        found |= {number: blob for number, blob in pairs if blob is not None}
    return found


def uri_of(path: Path) -> str:
    """A path that every machine sees, as Spark is told of it."""
    words = path.as_posix()
    if words.startswith("/Volumes/"):  # Databricks reads these through its own file system
        return f"dbfs:{words}"
    if words.startswith("/dbfs/"):
        return f"dbfs:{words.removeprefix('/dbfs')}"
    return f"file://{words}"


def sql_type(kind: pa.DataType) -> str:
    """Spark's word for a type.

    Raises:
        ValueError: the plan has no such type.
    """
    if pa.types.is_list(kind):
        return f"ARRAY<{sql_type(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return f"STRUCT<{', '.join(f'`{each.name}`: {sql_type(each.type)}' for each in kind)}>"
    if kind not in _SQL_TYPES:
        raise ValueError(f"no column of a plan is of type {kind}")
    return _SQL_TYPES[kind]


def _take(written: Path, to: Path, schema: pa.Schema) -> None:
    """Moves what Spark wrote to where parts are looked for, under their names."""
    files = sorted(written.glob("*.parquet"))
    for number, file in enumerate(files):
        file.rename(to / parts.part_name(number))
    if not files:
        parts.write_empty(to / parts.part_name(0), schema)
    for left in [*written.iterdir()]:
        left.unlink()
    written.rmdir()


def _packed(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    packed: bytes = sink.getvalue().to_pybytes()
    return packed


def _unpacked(packed: bytes) -> pa.Table:
    with pa.ipc.open_stream(packed) as reader:
        return reader.read_all()
