"""Stretches of an aligned pair between the words that were kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from retold.model.changes import Edit, EditKind
from retold.model.spans import Span
from retold.text.words import Words

_SHORT = 6
"""Words on either side up to which a stretch is one rewording, however unequal."""

_UNEQUAL = 3
"""A longer stretch is a rewording only where neither side has more than this many times the
words of the other; otherwise it is one thing left out and another put in."""

_EMPTY = frozenset({"a", "an", "the", "that"})
"""Words whose coming and going changes nothing a reader would want marked."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Words of both sides, in order, between two words that were kept."""

    left: tuple[int, ...]
    right: tuple[int, ...]


Pieces = list[Sequence[int]]


def edits_of(gap: Gap, words: tuple[Words, Words], breaks: tuple[set[int], set[int]]) -> list[Edit]:
    """What became of the words of a gap; a run never reaches over a break."""
    left = _pieces(gap.left, breaks[0])
    right = _pieces(gap.right, breaks[1])
    edits = []
    one = max(left, key=len, default=())
    other = max(right, key=len, default=())
    if one and other and _balanced(len(one), len(other)):
        if not (_empty(words[0], one) and _empty(words[1], other)):
            before, after = run_span(words[0], one), run_span(words[1], other)
            edits.append(Edit(kind=EditKind.REWORDED, before=before, after=after))
        left.remove(one)
        right.remove(other)
    edits.extend(
        Edit(kind=EditKind.DROPPED, before=run_span(words[0], piece), after=None)
        for piece in left
        if not _empty(words[0], piece)
    )
    edits.extend(
        Edit(kind=EditKind.ADDED, before=None, after=run_span(words[1], piece))
        for piece in right
        if not _empty(words[1], piece)
    )
    return edits


def run_span(words: Words, run: Sequence[int]) -> Span:
    """The span of a run of neighbouring words."""
    return words.span(run[0], run[-1] + 1)


def _pieces(run: Iterable[int], breaks: set[int]) -> Pieces:
    pieces: list[list[int]] = []
    for word in run:
        if pieces and pieces[-1][-1] == word - 1 and word not in breaks:
            pieces[-1].append(word)
        else:
            pieces.append([word])
    return list(pieces)


def _balanced(one: int, other: int) -> bool:
    return max(one, other) <= _SHORT or max(one, other) <= _UNEQUAL * min(one, other)


def _empty(words: Words, piece: Sequence[int]) -> bool:
    return all(words.forms[word] in _EMPTY for word in piece)
