"""What each table of a workspace holds: its columns and their types.

In tables that the plan works on all columns are scalars or blobs; those that people read may hold
lists as well, and name reports by their ids (`report`) beside their numbers (`number`).
"""

from collections.abc import Mapping
from types import MappingProxyType

import pyarrow as pa

MOMENT = pa.timestamp("us", tz="UTC")
"""A publication time."""

TEXTS = pa.list_(pa.string())
"""Several short texts in one cell: authors, languages, ids."""

DIGITS_OF_NUMBER = 15
"""So many of an id's hexadecimal digits fit into a BIGINT, which has a sign."""

NUMBERS = 16**DIGITS_OF_NUMBER
"""Numbers of reports are below this, evenly spread."""


def number_of(report: str) -> int:
    """The number of a report in tables of the plan, made of its id.

    Two runs agree on it and nothing need be counted. Of ten million reports the chance that any two
    share a number is 1 to 23,000 (birthday bound over 60 bits).
    """
    return int(report[:DIGITS_OF_NUMBER], 16)


def _required(*columns: tuple[str, pa.DataType]) -> list[pa.Field]:
    return [pa.field(name, kind) for name, kind in columns]


BLOCK = pa.struct(
    _required(
        ("kind", pa.string()), ("start", pa.int32()), ("end", pa.int32()), ("rule", pa.string())
    )
)
"""A stretch of a report's text, as `Block` has it."""

PIECE = pa.struct(
    _required(
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("source_start", pa.int32()),
        ("source_end", pa.int32()),
    )
)
"""A run of a report's text and the run of its source, as `Piece` has them."""

REPORTS = pa.schema(
    [
        ("report", pa.string()),
        ("number", pa.int64()),
        ("batch", pa.int32()),
        ("name", pa.string()),
        ("title", pa.string()),
        ("outlet", pa.string()),
        ("url", pa.string()),
        ("authors", TEXTS),
        ("published", MOMENT),
        ("precision", pa.string()),
        ("language", pa.string()),
        ("words", pa.int32()),
        ("location", pa.string()),
        ("place", pa.string()),
        ("text", pa.string()),
        ("blocks", pa.list_(BLOCK)),
        ("media_type", pa.string()),
        ("encoding", pa.string()),
        ("source", pa.string()),
        ("pieces", pa.list_(PIECE)),
    ]
)
"""A row a report: all that is needed to make its `Report` again."""

REJECTED = pa.schema(
    [
        ("batch", pa.int32()),
        ("location", pa.string()),
        ("place", pa.string()),
        ("stage", pa.string()),
        ("reason", pa.string()),
        ("hint", pa.string()),
    ]
)
"""A row for each source, or place in one, that could not be read."""

NOTICES = pa.schema(
    [
        ("batch", pa.int32()),
        ("report", pa.string()),
        ("slug", pa.string()),
        ("words", pa.string()),
    ]
)
"""What a reader should know of a report, or of the run where `report` is empty."""

QUOTATIONS = pa.schema(
    [
        ("report", pa.string()),
        ("number", pa.int64()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("words", pa.string()),
    ]
)
"""The marked quotations of the light reading, by their places in the report's text."""

STORIES = pa.schema(
    [
        ("story", pa.string()),
        ("title", pa.string()),
        ("reports", pa.int32()),
        ("outlets", pa.int32()),
        ("origins", pa.int32()),
        ("first", MOMENT),
        ("last", MOMENT),
        ("languages", TEXTS),
    ]
)
"""A row a story."""

MEMBERS = pa.schema(
    [
        ("story", pa.string()),
        ("report", pa.string()),
        ("number", pa.int64()),
        ("batch", pa.int32()),
        ("probability", pa.float64()),
        ("linked_to", pa.string()),
        ("why", pa.string()),
    ]
)
"""Which report belongs to which story, by its likeness to which other, and why."""

DESCENTS = pa.schema(
    [
        ("story", pa.string()),
        ("report", pa.string()),
        ("source", pa.string()),
        ("unseen", pa.string()),
        ("relation", pa.string()),
        ("share", pa.float64()),
        ("directed", pa.bool_()),
        ("why", pa.string()),
    ]
)
"""Which report drew on which, or on a source not seen (then `source` is empty). Where `directed` is
false, which of the two came first is a guess. A row whose relation is "unclear" is no descent."""

ARRIVALS = pa.schema(
    [
        ("report", pa.string()),
        ("source", pa.string()),
        ("kept", pa.int32()),
        ("changed", pa.int32()),
        ("unmarked", pa.int32()),
        ("dropped", pa.int32()),
    ]
)
"""What became in a report of the words that its source quotes in marks, counted in words."""

EVENTS = pa.schema(
    [
        ("batch", pa.int32()),
        ("story", pa.string()),
        ("what", pa.string()),
        ("other", pa.string()),
        ("reports", TEXTS),
        ("why", pa.string()),
    ]
)
"""What became of a story and why: born, joined, merged, split, by hand."""

USER_TABLES: Mapping[str, pa.Schema] = MappingProxyType(
    {
        "reports": REPORTS,
        "rejected": REJECTED,
        "notices": NOTICES,
        "quotations": QUOTATIONS,
        "stories": STORIES,
        "members": MEMBERS,
        "descents": DESCENTS,
        "arrivals": ARRIVALS,
        "events": EVENTS,
    }
)
"""The tables that people read, by name."""
