"""Which report belongs to which story, looked up when somebody asks."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol


class Stories(Protocol):
    """Knows which report belongs to which story."""

    def of(self, reports: Iterable[str]) -> Mapping[str, str]:
        """For those of `reports` that are in a story its id."""
        ...

    def members(self, stories: Iterable[str]) -> Mapping[str, str]:
        """For every report of `stories` the id of its story."""
        ...


class NoStories:
    """Knows of none: for a collection that was not grouped."""

    def of(self, reports: Iterable[str]) -> Mapping[str, str]:  # noqa: ARG002 - as Stories
        """Nothing."""
        return {}

    def members(self, stories: Iterable[str]) -> Mapping[str, str]:  # noqa: ARG002 - as Stories
        """Nothing."""
        return {}


class StoryTable:
    """Looks into the parts of a workspace's table of members."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._files = tuple(map(str, files))

    def of(self, reports: Iterable[str]) -> Mapping[str, str]:
        """For those of `reports` that are in a story its id."""
        return self._rows("report", reports)

    def members(self, stories: Iterable[str]) -> Mapping[str, str]:
        """For every report of `stories` the id of its story."""
        return self._rows("story", stories)

    def _rows(self, column: str, wanted: Iterable[str]) -> dict[str, str]:
        ids = sorted(set(wanted))
        if not ids or not self._files:
            return {}
        import pyarrow as pa  # noqa: PLC0415 - an optional dependency
        import pyarrow.compute as pc  # noqa: PLC0415 - the same
        from pyarrow import parquet  # noqa: PLC0415 - the same

        asked = pa.array(ids, pa.string())
        found: dict[str, str] = {}
        for file in self._files:
            with parquet.ParquetFile(file) as part:  # read_table would load pandas, for a second
                table = part.read(["report", "story"])
            table = table.filter(pc.is_in(table[column], asked))
            reports, stories = table["report"].to_pylist(), table["story"].to_pylist()
            found |= dict(zip(reports, stories, strict=True))
        return found
