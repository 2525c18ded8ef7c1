"""Words cut into the pieces that the network knows."""

import unicodedata
from functools import cache
from importlib.resources import files

CLS, SEP, UNKNOWN, PAD, MASK = "[CLS]", "[SEP]", "[UNK]", "[PAD]", "[MASK]"

_LONGEST_WORD = 100
"""Characters; a longer word is unknown, as it was to the network in its pre-training."""


class Vocabulary:
    """The pieces of words, each with its number.

    A word becomes the longest pieces that make it up, from left to right (WordPiece: Wu et al.,
    Google's Neural Machine Translation System, 2016, section 4.1), in lower case and without
    accents.
    """

    def __init__(self, pieces: tuple[str, ...]) -> None:
        self.numbers = {piece: number for number, piece in enumerate(pieces)}
        self._cut: dict[str, tuple[int, ...]] = {}

    def cut(self, word: str) -> tuple[int, ...]:
        """The numbers of a word's pieces; that of the unknown piece where it cannot be cut."""
        cut = self._cut.get(word)
        if cut is None:
            cut = self._cut[word] = self._pieces(_folded(word))
        return cut

    def _pieces(self, word: str) -> tuple[int, ...]:
        unknown = (self.numbers[UNKNOWN],)
        if not 0 < len(word) <= _LONGEST_WORD:
            return unknown
        pieces: list[int] = []
        start = 0
        while start < len(word):
            end = self._longest(word, start)
            if end == start:
                return unknown
            pieces.append(self.numbers[_piece(word, start, end)])
            start = end
        return tuple(pieces)

    def _longest(self, word: str, start: int) -> int:
        ends = range(len(word), start, -1)
        return next((end for end in ends if _piece(word, start, end) in self.numbers), start)


@cache
def shipped_vocabulary() -> Vocabulary:
    """The vocabulary of the shipped network."""
    text = files(__package__).joinpath("vocabulary.txt").read_text(encoding="utf-8")
    return Vocabulary(tuple(text.split("\n")))


def _piece(word: str, start: int, end: int) -> str:
    return word[start:end] if start == 0 else "##" + word[start:end]


def _folded(word: str) -> str:
    lower = word.lower()
    if lower.isascii():
        return lower
    return "".join(
        c for c in unicodedata.normalize("NFD", lower) if unicodedata.category(c) != "Mn"
    )
