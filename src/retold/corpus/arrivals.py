"""How quotations arrive: the rows of the table `arrivals`, made while grouping."""

import pyarrow as pa

from retold.analysis.descent.light.arrivals import arrivals_of

ARRIVALS = pa.schema(
    [
        ("number", pa.int64()),
        ("source", pa.int64()),
        ("kept", pa.int32()),
        ("changed", pa.int32()),
        ("unmarked", pa.int32()),
        ("dropped", pa.int32()),
    ]
)
"""A row a step of a lineage between two reports: what became in the report `number` of the words
that the report `source` quotes in marks, counted in words."""


def arrival_rows(rows: pa.RecordBatch) -> pa.RecordBatch:
    """How the quotations of sources arrive, a row for each row given.

    Args:
        rows: `number` and `source` of a step of a lineage, `text` and `source_text` of the two.
    """
    told = []
    for row in rows.select(["number", "source", "text", "source_text"]).to_pylist():
        found = arrivals_of(row["source_text"], row["text"])
        told.append(
            {
                "number": row["number"],
                "source": row["source"],
                "kept": found.kept,
                "changed": found.changed,
                "unmarked": found.unmarked,
                "dropped": found.dropped,
            }
        )
    return pa.RecordBatch.from_pylist(told, schema=ARRIVALS)
