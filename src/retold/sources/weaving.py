"""Weaving: a report's text put together from parts, with the way back to their source."""

from dataclasses import dataclass, field

from retold.model.reports import Piece
from retold.model.spans import Span


@dataclass(frozen=True, slots=True)
class Strand:
    """A part of a text: its characters, and pieces counted from its own start."""

    text: str
    pieces: tuple[Piece, ...]


@dataclass(slots=True)
class Weave:
    """Collects strands into one text. `starts` are where each strand begins."""

    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    length: int = 0

    def add(self, strand: Strand, between: str = "\n\n") -> None:
        """Adds a strand, after `between` where it is not the first."""
        if self.parts:
            self.parts.append(between)
            self.length += len(between)
        self.starts.append(self.length)
        if self.length:
            self.pieces.extend(_moved(piece, self.length) for piece in strand.pieces)
        else:
            self.pieces.extend(strand.pieces)
        self.parts.append(strand.text)
        self.length += len(strand.text)

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self.parts)


def joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """`pieces` with neighbours made one where both sides go on and are of equal length."""
    merged: list[Piece] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if last is not None and _goes_on(last, piece):
            text = Span(last.text.start, piece.text.end)
            merged[-1] = Piece(text, Span(last.source.start, piece.source.end))
        else:
            merged.append(piece)
    return tuple(merged)


def _moved(piece: Piece, by: int) -> Piece:
    return Piece(Span(piece.text.start + by, piece.text.end + by), piece.source)


def _goes_on(last: Piece, piece: Piece) -> bool:
    return (
        last.text.end == piece.text.start
        and last.source.end == piece.source.start
        and len(last.text) == len(last.source)
        and len(piece.text) == len(piece.source)
    )
