"""The steps from groups of reports to the tables that people read."""

from collections.abc import Iterator
from itertools import groupby
from math import exp
from operator import itemgetter
from typing import Any

import pyarrow as pa

from retold.analysis.stories.grouping import PRINTING
from retold.analysis.stories.odds import THOUSANDTHS
from retold.corpus.arrivals import ARRIVALS as ARRIVED
from retold.corpus.arrivals import arrival_rows
from retold.corpus.light import LIGHT
from retold.corpus.lineages import lineage_rows, lineage_schema
from retold.plan.members import nearest_step
from retold.plan.steps import Map, Query, Step
from retold.plan.tables import ARRIVALS, DESCENTS, MEMBERS, MOMENT, STORIES

LINEAGE = lineage_schema(pa.string())
"""A row for each source of a report, and for each report that none is told of."""

Row = dict[str, Any]


def telling_steps() -> tuple[Step, ...]:
    """From `story_of` and what is known of reports to the tables that people read.

    Made are `members`, `descents`, `arrivals` and `stories`. Taken: `all_reports`, `all_light`,
    `all_links`, `all_voices`, `story_of`, `retold` (the stories whose reports are others than
    before), `lineage_before` and `arrivals_before`.
    """
    return (
        _TOLD,
        nearest_step,
        _MEMBERS_TOLD,
        Map("members", "members_told", member_rows, MEMBERS, rows=16_384),
        _STORY_LIGHT,
        Map("new_lineage", "story_light", lineage_rows, LINEAGE, together=("story",), rows=512),
        _LINEAGE,
        _DESCENTS_TOLD,
        Map("descents", "descents_told", descent_rows, DESCENTS, rows=16_384),
        _ARRIVING,
        Map("new_arrivals", "arriving", arrival_rows, ARRIVED, rows=256),
        _ARRIVALS,
        _STORIES_TOLD,
        Map("stories", "stories_told", story_rows, STORIES, together=("story",), rows=8_192),
    )


def member_rows(rows: pa.RecordBatch) -> pa.RecordBatch:
    """Which report belongs to which story, how likely, by which other, and why in words."""
    return pa.RecordBatch.from_pylist(list(map(_member, rows.to_pylist())), schema=MEMBERS)


def _member(row: Row) -> Row:
    told = {name: row[name] for name in ("story", "report", "number", "batch")}
    if row["linked_to"] is None:
        return {**told, "probability": 1.0, "linked_to": "", "why": _ALONE}
    if row["printing"]:
        why = f"It prints, cut or hardly changed, the text of {_titled(row['other_title'])}."
        return {**told, "probability": PRINTING, "linked_to": row["linked_to"], "why": why}
    return {
        **told,
        "probability": round(1 / (1 + exp(-row["odds"] / THOUSANDTHS)), 3),
        "linked_to": row["linked_to"],
        "why": _linked(row["names"], row["pairs"], row["other_title"]),
    }


_ALONE = "No other report is likely enough to tell the same event."


def _linked(names: int, pairs: int, title: str) -> str:
    shared = f"shares {_some(names, 'name word')} and {_some(pairs, 'rare word pair')} with"
    return f"It {shared} {_titled(title)}."


def _titled(title: str) -> str:
    return f"“{title}”" if title else "another report of the story"


def _some(count: int, thing: str) -> str:
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"


def descent_rows(rows: pa.RecordBatch) -> pa.RecordBatch:
    """Which report drew on which, shares as fractions."""
    made = [
        {**row, "source": row["source"] or "", "share": row["share"] / THOUSANDTHS}
        for row in rows.to_pylist()
    ]
    return pa.RecordBatch.from_pylist(made, schema=DESCENTS)


def story_rows(rows: pa.RecordBatch) -> pa.RecordBatch:
    """A row for each whole story, told by its reports."""
    told = groupby(rows.to_pylist(), itemgetter("story"))
    made = [_story(story, list(reports)) for story, reports in told]
    return pa.RecordBatch.from_pylist(made, schema=STORIES)


def _story(story: str, reports: list[Row]) -> Row:
    dates = [report["published"] for report in reports if report["published"]]
    return {
        "story": story,
        "title": min(reports, key=_first)["title"],
        "reports": len(reports),
        "outlets": len({report["outlet"] for report in reports if report["outlet"]}),
        "origins": len(set(_origins(reports))),
        "first": min(dates, default=None),
        "last": max(dates, default=None),
        "languages": sorted({report["language"] for report in reports}),
    }


def _first(report: Row) -> tuple[bool, bool, object, int]:
    """Sorts the report whose title names the story first: one with a title, the earliest."""
    published = report["published"]
    return (
        not report["title"],
        published is None,
        published.timestamp() if published else 0,
        report["number"],
    )


def _origins(reports: list[Row]) -> Iterator[int]:
    for report in reports:
        yield report["number"] if report["origin"] is None else report["origin"]


_TOLD = Query(
    "told",
    "SELECT number, report, batch, outlet, title, published, language FROM all_reports",
    pa.schema(
        [
            ("number", pa.int64()),
            ("report", pa.string()),
            ("batch", pa.int32()),
            ("outlet", pa.string()),
            ("title", pa.string()),
            ("published", MOMENT),
            ("language", pa.string()),
        ]
    ),
)

