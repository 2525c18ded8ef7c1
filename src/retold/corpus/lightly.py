"""The light reading: raw records into the tables that grouping works on."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import pyarrow as pa

from retold.analysis.descent.light import LightReport, light_report_of
from retold.analysis.stories.candidates import BLOCK
from retold.analysis.stories.codec import views_to_bytes
from retold.analysis.stories.keys import keys_of
from retold.analysis.stories.profile import profile_of
from retold.analysis.stories.views import views_of
from retold.corpus.chunks import Chunk
from retold.corpus.light import LIGHT, light_rows
from retold.corpus.rows import Row, row_of
from retold.model.quotations import Marks
from retold.model.reports import Notice, Rejected, Report
from retold.plan.inner import KEYS, PRINTS, VIEWS
from retold.plan.tables import NOTICES, QUOTATIONS, REJECTED, REPORTS, number_of
from retold.sources import SKIPPED, Raw, ReadOptions, read_raw
from retold.store import write_part
from retold.text.marks import find_marked
from retold.text.prose import Prose, prose_of

_FEWEST_QUOTED = 3
"""Words in marks that may be a quotation; fewer are mostly names and titles."""

SCHEMAS: Mapping[str, pa.Schema] = {
    "reports": REPORTS,
    "rejected": REJECTED,
    "notices": NOTICES,
    "quotations": QUOTATIONS,
    "views": VIEWS,
    "keys": KEYS,
    "prints": PRINTS,
    "light": LIGHT,
}
"""The tables that reading makes."""

DOUBLE: Mapping[str, str] = {
    "stage": SKIPPED,
    "reason": "the same report was read before: text, outlet, address and time are the same",
    "hint": "",
}
"""What is told of a report that was read before."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where what is read goes.

    Attributes:
        folder: for the tables.
        batch: number of the batch they belong to.
        options: how to read.
    """

    folder: Path
    batch: int
    options: ReadOptions


@dataclass(frozen=True, slots=True)
class Reading:
    """What a worker is told to read, and where to put it."""

    chunk: Chunk
    to: Place


@dataclass(frozen=True, slots=True)
class ReadChunk:
    """What came of a chunk.

    Attributes:
        name: of the chunk.
        files: the part of each table that has rows, by its name.
        numbers: of the reports, in order.
    """

    name: str
    files: Mapping[str, Path]
    numbers: tuple[int, ...]


def read_chunk(reading: Reading) -> ReadChunk:
    """Reads a chunk, lightly, and writes what it holds as a part of each table."""
    rows: dict[str, list[Row]] = {name: [] for name in SCHEMAS}
    lights: dict[str, LightReport] = {}
    batch = reading.to.batch
    for found in reading.chunk.found:
        got = read_raw(found, reading.to.options) if isinstance(found, Raw) else found
        if isinstance(got, Rejected):
            rows["rejected"].append({"batch": batch, **asdict(got)})
            continue
        report, notices = got
        at = {"batch": batch, "location": report.source.location, "place": found.place}
        if report.id in lights:
            rows["rejected"].append({**at, **DOUBLE})
        else:
            prose = prose_of(report)
            rows["reports"].append(row_of(report, batch, len(prose.words), found.place))
            rows["notices"] += _noticed(report, notices, batch)
            lights[report.id] = _add(rows, report, prose)
    folder = reading.to.folder / reading.chunk.name
    tables = {name: pa.Table.from_pylist(rows[name], SCHEMAS[name]) for name in SCHEMAS}
    tables["light"] = pa.Table.from_batches([light_rows(lights.values())])
    files = {
        name: write_part(folder / f"{name}.parquet", table, SCHEMAS[name])
        for name, table in tables.items()
        if table.num_rows
    }
    return ReadChunk(reading.chunk.name, files, tuple(one.number for one in lights.values()))


def _noticed(report: Report, notices: Iterable[Notice], batch: int) -> list[Row]:
    return [
        {"batch": batch, "report": report.id, "slug": one.slug, "words": one.words}
        for one in notices
    ]


def _add(rows: dict[str, list[Row]], report: Report, prose: Prose) -> LightReport:
    """Adds what the light reading finds in one report to the tables of it; gives its light form."""
    profile = profile_of(report, prose)
    views = views_of(profile)
    number = number_of(report.id)
    block = None if views.day is None else views.day // BLOCK
    rows["views"].append(
        {
            "number": number,
            "block": block,
            "words": views.length,
            "views": views_to_bytes(views),
        }
    )
    rows["prints"] += [{"number": number, "print": one} for one in profile.prints]
    rows["keys"] += [
        {"number": number, "key": one.key, "weight": one.weight, "block": block}
        for one in keys_of(profile)
    ]
    rows["quotations"] += _quotations(report, prose)
    return light_report_of(report, prose)


def _quotations(report: Report, prose: Prose) -> list[Row]:
    """What stands in marks in the story of a report, by its places."""
    return [
        {
            "report": report.id,
            "number": number_of(report.id),
            "start": marked.inner.start,
            "end": marked.inner.end,
            "words": marked.inner.of(report.text),
        }
        for marked in find_marked(report.text, prose.paragraphs)
        if marked.depth == 1
        and marked.state is Marks.BALANCED
        and len(marked.inner.of(report.text).split()) >= _FEWEST_QUOTED
    ]
