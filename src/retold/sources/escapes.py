"""Strings of JSON → text, each character with the escape it was written as."""

import json
import re
from functools import lru_cache

from retold.model.reports import Piece
from retold.model.spans import Span
from retold.sources.weaving import Strand

SURROGATE = re.compile(r"[\ud800-\udfff]")
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u.{4}|\\.", re.DOTALL
)


_PLAIN = {
    r"\n": "\n", r"\"": '"', r"\\": "\\", r"\/": "/", r"\t": "\t", r"\r": "\r",
    r"\b": "\b", r"\f": "\f",
}  # fmt: skip


def escaped_strand(content: str, value: Span) -> Strand:
    """The string that stands in quotation marks at `value`, mapped onto its escapes."""
    at, end = value.start + 1, value.end - 1
    if content.find("\\", at, end) < 0:
        return trimmed_strand(content, Span(at, end))
    parts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for escape in _ESCAPE.finditer(content, at, end):
        start, after = escape.span()
        if start > at:
            parts.append(content[at:start])
            pieces.append(Piece(Span(length, length + start - at), Span(at, start)))
            length += start - at
        said = _said(escape.group())
        parts.append(said)
        pieces.append(Piece(Span(length, length + len(said)), Span(start, after)))
        length += len(said)
        at = after
    if end > at:
        parts.append(content[at:end])
        pieces.append(Piece(Span(length, length + end - at), Span(at, end)))
    return _trimmed(Strand(mended("".join(parts)), tuple(pieces)))


def trimmed_strand(content: str, at: Span) -> Strand:
    """The characters of `content` at `at` as they stand, without blanks at their edges."""
    said = at.of(content)
    text = said.strip()
    start = at.start + len(said) - len(said.lstrip())
    source = Span(start, start + len(text))
    return Strand(text, (Piece(Span(0, len(text)), source),) if text else ())


def _said(escape: str) -> str:
    plain = _PLAIN.get(escape)
    if plain is not None:
        return plain
    return _of_number(escape)


@lru_cache(1024)
def _of_number(escape: str) -> str:
    return str(json.loads(f'"{escape}"'))


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