_MEMBERS_TOLD = Query(
    "members_told",
    """
    SELECT story_of.story AS story, told.report AS report, told.number AS number,
        told.batch AS batch, nearest.odds AS odds, nearest.names AS names, nearest.pairs AS pairs,
        beside.report AS linked_to, beside.title AS other_title,
        CASE WHEN all_voices.voice = story_of.number THEN 0 ELSE 1 END AS printing
    FROM story_of JOIN told ON story_of.number = told.number
        JOIN all_voices ON story_of.number = all_voices.number
        LEFT JOIN nearest ON story_of.number = nearest.number
        LEFT JOIN told AS beside ON beside.number = CASE
            WHEN all_voices.voice = story_of.number THEN nearest.other ELSE all_voices.voice END
    """,
    pa.schema(
        [
            ("story", pa.string()),
            ("report", pa.string()),
            ("number", pa.int64()),
            ("batch", pa.int32()),
            ("odds", pa.int32()),
            ("names", pa.int32()),
            ("pairs", pa.int32()),
            ("linked_to", pa.string()),
            ("other_title", pa.string()),
            ("printing", pa.int32()),
        ]
    ),
)

_LIGHT_COLUMNS = ", ".join(f"all_light.{name} AS {name}" for name in LIGHT.names)

_STORY_LIGHT = Query(
    "story_light",
    f"""
    WITH several AS (
        SELECT story_of.story AS story
        FROM story_of JOIN retold ON story_of.story = retold.story
        GROUP BY story_of.story HAVING COUNT(*) > 1
    )
    SELECT story_of.story AS story, {_LIGHT_COLUMNS}
    FROM all_light JOIN story_of ON all_light.number = story_of.number
        JOIN several ON story_of.story = several.story
    """,
    pa.schema([("story", pa.string()), *LIGHT]),
)

_LINEAGE_COLUMNS = ", ".join(LINEAGE.names)

_LINEAGE = Query(
    "lineage",
    f"""
    SELECT {_LINEAGE_COLUMNS} FROM new_lineage
    UNION ALL
    SELECT {_LINEAGE_COLUMNS} FROM lineage_before
    WHERE NOT EXISTS (SELECT 1 FROM retold WHERE retold.story = lineage_before.story)
    """,
    LINEAGE,
)

_DESCENTS_TOLD = Query(
    "descents_told",
    """
    SELECT lineage.story AS story, told.report AS report, source.report AS source,
        lineage.unseen AS unseen, lineage.relation AS relation, lineage.share AS share,
        lineage.directed AS directed, lineage.why AS why
    FROM lineage JOIN told ON lineage.number = told.number
        LEFT JOIN told AS source ON lineage.source = source.number
    WHERE lineage.relation <> ''
    """,
    pa.schema(
        [
            ("story", pa.string()),
            ("report", pa.string()),
            ("source", pa.string()),
            ("unseen", pa.string()),
            ("relation", pa.string()),
            ("share", pa.int32()),
            ("directed", pa.bool_()),
            ("why", pa.string()),
        ]
    ),
)

_ARRIVING = Query(
    "arriving",
    """
    WITH drawn AS (
        SELECT number, source FROM new_lineage
        WHERE source IS NOT NULL AND relation <> 'unclear' GROUP BY number, source
    )
    SELECT drawn.number AS number, drawn.source AS source, here.text AS text,
        there.text AS source_text
    FROM drawn JOIN all_reports AS here ON drawn.number = here.number
        JOIN all_reports AS there ON drawn.source = there.number
    """,
    pa.schema(
        [
            ("number", pa.int64()),
            ("source", pa.int64()),
            ("text", pa.string()),
            ("source_text", pa.string()),
        ]
    ),
)

_COUNTED = ("kept", "changed", "unmarked", "dropped")

_ARRIVALS = Query(
    "arrivals",
    f"""
    SELECT told.report AS report, source.report AS source,
        {", ".join(f"new_arrivals.{name} AS {name}" for name in _COUNTED)}
    FROM new_arrivals JOIN told ON new_arrivals.number = told.number
        JOIN told AS source ON new_arrivals.source = source.number
    UNION ALL
    SELECT arrivals_before.report AS report, arrivals_before.source AS source,
        {", ".join(f"arrivals_before.{name} AS {name}" for name in _COUNTED)}
    FROM arrivals_before JOIN told ON arrivals_before.report = told.report
        JOIN story_of ON told.number = story_of.number
    WHERE NOT EXISTS (SELECT 1 FROM retold WHERE retold.story = story_of.story)
    """,
    ARRIVALS,
)

_STORIES_TOLD = Query(
    "stories_told",
    """
    WITH origins AS (SELECT number, MIN(origin) AS origin FROM lineage GROUP BY number)
    SELECT story_of.story AS story, told.number AS number, told.outlet AS outlet,
        told.title AS title, told.published AS published, told.language AS language,
        origins.origin AS origin
    FROM story_of JOIN told ON story_of.number = told.number
        LEFT JOIN origins ON story_of.number = origins.number
    """,
    pa.schema(
        [
            ("story", pa.string()),
            ("number", pa.int64()),
            ("outlet", pa.string()),
            ("title", pa.string()),
            ("published", MOMENT),
            ("language", pa.string()),
            ("origin", pa.int64()),
        ]
    ),
)
