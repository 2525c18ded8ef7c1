"""Which reports are worth comparing: those that share keys, as queries.

The same as `analysis.stories.candidates`, which tells why.
"""

import pyarrow as pa

from retold.analysis.stories.candidates import COMMON, LEAST, MOST
from retold.plan.inner import PAIR
from retold.plan.steps import Query

_ANYWHERE = -1
"""Stands for a block of time where a key is so rare that any two of its reports may meet."""


def candidate_steps(slices: int) -> tuple[Query, ...]:
    """From tables `voice_keys` (of new reports) and `keys_before` to `candidates`.

    Args:
        slices: in how many parts the two large queries may be made.
    """
    return _leading(slices), _shared(slices), _CANDIDATES


_LED = pa.schema(
    [
        ("number", pa.int64()),
        ("key", pa.int64()),
        ("weight", pa.int32()),
        ("slot", pa.int32()),
        ("fresh", pa.int32()),
    ]
)


def _leading(slices: int) -> Query:
    """The keys that lead somewhere: to any report, or within a block of time and the next."""
    sql = f"""
    WITH held AS (
        SELECT number, key, weight, block, 1 AS fresh FROM voice_keys
        UNION ALL
        SELECT number, key, weight, block, 0 AS fresh FROM keys_before
    ), counted AS (
        SELECT key, COUNT(*) AS holders FROM held GROUP BY key
        HAVING COUNT(*) > 1 AND SUM(fresh) > 0
    ), blocks AS (
        SELECT held.key AS key, held.block AS block
        FROM held JOIN counted ON held.key = counted.key
        WHERE counted.holders > {COMMON} AND held.block IS NOT NULL
        GROUP BY held.key, held.block HAVING COUNT(*) <= {COMMON}
    )
    SELECT held.number AS number, held.key AS key, held.weight AS weight, {_ANYWHERE} AS slot,
        held.fresh AS fresh
    FROM held JOIN counted ON held.key = counted.key
    WHERE counted.holders <= {COMMON}
    UNION ALL
    SELECT held.number AS number, held.key AS key, held.weight AS weight, held.block AS slot,
        held.fresh AS fresh
    FROM held JOIN blocks ON held.key = blocks.key AND held.block = blocks.block
    """
    return Query("leads", sql, _LED, slices=slices, sliced_by="key" if slices > 1 else "")


_SHARED = pa.schema([*PAIR, ("weight", pa.int64())])


def _shared(slices: int) -> Query:
    """What every two reports share in keys, where one of them is new."""
    met = "\nUNION ALL\n".join(
        f"""
        SELECT here.number AS one, there.number AS other, here.weight AS weight
        FROM leads AS here JOIN leads AS there
            ON here.key = there.key AND there.slot = {slot}
        WHERE here.number < there.number AND here.fresh + there.fresh > 0 AND {where}
        """
        for slot, where in (
            ("here.slot", f"here.slot >= {_ANYWHERE}"),
            ("here.slot + 1", f"here.slot > {_ANYWHERE}"),
            ("here.slot - 1", f"here.slot > {_ANYWHERE} + 1"),
        )
    )
    sql = f"""
    SELECT one, other, SUM(weight) AS weight FROM ({met}) AS met
    GROUP BY one, other HAVING SUM(weight) >= {LEAST}
    """
    return Query("shared", sql, _SHARED, slices=slices, sliced_by="one" if slices > 1 else "")


_CANDIDATES = Query(
    "candidates",
    f"""
    WITH sides AS (
        SELECT one AS number, other, weight FROM shared
        UNION ALL
        SELECT other AS number, one AS other, weight FROM shared
    ), ranked AS (
        SELECT number, other,
            ROW_NUMBER() OVER (PARTITION BY number ORDER BY weight DESC, other) AS place
        FROM sides
    )
    SELECT LEAST(number, other) AS one, GREATEST(number, other) AS other
    FROM ranked WHERE place <= {MOST}
    GROUP BY LEAST(number, other), GREATEST(number, other)
    """,
    pa.schema(PAIR),
)
