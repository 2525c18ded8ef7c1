"""The journal of a run: a JSON line for each step that is finished."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from retold.store.manifest import Part


@dataclass(frozen=True, slots=True)
class Entry:
    """A finished step as the journal tells it; the attributes are those of `Step`."""

    name: str
    key: str
    parts: tuple[Part, ...]
    told: Mapping[str, object]


def append(path: Path, entry: Entry) -> None:
    """Adds a line; where the disk takes only half of it, none."""
    line = json.dumps(asdict(entry), ensure_ascii=False).encode() + b"\n"
    with path.open("ab", buffering=0) as file:
        before = file.tell()
        try:
            rest = memoryview(line)
            while rest:
                rest = rest[file.write(rest) :]
        except OSError:
            with suppress(OSError):
                os.ftruncate(file.fileno(), before)
            raise


def entries(path: Path) -> tuple[Entry, ...]:
    """The whole lines, in order. A line that was cut off, and what follows it, is taken away.

    A run that was killed while it wrote a line had not finished that step.
    """
    found: list[Entry] = []
    good = 0
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return ()
    for line in content.splitlines(keepends=True):
        entry = _entry(line)
        if entry is None:
            break
        found.append(entry)
        good += len(line)
    if good < len(content):
        os.truncate(path, good)
    return tuple(found)


def _entry(line: bytes) -> Entry | None:
    if not line.endswith(b"\n"):
        return None
    try:
        tree = json.loads(line)
        parts = tuple(Part(**part) for part in tree["parts"])
        return Entry(str(tree["name"]), str(tree["key"]), parts, dict(tree["told"]))
    except (ValueError, TypeError, KeyError):
        return None
