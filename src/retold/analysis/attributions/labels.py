"""The labels of tokens: what part of an attribution each one is, and where in it."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]

_IMPOSSIBLE = -1e4


class Role(IntEnum):
    """The parts of an attribution (Pareti 2012)."""

    SOURCE = 0
    CUE = 1
    CONTENT = 2


class Place(IntEnum):
    """Where in a fragment a token stands (BIOES)."""

    BEGINS = 0
    INSIDE = 1
    ENDS = 2
    SINGLE = 3


OUTSIDE = 0
LABELS = 1 + len(Role) * len(Place)
_STARTING = (Place.BEGINS, Place.SINGLE)
_ENDING = (Place.ENDS, Place.SINGLE)


@dataclass(frozen=True, slots=True)
class Fragment:
    """An unbroken run of tokens with one role: tokens `first` up to `stop`, not included."""

    first: int
    stop: int
    role: Role


def label(role: Role, place: Place) -> int:
    """The number of a label; `OUTSIDE` is 0."""
    return 1 + len(Place) * role + place


def labels_of(first: int, stop: int, role: Role) -> list[int]:
    """The labels of the tokens of one fragment."""
    if stop - first == 1:
        return [label(role, Place.SINGLE)]
    inside = [label(role, Place.INSIDE)] * (stop - first - 2)
    return [label(role, Place.BEGINS), *inside, label(role, Place.ENDS)]


def possible() -> tuple[Scores, Scores, Scores]:
    """0 for what can be and a large negative number for what cannot.

    Returns:
        for each label whether it can be the first of a text, (labels,); whether each can be
        followed by each, (labels, labels); whether it can be the last, (labels,).
    """
    starts = np.array([0.0 if _begins(a) else _IMPOSSIBLE for a in range(LABELS)], np.float32)
    ends = np.array([0.0 if _is_over(a) else _IMPOSSIBLE for a in range(LABELS)], np.float32)
    follows = [[_may_follow(a, b) for b in range(LABELS)] for a in range(LABELS)]
    return starts, np.where(follows, 0.0, _IMPOSSIBLE).astype(np.float32), ends


@dataclass(frozen=True, slots=True)
class Grammar:
    """What can follow what, and how readily.

    Attributes:
        starts: score of each label as the first, (labels,).
        follows: score of each label after each, (labels, labels).
        ends: score of each label as the last, (labels,).
    """

    starts: Scores
    follows: Scores
    ends: Scores


def grammar_of(starts: Scores, follows: Scores) -> Grammar:
    """Learnt scores of labels, with what cannot be ruled out."""
    first, after, last = possible()
    return Grammar(first + starts, after + follows, last)


def best_labels(emitted: Scores, grammar: Grammar) -> list[int]:
    """The most likely row of labels (Viterbi 1967).

    `emitted` holds the score of each label at each token, (tokens, labels).
    """
    back = np.zeros(emitted.shape, np.int64)
    reached = grammar.starts + emitted[0]
    for token in range(1, len(emitted)):
        ways = reached[:, None] + grammar.follows
        back[token] = ways.argmax(0)
        reached = ways.max(0) + emitted[token]
    row = [int((reached + grammar.ends).argmax())]
    for token in range(len(emitted) - 1, 0, -1):
        row.append(int(back[token, row[-1]]))
    return row[::-1]


def likelihoods(emitted: Scores, grammar: Grammar) -> Scores:
    """How likely each label is at each token, all rows of labels weighed, (tokens, labels).

    The forward-backward algorithm with scaling (Rabiner 1989, section V.A).
    """
    odds = np.exp(emitted - emitted.max(1, keepdims=True))
    follows, ends = np.exp(grammar.follows), np.exp(grammar.ends)
    before, after = np.empty_like(odds), np.empty_like(odds)
    reached = np.exp(grammar.starts) * odds[0]
    for token in range(len(odds)):
        if token:
            reached = (reached @ follows) * odds[token]
        reached = reached / reached.sum()
        before[token] = reached
    left = ends / ends.sum()
    for token in range(len(odds) - 1, -1, -1):
        after[token] = left
        left = follows @ (odds[token] * left)
        left = left / left.sum()
    both = before * after
    return np.asarray(both / both.sum(1, keepdims=True), np.float32)


def fragments_of(row: list[int]) -> tuple[Fragment, ...]:
    """The fragments that a row of labels marks."""
    found = []
    first = 0
    for token, number in enumerate(row):
        if number == OUTSIDE:
            continue
        if _begins(number):
            first = token
        if _is_over(number):
            found.append(Fragment(first, token + 1, _role(number)))
    return tuple(found)


def _role(number: int) -> Role:
    return Role((number - 1) // len(Place))


def _place(number: int) -> Place:
    return Place((number - 1) % len(Place))


def _begins(number: int) -> bool:
    return number == OUTSIDE or _place(number) in _STARTING


def _is_over(number: int) -> bool:
    return number == OUTSIDE or _place(number) in _ENDING


def _may_follow(before: int, after: int) -> bool:
    if _is_over(before):
        return _begins(after)
    return not _begins(after) and _role(before) == _role(after)
