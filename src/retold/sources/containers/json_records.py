"""JSON Lines, one line at a time; and JSON documents, whole."""

import io
from collections.abc import Iterator
from pathlib import PurePath

from retold.model.reports import Rejected
from retold.sources.containers.lines import lines_of, too_long
from retold.sources.containers.streams import Stream, rewound
from retold.sources.decoding import decoded, narrow_encoding
from retold.sources.opened import too_big
from retold.sources.options import ReadOptions
from retold.sources.raws import Raw, RawKind
from retold.sources.records import is_value, records_of

_LINES = frozenset({".jsonl", ".ndjson", ".jsonlines"})


def json_raws(stream: Stream, options: ReadOptions) -> Iterator[Raw | Rejected]:
    """The records of a file that holds a JSON value on each line, or is one JSON document.

    Raises:
        UnreadableError: it is a document too large to be held, or in no encoding that can be told.
    """
    most = options.limits.bytes
    file = stream.text()
    first = _first_line(file, most)
    if _is_value(first) and file.peek(1):
        yield from _lines(stream, rewound(first, file), most)
        return
    whole = first + file.read(max(0, most + 1 - len(first)))
    if len(whole) <= most and (_is_value(whole) or not _has_values(whole)):
        yield from _document(stream, whole)
    elif _is_named_lines(stream) or _has_values(whole):
        yield from _lines(stream, rewound(whole, file), most)
    else:
        raise too_big(stream.location, most)


def _first_line(file: io.BufferedReader, most: int) -> bytes:
    """The bytes to the end of the first line that is not blank."""
    first = b""
    while len(first) <= most and (line := file.readline(most + 1 - len(first))):
        first += line
        if not line.isspace():
            break
    return first


def _is_named_lines(stream: Stream) -> bool:
    return PurePath(stream.name).suffix.lower() in _LINES


def _has_values(start: bytes) -> bool:
    """Whether a line is a value by itself, as in a file of lines whose first is broken."""
    return any(map(_is_value, start.split(b"\n")))


def _is_value(line: bytes) -> bool:
    said = line.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return is_value(said.strip())


def _lines(stream: Stream, file: io.BufferedReader, most: int) -> Iterator[Raw | Rejected]:
    encoding = stream.encoding or narrow_encoding(stream.head, stream.location)
    for line in lines_of(file, most):
        place = f"line {line.number}"
        if line.data is None:
            yield too_long(stream.location, place, most)
        elif not line.data.isspace():
            yield Raw(
                location=stream.location,
                kind=RawKind.JSON,
                content=line.data.removesuffix(b"\n"),
                place=place,
                suffix=f":{line.number}",
                encoding=encoding,
            )


def _document(stream: Stream, data: bytes) -> Iterator[Raw | Rejected]:
    text = decoded(data, stream.location, stream.encoding)
    for record in records_of(text.content):
        yield Raw(
            location=stream.location,
            kind=RawKind.JSON,
            content=record.content,
            place=record.place,
            suffix=record.suffix,
            encoding=stream.encoding or text.encoding,
        )
