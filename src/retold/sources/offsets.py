"""The way back: from characters of a report to characters of its source, and a proof of it."""

import html
import json
import re
from bisect import bisect_right

from retold.model.reports import Piece, Report
from retold.model.spans import Span

_BLANKS = re.compile(r"\s+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def source_span(report: Report, span: Span) -> Span | None:
    """The characters of `report.source.content` that `span` of `report.text` was read from.

    Returns:
        From the first to the last character of the source that stands for a character of
        `span`; markup between them is included. None where `span` touches only characters put
        in while reading.
    """
    found = [
        _within(piece, span)
        for piece in _touching(report.source.pieces, span)
        if piece.text.overlaps(span)
    ]
    if not found:
        return None
    return Span(min(one.start for one in found), max(one.end for one in found))


def check_pieces(report: Report) -> tuple[str, ...]:
    """What is wrong with the map from `report.text` to its source; empty where nothing is.

    Runs of equal length must be the same characters; for any other run, the source's, decoded
    (entities, escapes, blanks folded), must give the text's.
    """
    wrong = []
    at = 0
    for piece in report.source.pieces:
        if piece.text.start < at or not _inside(piece, report):
            wrong.append(f"{piece} is out of order or out of bounds")
        elif not _same(piece, report):
            read = piece.source.of(report.source.content)
            wrong.append(f"{piece.text.of(report.text)!r} was not read from {read!r}")
        at = piece.text.end
    return tuple(wrong)


def _touching(pieces: tuple[Piece, ...], span: Span) -> tuple[Piece, ...]:
    first = max(0, bisect_right(pieces, span.start, key=lambda piece: piece.text.start) - 1)
    last = bisect_right(pieces, span.end, key=lambda piece: piece.text.start)
    return pieces[first:last]


def _within(piece: Piece, span: Span) -> Span:
    if len(piece.text) != len(piece.source):
        return piece.source
    by = piece.source.start - piece.text.start
    start = max(span.start, piece.text.start)
    return Span(start + by, min(span.end, piece.text.end) + by)


def _inside(piece: Piece, report: Report) -> bool:
    return 0 <= piece.text.start < piece.text.end <= len(
        report.text
    ) and 0 <= piece.source.start < piece.source.end <= len(report.source.content)


def _same(piece: Piece, report: Report) -> bool:
    text = piece.text.of(report.text)
    source = piece.source.of(report.source.content)
    return text == source or text == decoded_run(source, report.source.media_type)


def decoded_run(source: str, media_type: str) -> str:
    """What a run of a source says: entities or escapes decoded, blanks folded to one."""
    if media_type == "application/json":
        try:
            said = json.loads(f'"{source}"', strict=False)
        except ValueError:
            return source
        return _SURROGATE.sub("\ufffd", said)
    said = html.unescape(source) if media_type == "text/html" else source
    return _BLANKS.sub(" ", said)
