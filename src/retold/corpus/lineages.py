"""The lineages of whole stories, as the plan's Map makes them."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import pyarrow as pa

from retold.analysis.descent.light import LightEdge, LightReport, light_lineage
from retold.corpus.light import lights_of

_PERMILLE = 1000

LINEAGE_COLUMNS = (
    ("number", pa.int64()),
    ("source", pa.int64()),
    ("unseen", pa.string()),
    ("relation", pa.string()),
    ("share", pa.int32()),
    ("directed", pa.bool_()),
    ("why", pa.string()),
    ("origin", pa.int64()),
)


def lineage_schema(story: pa.DataType) -> pa.Schema:
    """The schema of `lineage_rows` where stories are named by values of a type.

    A row for each source of a report, and one with an empty `relation` for a report that none is
    told of. `source` is the report drawn on, null where it is not among the reports: then
    `unseen` names it. `relation` "unclear" is no descent, only where one may yet be. `share` is
    in thousandths. `origin` is the lowest number of the reports that go back to one origin, on
    every row of each of them.
    """
    return pa.schema([("story", story), *LINEAGE_COLUMNS])


def lineage_rows(rows: pa.RecordBatch) -> pa.RecordBatch:
    """The lineages of whole stories.

    Args:
        rows: the columns of `corpus.light.LIGHT` and `story`; the rows of one story stand together.
    """
    stories = zip(rows.column("story").to_pylist(), lights_of(rows), strict=True)
    told = [
        row
        for story, reports in groupby(stories, key=lambda pair: pair[0])
        for row in _rows_of(story, tuple(report for _, report in reports))
    ]
    return pa.RecordBatch.from_pylist(told, schema=lineage_schema(rows.schema.field("story").type))


def _rows_of(story: object, reports: tuple[LightReport, ...]) -> Iterator[dict[str, Any]]:
    lineage = light_lineage(reports)
    origin = {number: group[0] for group in lineage.origins for number in group}
    for edge in (*lineage.edges, *lineage.unclear):
        yield {"story": story, "origin": origin[edge.target], **_told(edge)}
    told = {edge.target for edge in (*lineage.edges, *lineage.unclear)}
    for report in sorted(reports, key=lambda report: report.number):
        if report.number not in told:
            yield {"story": story, "origin": origin[report.number], **_nothing(report)}


def _told(edge: LightEdge) -> dict[str, Any]:
    return {
        "number": edge.target,
        "source": edge.source,
        "unseen": edge.unseen,
        "relation": str(edge.relation),
        "share": round(edge.share * _PERMILLE),
        "directed": edge.directed,
        "why": edge.why,
    }


def _nothing(report: LightReport) -> dict[str, Any]:
    return {
        "number": report.number,
        "source": None,
        "unseen": "",
        "relation": "",
        "share": 0,
        "directed": False,
        "why": "",
    }
