"""Strings of JSON → text, each character with the escape it was written as."""

import json
import re

from retold.model.reports import Piece
from retold.model.spans import Span
from retold.sources.weaving import Strand

SURROGATE = re.compile(r"[\ud800-\udfff]")
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u.{4}|\\.", re.DOTALL
)


def escaped_strand(content: str, value: Span) -> Strand:
    """The string that stands in quotation marks at `value`, mapped onto its escapes."""
    parts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    at, end = value.start + 1, value.end - 1

    def add(said: str, source: Span) -> None:
        nonlocal length
        if said:
            parts.append(said)
            pieces.append(Piece(Span(length, length + len(said)), source))
            length += len(said)

    for escape in _ESCAPE.finditer(content, at, end):
        add(mended(content[at : escape.start()]), Span(at, escape.start()))
        said = str(json.loads(f'"{escape.group()}"'))
        add(mended(said), Span(*escape.span()))
        at = escape.end()
    add(mended(content[at:end]), Span(at, end))
    return _trimmed(Strand("".join(parts), tuple(pieces)))


def mended(said: str) -> str:
    """`said` with "\ufffd" for every half of a character pair that stands alone."""
    return SURROGATE.sub("\ufffd", said)


def _trimmed(strand: Strand) -> Strand:
    """The strand without blanks at its edges."""
    text = strand.text.strip()
    by = len(strand.text) - len(strand.text.lstrip())
    if len(text) == len(strand.text):
        return strand
    kept = Span(by, by + len(text))
    pieces = [_cut(piece, kept) for piece in strand.pieces if piece.text.overlaps(kept)]
    return Strand(text, tuple(pieces))


def _cut(piece: Piece, kept: Span) -> Piece:
    start, end = max(piece.text.start, kept.start), min(piece.text.end, kept.end)
    text = Span(start - kept.start, end - kept.start)
    if len(piece.text) != len(piece.source):
        return Piece(text, piece.source)
    by = piece.source.start - piece.text.start
    return Piece(text, Span(start + by, end + by))
