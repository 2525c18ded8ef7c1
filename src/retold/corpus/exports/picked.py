"""The rows to be written: of a table, or of stories with their reports."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import pyarrow as pa

from retold.errors import UnknownStoryError, UnknownTableError
from retold.store import Store
from retold.store.reading import schema_of

ROWS_AT_ONCE = 1024
"""As many as the store reads at once."""

_OF_STORIES = "SELECT DISTINCT report FROM members WHERE story IN (SELECT unnest($1))"

_ORDER = ("story", "batch", "report", "start", "source", "unseen", "what", "other", "slug")
"""Columns that rows which were picked out are sorted by, where their table has them."""

_MEMBERS = """
    SELECT m.story, s.title AS story_title, m.report, r.outlet, r.published, r.title, r.url,
        m.probability, m.linked_to, m.why
    FROM members AS m JOIN stories AS s USING (story) JOIN reports AS r USING (report)
    WHERE len($1) = 0 OR m.story IN (SELECT unnest($1))
"""

_FLAT = f"SELECT * FROM ({_MEMBERS}) ORDER BY story, published NULLS LAST, report"  # noqa: S608 - constant

_NESTED = f"""
    SELECT s.*, m.members FROM stories AS s JOIN (
        SELECT story, list({{
            report: report, outlet: outlet, published: published, title: title, url: url,
            probability: probability, linked_to: linked_to, why: why
        }} ORDER BY published NULLS LAST, report) AS members
        FROM ({_MEMBERS}) GROUP BY story
    ) AS m USING (story) ORDER BY story
"""  # noqa: S608 - constant


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows on their way out.

    Attributes:
        schema: their columns.
        batches: some at a time.
    """

    schema: pa.Schema
    batches: Iterable[pa.RecordBatch]


@contextmanager
def table_rows(store: Store, table: str, story_ids: Sequence[str]) -> Iterator[Rows]:
    """The rows of `table`: all, in its order, or those of some stories, sorted.

    Raises:
        UnknownTableError: there is no such table, or it knows no stories and some are named.
    """
    files = store.files(table)
    schema = schema_of(table, files)
    if not story_ids:
        yield Rows(schema, store.batches(table))
        return
    query = _picking(store, table, schema.names)
    with _asked(store, query, story_ids) as rows:
        yield Rows(schema, rows.batches)


@contextmanager
def stories_flat(store: Store, story_ids: Sequence[str]) -> Iterator[Rows]:
    """A row for each report of each story, by story and time."""
    with _asked(store, _FLAT, story_ids) as rows:
        yield rows


@contextmanager
def stories_nested(store: Store, story_ids: Sequence[str]) -> Iterator[Rows]:
    """A row for each story, its reports in the column `members`, by time."""
    with _asked(store, _NESTED, story_ids) as rows:
        yield rows


def refuse_unknown(store: Store, story_ids: Sequence[str]) -> None:
    """Lets pass only stories that the workspace holds.

    Raises:
        UnknownStoryError: one is not there.
    """
    if not story_ids:
        return
    known = set(store.table("stories", ["story"])["story"].to_pylist())
    for story in story_ids:
        if story not in known:
            raise UnknownStoryError(str(store.layout.root), story)


@contextmanager
def _asked(store: Store, query: str, story_ids: Sequence[str]) -> Iterator[Rows]:
    with store.duck() as duck:
        reader = duck.sql(query, params=[list(story_ids)]).to_arrow_reader(ROWS_AT_ONCE)
        yield Rows(reader.schema, reader)


def _picking(store: Store, table: str, columns: Sequence[str]) -> str:
    """The question for those rows of `table` that belong to some stories."""
    if "story" in columns:
        where = "story IN (SELECT unnest($1))"
    elif "report" in columns:
        where = f"report IN ({_OF_STORIES})"
    else:
        raise UnknownTableError(
            str(store.layout.root),
            f"the table {table!r} knows no stories",
            "Ask for all of it, or for another table.",
        )
    order = ", ".join(f'"{name}"' for name in _ORDER if name in columns)
    name = table.replace('"', '""')
    return f'SELECT * FROM "{name}" WHERE {where} ORDER BY {order}'  # noqa: S608 - quoted
