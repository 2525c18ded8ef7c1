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

    def _rows(self, column: str, ids: Iterable[str]) -> dict[str, str]:
        wanted = frozenset(ids)
        if not wanted or not self._files:
            return {}
        from pyarrow import parquet  # noqa: PLC0415 - an optional dependency

        found: dict[str, str] = {}
        for file in self._files:
            # neither read_table nor pa.array: where pandas is, each loads it, for a second
            with parquet.ParquetFile(file) as part:
                table = part.read(["report", "story"])
            reports, stories = table["report"], table["story"]
            for at, one in enumerate(table[column].to_pylist()):
                if one in wanted:
                    found[reports[at].as_py()] = stories[at].as_py()
        return found
