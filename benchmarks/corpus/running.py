"""Commands run and watched: how long they took and how much memory all their processes held."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_EVERY = 0.25
"""Seconds between two looks at the memory: a sort or a join that counts takes longer."""

_KILOBYTES = 1024
_COMPILES_ANEW = "PYTHONDONTWRITEBYTECODE"
"""Where this is set every command would compile all of Retold before it begins."""

_TOLD = 2_000
"""Characters of a failed command's last words that are kept."""


@dataclass(frozen=True, slots=True)
class Ran:
    """A command that has ended.

    Attributes:
        seconds: how long it took.
        peak: the most memory all its processes held at one moment, in MB. Pages that processes
            share are shared out among them (PSS), so that none is counted twice.
        code: its exit status; negative where a signal ended it.
        out: what it printed.
        err: the end of what it complained of.
        stopped: why it was ended before its time, "" where it was not.
    """

    seconds: float
    peak: float
    code: int
    out: str = ""
    err: str = ""
    stopped: str = ""

    @property
    def well(self) -> bool:
        """Whether it ended by itself and without complaint."""
        return self.code == 0 and not self.stopped


@dataclass(frozen=True, slots=True)
class Limits:
    """Where a command is ended: after so many seconds, at so many MB."""

    seconds: float = 6 * 3600
    megabytes: float = float("inf")


@dataclass(slots=True)
class _Watch:
    """What was seen of a running command."""

    process: int
    limits: Limits
    ended: threading.Event = field(default_factory=threading.Event)
    peak: float = 0.0
    stopped: str = ""

    def look(self) -> None:
        """Look again and again until the command has ended or passes a limit."""
        started = time.monotonic()
        while not self.ended.wait(_EVERY):
            self.peak = max(self.peak, memory_of(self.process))
            if self.peak > self.limits.megabytes:
                self.stopped = f"over {self.limits.megabytes:,.0f} MB"
            elif time.monotonic() - started > self.limits.seconds:
                self.stopped = f"over {self.limits.seconds:,.0f} s"
            if self.stopped:
                os.killpg(self.process, signal.SIGKILL)
                return


def run(
    command: Sequence[str],
    limits: Limits | None = None,
    environment: Mapping[str, str] | None = None,
) -> Ran:
    """Run a command to its end and say how it went; it is never an error."""
    started = time.monotonic()
    try:
        process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            start_new_session=True,
            env={**_surroundings(), **(environment or {})},
        )
    except OSError as error:
        return Ran(0.0, 0.0, 127, err=str(error))
    watch = _Watch(process.pid, limits or Limits())
    watcher = threading.Thread(target=watch.look, daemon=True)
    watcher.start()
    out, err = process.communicate()
    seconds = time.monotonic() - started
    watch.ended.set()
    watcher.join()
    return Ran(seconds, watch.peak, process.returncode, out, err[-_TOLD:], watch.stopped)


def _surroundings() -> dict[str, str]:
    """The environment, in which compiled modules are kept as those of an installed package are."""
    return {name: value for name, value in os.environ.items() if name != _COMPILES_ANEW}


def memory_of(process: int) -> float:
    """The memory in MB that a process and all those it started hold now."""
    return sum(map(_memory, _family(process))) / _KILOBYTES


def _family(process: int) -> Iterator[int]:
    """A process and all that came of it."""
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in _read(children).split():
            yield from _family(int(child))


def _memory(process: int) -> int:
    """Kilobytes: its share of what it has in memory, or all of that where no share is told."""
    told = _read(Path(f"/proc/{process}/smaps_rollup")) or _read(Path(f"/proc/{process}/status"))
    for line in told.splitlines():
        if line.startswith(("Pss:", "VmRSS:")):
            return int(line.split()[1])
    return 0


def _read(path: Path) -> str:
    """What a file of /proc says; nothing where its process has just ended."""
    try:
        return path.read_text("utf-8")
    except OSError:
        return ""
