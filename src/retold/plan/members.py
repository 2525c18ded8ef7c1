"""Why a report stands in its story: the report there that it is most likely one with."""

import pyarrow as pa

from retold.plan.steps import Query

NEAREST = pa.schema(
    [
        ("number", pa.int64()),
        ("other", pa.int64()),
        ("odds", pa.int32()),
        ("names", pa.int32()),
        ("pairs", pa.int32()),
    ]
)

STORY_OF = pa.schema([("number", pa.int64()), ("story", pa.string())])
"""Which story each report belongs to."""

nearest_step = Query(
    "nearest",
    """
    WITH inside AS (
        SELECT all_links.one AS one, all_links.other AS other, all_links.odds AS odds,
            all_links.names AS names, all_links.pairs AS pairs
        FROM all_links JOIN story_of AS here ON all_links.one = here.number
            JOIN story_of AS there ON all_links.other = there.number
        WHERE here.story = there.story
    ), sides AS (
        SELECT one AS number, other, odds, names, pairs FROM inside
        UNION ALL
        SELECT other AS number, one AS other, odds, names, pairs FROM inside
    ), ranked AS (
        SELECT number, other, odds, names, pairs,
            ROW_NUMBER() OVER (PARTITION BY number ORDER BY odds DESC, other) AS place
        FROM sides
    )
    SELECT number, other, odds, names, pairs FROM ranked WHERE place = 1
    """,
    NEAREST,
)
"""From `all_links` and `story_of` to `nearest`: for each report the one that links it best."""
