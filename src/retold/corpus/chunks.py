"""Raw records cut into chunks: what one worker reads at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from retold.model.reports import Rejected
from retold.sources import Raw, ReadOptions, raws_of

RECORDS = 2_000
"""Records of a chunk: some ten seconds of work, and of news texts some 30 MB."""

CHARACTERS = 64_000_000
"""A chunk ends early where its records hold so much: pages of an archive are large."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Raw records that stand together in a source, and what could not be found among them.

    Attributes:
        name: tells it from all others of a run; the same when the run is resumed.
        found: the records in order, and what was rejected.
    """

    name: str
    found: tuple[Raw | Rejected, ...]


def chunks_of(
    locations: Iterable[str | Rejected], options: ReadOptions, name: str = "read"
) -> Iterator[Chunk]:
    """Everything at some locations in chunks, one after the other; held one at a time.

    Small files share a chunk, and a large one makes many.

    Args:
        locations: of sources, or why there is none.
        options: how to read them.
        name: what the names of the chunks begin with.
    """
    found = (
        one
        for location in locations
        for one in ([location] if isinstance(location, Rejected) else raws_of(location, options))
    )
    for number, records in enumerate(_cut(found)):
        yield Chunk(f"{name}-{number:06d}", records)


def _cut(found: Iterable[Raw | Rejected]) -> Iterator[tuple[Raw | Rejected, ...]]:
    waiting: list[Raw | Rejected] = []
    size = 0
    for one in found:
        waiting.append(one)
        size += len(one.content) if isinstance(one, Raw) else 0
        if len(waiting) >= RECORDS or size >= CHARACTERS:
            yield tuple(waiting)
            waiting, size = [], 0
    if waiting:
        yield tuple(waiting)


def shares_of(locations: Sequence[str | Rejected]) -> Iterator[tuple[str | Rejected, ...]]:
    """Locations in shares of some size, each for one machine to read from its first to its last."""
    waiting: list[str | Rejected] = []
    size = 0
    for location in locations:
        waiting.append(location)
        size += _size(location)
        if size >= CHARACTERS:
            yield tuple(waiting)
            waiting, size = [], 0
    if waiting:
        yield tuple(waiting)


def _size(location: str | Rejected) -> int:
    """Bytes of a file; of what is none, as if it were large."""
    if isinstance(location, Rejected):
        return 0
    path = Path(location)
    return path.stat().st_size if path.is_file() else CHARACTERS
