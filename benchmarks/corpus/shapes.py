"""Sentence shapes: which part of speech stands where, in phrases that can be moved as a whole."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpus.lexicon import Part

_LETTERS = {
    ",": Part.COMMA,
    "D": Part.DETERMINER,
    "R": Part.PREPOSITION,
    "C": Part.CONJUNCTION,
    "X": Part.AUXILIARY,
    "Q": Part.RELATIVE,
    "T": Part.TO,
    "N": Part.NOUN,
    "S": Part.PLURAL,
    "V": Part.PAST,
    "G": Part.GERUND,
    "J": Part.ADJECTIVE,
    "A": Part.ADVERB,
    "B": Part.VERB,
    "F": Part.GIVEN,
    "H": Part.SURNAME,
    "L": Part.PLACE,
    "O": Part.ORGANISATION,
    "Y": Part.BODY,
    "#": Part.NUMBER,
    "W": Part.WEEKDAY,
    "U": Part.RARE,
}

_WHO = (
    ("F H", 5), ("H", 9), ("D N", 14), ("D J N", 9), ("S", 7), ("J S", 5), ("D N R D N", 6),
    ("O Y", 6), ("D N N", 5), ("D N R L", 5), ("# S", 4), ("D L N", 4), ("H , D N R D O Y ,", 3),
    ("S R D N", 5), ("D U", 2), ("N C N", 3),
)  # fmt: skip
_DOES = (
    ("V D N", 10), ("V D J N", 6), ("X V", 6), ("X V R D N", 6), ("V T B D N", 7), ("X B S", 5),
    ("V S", 5), ("X J", 3), ("X D J N", 4), ("A V D N", 3), ("X B D N R S", 4), ("V Q D N X V", 5),
    ("X A V R S", 3), ("V D N T B D S", 4), ("X G D N", 4), ("V # S", 3), ("X V T B", 3),
)  # fmt: skip
_WHERE = (
    ("R D N", 12), ("R L", 8), ("R D J N", 6), ("R W", 5), ("R S", 6), ("R G D N", 5),
    ("R D N R D N", 5), ("R D O Y", 3), ("R # S", 3), ("R D N R L", 4), ("T B D N", 6),
    ("R J S", 4), ("R D U", 2), ("Q X V R D N", 4), ("C X B D N", 3), (", G D S", 2),
)  # fmt: skip
_ENTRY = (
    ("", 60),
    ("R W ,", 6),
    ("R D N ,", 8),
    ("A ,", 4),
    ("C", 6),
    ("R L ,", 4),
    ("R D G ,", 3),
)

_SHAPES = 6_000
"""Sentence shapes in the bank: two unrelated reports seldom hold one in common."""

_TITLES = 800
_SEED = 20


@dataclass(frozen=True, slots=True)
class Shapes:
    """A bank of sentence shapes, end to end.

    Attributes:
        parts: the part of each word.
        phrases: the phrase each word belongs to, counted within its shape.
        starts: where each shape starts.
        lengths: how many words each shape has.
    """

    parts: NDArray[np.uint8]
    phrases: NDArray[np.int16]
    starts: NDArray[np.int64]
    lengths: NDArray[np.int64]


@cache
def sentence_shapes() -> Shapes:
    """Shapes of sentences: 22 words on average, as in news."""
    chance = np.random.default_rng(_SEED)
    return _bank([_sentence(chance) for _ in range(_SHAPES)])


@cache
def title_shapes() -> Shapes:
    """Shapes of titles: who does what, without a second clause."""
    chance = np.random.default_rng(_SEED + 1)
    return _bank([_title(chance) for _ in range(_TITLES)])


def _sentence(chance: np.random.Generator) -> list[str]:
    phrases = [_drawn(_ENTRY, chance), _drawn(_WHO, chance), _drawn(_DOES, chance)]
    phrases += [_drawn(_WHERE, chance) for _ in range(chance.integers(1, 5))]
    if chance.random() < 0.45:
        phrases += [", C", _drawn(_WHO, chance), _drawn(_DOES, chance), _drawn(_WHERE, chance)]
    return [phrase for phrase in phrases if phrase]


def _title(chance: np.random.Generator) -> list[str]:
    return [_drawn(_WHO, chance), _drawn(_DOES, chance), _drawn(_WHERE, chance)]


def _drawn(phrases: tuple[tuple[str, int], ...], chance: np.random.Generator) -> str:
    weights = np.array([weight for _, weight in phrases], dtype=np.float64)
    return phrases[chance.choice(len(phrases), p=weights / weights.sum())][0]


def _bank(shapes: list[list[str]]) -> Shapes:
    parts, phrases, lengths = [], [], []
    for shape in shapes:
        for number, phrase in enumerate(shape):
            letters = phrase.split()
            parts += [_LETTERS[letter] for letter in letters]
            phrases += [number] * len(letters)
        lengths.append(sum(len(phrase.split()) for phrase in shape))
    ends = np.cumsum(lengths)
    return Shapes(
        parts=np.array(parts, dtype=np.uint8),
        phrases=np.array(phrases, dtype=np.int16),
        starts=ends - np.array(lengths),
        lengths=np.array(lengths),
    )
