"""JSON and JSON Lines: each object with a text is a report, mapped back to its own characters."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from retold.errors import UnreadableError
from retold.model.reports import Source
from retold.model.spans import Span
from retold.sources.details import TEXT_FIELDS, details_of, text_field, title_field
from retold.sources.drafts import Draft
from retold.sources.escapes import SURROGATE, escaped_strand
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


def read_record(record: Record, location: str, encoding: str) -> Draft:
    """The draft of one record: its title and its text.

    Raises:
        UnreadableError: the record is no JSON object, or has no text.
    """
    fields, members = _parsed(record, location)
    name = text_field(fields)
    if name is None:
        raise UnreadableError(
            location=location,
            place=record.place,
            stage="extract",
            reason="the record has no field with a text",
            hint=f"Name it one of: {', '.join(TEXT_FIELDS[:6])}.",
        )
    spans = {member.name: member.span for member in members}
    stated = details_of(fields)
    weave = Weave()
    body = escaped_strand(record.content, spans[name])
    title = title_field(fields)
    if title is not None and not _begins_with(body.text, str(fields[title])):
        weave.add(escaped_strand(record.content, spans[title]))
    weave.add(body)
    remarks = list(stated.remarks)
    if "\ufffd" in weave.text and _has_lone_surrogate(fields[name]):
        remarks.append(("broken-character", f"{location}{record.suffix}: {_LONE}"))
    source = Source(
        location=location + record.suffix,
        media_type="application/json",
        encoding=encoding,
        content=record.content,
        pieces=tuple(weave.pieces),
    )
    return Draft(text=weave.text, source=source, details=stated.details, remarks=tuple(remarks))


_LONE = "half of a character pair stood alone in the text; it was read as \ufffd."


@dataclass(frozen=True, slots=True)
class _Member:
    name: str
    span: Span


def _parsed(record: Record, location: str) -> tuple[dict[str, object], list[_Member]]:
    start = _skip(record.content, 0)
    try:
        fields, end = _DECODER.raw_decode(record.content, start)
        if _skip(record.content, end) != len(record.content):
            raise ValueError("something follows the object")
    except _BROKEN as error:
        raise _broken(record, location, str(error) or "it is nested too deep") from None
    if not isinstance(fields, dict):
        raise _broken(record, location, "it is no object in braces")
    return fields, list(_members(record.content, start))


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
    if not any(map(_is_value, content.split("\n"))):
        yield Record("", "", content)
        return
    for number, line in enumerate(content.split("\n"), start=1):
        if line.strip():
            yield Record(f"line {number}", f":{number}", line)


def _is_value(line: str) -> bool:
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


def _has_lone_surrogate(value: object) -> bool:
    return isinstance(value, str) and SURROGATE.search(value) is not None


def _begins_with(text: str, title: str) -> bool:
    folded = " ".join(title.split())
    return " ".join(text[: len(title) + 200].split()).startswith(folded)
