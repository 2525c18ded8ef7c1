"""Files made to take for ever, or all memory, are read or refused in bounded time."""

import gzip
import time

import pytest

from retold.sources import raws_of, read_raw
from retold.sources.raws import UNEXPECTED, Raw

SECONDS = 5.0
"""Longest that any one of them may take of the processor."""

_ITEM = b"<rss><channel><item><title>A</title><description>It fell.</description>"
HOSTILE = {
    "sections never closed.rss": _ITEM + b"<![CDATA[" * 300_000,
    "sections closed at the end.rss": _ITEM + b"<![CDATA[" * 300_000 + b"]]></item>",
    "comments never closed.rss": _ITEM + b"<!--" * 500_000,
    "entries never closed.rss": _ITEM + b"<item>" * 20_000,
    "document types.rss": _ITEM + b"<!DOCTYPE " * 200_000,
    "instructions.rss": _ITEM + b"<?" * 500_000,
    "deep.rss": _ITEM + b"<b>" * 300_000,
    "odd marks.csv": b"id,text\n" + b'1,"It fell.\n' * 50_000,
    "one odd mark.csv": b'id,text\n1,"It fell.\n' + b"2,It fell again.\n" * 6_000,
    "marks only.csv": b"id,text\n" + b'"' * 1_000_000,
    "one column.csv": b"text\n" + b'"\n' * 100_000,
    "delimiters.csv": b"id,text\n" + b"," * 1_000_000,
    "records without end.warc": b"WARC/1.0\r\n" * 200_000,
    "records without end.warc.gz": gzip.compress(b"WARC/1.0\r\n") * 20_000,
    "endless header.warc": b"WARC/1.0\r\nWARC-Type: response\r\n" + b"X: y\r\n" * 300_000,
    "nested.jsonl": (b"[" * 100_000 + b"\n") * 20,
    "members.jsonl": b"{" + b'"a":{"a":1},' * 200_000 + b'"text":"It fell."}\n{}\n',
    "escapes.jsonl": b'{"text":"' + b"\\u0041\\n" * 50_000 + b'"}\n{}\n',
    "blank lines.jsonl": b"\n" * 1_000_000 + b'{"text":"It fell."}',
    "nested bombs.gz": gzip.compress(gzip.compress(bytes(10_000_000))),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_read_in_bounded_time(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(HOSTILE[name])
    started = time.process_time()
    found = [read_raw(raw) if isinstance(raw, Raw) else raw for raw in raws_of(str(path))]
    assert time.process_time() - started < SECONDS
    assert found
    assert UNEXPECTED not in {getattr(one, "stage", "") for one in found}
