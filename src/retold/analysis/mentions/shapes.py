"""The shape of a prose: one letter a word, so that patterns read kinds of words, fast."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from retold.model.spans import Span


@dataclass(frozen=True, slots=True)
class Shape:
    """A prose as letters, with the place in the text of each letter.

    Attributes:
        letters: a letter a word, the marks between words, and an end a sentence.
        starts: where in the text each letter's characters start.
        ends: where they end.
        forms: the form of the word behind each letter, or the mark.
        firsts: for each sentence the index of its first letter.
    """

    letters: str
    starts: list[int]
    ends: list[int]
    forms: list[str]
    firsts: list[int]

    def span(self, start: int, end: int) -> Span:
        """The characters behind letters `start` to `end` (not included)."""
        return Span(self.starts[start], self.ends[end - 1])

    def sentence(self, at: int) -> int:
        """The index of the sentence a letter stands in."""
        return bisect_right(self.firsts, at) - 1


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern found in a shape."""

    shape: Shape
    match: re.Match[str]

    def __contains__(self, name: str) -> bool:
        return bool(self.forms(name))

    def forms(self, name: str = "") -> list[str]:
        """The forms and marks of a group, or of the whole; none where it is not there.

        A pattern that offers a group in several places names them `year`, `year2`, up to `year6`.
        """
        if not name:
            return self.shape.forms[self.match.start() : self.match.end()]
        for one in (name, *(f"{name}{number}" for number in range(2, 7))):
            if one in self.match.re.groupindex and self.match[one] is not None:
                start, end = self.match.span(one)
                return self.shape.forms[start:end]
        return []

    def form(self, name: str) -> str:
        """The forms of a group in one string, "" where it is not there."""
        return " ".join(self.forms(name))

    @property
    def before(self) -> str:
        """The form or mark just before, "" at the start of a sentence."""
        at = self.match.start()
        return self.shape.forms[at - 1] if at else ""

    def span(self) -> Span:
        """Where the whole stands in the text."""
        return self.shape.span(*self.match.span())
