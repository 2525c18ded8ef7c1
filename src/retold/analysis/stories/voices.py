"""Voices: printings of one text count as one report that tells a story, not as many."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from retold.analysis.stories.likeness import FEATURES, Likenesses, likenesses
from retold.analysis.stories.vectors import Pairs, Vectors

WORDS, NAMES, PAIRS, NUMBERS = 0.7, 0.75, 0.35, 0.3
"""Cosines from which on two texts are printings of one. Cut and lightly edited copies lie above in
three of four cases; texts from one template lie below .6 in words and, naming others, below .3 in
names; of reports of one series the numbers are others."""

_FAR = FEATURES.index("far")


def are_printings(alike: Likenesses) -> NDArray[np.bool_]:
    """Which pairs are printings of one text: words, names and numbers nearly all the same.

    A paper that cuts a dispatch, or edits it lightly, prints it; one that rewrites it does not.
    """
    words, names, pairs, numbers = (
        alike.features[:, FEATURES.index(name)] ** 2
        for name in ("words", "names", "pairs", "numbers")
    )
    none_named = alike.numbers == 0
    same: NDArray[np.bool_] = (
        (words >= WORDS)
        & (names >= NAMES)
        & (pairs >= PAIRS)
        & ((numbers >= NUMBERS) | none_named)
        & (alike.features[:, _FAR] == 0)
    )
    return same


def bucket_pairs(prints: Sequence[Sequence[int]]) -> Pairs:
    """The pairs that share a print, each report with the first that has it; that one first."""
    first: dict[int, int] = {}
    pairs = set()
    for number, held in enumerate(prints):
        for one in held:
            head = first.setdefault(one, number)
            if head != number:
                pairs.add((head, number))
    return np.array(sorted(pairs), np.int64).reshape(-1, 2)


def voices_of(prints: Sequence[Sequence[int]], vectors: Sequence[Vectors]) -> tuple[int, ...]:
    """For each report the number of the one that stands for all printings of its text.

    That is the longest, of equal ones the first. Printings of printings belong together.
    """
    pairs = bucket_pairs(prints)
    same = pairs[are_printings(likenesses(vectors, pairs))]
    label = list(range(len(prints)))
    for one, other in same.tolist():
        _join(label, one, other)
    together: dict[int, list[int]] = defaultdict(list)
    for number in range(len(label)):
        together[_root(label, number)].append(number)
    longest = {
        root: min(members, key=lambda number: (-vectors[number].length, number))
        for root, members in together.items()
    }
    return tuple(longest[_root(label, number)] for number in range(len(label)))


def _root(label: list[int], number: int) -> int:
    while label[number] != number:
        label[number] = label[label[number]]
        number = label[number]
    return number


def _join(label: list[int], one: int, other: int) -> None:
    one, other = _root(label, one), _root(label, other)
    label[max(one, other)] = min(one, other)
