"""The lineage as a graph: reports and sources not seen, and who drew on whom."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from retold.corpus.exports.picked import ROWS_AT_ONCE
from retold.store import Store

if TYPE_CHECKING:
    import duckdb

_CHOSEN = """
    SELECT * FROM members WHERE CASE WHEN len($1) = 0
        THEN story IN (SELECT story FROM members GROUP BY story HAVING count(*) > 1)
        ELSE story IN (SELECT unnest($1)) END
"""
"""Members of the stories asked for; where none are, of those told more than once."""

_REPORTS = f"""
    SELECT m.report AS id, 'report' AS kind, m.story, r.name, r.title, r.outlet, r.published,
        r.language, r.url
    FROM ({_CHOSEN}) AS m JOIN reports AS r USING (report) ORDER BY m.story, m.report
"""  # noqa: S608 - constant

_UNSEEN = f"""
    SELECT DISTINCT d.story, d.unseen FROM descents AS d
    WHERE d.unseen <> '' AND d.story IN (SELECT story FROM ({_CHOSEN}))
    ORDER BY d.story, d.unseen
"""  # noqa: S608 - constant

_EDGES = f"""
    SELECT d.story, d.source, d.unseen, d.report, d.relation, d.share, d.directed, d.why
    FROM descents AS d JOIN ({_CHOSEN}) AS m ON m.story = d.story AND m.report = d.report
    WHERE d.relation IS DISTINCT FROM 'unclear'
        AND (d.unseen <> '' OR d.source IN (SELECT report FROM ({_CHOSEN}) WHERE story = d.story))
    ORDER BY d.story, d.report, d.source, d.unseen
"""  # noqa: S608 - constant


@dataclass(frozen=True, slots=True)
class Node:
    """A report, or a source not seen.

    Attributes:
        id: the report's, or one made of the story's and the source's name.
        kind: "report" or "unseen".
        story: its story.
        label: outlet or name of the report, or the name of the source.
        title: headline; empty where not known.
        outlet: who published it; empty where not known.
        published: ISO 8601; empty where not known.
        language: two-letter code; empty for a source not seen.
        url: its address; empty where not known.
    """

    id: str
    kind: str
    story: str
    label: str
    title: str = ""
    outlet: str = ""
    published: str = ""
    language: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """Text that went from one to another.

    Attributes:
        source: id of the node it came from.
        target: id of the report that took it.
        relation: how they stand to each other.
        share: share of the target's words that were taken, 0 to 1.
        directed: False where it is a guess which of the two came first.
        why: in words.
    """

    source: str
    target: str
    relation: str
    share: float
    directed: bool
    why: str


@dataclass(frozen=True, slots=True)
class Graph:
    """A lineage on its way out; nodes have to be taken before edges."""

    nodes: Iterator[Node]
    edges: Iterator[Edge]


@contextmanager
def lineage(store: Store, story_ids: Sequence[str]) -> Iterator[Graph]:
    """The lineage of the stories named, or of all that were told more than once."""
    with store.duck() as duck:
        yield Graph(_nodes(duck, list(story_ids)), _edges(duck, list(story_ids)))


def _nodes(duck: "duckdb.DuckDBPyConnection", story_ids: list[str]) -> Iterator[Node]:
    for row in _rows(duck, _REPORTS, story_ids):
        published = row.pop("published")
        name = row.pop("name")
        texts = {key: str(value or "") for key, value in row.items()}
        yield Node(
            **texts,
            label=texts["outlet"] or str(name or texts["id"]),
            published=published.isoformat() if isinstance(published, datetime) else "",
        )
    for row in _rows(duck, _UNSEEN, story_ids):
        story, unseen = str(row["story"]), str(row["unseen"])
        yield Node(_unseen(story, unseen), "unseen", story, unseen)


def _edges(duck: "duckdb.DuckDBPyConnection", story_ids: list[str]) -> Iterator[Edge]:
    for row in _rows(duck, _EDGES, story_ids):
        source = str(row["source"] or _unseen(str(row["story"]), str(row["unseen"])))
        share = row["share"]
        yield Edge(
            source,
            str(row["report"]),
            str(row["relation"] or ""),
            share if isinstance(share, float) else 0.0,
            row["directed"] is not False,
            str(row["why"] or ""),
        )


def _rows(
    duck: "duckdb.DuckDBPyConnection", query: str, story_ids: list[str]
) -> Iterator[dict[str, object]]:
    reader = duck.sql(query, params=[story_ids]).to_arrow_reader(ROWS_AT_ONCE)
    for batch in reader:
        yield from batch.to_pylist()


def _unseen(story: str, name: str) -> str:
    """An id of a source not seen; one name in two stories is two sources."""
    return f"unseen:{story}:{name}"
