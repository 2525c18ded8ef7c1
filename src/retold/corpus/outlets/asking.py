"""What is told of the outlets of a collection, asked of its tables."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from retold.analysis.descent.light.reports import newsroom_of
from retold.corpus.outlets import questions
from retold.corpus.outlets.values import Arriving, Drawn, Outlet, Outlets

if TYPE_CHECKING:
    import duckdb

    Connection: TypeAlias = duckdb.DuckDBPyConnection

_Printed: TypeAlias = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which reports are counted.

    Attributes:
        since: from this day of publication on.
        until: to this day; with either, reports without a day are left out.
        least: newsrooms with at least so many reports.
    """

    since: date | None = None
    until: date | None = None
    least: int = 1


def outlets_of(connection: "Connection", asked: Asked | None = None) -> Outlets:
    """The outlets of a workspace, those with most reports first.

    An outlet is known by the letters of its name, so that "The Westhaven Post" and its address
    are one. Steps of unclear descent count as none.

    Args:
        connection: with the tables `reports`, `members`, `descents` and `arrivals` of a workspace.
        asked: which reports are counted; all where nothing is asked.
    """
    asked = asked or Asked()
    with _by_newsroom(connection, asked) as printed:
        counted = connection.execute(questions.COUNTED, [asked.least]).fetchall()
        sources = _drawn(connection, questions.SOURCES, printed)
        takers = _drawn(connection, questions.TAKERS, printed)
        arriving = _arriving(connection, questions.ARRIVING)
        passed_on = _arriving(connection, questions.PASSED_ON)
        (unnamed,) = connection.execute(questions.UNNAMED).fetchone() or (0,)
    outlets = [
        Outlet(
            name=printed[room][0],
            printed=printed[room],
            reports=reports,
            stories=stories,
            shared=shared,
            own=own,
            unclear=unclear,
            sources=tuple(sources[room]),
            takers=tuple(takers[room]),
            arriving=arriving.get(room, Arriving()),
            passed_on=passed_on.get(room, Arriving()),
        )
        for room, reports, stories, shared, own, unclear in counted
    ]
    return Outlets(tuple(outlets), unnamed)


@contextmanager
def _by_newsroom(connection: "Connection", asked: Asked) -> Iterator[_Printed]:
    """The names each newsroom is printed by; while it lasts, reports are told by newsroom."""
    names = connection.execute(questions.NAMES).fetchall()
    rooms = {
        "outlets": [name for name, _ in names],
        "rooms": [newsroom_of(name) for name, _ in names],
    }
    connection.execute(questions.NEWSROOMS, rooms)
    try:
        for make in (questions.TOLD, questions.STEPS):
            days = {"since": asked.since, "until": asked.until}
            connection.execute(make, days if "$since" in make else None)
        yield _printed(names)
    finally:
        for table in ("retold_steps", "retold_told", "retold_newsrooms"):
            connection.execute(f"DROP TABLE IF EXISTS {table}")


def _printed(names: list[tuple[str, int]]) -> _Printed:
    printed: dict[str, list[str]] = defaultdict(list)
    for name, _ in names:
        printed[newsroom_of(name)].append(name)
    return {room: tuple(each) for room, each in printed.items()}


def _drawn(
    connection: "Connection", question: str, printed: _Printed
) -> defaultdict[str, list[Drawn]]:
    found: defaultdict[str, list[Drawn]] = defaultdict(list)
    for room, other, unseen, reports, directed, lag in connection.execute(question).fetchall():
        name = unseen or (printed[other][0] if other in printed else other)
        found[room].append(Drawn(name, not unseen, reports, directed, lag))
    return found


def _arriving(connection: "Connection", question: str) -> dict[str, Arriving]:
    rows = connection.execute(question).fetchall()
    return {room: Arriving(*map(int, words)) for room, *words in rows}
