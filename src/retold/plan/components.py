"""Reports that strong links hold together, directly or through others."""

from pathlib import Path

import pyarrow as pa

from retold.plan.steps import Engine, Query

_SIDES = pa.schema([("number", pa.int64()), ("other", pa.int64())])
_LABELS = pa.schema([("number", pa.int64()), ("component", pa.int64())])
_MOVED = pa.schema([("number", pa.int64())])


def strong_step(least: int) -> Query:
    """From `joining` and `decided` to `strong`: links that may join, both ways.

    Args:
        least: log-odds in thousandths from which on two reports alone are joined. Groups are
            joined on average log-odds, so only where one pair between them has as much.
    """
    found = f"SELECT one, other FROM joining WHERE odds >= {least}"
    said = "SELECT one, other FROM decided WHERE together"
    sql = f"""
    WITH pairs AS ({found} UNION ALL {said})
    SELECT one AS number, other FROM pairs UNION ALL SELECT other AS number, one AS other FROM pairs
    """
    return Query("strong", sql, _SIDES)


def find_components(engine: Engine, sides: str, name: str) -> tuple[Path, ...]:
    """The parts of a table of components: each report with the smallest number it is held with.

    Each round a report takes the smallest label around it, then that label's own label: labels
    travel twice as far each round.

    Args:
        engine: runs the rounds.
        sides: a table of `number` and `other`, each pair both ways.
        name: of the table to make.
    """
    engine.run(_first(sides, name))
    while True:
        engine.run(_next(sides, name))
        engine.run(_changed(name))
        made = engine.run(_kept(name))
        if not engine.count(_changed(name).name):
            return made


def _first(sides: str, name: str) -> Query:
    sql = f"SELECT number, LEAST(number, MIN(other)) AS component FROM {sides} GROUP BY number"
    return Query(name, sql, _LABELS)


def _next(sides: str, name: str) -> Query:
    sql = f"""
    WITH around AS (
        SELECT sides.number AS number, MIN(labels.component) AS component
        FROM {sides} AS sides JOIN {name} AS labels ON sides.other = labels.number
        GROUP BY sides.number
    ), lowered AS (
        SELECT labels.number AS number, LEAST(labels.component, around.component) AS component
        FROM {name} AS labels JOIN around ON labels.number = around.number
    )
    SELECT here.number AS number, LEAST(here.component, there.component) AS component
    FROM lowered AS here JOIN lowered AS there ON here.component = there.number
    """
    return Query(f"next_{name}", sql, _LABELS)


def _changed(name: str) -> Query:
    sql = f"""
    SELECT old.number AS number FROM {name} AS old JOIN next_{name} AS new
        ON old.number = new.number
    WHERE old.component <> new.component
    """
    return Query(f"changed_{name}", sql, _MOVED)


def _kept(name: str) -> Query:
    return Query(name, f"SELECT number, component FROM next_{name}", _LABELS)
