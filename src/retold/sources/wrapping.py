"""Hard-wrapped text: lines that were broken at a width, as mail and agency wires are."""

import re
from dataclasses import dataclass

from retold.model.reports import Piece
from retold.model.spans import Span

_WIDEST = 100
"""Characters of a line; where any is longer the lines are paragraphs, not wrapped ones."""

_NARROWEST = 50
"""Characters of the widest line from which lines may be wrapped ones: mail has 72, wires 60."""

_FEWEST_BREAKS = 4
_FULL_SHARE = 0.9
"""Share of line breaks inside paragraphs that stand where the next word would not have fitted.
Words broken at a hyphen fail; verse, lists and dialogue stay far below."""

_GROUP = re.compile(r"[^\n]*[^\s][^\n]*(?:\n[^\n]*[^\s][^\n]*)*")
_BREAK = re.compile(r"\n")
_LEADING = re.compile(r"[ \t]*[-*•>#|]|[ \t]*\d{1,3}[.)]\s")


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """A text whose wrapped lines are joined: of equal length, with blanks for line breaks."""

    text: str
    pieces: tuple[Piece, ...]


def unwrapped(content: str) -> Unwrapped | None:
    """`content` with its wrapped lines joined; None where its lines are not wrapped."""
    if not content.strip() or max(map(len, content.splitlines())) > _WIDEST:
        return None
    plain = content.replace("\r\n", " \n")
    breaks = [at for group in _GROUP.finditer(plain) for at in _breaks(group)]
    if len(breaks) < _FEWEST_BREAKS or not _filled(plain, breaks):
        return None
    return _joined(content, breaks)


def _breaks(group: re.Match[str]) -> list[int]:
    """Line breaks inside a paragraph; none where it is a list."""
    if any(_LEADING.match(line) for line in group.group().split("\n")):
        return []
    return [group.start() + found.start() for found in _BREAK.finditer(group.group())]


def _filled(text: str, breaks: list[int]) -> bool:
    """Whether most lines are so long that the word after them would not have fitted."""
    lines = [len(text[text.rfind("\n", 0, at) + 1 : at].rstrip()) for at in breaks]
    words = [len(text[at + 1 : at + 1 + _WIDEST].split(maxsplit=1)[0]) for at in breaks]
    width = max(lines)
    if width < _NARROWEST:
        return False
    full = sum(line + 1 + word > width for line, word in zip(lines, words, strict=True))
    return full >= _FULL_SHARE * len(breaks)


def _joined(content: str, breaks: list[int]) -> Unwrapped:
    text = list(content)
    pieces = []
    start = 0
    for at in breaks:
        first = at - 1 if content[at - 1] == "\r" else at
        pieces.append(Piece(Span(start, first), Span(start, first)))
        pieces.extend(Piece(Span(one, one + 1), Span(one, one + 1)) for one in range(first, at + 1))
        text[first : at + 1] = " " * (at + 1 - first)
        start = at + 1
    pieces.append(Piece(Span(start, len(content)), Span(start, len(content))))
    return Unwrapped("".join(text), tuple(piece for piece in pieces if len(piece.text)))
