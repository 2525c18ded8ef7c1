"""Gets tables, stories and lineages out of a workspace, into files other tools read."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from enum import StrEnum
from pathlib import Path

from retold.corpus.exports.graphs import write_gexf, write_graphml
from retold.corpus.exports.lineages import lineage
from retold.corpus.exports.picked import (
    Rows,
    refuse_unknown,
    stories_flat,
    stories_nested,
    table_rows,
)
from retold.corpus.exports.rows import write_csv, write_jsonl, write_parquet
from retold.errors import UnwritableError
from retold.store import Store
from retold.store.disk import aside, disk_told


class ExportKind(StrEnum):
    """What kind of file is written."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    GEXF = "gexf"
    GRAPHML = "graphml"


_WRITES_ROWS = {
    ExportKind.JSONL: write_jsonl,
    ExportKind.CSV: write_csv,
    ExportKind.PARQUET: write_parquet,
}

_WRITES_GRAPHS = {ExportKind.GEXF: write_gexf, ExportKind.GRAPHML: write_graphml}


def export(
    store: Store,
    kind: ExportKind,
    to: Path,
    *,
    table: str = "",
    story_ids: Sequence[str] = (),
) -> int:
    """How many lines, rows or nodes were written into the file `to`.

    Args:
        store: the workspace.
        kind: of file. GEXF and GraphML hold the lineage: reports and sources not seen, and who
            drew on whom. The others hold rows.
        to: the file; one that is there is replaced, at the end and at once.
        table: whose rows; without it the stories with their reports, in CSV a row
            a report.
        story_ids: only these stories and what belongs to them; all where there are none.

    Raises:
        UnknownTableError: there is no such table, or it knows no stories and some were named.
        UnknownStoryError: there is no such story.
        UnwritableError: the file cannot be written, or lies inside the workspace.
        DamagedWorkspaceError: a part of the workspace is missing or damaged.
    """
    _refuse_place(store, to.absolute())
    refuse_unknown(store, story_ids)
    with disk_told(to), aside(to) as new:
        if kind in _WRITES_GRAPHS:
            with lineage(store, story_ids) as graph:
                return _WRITES_GRAPHS[kind](graph, new)
        with _rows(store, kind, table, story_ids) as rows:
            return _WRITES_ROWS[kind](rows, new)


def _refuse_place(store: Store, to: Path) -> None:
    if to.is_relative_to(store.layout.root):
        raise UnwritableError(str(to), "it would lie inside the workspace; name another place")
    if to.is_dir():
        raise UnwritableError(str(to), "it is a folder; name a file in it")
    if not to.parent.is_dir():
        raise UnwritableError(str(to), f"there is no folder {to.parent}; make it first")


def _rows(
    store: Store, kind: ExportKind, table: str, story_ids: Sequence[str]
) -> AbstractContextManager[Rows]:
    if table:
        return table_rows(store, table, story_ids)
    return (stories_flat if kind is ExportKind.CSV else stories_nested)(store, story_ids)
