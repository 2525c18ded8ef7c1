"""Putting reports into the index: each once, however often and in whatever pieces they come."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from retold.corpus.search.fields import (
    DAY,
    OUTLET,
    REPORT,
    ROW,
    TEXT,
    TITLE,
    created,
    tantivy,
)
from retold.corpus.search.kept import folded, kept_of
from retold.errors import UnwritableError

COLUMNS = (
    "report",
    "name",
    "title",
    "outlet",
    "url",
    "authors",
    "published",
    "precision",
    "language",
    "text",
    "blocks",
)
"""The columns of the table of reports that the index reads."""

_HEAP = 128_000_000
"""Bytes the writer fills before it writes a segment."""

_THREADS = 2
"""Writing threads; more make more and smaller segments."""

_TOGETHER = 20_000
"""Reports between two points to which a killed run goes back: some ten seconds of work."""

_ROWS = 512
"""Rows turned into Python values at once."""


def index_reports(folder: Path, batches: Iterable[Any]) -> int:
    """Puts reports into the index in `folder`, and gives how many were new to it.

    A report whose id is there already is passed over, so that a run that was killed may be given
    everything again.

    Args:
        folder: the folder of the index; made where there is none.
        batches: Arrow record batches of the table of reports, with `COLUMNS` at least.

    Raises:
        MissingExtraError: the search library is not installed.
        UnwritableError: the index cannot be written, or another process is writing it.
    """
    with _told(folder):
        index = created(folder)
        writer = index.writer(_HEAP, _THREADS)
    seen: set[str] = set()
    since = 0
    for batch in _slices(batches):
        rows = {row["report"]: row for row in batch.to_pylist() if row["report"] not in seen}
        with _told(folder):
            new = _new(index, rows)
            for row in new:
                writer.add_document(_document(row))
            since += len(new)
            if since >= _TOGETHER:
                writer.commit()
                since = 0
        seen.update(row["report"] for row in new)
    with _told(folder):
        writer.commit()
        writer.wait_merging_threads()
    return len(seen)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Says in words what keeps the index from being written."""
    try:
        yield
    except (OSError, ValueError) as error:
        busy = "LockBusy" in str(error)
        reason = "another process is writing it" if busy else str(error).rstrip(".")
        raise UnwritableError(str(folder), reason) from None


def _slices(batches: Iterable[Any]) -> Iterator[Any]:
    for batch in batches:
        wanted = batch.select(list(COLUMNS))
        for start in range(0, batch.num_rows, _ROWS):
            yield wanted.slice(start, _ROWS)


def _new(
    index: Any,  # noqa: ANN401 - of tantivy
    rows: Mapping[str, Mapping[str, Any]],
) -> list[Mapping[str, Any]]:
    """Those of `rows` that no finished segment of the index holds."""
    searcher = index.searcher()
    if not rows or not searcher.num_docs:
        return list(rows.values())
    query = tantivy().Query.term_set_query(index.schema, REPORT, list(rows))
    found = searcher.search(query, len(rows), count=False).hits
    known = {searcher.doc(address).get_first(REPORT) for _, address in found}
    return [row for report, row in rows.items() if report not in known]


def _document(row: Mapping[str, Any]) -> Any:  # noqa: ANN401 - of tantivy
    document = tantivy().Document()
    document.add_text(REPORT, row["report"])
    document.add_text(TITLE, row["title"] or "")
    document.add_text(TEXT, row["text"] or "")
    document.add_text(OUTLET, row["outlet"] or row["name"] or "")
    published: datetime | None = row["published"]
    if published is not None:
        document.add_unsigned(DAY, published.toordinal())
    document.add_bytes(ROW, folded(kept_of(row)))
    return document
