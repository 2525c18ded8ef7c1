"""Sources read into the tables of a batch, each report once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import parquet

from retold.corpus.chunks import chunks_of, shares_of
from retold.corpus.lightly import DOUBLE, SCHEMAS, Place, ReadChunk, Reading, read_chunk
from retold.corpus.working import Work
from retold.model.reports import Rejected
from retold.plan.tables import NOTICES, REJECTED
from retold.sources import ReadOptions, locations_of
from retold.store import write_part

Files = Mapping[str, tuple[Path, ...]]
"""The parts of each table that reading makes."""


def read_sources(work: Work, sources: Sequence[str], options: ReadOptions) -> Files:
    """The tables of what some sources hold; reports that are there already are left out, and told.

    What a run that was stopped had read is not read again.
    """
    seen = _numbers(work.kept("views"))
    files: dict[str, list[Path]] = {name: [] for name in SCHEMAS}
    read = 0
    for chunk in _chunks_read(work, sources, options):
        done = work.run.done(chunk.name, work.methods)
        kept = done.files if done else _recorded(work, _without_doubles(chunk, seen))
        for file in kept:
            files[file.stem].append(file)
        numbers = _numbers(file for file in kept if file.stem == "views")
        seen |= numbers
        read += len(numbers)
        work.tell(f"Reading: {read:,} reports")
    return {name: tuple(parts) for name, parts in files.items()}


def _chunks_read(work: Work, sources: Sequence[str], options: ReadOptions) -> Iterator[ReadChunk]:
    """The chunks of some sources, read; those that were read before come as they are.

    On one machine this process finds the records and hands them out in chunks, so that one large
    file keeps every worker busy. On several, each is given sources and finds their records itself.
    """
    to = Place(work.writer.layout.steps / "read", work.run.batch, options)
    if work.engine.draws:
        chunks = chunks_of(locations_of(sources), options)
        given = (
            ReadChunk(chunk.name, {}, ())
            if work.run.done(chunk.name, work.methods)
            else Reading(chunk, to)
            for chunk in chunks
        )
        yield from work.engine.spread(_read_or_done, given)
        return
    done = frozenset(name for name in work.run.steps if work.run.done(name, work.methods))
    shares = [
        _Share(f"read-{number:06d}", locations, to, done)
        for number, locations in enumerate(shares_of(list(locations_of(sources))))
    ]
    for read in work.engine.spread(_read_share, shares):
        yield from read


@dataclass(frozen=True, slots=True)
class _Share:
    """Sources for one machine to read.

    Attributes:
        name: what the names of its chunks begin with.
        locations: of the sources.
        to: where their tables go.
        done: names of chunks that were read before, by the same methods, and are whole.
    """

    name: str
    locations: tuple[str | Rejected, ...]
    to: Place
    done: frozenset[str]


def _read_share(share: _Share) -> tuple[ReadChunk, ...]:
    return tuple(
        ReadChunk(chunk.name, {}, ())
        if chunk.name in share.done
        else read_chunk(Reading(chunk, share.to))
        for chunk in chunks_of(share.locations, share.to.options, share.name)
    )


def _read_or_done(reading: Reading | ReadChunk) -> ReadChunk:
    return reading if isinstance(reading, ReadChunk) else read_chunk(reading)


def _recorded(work: Work, chunk: ReadChunk) -> tuple[Path, ...]:
    return work.run.record(chunk.name, chunk.files.values(), key=work.methods).files


def _numbers(files: Iterable[Path]) -> set[int]:
    found: set[int] = set()
    for file in files:
        found.update(parquet.read_table(file, columns=["number"]).column("number").to_pylist())
    return found


def _without_doubles(chunk: ReadChunk, seen: set[int]) -> ReadChunk:
    """A chunk without the reports that were read before; each is told."""
    doubled = seen.intersection(chunk.numbers)
    if not doubled:
        return chunk
    files = dict(chunk.files)
    reports = parquet.read_table(files["reports"])
    told = double_rows(reports, doubled)
    for name in _OF_REPORTS & files.keys():
        rows = parquet.read_table(files[name])
        write_part(files[name], rows.filter(_not_in(rows, doubled)), SCHEMAS[name])
    if "notices" in files:
        rows = parquet.read_table(files["notices"])
        new = reports.filter(_not_in(reports, doubled)).column("report")
        rows = rows.filter(pc.is_in(rows.column("report"), new.combine_chunks()))
        write_part(files["notices"], rows, NOTICES)
    path = chunk.files["views"].with_name("rejected.parquet")
    before = parquet.read_table(path) if "rejected" in files else REJECTED.empty_table()
    files["rejected"] = write_part(path, pa.concat_tables([before.cast(REJECTED), told]), REJECTED)
    return ReadChunk(chunk.name, files, tuple(n for n in chunk.numbers if n not in doubled))


_OF_REPORTS = {"reports", "quotations", "views", "keys", "prints", "light"}
"""The tables with rows of numbered reports."""


def _not_in(rows: pa.Table, numbers: set[int]) -> pa.Array:
    return pc.invert(pc.is_in(rows.column("number"), pa.array(sorted(numbers), pa.int64())))


def double_rows(reports: pa.Table, doubled: set[int]) -> pa.Table:
    """What to tell of reports that were read before."""
    rows = reports.filter(pc.invert(_not_in(reports, doubled)))
    told = rows.select(["batch", "location", "place"]).to_pylist()
    return pa.Table.from_pylist([{**row, **DOUBLE} for row in told], REJECTED)
