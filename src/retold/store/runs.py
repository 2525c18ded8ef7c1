"""The run in progress: what it was asked for and which steps it has finished."""

import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from retold.errors import UnfinishedRunError
from retold.model.ids import content_id
from retold.store.disk import disk_told, write_whole
from retold.store.journal import Entry, append, entries
from retold.store.layout import Layout
from retold.store.parts import part_of, whole

_SOURCES_SHOWN = 3
"""Of an unfinished run's sources, in an error: enough to know it again."""


@dataclass(frozen=True, slots=True)
class Step:
    """A finished step of a run.

    Attributes:
        name: of the step, or of the chunk that was read.
        key: what its result depends on besides the run's sources and options: the version of
            the method, a digest of what went in.
        files: the Parquet parts it made.
        rows: how many they hold together.
        told: what the step wants kept, such as counts.
    """

    name: str
    key: str
    files: tuple[Path, ...]
    rows: int
    told: Mapping[str, object]


@dataclass(slots=True, eq=False)
class Run:
    """A run that was started and is not yet committed.

    Attributes:
        layout: of the workspace.
        batch: the number its batch will have.
        sources: as given on the command line.
        options: what was asked for, by name.
        since: when it was started.
        entries: the steps recorded, by name.
        sound: names of those whose parts this process has written, or has compared once.
    """

    layout: Layout
    batch: int
    sources: tuple[str, ...]
    options: Mapping[str, str]
    since: datetime
    entries: dict[str, Entry] = field(default_factory=dict, repr=False)
    sound: set[str] = field(default_factory=set, repr=False)

    @property
    def id(self) -> str:
        """A hash of what was asked for; two runs for the same have the same."""
        return content_id(*self.sources, json.dumps(dict(self.options), sort_keys=True))

    @property
    def steps(self) -> tuple[str, ...]:
        """Names of the steps recorded, in the order they were."""
        return tuple(self.entries)

    def done(self, name: str, key: str = "") -> Step | None:
        """The finished step of that name, or None where it is to be done, or done again.

        None also where another `key` was recorded, and where, since the run was stopped, a part
        has gone or is no longer, byte for byte, what was written.
        """
        entry = self.entries.get(name)
        if entry is None or entry.key != key:
            return None
        step = self._step(entry)
        return step if self._is_sound(entry, step.files) else None

    def record(
        self,
        name: str,
        files: Iterable[Path],
        *,
        key: str = "",
        told: Mapping[str, object] | None = None,
    ) -> Step:
        """The step, noted as finished together with the parts it made.

        Args:
            name: of the step; one recorded twice counts as it was the second time.
            files: its Parquet parts, finished.
            key: see `Step`.
            told: see `Step`; only what JSON can hold.
        """
        root = self.layout.root
        with disk_told(root, go_on(self.layout)):
            parts = tuple(part_of(file, _from(root, file)) for file in files)
            entry = Entry(name, key, parts, dict(told or {}))
            append(self.layout.journal, entry)
        self.entries[name] = entry
        self.sound.add(name)
        return self._step(entry)

    def _is_sound(self, entry: Entry, files: tuple[Path, ...]) -> bool:
        """Whether the parts are what was written; compared once, since it reads every byte."""
        if entry.name not in self.sound:
            pairs = zip(files, entry.parts, strict=True)
            if not all(whole(file, part) for file, part in pairs):
                return False
            self.sound.add(entry.name)
        return True

    def _step(self, entry: Entry) -> Step:
        files = tuple(self.layout.root / part.file for part in entry.parts)
        rows = sum(part.rows for part in entry.parts)
        return Step(entry.name, entry.key, files, rows, entry.told)


def start_run(
    layout: Layout, batch: int, sources: Sequence[str], options: Mapping[str, str]
) -> Run:
    """A new run, noted in the folder."""
    run = Run(layout, batch, tuple(sources), dict(options), datetime.now(UTC))
    tree = {
        "batch": batch,
        "sources": run.sources,
        "options": run.options,
        "since": run.since.isoformat(),
    }
    with disk_told(layout.root):
        end_run(layout)
        layout.steps.mkdir()
        write_whole(layout.run, json.dumps(tree, ensure_ascii=False, indent=1) + "\n")
    return run


def open_run(layout: Layout, batch: int) -> Run | None:
    """The run that was stopped, or None where none was, or where it was committed after all.

    Args:
        layout: of the workspace.
        batch: the number the next batch will have; a run for an earlier one was committed.
    """
    try:
        tree = json.loads(layout.run.read_text(encoding="utf-8"))
        run = Run(
            layout,
            int(tree["batch"]),
            tuple(map(str, tree["sources"])),
            {str(name): str(value) for name, value in tree["options"].items()},
            datetime.fromisoformat(tree["since"]),
        )
    except (FileNotFoundError, ValueError, TypeError, KeyError, AttributeError):
        return None
    if run.batch != batch:
        return None
    for entry in entries(layout.journal):
        run.entries[entry.name] = entry
    return run


def end_run(layout: Layout) -> None:
    """Takes away what a run has left. The note of it goes first: half a run is none."""
    layout.run.unlink(missing_ok=True)
    layout.journal.unlink(missing_ok=True)
    if layout.steps.exists():
        shutil.rmtree(layout.steps)


def go_on(layout: Layout) -> str:
    """What to do once there is room on the disk again."""
    return f"give the command again, or go on with `retold resume {layout.root}`"


def asks_for(run: Run, sources: Sequence[str], options: Mapping[str, str]) -> bool:
    """Whether `run` was asked for just this."""
    return (run.sources, dict(run.options)) == (tuple(sources), dict(options))


def unfinished(run: Run) -> UnfinishedRunError:
    """What to raise where something else is to be written before `run` is finished."""
    shown = ", ".join(run.sources[:_SOURCES_SHOWN]) or "what was decided by hand"
    more = len(run.sources) - _SOURCES_SHOWN
    root = run.layout.root
    return UnfinishedRunError(
        str(root),
        f"a run of {run.since:%Y-%m-%d %H:%M} UTC over {shown}"
        f"{f' and {more} more' if more > 0 else ''} was not finished",
        f"Go on with it by `retold resume {root}`, or give it up with `--discard`.",
    )


def _from(root: Path, file: Path) -> str:
    """`file` as the journal writes it: from the workspace on, where it lies inside."""
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else str(file)
