"""Alignment: extracted text → the characters of the page it was extracted from."""

import re
from dataclasses import dataclass

from retold.model.reports import Piece
from retold.model.spans import Span
from retold.sources.pages.characters import Shown
from retold.sources.weaving import Strand, joined

_WORD = re.compile(r"\S+")
_GAP_BLANK = re.compile(r"(?:\s|&nbsp;?|&#160;?|&#x[aA]0;?)+")
_MARKUP = re.compile(r"<!--.{0,5000}?-->|<[^>]*+>", re.DOTALL)

_FEWEST = 12
"""Characters by which a part of a paragraph is looked for: fewer are found anywhere."""

_WINDOW = 4_000
"""How far on a part of a paragraph is looked for."""

_SEARCHES = 40
"""Times the whole page may be searched in vain before only what follows in order is found:
hostile pages; of 93 saved pages none needs more than nine."""


@dataclass(slots=True)
class Aligner:
    """Finds extracted text on a page, moving forward and looking back only where it must."""

    content: str
    shown: Shown
    cursor: int = 0
    vain: int = 0

    def strand(self, text: str) -> Strand:
        """`text` with pieces for as much of it as stands on the page."""
        words = [Span(*found.span()) for found in _WORD.finditer(text)]
        pieces = self._paragraph(text, words) if words else []
        return Strand(text, joined(pieces))

    def _paragraph(self, text: str, words: list[Span]) -> list[Piece]:
        squeezed = "".join(word.of(text) for word in words)
        at = self._found(squeezed)
        if at >= 0:
            self.cursor = at + len(squeezed)
            return self._pieces(words, at)
        return self._halves(text, words)

    def _found(self, squeezed: str) -> int:
        at = self.shown.squeezed.find(squeezed, self.cursor)
        if at < 0 and self.vain < _SEARCHES:
            at = self.shown.squeezed.find(squeezed, 0, self.cursor)
            self.vain += at < 0
        return at

    def _halves(self, text: str, words: list[Span]) -> list[Piece]:
        """Pieces for the longest halves, quarters … that stand near by, in order."""
        squeezed = "".join(word.of(text) for word in words)
        at = self.shown.squeezed.find(squeezed, self.cursor, self.cursor + _WINDOW + len(squeezed))
        if at >= 0 and (len(squeezed) >= _FEWEST or at == self.cursor):
            self.cursor = at + len(squeezed)
            return self._pieces(words, at)
        if len(words) == 1 or len(squeezed) < _FEWEST:
            return []
        middle = len(words) // 2
        return self._halves(text, words[:middle]) + self._halves(text, words[middle:])

    def _pieces(self, words: list[Span], at: int) -> list[Piece]:
        pieces: list[Piece] = []
        for word in words:
            runs = self.shown.runs(at, at + len(word))
            if pieces and runs:
                pieces.extend(self._blank(pieces[-1], word.start, runs[0][2].start))
            for start, end, source in runs:
                text = Span(word.start + start - at, word.start + end - at)
                pieces.append(Piece(text, source))
            at += len(word)
        return pieces

    def _blank(self, before: Piece, end: int, source_end: int) -> list[Piece]:
        """The piece for the blank before a word, where the page has one there."""
        text = Span(before.text.end, end)
        gap = Span(before.source.end, source_end)
        if not len(text) or gap.end <= gap.start:
            return []
        shown = _MARKUP.sub(lambda found: "<" * len(found.group()), gap.of(self.content))
        found = _GAP_BLANK.search(shown)
        if found is None:
            return []
        return [Piece(text, Span(gap.start + found.start(), gap.start + found.end()))]
