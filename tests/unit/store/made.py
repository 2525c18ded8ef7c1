"""A small made-up workspace, and rows for one."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from retold.plan.tables import USER_TABLES, number_of
from retold.store import Batch, Store, Writer, write_part

WHEN = datetime(2026, 3, 1, 6, 30, tzinfo=UTC)

WORDS = (
    "The ferry Halvorsen left the quay at Ostby with its bow door open, the harbour office said."
)

ROWS: Mapping[str, Sequence[Mapping[str, object]]] = {
    "rejected": [{"batch": 1, "location": "b.jsonl", "place": "line 4", "stage": "extract"}],
    "notices": [{"batch": 1, "report": "b" * 16, "slug": "language", "words": "Not English."}],
    "quotations": [{"report": "a" * 16, "start": 4, "end": 19, "words": "ferry Halvorsen"}],
    "stories": [
        {"story": "s1", "title": "Ferry left with door open", "reports": 2, "languages": ["en"]},
        {"story": "s2", "title": "Mill closes", "reports": 1, "languages": ["en"]},
    ],
    "members": [
        {"story": "s1", "report": "a" * 16, "batch": 1, "probability": 1.0, "why": "first told"},
        {"story": "s1", "report": "b" * 16, "batch": 1, "linked_to": "a" * 16, "why": "same ship"},
        {"story": "s2", "report": "c" * 16, "batch": 1, "probability": 1.0, "why": "first told"},
    ],
    "descents": [
        {"story": "s1", "report": "a" * 16, "source": "", "unseen": "a dispatch", "share": 0.5},
        {
            "story": "s1",
            "report": "b" * 16,
            "source": "a" * 16,
            "unseen": "",
            "relation": "copy",
            "share": 0.9,
            "directed": False,
        },
        {"story": "s1", "report": "a" * 16, "source": "b" * 16, "relation": "unclear"},
    ],
    "events": [{"batch": 1, "story": "s1", "what": "born", "reports": ["a" * 16, "b" * 16]}],
}


def reports(*ids: str, batch: int = 1, words: str = WORDS) -> pa.Table:
    """A row a report; the outlet of "a…" is "A Post"."""
    rows = [
        {
            "report": report,
            "number": number_of(report),
            "batch": batch,
            "name": f"{report[0].upper()} Post",
            "title": "Ferry left with door open",
            "outlet": f"{report[0].upper()} Post",
            "authors": ["M. Dahl", "I. Roos"],
            "published": WHEN,
            "text": words,
            "blocks": [{"kind": "paragraph", "start": 0, "end": len(words), "rule": "plain"}],
            "source": words,
            "pieces": [{"start": 0, "end": 9, "source_start": 0, "source_end": 9}],
        }
        for report in ids
    ]
    return pa.Table.from_pylist(rows, schema=USER_TABLES["reports"])


def batch_of(writer: Writer, *sources: str) -> Batch:
    return Batch(writer.batch, WHEN, sources or ("a.jsonl",), {"engine": "local"})


def written(writer: Writer, name: str, table: pa.Table) -> Path:
    """A finished part, where a run would leave it."""
    return write_part(writer.layout.steps / name / "0.parquet", table, table.schema)


def workspace(path: Path) -> Store:
    """Two stories: a ferry told twice, a mill told once."""
    store = Store.create(path)
    with store.writing() as writer:
        tables = {
            name: pa.Table.from_pylist(list(rows), schema=USER_TABLES[name])
            for name, rows in ROWS.items()
        }
        tables["reports"] = reports("a" * 16, "b" * 16, "c" * 16)
        for name, table in tables.items():
            writer.add(name, [written(writer, name, table)])
        writer.commit(batch_of(writer, "a.jsonl", "b.jsonl"))
    return Store.open(path)
