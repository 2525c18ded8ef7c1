"""Rows as JSON Lines, CSV and Parquet."""

import csv
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from pyarrow.parquet import read_metadata

from retold.corpus.exports.picked import Rows
from retold.render.csv_tables import cell
from retold.store import write_part


def write_jsonl(rows: Rows, path: Path) -> int:
    """How many lines were written to `path`: an object a row, times as ISO 8601."""
    lines = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in _each(rows):
            file.write(json.dumps(row, ensure_ascii=False, default=_plain))
            file.write("\n")
            lines += 1
    return lines


def write_csv(rows: Rows, path: Path) -> int:
    """How many rows were written to `path`, the line of column names aside.

    Safe to open in a spreadsheet: what could be a formula has an apostrophe before it. Lists of
    words are joined by "; ", other lists are JSON.
    """
    lines = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(rows.schema.names)
        for row in _each(rows):
            writer.writerow([_cell(value) for value in row.values()])
            lines += 1
    return lines


def write_parquet(rows: Rows, path: Path) -> int:
    """How many rows were written to `path`."""
    write_part(path, rows.batches, rows.schema)
    return int(read_metadata(path).num_rows)


def _each(rows: Rows) -> Iterator[Mapping[str, object]]:
    for batch in rows.batches:
        yield from batch.to_pylist()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return cell("; ".join(value))
    if isinstance(value, list | dict):
        return cell(json.dumps(value, ensure_ascii=False, default=_plain))
    return cell(value)


def _plain(value: object) -> str:
    """What JSON has no form for: times."""
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in JSON")
