"""How alike candidates are, and the odds that they tell one story."""

from collections.abc import Mapping

import numpy as np
import pyarrow as pa

from retold.analysis.stories.background import Background, background_of
from retold.analysis.stories.candidates import FLOOR, NEAREST, NEIGHBOURS, PRINTED
from retold.analysis.stories.codec import vectors_to_bytes, views_from_bytes
from retold.analysis.stories.odds import MILLIONTHS, alone_odds, beside_odds, crowd_of
from retold.analysis.stories.roundups import in_passing
from retold.analysis.stories.vectors import weigh
from retold.plan.comparing import compared
from retold.plan.inner import ALIKE, BACKGROUND, CROWD, LINKS, VECTORS
from retold.plan.steps import LookUp, Map, Query, Step
from retold.plan.tables import NUMBERS

MOST_COUNTED = 20_000
"""Reports that tell how rare things are: more hardly change it, and a worker holds it whole."""

_SAMPLED = pa.schema([("one_call", pa.int32()), ("number", pa.int64()), ("views", pa.binary())])


def background_steps(reports: int) -> tuple[Step, ...]:
    """From `all_views`, of so many reports, to `background`: how rare things are among them.

    Those counted are drawn by their numbers, which are evenly spread.
    """
    below = NUMBERS if reports <= MOST_COUNTED else NUMBERS * MOST_COUNTED // reports
    sql = f"SELECT 0 AS one_call, number, views FROM all_views WHERE number < {below}"
    return (
        Query("counted", sql, _SAMPLED),
        Map("background", "counted", count_things, BACKGROUND, together=("one_call",)),
    )


def count_things(rows: pa.RecordBatch) -> pa.RecordBatch:
    """In how many reports things stand, given all of them."""
    counted = background_of([views_from_bytes(data.as_buffer()) for data in rows.column("views")])
    reports = np.full(len(counted.keys), counted.reports, np.int64)
    columns = [counted.keys.astype(np.int64), counted.counts, reports]
    return pa.RecordBatch.from_arrays([pa.array(one) for one in columns], schema=BACKGROUND)


def vectors_step(source: str) -> Map:
    """From a table of views to `vectors`, weighed against `background`."""
    return Map("vectors", source, weigh_views, VECTORS, beside=("background",), rows=512)


def weigh_views(rows: pa.RecordBatch, background: pa.Table) -> pa.RecordBatch:
    """The views of reports weighed against a background."""
    against = _background(background)
    vectors = [
        vectors_to_bytes(weigh(views_from_bytes(data.as_buffer()), against))
        for data in rows.column("views")
    ]
    return pa.RecordBatch.from_arrays(
        [rows.column("number"), pa.array(vectors, pa.binary())], schema=VECTORS
    )


def _background(table: pa.Table) -> Background:
    keys, counts, reports = (table.column(name).to_numpy() for name in BACKGROUND.names)
    order = np.argsort(keys)
    number = int(reports[0]) if len(reports) else 0
    return Background(number, keys[order].astype(np.uint32), counts[order])


def alike_steps() -> tuple[Step, ...]:
    """From `candidates` to `links`: compared alone, then beside their nearest neighbours.

    Also taken: `all_vectors`, `crowd`, `voices` and `voices_before`, and `alike_before`, what was
    compared in earlier batches.
    """
    return _ALIKE, _ALL_ALIKE, _AROUND, _BESIDE, _LINKS


def compare(rows: pa.RecordBatch, crowd: pa.Table, vectors: Mapping[int, bytes]) -> pa.RecordBatch:
    """What the reports of each pair share; pairs that hardly share anything are left out."""
    found = compared(rows, vectors)
    enough = np.rint(found.cosines * MILLIONTHS) >= FLOOR * MILLIONTHS
    rows, found = rows.filter(pa.array(enough)), found.only(enough)
    around = crowd_of(dict(zip(*(crowd.column(n).to_pylist() for n in CROWD.names), strict=True)))
    columns = (
        alone_odds(found, around),
        found.cosines * MILLIONTHS,
        found.closeness * MILLIONTHS,
        found.count("names"),
        found.count("pairs"),
        in_passing(found),
    )
    return pa.RecordBatch.from_arrays(
        [rows.column("one"), rows.column("other"), *map(_whole, columns)], schema=ALIKE
    )


def _whole(column: np.ndarray) -> pa.Array:
    return pa.array(np.rint(column).astype(np.int32))


_ALIKE = Map(
    "alike",
    "candidates",
    compare,
    ALIKE,
    together=("one",),
    order=("other",),
    beside=("crowd",),
    looks_up=(LookUp("all_vectors", ("one", "other")),),
    rows=4096,
)

_COLUMNS = ", ".join(ALIKE.names)

_ALL_ALIKE = Query(
    "all_alike",
    f"SELECT {_COLUMNS} FROM alike UNION ALL SELECT {_COLUMNS} FROM alike_before",
    ALIKE,
)

_NEIGHBOURS = round(NEIGHBOURS * MILLIONTHS)

_AROUND = Query(
    "around",
    f"""
    WITH sides AS (
        SELECT one AS number, other, cosine FROM all_alike
        UNION ALL
        SELECT other AS number, one AS other, cosine FROM all_alike
        UNION ALL
        SELECT voice AS number, voice AS other, {round(PRINTED * MILLIONTHS)} AS cosine
        FROM (SELECT number, voice FROM voices UNION ALL SELECT number, voice FROM voices_before)
            AS any_voice
        WHERE number <> voice GROUP BY voice
    ), ranked AS (
        SELECT number, cosine,
            ROW_NUMBER() OVER (PARTITION BY number ORDER BY cosine DESC, other) AS place
        FROM sides
    )
    SELECT number, SUM(GREATEST(cosine, {_NEIGHBOURS})) AS cosines, COUNT(*) AS found
    FROM ranked WHERE place <= {NEAREST} GROUP BY number
    """,
    pa.schema([("number", pa.int64()), ("cosines", pa.int64()), ("found", pa.int32())]),
)

_BESIDE = Query(
    "beside",
    f"""
    SELECT {", ".join(f"alike.{name} AS {name}" for name in ALIKE.names)},
        left_side.cosines AS one_cosines, left_side.found AS one_found,
        right_side.cosines AS other_cosines, right_side.found AS other_found
    FROM alike JOIN around AS left_side ON alike.one = left_side.number
        JOIN around AS right_side ON alike.other = right_side.number
    """,
    pa.schema(
        [
            *ALIKE,
            ("one_cosines", pa.int64()),
            ("one_found", pa.int32()),
            ("other_cosines", pa.int64()),
            ("other_found", pa.int32()),
        ]
    ),
)


def link(rows: pa.RecordBatch) -> pa.RecordBatch:
    """The odds that the reports of each pair tell one story, seen beside their neighbours."""
    columns = {name: rows.column(name).to_numpy() for name in rows.schema.names}
    around = [
        (
            columns[f"{side}_cosines"] / MILLIONTHS
            + NEIGHBOURS * (NEAREST - columns[f"{side}_found"])
        )
        / NEAREST
        for side in ("one", "other")
    ]
    odds = beside_odds(columns["odds"], columns["cosine"] / MILLIONTHS, *around)
    given = [rows.column(name) for name in LINKS.names]
    given[LINKS.names.index("odds")] = _whole(odds)
    return pa.RecordBatch.from_arrays(given, schema=LINKS)


_LINKS = Map("links", "beside", link, LINKS, rows=65_536)
