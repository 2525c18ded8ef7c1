"""One story of a workspace: what the tables tell of it, and its reports compared when asked."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from retold.corpus.choosing import chosen
from retold.corpus.rows import report_from
from retold.corpus.stories import rows_of, story_begun, story_lines
from retold.errors import UnknownStoryError
from retold.model.reports import Notice, Precision, Report
from retold.model.stories import LightStep, Member, StoryEvent, ToldStory
from retold.plan.tables import number_of
from retold.store import Store

if TYPE_CHECKING:
    import duckdb

MOST_COMPARED = 50
"""Reports one comparison takes, as `retold.comparison` has it."""

_MEMBERS = """
    SELECT report, name, title, outlet, url, published, precision, language, words, probability,
        linked_to, why
    FROM members JOIN reports USING (report)
    WHERE story = $story ORDER BY published NULLS LAST, report
"""

_LINEAGE = """
    SELECT report, source, unseen, relation, share, directed, why FROM descents
    WHERE story = $story ORDER BY report, source, unseen
"""

_EVENTS = """
    SELECT batch, story, what, other, reports, why FROM events
    WHERE story = $story OR other = $story ORDER BY batch, what
"""

_ORIGINS = "SELECT number, min(origin) AS origin FROM lineage WHERE story = $story GROUP BY number"

_ASKED = ("stories", "members", "reports", "descents", "events", "lineage")


def story_of(store: Store, named: str) -> ToldStory:
    """What the tables tell of a story.

    Args:
        store: the workspace.
        named: its id, or the beginning of it.

    Raises:
        UnknownStoryError: there is no such story.
        AmbiguousIdError: several ids begin so.
    """
    with store.duck(*_ASKED) as duck:
        story = story_begun(duck, store, named)
        lines = story_lines(duck, [story])
        if not lines:
            raise UnknownStoryError(str(store.layout.root), story)
        asked: dict[str, object] = {"story": story}
        members = tuple(member_of(row) for row in rows_of(duck, _MEMBERS, asked))
        lineage = tuple(step_of(row) for row in rows_of(duck, _LINEAGE, asked))
        events = tuple(event_of(row) for row in rows_of(duck, _EVENTS, asked))
        origins = _origins(duck, store, story) if len(members) > MOST_COMPARED else {}
    compared, left_out = chosen(members, lineage, origins, MOST_COMPARED)
    return ToldStory(
        line=lines[0],
        members=members,
        lineage=lineage,
        events=events,
        compared=compared,
        left_out=left_out,
    )


def reports_of(store: Store, reports: Sequence[str]) -> tuple[Report, ...]:
    """Whole reports, in the order of their ids as given."""
    found = {row["report"]: report_from(row) for row in store.picked("reports", "report", reports)}
    return tuple(found[report] for report in reports)


def notices_of(store: Store, reports: Sequence[str]) -> tuple[Notice, ...]:
    """What was noticed in reading some reports."""
    rows = store.picked("notices", "report", reports)
    return tuple(Notice(slug=row["slug"], words=row["words"]) for row in rows)


def member_of(row: dict[str, Any]) -> Member:
    """A report of a story, from its row."""
    texts = {
        name: row[name] or ""
        for name in ("name", "title", "outlet", "url", "language", "linked_to", "why")
    }
    numbers = {"words": row["words"] or 0, "probability": row["probability"] or 0.0}
    precision = Precision(row["precision"] or Precision.DAY)
    return Member(**{**row, **texts, **numbers, "precision": precision})


def step_of(row: dict[str, Any]) -> LightStep:
    """A step of the light lineage, from its row."""
    texts = {name: row[name] or "" for name in ("source", "unseen", "relation", "why")}
    directed = row["directed"] is not False
    return LightStep(**{**row, **texts, "share": row["share"] or 0.0, "directed": directed})


def event_of(row: dict[str, Any]) -> StoryEvent:
    """What became of a story, from its row."""
    texts = {name: row[name] or "" for name in ("other", "why")}
    return StoryEvent(**{**row, **texts, "reports": tuple(row["reports"])})


def _origins(duck: "duckdb.DuckDBPyConnection", store: Store, story: str) -> dict[str, str]:
    """For each report of a story a name that reports of one origin share."""
    if "lineage" not in store.names:
        return {}
    rows = rows_of(duck, _ORIGINS, {"story": story})
    origin = {row["number"]: str(row["origin"]) for row in rows if row["origin"] is not None}
    members = rows_of(duck, "SELECT report FROM members WHERE story = $story", {"story": story})
    return {
        row["report"]: origin[number]
        for row in members
        if (number := number_of(row["report"])) in origin
    }
