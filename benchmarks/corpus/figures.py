"""Figures of a run, kept in a file as they come, so that a stopped run keeps what it has."""

from collections.abc import Iterator
from pathlib import Path

import msgspec


class Figure(msgspec.Struct, frozen=True, omit_defaults=True):
    """One figure.

    Attributes:
        what: what was measured ("grouping").
        on: on which texts ("100,000 made-up reports").
        value: the figure.
        unit: what it counts: "s", "MB", "share", "times", "pairs".
        by: the tool it was measured on.
        target: what it should be, in words.
        note: what a reader must know of it.
    """

    what: str
    on: str
    value: float
    unit: str
    by: str = "retold"
    target: str = ""
    note: str = ""

    @property
    def printed(self) -> str:
        """The value with its unit."""
        if self.unit == "share":
            return f"{self.value:.3f}"
        if self.unit in ("pairs", "MB", "reports"):
            return f"{self.value:,.0f} {self.unit}"
        return f"{self.value:,.2f} {self.unit}"


class Figures:
    """All figures so far; each new one is printed and written at once."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._all: list[Figure] = []

    def add(self, figure: Figure) -> None:
        """Keep, print and write one more."""
        self._all.append(figure)
        print(row(figure), flush=True)
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        aside = self._path.with_suffix(".part")
        aside.write_bytes(msgspec.json.format(msgspec.json.encode(self._all), indent=1) + b"\n")
        aside.replace(self._path)

    def of(self, what: str, by: str = "retold") -> Iterator[Figure]:
        """The figures of one name, in order."""
        return (figure for figure in self._all if (figure.what, figure.by) == (what, by))


def row(figure: Figure) -> str:
    """A figure as one line of the table."""
    by = "" if figure.by == "retold" else f"{figure.by}: "
    aim = " · ".join(part for part in (figure.target, figure.note) if part)
    return f"{figure.on:34}{by + figure.what:48}{figure.printed:>14}   {aim}".rstrip()
