"""What was decided by hand of pairs of reports: the latest of each pair counts."""

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from retold.plan.inner import DECISIONS

Pair = tuple[int, int]


def latest_decisions(files: Iterable[Path]) -> pa.Table:
    """One row for each pair that something was decided of: the latest."""
    latest: dict[Pair, dict[str, object]] = {}
    rows = [row for file in files for row in parquet.read_table(file).to_pylist()]
    for row in sorted(rows, key=lambda row: int(row["batch"])):
        latest[row["one"], row["other"]] = row
    return pa.Table.from_pylist([latest[pair] for pair in sorted(latest)], DECISIONS)


def decision_rows(pairs: Iterable[tuple[Pair, bool]], batch: int, why: str) -> pa.Table:
    """Rows of `DECISIONS` for pairs of reports and whether they are together."""
    rows = [
        {
            "one": min(pair),
            "other": max(pair),
            "together": together,
            "batch": batch,
            "why": why,
        }
        for pair, together in pairs
    ]
    return pa.Table.from_pylist(rows, DECISIONS)
