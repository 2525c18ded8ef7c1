"""Which engine runs the plan, chosen by name; only the one chosen is loaded."""

from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path

from retold.errors import MissingExtraError
from retold.plan.steps import Engine


class EngineName(StrEnum):
    """An engine, as it is asked for."""

    LOCAL = "local"
    SPARK = "spark"


_PACKAGES = {
    EngineName.LOCAL: (("duckdb",), "Grouping a collection", "corpus"),
    EngineName.SPARK: (("pyspark", "pandas"), "The engine Spark", "spark"),
}
"""What each engine needs, what needs it, and the extra that brings it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineOptions:
    """What an engine may use.

    Attributes:
        memory: how much the engine of one machine may hold for queries, e.g. "2GB".
        workers: its processes and threads; as many as there are cores where none is told.
        temp: where it spills what does not fit into memory; beside its tables where none is told.
        master: of Spark, e.g. "spark://head:7077"; what `spark-submit` says where none is told.
    """

    memory: str = "1GB"
    workers: int | None = None
    temp: Path | None = None
    master: str = ""


def engine_of(name: EngineName, folder: Path, options: EngineOptions) -> Engine:
    """The engine of that name, ready to run.

    Args:
        name: which.
        folder: where it puts the tables of steps.
        options: what it may use.

    Raises:
        MissingExtraError: its packages are not installed.
        StepFailedError: Spark cannot be begun.
    """
    require(name)
    if name is EngineName.SPARK:
        from retold.engines.spark import SparkEngine  # noqa: PLC0415  # heavy, and optional

        return SparkEngine(folder, options.master)
    from retold.engines.local import LocalEngine  # noqa: PLC0415  # heavy, and optional

    return LocalEngine(folder, memory=options.memory, workers=options.workers, temp=options.temp)


def require(name: EngineName) -> None:
    """See that an engine can be begun, before anything is written for it.

    Raises:
        MissingExtraError: its packages are not installed.
    """
    packages, what, extra = _PACKAGES[name]
    if not all(map(find_spec, packages)):
        raise MissingExtraError(what, extra)
