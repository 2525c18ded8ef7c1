"""A text as the network reads it: tokens with their pieces, their case and their marks."""

import re
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice

from retold.analysis.attributions.vocabulary import Vocabulary
from retold.model.spans import Span

_TOKEN = re.compile(r"\w+|[^\w\s]")

_OPENING = frozenset("“«„")
_CLOSING = frozenset("”»")
_STRAIGHT = '"'


class Case(IntEnum):
    """How a token is written, which its pieces, all in lower case, no longer tell."""

    NONE = 0
    LOWER = 1
    TITLE = 2
    UPPER = 3
    ONE_CAPITAL = 4
    MIXED = 5
    DIGITS = 6
    OTHER = 7


class Mark(IntEnum):
    """Where a token stands with respect to double quotation marks."""

    OUTSIDE = 0
    INSIDE = 1
    OPENS = 2
    CLOSES = 3


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of a text as parallel columns.

    Attributes:
        starts: where each token starts.
        ends: where each ends.
        pieces: the numbers of each token's pieces.
        cases: how each is written.
        marks: where each stands with respect to quotation marks.
        paragraphs: index of the first token of each paragraph, and at last of none.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    pieces: tuple[tuple[int, ...], ...]
    cases: tuple[Case, ...]
    marks: tuple[Mark, ...]
    paragraphs: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, stop: int) -> Span:
        """The span from token `first` to token `stop` (not included)."""
        return Span(self.starts[first], self.ends[stop - 1])


def tokens_of(text: str, paragraphs: tuple[Span, ...], vocabulary: Vocabulary, most: int) -> Tokens:
    """The first tokens of the paragraphs of a text, in order, at most `most`."""
    starts: list[int] = []
    words: list[str] = []
    marks: list[Mark] = []
    bounds = [0]
    for paragraph in paragraphs:
        every = _TOKEN.finditer(text, paragraph.start, paragraph.end)
        found = list(islice(every, most - len(words)))
        if found:
            starts.extend(m.start() for m in found)
            words.extend(m.group() for m in found)
            marks.extend(_marks(words[bounds[-1] :]))
            bounds.append(len(words))
    return Tokens(
        tuple(starts),
        tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
        tuple(map(vocabulary.cut, words)),
        tuple(map(case_of, words)),
        tuple(marks),
        tuple(bounds),
    )


def case_of(word: str) -> Case:
    """How a word is written."""
    if word.isdigit():
        return Case.DIGITS
    if not (word[0].isalpha() or word[0].isdigit()):
        return Case.OTHER
    if word.islower():
        return Case.LOWER
    if len(word) == 1:
        return Case.ONE_CAPITAL
    if word.isupper():
        return Case.UPPER
    return Case.TITLE if word[0].isupper() and word[1:].islower() else Case.MIXED


def _marks(words: list[str]) -> list[Mark]:
    """The marks of one paragraph, read from left to right; a straight mark opens, then closes."""
    inside = False
    marks = []
    for word in words:
        opens = word in _OPENING or (word == _STRAIGHT and not inside)
        closes = word in _CLOSING or (word == _STRAIGHT and inside)
        if opens or closes:
            inside = opens
            marks.append(Mark.OPENS if opens else Mark.CLOSES)
        else:
            marks.append(Mark.INSIDE if inside else Mark.OUTSIDE)
    return marks
