"""Light reports as rows of the table `light`, and back."""

from collections.abc import Iterable, Sequence

import pyarrow as pa

from retold.analysis.descent.light import LightReport
from retold.model.reports import Precision
from retold.plan.tables import MOMENT

LIGHT = pa.schema(
    [
        ("number", pa.int64()),
        ("name", pa.string()),
        ("outlet", pa.string()),
        ("url", pa.string()),
        ("published", MOMENT),
        ("precision", pa.string()),
        ("words", pa.int32()),
        ("fingerprints", pa.binary()),
        ("dispatch", pa.bool_()),
        ("agencies", pa.string()),
        ("helped", pa.string()),
        ("told", pa.string()),
        ("lines", pa.string()),
    ]
)
"""A row a report: what its descent is told from. The last four hold names joined by "|"."""

_BETWEEN = "|"


def light_rows(reports: Iterable[LightReport]) -> pa.RecordBatch:
    """The rows of `LIGHT` for reports."""
    rows = [
        {
            "number": one.number,
            "name": one.name,
            "outlet": one.outlet,
            "url": one.url,
            "published": one.published,
            "precision": str(one.precision),
            "words": one.words,
            "fingerprints": one.fingerprints,
            "dispatch": one.dispatch,
            "agencies": _joined(one.given),
            "helped": _joined(one.helped),
            "told": _joined(one.told),
            "lines": _joined(one.lines),
        }
        for one in reports
    ]
    return pa.RecordBatch.from_pylist(rows, schema=LIGHT)


def lights_of(rows: pa.RecordBatch) -> tuple[LightReport, ...]:
    """The light reports in rows that have the columns of `LIGHT`, and any others."""
    return tuple(
        LightReport(
            number=row["number"],
            name=row["name"],
            outlet=row["outlet"],
            url=row["url"],
            published=row["published"],
            precision=Precision(row["precision"]),
            words=row["words"],
            fingerprints=row["fingerprints"],
            dispatch=row["dispatch"],
            given=_parted(row["agencies"]),
            helped=_parted(row["helped"]),
            told=_parted(row["told"]),
            lines=_parted(row["lines"]),
        )
        for row in rows.select(LIGHT.names).to_pylist()
    )


def _joined(names: Sequence[str]) -> str:
    return _BETWEEN.join(names)


def _parted(names: str) -> tuple[str, ...]:
    return tuple(names.split(_BETWEEN)) if names else ()
