"""Raw records cut into chunks: what one worker reads at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from retold.model.reports import Rejected
from retold.sources import Raw, ReadOptions, locations_of, raws_of

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


def chunks_of(arguments: Sequence[str], options: ReadOptions) -> Iterator[Chunk]:
    """Everything in some sources in chunks, source after source; held one at a time."""
    for number, location in enumerate(locations_of(arguments)):
        found = [location] if isinstance(location, Rejected) else raws_of(location, options)
        for part, records in enumerate(_cut(found)):
            yield Chunk(f"read-{number:06d}-{part:06d}", records)


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
