"""Lines of a text with what their shape tells: length, last mark, blank line before."""

import re
from dataclasses import dataclass

from retold.model.spans import Span

_BREAK = re.compile(r"[\n\r\u2028\u2029](?:(?<=\r)\n)?")

_STOPS = frozenset(".!?…。؟।")
_CLOSERS = "\"'”’»)]*_"
_LIST_MARK = re.compile(r"(?:[•·‣▪●○*+–—-]|\d{1,3}[.)])\s")


@dataclass(frozen=True, slots=True)
class Line:
    """One line with something in it.

    Attributes:
        span: where it stands, without blanks at its edges.
        said: its characters.
        words: how many runs between blanks it has.
        gap: whether a blank line, or the start of the text, stands before it.
    """

    span: Span
    said: str
    words: int
    gap: bool

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does, closing marks aside."""
        return self.said.rstrip(_CLOSERS)[-1:] in _STOPS

    @property
    def listed(self) -> bool:
        """Whether it begins as an item of a list does."""
        return _LIST_MARK.match(self.said) is not None


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of `text` that hold something, in order."""
    lines: list[Line] = []
    breaks = 2
    at = 0
    for found in _BREAK.finditer(text):
        if _add(lines, text, Span(at, found.start()), gap=breaks > 1):
            breaks = 0
        breaks += 1
        at = found.end()
    _add(lines, text, Span(at, len(text)), gap=breaks > 1)
    return tuple(lines)


def _add(lines: list[Line], text: str, span: Span, *, gap: bool) -> bool:
    raw = text[span.start : span.end]
    said = raw.strip()
    if not said:
        return False
    start = span.start + len(raw) - len(raw.lstrip())
    lines.append(Line(Span(start, start + len(said)), said, len(said.split()), gap))
    return True
