"""What a stream holds: told by its first bytes and its name's ending."""

import json
import re
from enum import StrEnum
from pathlib import PurePath

from retold.sources.containers.streams import HEAD, Stream
from retold.sources.decoding import wide_encoding
from retold.sources.kinds import HTML_ENDINGS, JSON_ENDINGS, JSON_OBJECT, TEXT_ENDINGS


class Format(StrEnum):
    """What a source of reports is."""

    WHOLE = "text or page"
    JSON = "JSON"
    CSV = "CSV"
    PARQUET = "Parquet"
    WARC = "WARC"
    FEED = "feed"


_MAGIC = ((b"PAR1", Format.PARQUET), (b"WARC/", Format.WARC))
_ENDINGS = {
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
    ".tab": Format.CSV,
    ".parquet": Format.PARQUET,
    ".pq": Format.PARQUET,
    ".warc": Format.WARC,
    ".rss": Format.FEED,
    ".atom": Format.FEED,
} | dict.fromkeys(JSON_ENDINGS, Format.JSON)
_WHOLE_ENDINGS = HTML_ENDINGS | TEXT_ENDINGS
_MEDIA = {"text/csv": Format.CSV, "text/tab-separated-values": Format.CSV}
_FEED = re.compile(
    r"\s{0,1000}(?:<\?[^>]{0,500}>\s{0,1000}|<!--.{0,2000}?-->\s{0,1000}){0,9}<(?:rss|feed|rdf:RDF)\b",
    re.IGNORECASE | re.DOTALL,
)
READ_ENDINGS = frozenset(_ENDINGS) | _WHOLE_ENDINGS | {".xml"}
"""Endings of the files that are read where a folder is given."""


def format_of(stream: Stream) -> Format:
    """What `stream` holds."""
    for magic, told in _MAGIC:
        if stream.head.startswith(magic):
            return told
    ending = PurePath(stream.name).suffix.lower()
    if ending in _ENDINGS:
        return _ENDINGS[ending]
    start = stream.head.decode(wide_encoding(stream.head) or "utf-8", "replace").lstrip("\ufeff")
    if ending not in _WHOLE_ENDINGS and _FEED.match(start):
        return Format.FEED
    if stream.media_type in _MEDIA:
        return _MEDIA[stream.media_type]
    if ending not in _WHOLE_ENDINGS and _is_json(start, stream):
        return Format.JSON
    return Format.WHOLE


def _is_json(start: str, stream: Stream) -> bool:
    if JSON_OBJECT.match(start) is None:
        return False
    if "json" in stream.media_type or len(stream.head) >= HEAD:
        return True
    try:
        json.JSONDecoder(strict=False).raw_decode(start.lstrip())
    except (ValueError, RecursionError):
        return False
    return True
