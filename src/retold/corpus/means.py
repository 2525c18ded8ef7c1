"""What a batch was asked for, as a run keeps it, and back: how to read, and what to use."""

import json
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from retold.engines.choosing import EngineName, EngineOptions
from retold.errors import WorkspaceError
from retold.model.reports import Precision
from retold.sources import Limits, ReadOptions
from retold.store import Run

STANDARD_INPUT = "-"

_ANY = "://"


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What runs the plan.

    Attributes:
        engine: which.
        memory: how much the engine of one machine may hold for queries, e.g. "2GB".
        workers: its processes and threads; as many as there are cores where none is told.
        master: of Spark, e.g. "spark://head:7077".
    """

    engine: EngineName = EngineName.LOCAL
    memory: str = "1GB"
    workers: int | None = None
    master: str = ""

    @property
    def options(self) -> EngineOptions:
        """The same as the engine takes it."""
        return EngineOptions(memory=self.memory, workers=self.workers, master=self.master)


def means_told(means: Means) -> dict[str, str]:
    """What to use, as a run keeps it."""
    told = {
        "engine": str(means.engine),
        "memory": means.memory,
        "workers": str(means.workers or ""),
        "master": means.master,
    }
    return {name: value for name, value in told.items() if value}


def means_of(options: Mapping[str, str]) -> Means:
    """What a run was to use."""
    return Means(
        engine=EngineName(options.get("engine", EngineName.LOCAL)),
        memory=options.get("memory", Means().memory),
        workers=int(options["workers"]) if "workers" in options else None,
        master=options.get("master", ""),
    )


def reading_told(options: ReadOptions, sources: Sequence[str]) -> dict[str, str]:
    """How to read, as a run keeps it; and from where, if the sources do not say that."""
    told = {
        "published": options.published.isoformat() if options.published else "",
        "precision": str(options.precision) if options.published else "",
        "allow_private": "yes" * options.allow_private,
        "columns": json.dumps(options.columns, ensure_ascii=False) if options.columns else "",
        "limits": json.dumps(asdict(options.limits)) if options.limits != Limits() else "",
        "folder": str(Path.cwd()) if any(map(_is_relative, sources)) else "",
    }
    return {name: value for name, value in told.items() if value}


def reading_of(options: Mapping[str, str]) -> ReadOptions:
    """How a run was to read."""
    published = options.get("published")
    pairs = json.loads(options.get("columns", "[]"))
    found = ReadOptions(
        allow_private="allow_private" in options,
        columns=tuple((str(role), str(column)) for role, column in pairs),
        limits=Limits(**json.loads(options.get("limits", "{}"))),
    )
    if published is None:
        return found
    precision = Precision(options["precision"])
    return replace(found, published=datetime.fromisoformat(published), precision=precision)


def asks_the_same(run: Run, sources: Sequence[str], reading: Mapping[str, str]) -> bool:
    """Whether a run was asked for just this, whatever it was to use."""
    asked = {name: value for name, value in run.options.items() if name not in _OF_MEANS}
    return (run.sources, asked) == (tuple(sources), dict(reading))


_OF_MEANS = frozenset({"engine", "memory", "workers", "master"})


def refuse_elsewhere(run: Run) -> None:
    """Lets pass only a run whose sources can be found again from here.

    Raises:
        WorkspaceError: they stand below another folder, or came from standard input.
    """
    root = str(run.layout.root)
    if STANDARD_INPUT in run.sources:
        raise WorkspaceError(
            root,
            "the run that was stopped read standard input, which is gone",
            "Give the same command with the same input again; what was finished is kept.",
        )
    folder = run.options.get("folder", "")
    if folder and Path(folder) != Path.cwd():
        raise WorkspaceError(
            root,
            f"the run that was stopped read files named from the folder {folder} on",
            f"Type: cd {shlex.quote(folder)} && retold resume {shlex.quote(root)}",
        )


def _is_relative(source: str) -> bool:
    return source != STANDARD_INPUT and _ANY not in source and not Path(source).is_absolute()
