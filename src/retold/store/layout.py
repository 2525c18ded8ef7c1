"""Where things lie in a workspace folder."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from retold.errors import DamagedWorkspaceError


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths inside one workspace folder.

    Attributes:
        root: the folder.
    """

    root: Path

    @property
    def manifest(self) -> Path:
        """The list of everything finished; replaced as a whole."""
        return self.root / "manifest.json"

    @property
    def manifest_copy(self) -> Path:
        """The same once more, written after it."""
        return self.root / "manifest.copy.json"

    @property
    def tables(self) -> Path:
        """Finished tables: a folder each, with Parquet parts."""
        return self.root / "tables"

    @property
    def run(self) -> Path:
        """What the run in progress was asked for."""
        return self.root / "run.json"

    @property
    def journal(self) -> Path:
        """What the run in progress has done: a JSON line a step."""
        return self.root / "run.jsonl"

    @property
    def steps(self) -> Path:
        """Tables of the run in progress."""
        return self.root / "steps"

    @property
    def search(self) -> Path:
        """The index of full text; can be made again from the tables."""
        return self.root / "search"

    @property
    def cache(self) -> Path:
        """What was made when asked for; can be made again."""
        return self.root / "cache"

    @property
    def lock(self) -> Path:
        """Held by the one who writes; says who that is."""
        return self.root / "lock"

    @property
    def held(self) -> Path:
        """Stands in for the lock on file systems that have none."""
        return self.root / "lock.held"

    def part(self, table: str, batch: int, number: int) -> Path:
        """Where a part of a finished table lies."""
        return self.tables / table / f"{batch:04d}-{number:04d}.parquet"

    def told(self, path: Path) -> str:
        """`path` as manifests write it: from the folder on, with slashes."""
        return path.relative_to(self.root).as_posix()

    def found(self, told: str) -> Path:
        """The path of a file a manifest names.

        Raises:
            DamagedWorkspaceError: it does not lie among the tables.
        """
        path = PurePosixPath(told)
        if path.is_absolute() or ".." in path.parts or path.parts[:1] != ("tables",):
            raise DamagedWorkspaceError(
                str(self.root),
                f"manifest.json names the file {told!r}, which lies outside tables/",
                "Such a manifest was not written by Retold; do not use this folder.",
            )
        return self.root.joinpath(*path.parts)
