"""Drawing the shape of a prose in an alphabet."""

import re
from functools import lru_cache

from retold.analysis.mentions.alphabet import Alphabet
from retold.analysis.mentions.shapes import Shape
from retold.model.spans import Span
from retold.text.prose import Prose

_SENTENCE_END = "\n"
"""Stands between the shapes of two sentences; no pattern reaches over it."""

_TOUCH = "_"
"""Stands where two words touch: "3.5bn"."""

_DASH = "\u2014"
"""Stands for any dash among blanks, and for an underscore."""

_MINUS = "\u2212"
"""Stands for a dash with a blank before it and a word right behind."""

_CURRENCY_SIGNS = frozenset("$£€¥₹₽₪₩₴₺₱₦₫฿")
"""Written onto letters they belong to them: "US$5"."""

_LONGEST_GAP = 12
"""Marks between two words that are read; a longer run is a rule of asterisks or the like."""

_PRIVATE = re.compile("[\ue000-\uf8ff]")
"""Characters of the report that must not be taken for letters of the alphabet."""

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_PLAIN_MARKS = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2044": "/", "_": _DASH})


def shape_of(prose: Prose, alphabet: Alphabet) -> Shape:
    """The shape of a prose in the letters of `alphabet`."""
    return _Drawing(prose, alphabet).shape()


class _Drawing:
    """A shape being drawn."""

    def __init__(self, prose: Prose, alphabet: Alphabet) -> None:
        self._prose = prose
        self._letter = alphabet.letter
        self._letters: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._forms: list[str] = []

    def shape(self) -> Shape:
        """The shape of the whole prose."""
        firsts = []
        for sentence, bounds in zip(self._prose.sentences, self._prose.bounds, strict=True):
            firsts.append(len(self._letters))
            self._draw(sentence.span, *bounds)
            self._put(_SENTENCE_END, sentence.span.end, sentence.span.end, "")
        return Shape("".join(self._letters), self._starts, self._ends, self._forms, firsts)

    def _draw(self, span: Span, first: int, last: int) -> None:
        text, words = self._prose.text, self._prose.words
        before = span.start
        for start, end, form in zip(
            words.starts[first:last], words.ends[first:last], words.forms[first:last], strict=True
        ):
            if start != before + 1 or text[before] != " ":
                self._draw_gap(before, start, inside=before > span.start)
            self._letters.append(self._letter(form, text[start]))
            self._starts.append(start)
            self._ends.append(end)
            self._forms.append(form)
            before = end
        self._draw_gap(before, span.end, inside=False)

    def _draw_gap(self, start: int, end: int, *, inside: bool) -> None:
        if start == end and not inside:
            return
        for mark, at in _marks(self._prose.text[start:end][:_LONGEST_GAP]):
            self._put(mark, start + at, start + at + (mark != _TOUCH), mark)

    def _put(self, letter: str, start: int, end: int, form: str) -> None:
        self._letters.append(letter)
        self._starts.append(start)
        self._ends.append(end)
        self._forms.append(form)


@lru_cache(1 << 12)
def _marks(gap: str) -> tuple[tuple[str, int], ...]:
    """The marks of a gap with their places, dashes and quotation marks made even."""
    if not gap:
        return ((_TOUCH, 0),)
    even = _PRIVATE.sub("\u00b7", _DASHES.sub("-", gap)).translate(_PLAIN_MARKS)
    if "-" in even and even != "-" and even.strip() == "-":
        minus = even[0].isspace() and not even[-1].isspace()
        even = even.replace("-", _MINUS if minus else _DASH)
    if even[0] in _CURRENCY_SIGNS:
        return ((_TOUCH, 0), *((mark, at) for at, mark in enumerate(even) if not mark.isspace()))
    return tuple((mark, at) for at, mark in enumerate(even) if not mark.isspace())
