"""Links that may join reports: those of round-ups, which tell many events, are left out."""

from collections.abc import Iterable

import pyarrow as pa

from retold.analysis.stories.odds import THOUSANDTHS
from retold.analysis.stories.roundups import BRIEFLY, BY_ONE, BY_OTHER, STRANGERS, Passing
from retold.plan.inner import LINKS
from retold.plan.steps import Query, Step

_EVENTS = pa.schema([("report", pa.int64()), ("event", pa.int64()), ("briefly", pa.int32())])
_STRANGE = pa.schema(
    [("report", pa.int64()), ("one", pa.int64()), ("other", pa.int64()), ("briefly", pa.int32())]
)
_NUMBERS = pa.schema([("number", pa.int64())])


def joining_steps(least: int) -> tuple[Step, ...]:
    """From `all_links` to `joining`, the same without those of round-ups.

    Args:
        least: log-odds in thousandths from which on two reports may tell one story.
    """
    return _events_step(least), _STRANGE_EVENTS, _ROUND_UPS, _JOINING


def _events_step(least: int) -> Query:
    """The reports of events that a report tells in passing."""
    briefly = f"CASE WHEN passing IN ({_listed(BRIEFLY)}) THEN 1 ELSE 0 END AS briefly"
    sql = f"""
    SELECT one AS report, other AS event, {briefly} FROM all_links
    WHERE passing IN ({_listed(BY_ONE)}) AND odds >= {least}
    UNION ALL
    SELECT other AS report, one AS event, {briefly} FROM all_links
    WHERE passing IN ({_listed(BY_OTHER)}) AND odds >= {least}
    """
    return Query("told_in_passing", sql, _EVENTS)


def _listed(some: Iterable[Passing]) -> str:
    return ", ".join(str(int(one)) for one in sorted(some))


_STRANGE_EVENTS = Query(
    "strange_events",
    f"""
    SELECT first.report AS report, first.event AS one, second.event AS other,
        LEAST(first.briefly, second.briefly) AS briefly
    FROM told_in_passing AS first
        JOIN told_in_passing AS second ON first.report = second.report
        LEFT JOIN all_links ON all_links.one = first.event AND all_links.other = second.event
    WHERE first.event < second.event
        AND (all_links.odds IS NULL OR all_links.odds <= {round(STRANGERS * THOUSANDTHS)})
    """,
    _STRANGE,
)
"""Every two of the events that have nothing to do with each other."""

_ROUND_UPS = Query(
    "round_ups",
    """
    WITH found AS (
        SELECT report FROM strange_events WHERE briefly = 1
        UNION ALL
        SELECT one_two.report AS report
        FROM strange_events AS one_two
            JOIN strange_events AS two_three
                ON one_two.report = two_three.report AND one_two.other = two_three.one
            JOIN strange_events AS one_three
                ON one_two.report = one_three.report AND one_two.one = one_three.one
                    AND two_three.other = one_three.other
    )
    SELECT report AS number FROM found GROUP BY report
    """,
    _NUMBERS,
)
"""Reports of two strange events told briefly, or of three."""

_JOINING = Query(
    "joining",
    f"""
    SELECT {", ".join(f"all_links.{name} AS {name}" for name in LINKS.names)}
    FROM all_links LEFT JOIN round_ups AS left_out ON all_links.one = left_out.number
        LEFT JOIN round_ups AS right_out ON all_links.other = right_out.number
    WHERE left_out.number IS NULL AND right_out.number IS NULL
    """,
    LINKS,
)
