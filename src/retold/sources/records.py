"""JSON and JSON Lines: each object with a text is a report, mapped back to its own characters."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retold.errors import UnreadableError
from retold.model.reports import Source
from retold.model.spans import Span
from retold.sources.columns import mapped, path_to, value_at
from retold.sources.details import TEXT_FIELDS, details_of, text_field, title_field
from retold.sources.drafts import Draft
from retold.sources.escapes import SURROGATE, escaped_strand
from retold.sources.members import object_at, string_spans
from retold.sources.raws import empty_text
from retold.sources.weaving import Weave

_BLANK = re.compile(r"[ \t\r\n]*")
_LISTS = ("articles", "reports", "documents", "items", "results", "records", "stories", "data")
_DECODER = json.JSONDecoder(strict=False)
_BROKEN = (ValueError, RecursionError, IndexError, StopIteration)


@dataclass(frozen=True, slots=True)
class Record:
    """One object of a file: its place there for a reader ("line 3") and its own characters."""

    place: str
    suffix: str
    content: str


def records_of(content: str) -> Iterator[Record]:
    """The objects of a JSON text: one, a list of them, or one on each line."""
    start = _skip(content, 0)
    whole = _whole(content, start)
    if whole is None:
        yield from _lines(content)
    elif isinstance(whole, list):
        yield from _elements(content, start)
    elif isinstance(whole, dict) and text_field(whole) is None and _list_of(whole):
        member = next(one for one in _members(content, start) if one.name == _list_of(whole))
        yield from _elements(content, member.span.start)
    else:
        yield Record("", "", content)


def read_record(
    record: Record, location: str, encoding: str, columns: Sequence[tuple[str, str]] = ()
) -> Draft:
    """The draft of one record: its title and its text.

    The record's own characters are the source; each character of the text leads to the escape it
    was written as.

    Raises:
        UnreadableError: the record is no JSON object, or has no text.
    """
    fields, start = _parsed(record, location)
    named = mapped(fields, columns)
    path = _text_path(fields, dict(columns).get("text", ""), record, location)
    stated = details_of(named)
    weave = Weave()
    body = escaped_strand(record.content, _span_at(record.content, start, path))
    title = _title_span(record.content, start, fields, columns)
    if title is not None:
        strand = escaped_strand(record.content, title)
        if not begins_with(body.text, strand.text):
            weave.add(strand)
    weave.add(body)
    remarks = list(stated.remarks)
    if "\ufffd" in weave.text and SURROGATE.search(str(value_at(fields, path))):
        remarks.append(("broken-character", f"{location}{record.suffix}: {_LONE}"))
    source = Source(
        location=location + record.suffix,
        media_type="application/json",
        encoding=encoding,
        content=record.content,
        pieces=tuple(weave.pieces),
    )
    return Draft(text=weave.text, source=source, details=stated.details, remarks=tuple(remarks))


def _text_path(
    fields: dict[str, object], column: str, record: Record, location: str
) -> tuple[str, ...]:
    """The names that lead to the text."""
    if column:
        path = path_to(fields, column)
        reason = f"the record has no field {column!r} with a text"
    else:
        name = text_field(fields)
        path = None if name is None else (name,)
        reason = "the record has no field with a text"
    text = None if path is None else value_at(fields, path)
    if path is not None and isinstance(text, str):
        if not text.strip():
            raise empty_text(location, record.place, "record")
        return path
    raise UnreadableError(
        location=location,
        place=record.place,
        stage="extract",
        reason=reason,
        hint=_fields_hint(fields),
    )


def _fields_hint(fields: dict[str, object]) -> str:
    """Which names a text is looked for under, and which there are."""
    there = ", ".join(str(name)[:40] for name in list(fields)[:12]) or "none"
    return f"Name it one of: {', '.join(TEXT_FIELDS[:6])}; its fields are: {there}."


def _span_at(content: str, start: int, path: tuple[str, ...]) -> Span:
    for name in path[:-1]:
        start = object_at(content, start, name)
    return string_spans(content, start)[path[-1]]


def _title_span(
    content: str, start: int, fields: dict[str, object], columns: Sequence[tuple[str, str]]
) -> Span | None:
    """Where the title stands, where it is a string that says something."""
    column = dict(columns).get("title", "")
    name = title_field(fields)
    path = path_to(fields, column) if column else None
    path = path or (None if name is None else (name,))
    if path is None or not isinstance(value_at(fields, path), str):
        return None
    return _span_at(content, start, path)


_LONE = "half of a character pair stood alone in the text; it was read as \ufffd."


@dataclass(frozen=True, slots=True)
class _Member:
    name: str
    span: Span


def _parsed(record: Record, location: str) -> tuple[dict[str, object], int]:
    """The fields of a record, and where its brace opens."""
    start = _skip(record.content, 0)
    try:
        fields, end = _DECODER.raw_decode(record.content, start)
        if _skip(record.content, end) != len(record.content):
            raise ValueError("something follows the object")
    except _BROKEN as error:
        raise _broken(record, location, str(error) or "it is nested too deep") from None
    if not isinstance(fields, dict):
        raise _broken(record, location, "it is no object in braces")
    return fields, start


def _broken(record: Record, location: str, why: str) -> UnreadableError:
    return UnreadableError(
        location=location,
        place=record.place,
        stage="parse",
        reason=f"it is not valid JSON: {why}",
        hint="Mend it, or give the report as plain text.",
    )


def _whole(content: str, start: int) -> object:
    """The JSON value that all of `content` is; None where it is not one value."""
    try:
        value, end = _DECODER.raw_decode(content, start)
    except _BROKEN:
        return None
    return value if _skip(content, end) == len(content) else None


def _lines(content: str) -> Iterator[Record]:
    if not any(map(is_value, content.split("\n"))):
        yield Record("", "", content)
        return
    for number, line in enumerate(content.split("\n"), start=1):
        if line.strip():
            yield Record(f"line {number}", f":{number}", line)


def is_value(line: str) -> bool:
    """Whether `line` is one JSON value."""
    return bool(line.strip()) and _whole(line, _skip(line, 0)) is not None


def _elements(content: str, start: int) -> Iterator[Record]:
    at = _skip(content, start + 1)
    number = 0
    while content[at] != "]":
        number += 1
        _, end = _DECODER.raw_decode(content, at)
        yield Record(f"record {number}", f":{number}", content[at:end])
        at = _skip(content, end)
        if content[at] == ",":
            at = _skip(content, at + 1)


def _members(content: str, start: int) -> Iterator[_Member]:
    at = _skip(content, start + 1)
    while content[at] == '"':
        name, end = _DECODER.raw_decode(content, at)
        at = _skip(content, _skip(content, end) + 1)
        _, end = _DECODER.raw_decode(content, at)
        yield _Member(name, Span(at, end))
        at = _skip(content, end)
        if content[at] == ",":
            at = _skip(content, at + 1)


def _skip(content: str, at: int) -> int:
    found = _BLANK.match(content, at)
    return found.end() if found else at


def _list_of(whole: dict[str, object]) -> str:
    for name in _LISTS:
        value = whole.get(name)
        if isinstance(value, list) and value and isinstance(value[0], dict):
            return name
    return ""


def begins_with(text: str, title: str) -> bool:
    """Whether `text` begins with the words of `title`."""
    folded = " ".join(title.split())
    return " ".join(text[: len(title) + 200].split()).startswith(folded)
