"""The part of a text where most of the words asked for stand near each other, found quickly."""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from functools import lru_cache

from anyascii import anyascii

from retold.corpus.trace.asked import Phrase
from retold.model.spans import Span

_SHORT = 4
"""Letters of a word that are looked for whole; of longer ones the ending may differ."""

_ENDING = 3
"""Letters an ending has: "-ing", "-ies"."""

_LETTERS = 9
"""Characters of a word and its blank, roughly, with room to spare."""

_AROUND = 200
"""Characters more on either side: the sentence the words stand in."""

_LEAST = 120
"""Characters of the narrowest stretch looked through."""

_MOST_REGIONS = 3
"""Stretches looked through; a report that repeats the words is read in full anyway."""

_HEAVY = 3.0
"""Weight of the words that tell something from which they are enough to find the place by."""

_SMALL = 0.15
"""What a small word counts in finding the place: a third of the lightest that tells something."""

_CACHED = 16
"""Phrases whose patterns are kept; one is asked for at a time."""


class _Folding(dict[int, int]):
    """For each character its plain letter, where that is one: no offset changes."""

    def __missing__(self, character: int) -> int:
        letters = chr(character).lower()
        if character > 0x7F:
            letters = anyascii(letters).lower()
        self[character] = ord(letters) if len(letters) == 1 else character
        return self[character]


_FOLDED = _Folding()


def likely_regions(text: str, phrase: Phrase) -> tuple[Span, ...]:
    """Where in `text` most different words asked for stand together, in order of the text."""
    size = max(_LEAST, _LETTERS * len(phrase))
    found = sorted(_weighed(text.translate(_FOLDED), phrase, size), key=lambda one: -one[0])
    best: list[Span] = []
    for _, region in found:
        if len(best) < _MOST_REGIONS and not any(region.overlaps(one) for one in best):
            best.append(region)
    return _joined(sorted(_wider(region, len(text)) for region in best))


def _weighed(folded: str, phrase: Phrase, size: int) -> Iterator[tuple[float, Span]]:
    """What the different words weigh that stand in each stretch of `size` characters."""
    pattern, weights = _pattern(phrase)
    near: deque[tuple[int, str]] = deque()
    held: Counter[str] = Counter()
    weight = 0.0
    for found in pattern.finditer(folded):
        begins = found.group(1)
        near.append((found.start(), begins))
        weight += 0.0 if held[begins] else weights[begins]
        held[begins] += 1
        while near[0][0] < found.end() - size:
            _, gone = near.popleft()
            held[gone] -= 1
            weight -= 0.0 if held[gone] else weights[gone]
        yield round(weight, 6), Span(near[0][0], found.end())


def _wider(region: Span, most: int) -> Span:
    return Span(max(0, region.start - _AROUND), min(most, region.end + _AROUND))


def _joined(regions: Iterable[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for region in regions:
        if joined and region.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, region.end))
        else:
            joined.append(region)
    return tuple(joined)


@lru_cache(_CACHED)
def _pattern(phrase: Phrase) -> tuple[re.Pattern[str], dict[str, float]]:
    """What finds the words by their beginnings, and what each beginning weighs.

    Small words are looked for too where those that tell something weigh little.
    """
    weights: dict[str, float] = {}
    places = phrase.telling if phrase.total >= _HEAVY else range(len(phrase))
    for at in places:
        word = phrase.printed[at].translate(_FOLDED)
        begins = word if len(word) <= _SHORT else word[: max(_SHORT, len(word) - _ENDING)]
        weights.setdefault(begins, phrase.weights.get(phrase.stems[at], _SMALL))
    longest_first = sorted(weights, key=lambda begins: -len(begins))
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})"), weights
