"""Retold's own commands, run as a person runs them, and what they left in the workspace."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.corpus.running import Limits, Ran, run


@dataclass(frozen=True, slots=True)
class Command:
    """How the command is called; tests put another in its place.

    Attributes:
        words: what is typed before the arguments.
        limits: where it is ended.
    """

    words: tuple[str, ...] = (sys.executable, "-m", "retold")
    limits: Limits = field(default_factory=Limits)

    def group(self, sources: Sequence[Path], into: Path) -> Ran:
        """Group sources into a workspace."""
        return self.ask("group", *map(str, sources), "--into", str(into))

    def ask(self, *arguments: str) -> Ran:
        """Any other command."""
        return run((*self.words, *arguments), self.limits)


@dataclass(frozen=True, slots=True)
class Member:
    """One report in a workspace: where it came from and the story it is in."""

    url: str
    report: str
    story: str

    @property
    def id(self) -> str:
        """The id it has in the truth of a made-up collection."""
        return self.url.rsplit("/", 1)[1]


def members_of(folder: Path) -> list[Member]:
    """All reports of a workspace that are in a story."""
    from retold.store import Store  # noqa: PLC0415 - needs the extra that not every benchmark has

    store = Store.open(folder)
    reports = store.table("reports", ["report", "url"]).to_pydict()
    urls = dict(zip(reports["report"], reports["url"], strict=True))
    members = store.table("members", ["report", "story"]).to_pydict()
    return [
        Member(urls[report] or f"/{report}", report, story)
        for report, story in zip(members["report"], members["story"], strict=True)
    ]


def seconds_of_reading(folder: Path, began: float) -> float:
    """The seconds from the beginning to the last report read; 0 where none was written.

    Reading ends when the last part of the table of reports is written.
    """
    written = [path.stat().st_mtime for path in folder.glob("**/reports/*.parquet")]
    return max(written, default=began) - began
