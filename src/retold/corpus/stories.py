"""The stories of a workspace: listed, and found by the beginnings of their ids."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from retold.errors import AmbiguousIdError, UnknownReportError, UnknownStoryError
from retold.model.stories import StoryLine, StoryLines
from retold.store import Store

if TYPE_CHECKING:
    import duckdb

SHORTEST_ID = 6
"""Digits of an id shown at least: enough to tell a few thousand stories apart."""

_REPORT_DIGITS = 16
"""Digits of a whole id of a report; a story's are one fewer."""

_ENOUGH_TO_NAME = 5
"""Ids listed where what was given begins several."""


class Sort(StrEnum):
    """By what stories are put in order."""

    REPORTS = "reports"
    ORIGINS = "origins"
    OUTLETS = "outlets"
    FIRST = "first"
    LAST = "last"


_ORDER = {
    Sort.REPORTS: "reports DESC, outlets DESC, story",
    Sort.ORIGINS: "origins DESC, reports DESC, story",
    Sort.OUTLETS: "outlets DESC, reports DESC, story",
    Sort.FIRST: "first NULLS LAST, reports DESC, story",
    Sort.LAST: "last DESC NULLS LAST, reports DESC, story",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which stories are asked for.

    Attributes:
        since: those with a report of this day or later.
        until: those with a report of this day or earlier; with either, stories without a day are
            left out.
        outlet: those with a report of an outlet in whose name these words stand.
        least: those with at least so many reports.
        sort: by what they are put in order: most first; the first by time, or the last.
        limit: so many at most.
    """

    since: date | None = None
    until: date | None = None
    outlet: str = ""
    least: int = 1
    sort: Sort = Sort.REPORTS
    limit: int = 40


COLUMNS = "story, title, reports, outlets, origins, first, last, languages"

_WANTED = """
    reports >= $least AND ($since IS NULL OR last >= $since) AND ($until IS NULL OR first < $until)
"""

_OF_OUTLET = """
    AND story IN (
        SELECT members.story FROM members JOIN reports USING (report)
        WHERE contains(lower(reports.outlet), $outlet)
    )
"""


def stories_of(store: Store, wanted: Wanted) -> StoryLines:
    """The stories asked for, in the order asked for."""
    parameters: dict[str, object] = {
        "least": wanted.least,
        "since": wanted.since and _midnight(wanted.since),
        "until": wanted.until and _midnight(wanted.until) + timedelta(days=1),
    }
    where = _WANTED
    if wanted.outlet:
        where += _OF_OUTLET
        parameters["outlet"] = wanted.outlet.lower()
    asked = f"SELECT {COLUMNS} FROM stories WHERE {where}"  # noqa: S608 - constants
    shown = f"{asked} ORDER BY {_ORDER[wanted.sort]} LIMIT $limit"
    with store.duck("stories", "members", "reports") as duck:
        rows = rows_of(duck, shown, {**parameters, "limit": wanted.limit})
        found = tuple(line_of(row) for row in rows)
        of = rows_of(duck, f"SELECT count(*) AS n FROM ({asked})", parameters)[0]["n"]  # noqa: S608 - constants
        return StoryLines(found, of, _id_length(duck, [line.story for line in found]))


def line_of(row: dict[str, Any]) -> StoryLine:
    """A row of the table of stories as a value."""
    return StoryLine(**{**row, "title": row["title"] or "", "languages": tuple(row["languages"])})


def story_lines(duck: "duckdb.DuckDBPyConnection", stories: Iterable[str]) -> tuple[StoryLine, ...]:
    """The lines of some stories, largest first."""
    asked = f"SELECT {COLUMNS} FROM stories WHERE list_contains($stories, story)"  # noqa: S608 - constant
    rows = rows_of(duck, f"{asked} ORDER BY {_ORDER[Sort.REPORTS]}", {"stories": list(stories)})
    return tuple(line_of(row) for row in rows)


def story_named(store: Store, asked: str) -> str:
    """The id of the story whose id is `asked` or begins so, or of the one that it was merged into.

    Raises:
        UnknownStoryError: there is none.
        AmbiguousIdError: several ids begin so.
    """
    with store.duck("stories", "events") as duck:
        return story_begun(duck, store, asked)


def story_begun(duck: "duckdb.DuckDBPyConnection", store: Store, asked: str) -> str:
    """As `story_named`, asked of a connection that sees `stories` and `events`."""
    beginning = asked.strip().lower()
    found = _beginning_so(duck, "SELECT story FROM stories", beginning)
    if not found:
        merged = "SELECT DISTINCT story FROM events WHERE what = 'merged'"
        found = tuple({_now(duck, each) for each in _beginning_so(duck, merged, beginning)})
    if not found:
        raise UnknownStoryError(str(store.layout.root), asked)
    return _only(store, asked, found)


def report_named(store: Store, asked: str) -> str:
    """The id of the report whose id is `asked` or begins so.

    Raises:
        UnknownReportError: there is none.
        AmbiguousIdError: several ids begin so.
    """
    with store.duck("members") as duck:
        found = _beginning_so(duck, "SELECT report AS story FROM members", asked.strip().lower())
    if not found:
        raise UnknownReportError(str(store.layout.root), asked)
    return _only(store, asked, found)


def rows_of(
    duck: "duckdb.DuckDBPyConnection", query: str, parameters: dict[str, object]
) -> list[dict[str, Any]]:
    """The rows that answer a query, by the names of their columns."""
    answer = duck.execute(query, parameters)
    names = [column[0] for column in answer.description or ()]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def _only(store: Store, asked: str, found: tuple[str, ...]) -> str:
    if len(found) > 1 and asked not in found:
        raise AmbiguousIdError(str(store.layout.root), asked, found)
    return asked if asked in found else found[0]


def _beginning_so(duck: "duckdb.DuckDBPyConnection", ids: str, beginning: str) -> tuple[str, ...]:
    """The first of the ids that begin so; the whole id alone where there is one."""
    if not beginning:
        return ()
    asked = f"SELECT story FROM ({ids}) WHERE starts_with(story, $1) ORDER BY 1 LIMIT $2"  # noqa: S608 - constants
    found = duck.execute(asked, [beginning, _ENOUGH_TO_NAME]).fetchall()
    named = tuple(story for (story,) in found)
    return (beginning,) if beginning in named else named


def _now(duck: "duckdb.DuckDBPyConnection", story: str) -> str:
    """The story that one which was merged, perhaps several times, is part of now."""
    seen = {story}
    while True:
        asked = (
            "SELECT other FROM events WHERE what = 'merged' AND story = $1 "
            "ORDER BY batch DESC LIMIT 1"
        )
        found = duck.execute(asked, [story]).fetchone()
        if found is None or found[0] in seen:
            return story
        story = found[0]
        seen.add(story)


def _id_length(duck: "duckdb.DuckDBPyConnection", stories: list[str]) -> int:
    """So many digits are enough to tell these stories from all others."""
    asked = "SELECT count(*) FROM stories WHERE list_contains($1, left(story, $2))"
    for length in range(SHORTEST_ID, _REPORT_DIGITS):
        found = duck.execute(asked, [[story[:length] for story in stories], length]).fetchone()
        if found == (len(stories),):
            return length
    return _REPORT_DIGITS


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
