"""Small sound files of every kind that is read, with where each of their records stands."""

import bz2
import csv
import gzip
import io
import json
import lzma
from dataclasses import dataclass
from itertools import pairwise

import pyarrow as pa
import pyarrow.parquet as pq
import zstandard

from retold.model.spans import Span

TOWNS = ("Kolmar", "Elva", "Brandt", "Rosnau", "Tarn", "Ostrup")
"""One for each record of a file."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound file.

    Attributes:
        name: its name.
        data: its bytes.
        records: where in the bytes each record stands that can be lost alone; none where damage
            anywhere may cost what follows.
    """

    name: str
    data: bytes
    records: tuple[Span, ...] = ()


def text_of(town: str) -> str:
    """The body of the report from a town: two paragraphs with quotation marks and accents."""
    return (
        f"The bridge at {town} fell on Sunday after a week of rain, the ministry said, and the "
        "road to the coast will stay closed until the autumn at least.\n\n“Nobody was on it,” the "
        f'mayor told the "{town} Café Noël", and added, “We had warned of it for years.”'
    )


def page_of(town: str) -> str:
    """The same as a page."""
    body = "".join(f"<p>{words}</p>" for words in text_of(town).split("\n\n"))
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>Bridge at {town} falls</title>'
        f"</head><body><article><h1>Bridge at {town} falls</h1>{body}</article></body></html>"
    )


def sound_files() -> tuple[Sound, ...]:
    """A sound file of each kind, and compressed ones."""
    lines, table = _json_lines(), _comma_table()
    return (
        lines,
        Sound("a.json", json.dumps({"articles": list(_rows())}).encode()),
        table,
        _parquet(),
        _archive(),
        _zipped_archive(),
        _feed(),
        _atom(),
        Sound("a.html", page_of("Kolmar").encode()),
        Sound("a.txt", text_of("Kolmar").encode()),
        Sound("b.jsonl", lines.data.decode().encode("utf-16")),
        Sound("b.csv", table.data.decode().encode("cp1252", "replace")),
        Sound("a.jsonl.gz", gzip.compress(lines.data, mtime=0)),
        Sound("a.jsonl.bz2", bz2.compress(lines.data)),
        Sound("a.jsonl.xz", lzma.compress(lines.data)),
        Sound("a.jsonl.zst", zstandard.compress(lines.data)),
        Sound("a.csv.gz", gzip.compress(table.data, mtime=0)),
        Sound("a.warc.xz", lzma.compress(_archive().data)),
    )


def _rows() -> list[dict[str, object]]:
    return [
        {
            "id": number,
            "title": f"Bridge at {town} falls",
            "text": text_of(town),
            "outlet": f"{town} Courier",
            "published": f"2021-03-0{number + 1}",
        }
        for number, town in enumerate(TOWNS)
    ]


def _json_lines() -> Sound:
    """Half of the lines with escapes, half without."""
    lines = [
        json.dumps(row, ensure_ascii=bool(number % 2)).encode() + b"\n"
        for number, row in enumerate(_rows())
    ]
    return _joined("a.jsonl", lines)


def _comma_table() -> Sound:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, list(_rows()[0]))
    parts = []
    writer.writeheader()
    for row in _rows():
        parts.append(file.getvalue().encode())
        file.seek(0)
        file.truncate()
        writer.writerow(row)
    parts.append(file.getvalue().encode())
    whole = _joined("a.csv", parts)
    return Sound(whole.name, whole.data, whole.records[1:])


def _parquet() -> Sound:
    """Two rows a group."""
    file = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(_rows()), file, row_group_size=2)
    return Sound("a.parquet", file.getvalue())


def _archive() -> Sound:
    return _joined("a.warc", [_response(town) for town in TOWNS])


def _zipped_archive() -> Sound:
    return _joined("a.warc.gz", [gzip.compress(_response(town), mtime=0) for town in TOWNS])


def _response(town: str) -> bytes:
    page = page_of(town).encode()
    http = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
        + f"Content-Length: {len(page)}\r\n\r\n".encode()
        + page
    )
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/{town}\r\n"
        "WARC-Date: 2021-03-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
        f"{len(page):012}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def _feed() -> Sound:
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        "<title>The Courier</title>\n"
    )
    items = [
        f"<item><title>Bridge at {town} falls</title><link>https://news.example/{town}</link>"
        "<pubDate>Mon, 01 Mar 2021 08:00:00 +0000</pubDate><content:encoded><![CDATA["
        f"<p>{text_of(town)}</p>]]></content:encoded></item>\n"
        for town in TOWNS
    ]
    whole = _joined("a.rss", [part.encode() for part in (head, *items, "</channel></rss>\n")])
    return Sound(whole.name, whole.data, whole.records[1:-1])


def _atom() -> Sound:
    entries = "".join(
        f'<entry><title>Bridge at {town} falls</title><link href="https://news.example/{town}"/>'
        '<published>2021-03-01T08:00:00Z</published><content type="html">&lt;p&gt;'
        f"{text_of(town)}&lt;/p&gt;</content></entry>"
        for town in TOWNS
    )
    head = '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Elva</title>'
    return Sound("a.xml", f"{head}{entries}</feed>".encode())


def _joined(name: str, parts: list[bytes]) -> Sound:
    starts = [sum(map(len, parts[:number])) for number in range(len(parts) + 1)]
    records = tuple(Span(*pair) for pair in pairwise(starts))
    return Sound(name, b"".join(parts), records)
