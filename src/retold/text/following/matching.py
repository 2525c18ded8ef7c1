"""Which word became which, inside one aligned pair of sentences."""

from collections.abc import Callable, Sequence

from rapidfuzz.distance import LCSseq

from retold.text.keys import key_of, weight_of
from retold.text.words import Words

_LEAST_MOVED = 2
"""Telling words in a run that counts as moved: one word alone may stand there by chance."""

_LONG_MOVED = 4
"""Or this many words of which one is telling: "there is no counteroffensive"."""

_MOST_FREE = 250_000
"""Most pairs of words left over, one of each side, among which moved runs are looked for: five
hundred by five hundred, more than any sentence a person wrote; keeps the time in bounds."""

Pair = tuple[int, int]
"""A word of one side and the word of the other that it is."""

Column = Callable[[int], str]
"""What a word is compared by; empty where it is not to be compared yet."""


def matched(words: tuple[Words, Words], left: Sequence[int], right: Sequence[int]) -> list[Pair]:
    """Pairs of word indexes that keep the order on both sides.

    Telling words are followed first, by their stem and then by what may stand for them; function
    words only in the gaps between, so that a "the" never pulls two sentences out of line.
    """
    pairs: list[Pair] = []
    for level in (_telling_stem, _telling_key, _form):
        columns = level(words[0]), level(words[1])
        pairs = _refined(pairs, columns, left, right)
    return pairs


def moved(
    words: tuple[Words, Words], left: Sequence[int], right: Sequence[int], pairs: list[Pair]
) -> list[Pair]:
    """Pairs of words in runs that stand in another place of the order; none is in `pairs`."""
    free_left = set(left).difference(one for one, _ in pairs)
    free_right = set(right).difference(other for _, other in pairs)
    if len(free_left) * len(free_right) > _MOST_FREE:
        return []
    places: dict[str, list[int]] = {}
    for other in sorted(free_right):
        places.setdefault(words[1].forms[other], []).append(other)
    found: list[Pair] = []
    for one in sorted(free_left):
        runs = (
            _run(words, (one, other), free_left, free_right)
            for other in places.get(words[0].forms[one], ())
            if one in free_left and other in free_right
        )
        best = max(runs, key=len, default=[])
        telling = _telling(words[0], best)
        if telling >= _LEAST_MOVED or (telling and len(best) >= _LONG_MOVED):
            found.extend(best)
            free_left.difference_update(a for a, _ in best)
            free_right.difference_update(b for _, b in best)
    return found


def _run(
    words: tuple[Words, Words], start: Pair, free_left: set[int], free_right: set[int]
) -> list[Pair]:
    run = []
    one, other = start
    while one in free_left and other in free_right and words[0].forms[one] == words[1].forms[other]:
        run.append((one, other))
        one += 1
        other += 1
    return run


def _telling(words: Words, run: list[Pair]) -> int:
    return sum(weight_of(words.stems[one]) > 0 for one, _ in run)


def _refined(
    pairs: list[Pair], columns: tuple[Column, Column], left: Sequence[int], right: Sequence[int]
) -> list[Pair]:
    """`pairs` and, between them, those of the longest common subsequence of the columns."""
    refined: list[Pair] = []
    at, other_at = 0, 0
    places = {word: place for place, word in enumerate(left)}
    other_places = {word: place for place, word in enumerate(right)}
    for one, other in [*pairs, (-1, -1)]:
        end = places.get(one, len(left))
        other_end = other_places.get(other, len(right))
        refined.extend(_common(columns, left[at:end], right[other_at:other_end]))
        if one >= 0:
            refined.append((one, other))
        at, other_at = end + 1, other_end + 1
    return refined


def _common(
    columns: tuple[Column, Column], left: Sequence[int], right: Sequence[int]
) -> list[Pair]:
    ones = [word for word in left if columns[0](word)]
    others = [word for word in right if columns[1](word)]
    if not ones or not others:
        return []
    blocks = LCSseq.opcodes([columns[0](w) for w in ones], [columns[1](w) for w in others])
    return [
        (ones[block.src_start + step], others[block.dest_start + step])
        for block in blocks
        if block.tag == "equal"
        for step in range(block.src_end - block.src_start)
    ]


def _telling_stem(words: Words) -> Column:
    return lambda word: words.stems[word] if weight_of(words.stems[word]) else ""


def _telling_key(words: Words) -> Column:
    return lambda word: key_of(words.stems[word]) if weight_of(words.stems[word]) else ""


def _form(words: Words) -> Column:
    return lambda word: words.forms[word]
