"""Reports that strong links hold together, directly or through others."""

from pathlib import Path

import pyarrow as pa

from retold.plan.steps import Engine, Query

_SIDES = pa.schema([("number", pa.int64()), ("other", pa.int64())])
_LABELS = pa.schema([("number", pa.int64()), ("component", pa.int64())])
_MOVED = pa.schema([("number", pa.int64())])


def strong_step(least: int) -> Query:
    """From `all_links` and `decisions` to `strong`: links that may join, both ways.

    Args:
        least: log-odds in thousandths from which on two reports alone are joined. Groups are
            joined on average log-odds, so only where one pair between them has as much.
    """
    found = f"SELECT one, other FROM all_links WHERE odds >= {least}"  # noqa: S608
    said = "SELECT one, other FROM decisions WHERE together"
    sql = f"""
    WITH pairs AS ({found} UNION ALL {said})
    SELECT one AS number, other FROM pairs UNION ALL SELECT other AS number, one AS other FROM pairs
    """
    return Query("strong", sql, _SIDES)


def find_components(engine: Engine) -> tuple[Path, ...]:
    """The parts of `components`: each report of `strong` with the smallest number it is held with.

    Each round a report takes the smallest label around it, then that label's own label: labels
    travel twice as far each round.
    """
    engine.run(_FIRST)
    while True:
        engine.run(_NEXT)
        engine.run(_CHANGED)
        made = engine.run(_KEPT)
        if not engine.count(_CHANGED.name):
            return made


_FIRST = Query(
    "components",
    "SELECT number, LEAST(number, MIN(other)) AS component FROM strong GROUP BY number",
    _LABELS,
)

_NEXT = Query(
    "next_components",
    """
    WITH around AS (
        SELECT strong.number AS number, MIN(components.component) AS component
        FROM strong JOIN components ON strong.other = components.number
        GROUP BY strong.number
    ), lowered AS (
        SELECT components.number AS number,
            LEAST(components.component, around.component) AS component
        FROM components JOIN around ON components.number = around.number
    )
    SELECT here.number AS number, LEAST(here.component, there.component) AS component
    FROM lowered AS here JOIN lowered AS there ON here.component = there.number
    """,
    _LABELS,
)

_CHANGED = Query(
    "changed_components",
    """
    SELECT old.number AS number
    FROM components AS old JOIN next_components AS new ON old.number = new.number
    WHERE old.component <> new.component
    """,
    _MOVED,
)

_KEPT = Query("components", "SELECT number, component FROM next_components", _LABELS)
