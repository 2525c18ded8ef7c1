"""The annotated texts: where they are and how their records become reports."""

import json
import lzma
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from retold.model.reports import Report
from retold.sources import Details, report_from_text

Record = dict[str, Any]


def data_folder() -> Path:
    """The folder of annotated texts: RETOLD_DATA, or ../shared/data beside the project."""
    return Path(os.environ.get("RETOLD_DATA", "../shared/data"))


def records(name: str, folder: Path | None = None) -> Iterator[Record]:
    """The records of one file of the data folder, such as "stories/basil.jsonl"."""
    path = (folder or data_folder()) / name
    if path.suffix == ".xz":
        with lzma.open(path, "rt", encoding="utf-8") as packed:
            yield from map(json.loads, packed)
    else:
        with path.open(encoding="utf-8") as plain:
            yield from map(json.loads, plain)


def report_of(record: Record) -> Report:
    """A record of `stories/` or `stream/` as a report."""
    return report_from_text(
        record["text"],
        details=Details(
            title=record.get("title") or "",
            outlet=record.get("outlet") or "",
            url=record.get("url") or "",
            published=_day(record.get("published")),
        ),
        location=str(record["id"]),
    )


def _day(printed: str | None) -> datetime | None:
    return datetime.fromisoformat(printed[:10]).replace(tzinfo=UTC) if printed else None
