"""Where mentions stand: aligned sentences, the words around, and what a fact is about."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from retold.model.changes import Pairing
from retold.model.spans import Span
from retold.text.languages import word_list
from retold.text.prose import Prose
from retold.text.studied import Studied

_WORDS_ABOUT = 3
"""Words that name a fact where nothing is counted: a row's heading, not a sentence."""

_NEAR = 12
"""How far from the mention these words may stand."""

_POSSESSIVE = re.compile(r"\W[sS]$")

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """The reports of a story in an order that does not hang on who asks, and what joins them.

    Attributes:
        reports: the reports, ordered by id.
        pairings: aligned sentences for each pair of indexes into `reports`, the lesser first.
        entities: pairs of entities that are the same, likewise.
        given: indexes into `reports` in the order in which they were given.
    """

    reports: tuple[Studied, ...]
    pairings: Mapping[Pair, tuple[Pairing, ...]]
    entities: Mapping[Pair, tuple[Pair, ...]]
    given: tuple[int, ...]


def story_of(
    reports: Sequence[Studied],
    pairings: Mapping[Pair, tuple[Pairing, ...]],
    entities: Mapping[Pair, tuple[Pair, ...]],
) -> Story:
    """The reports put in the order of their ids, with all that joins them."""
    order = sorted(range(len(reports)), key=lambda at: (reports[at].report.id, at))
    place = {old: new for new, old in enumerate(order)}
    aligned: dict[Pair, tuple[Pairing, ...]] = {}
    same: dict[Pair, tuple[Pair, ...]] = {}
    for (one, other), found in pairings.items():
        turn = place[one] > place[other]
        key = (place[other], place[one]) if turn else (place[one], place[other])
        aligned[key] = tuple(map(_turned, found)) if turn else found
    for (one, other), pairs in entities.items():
        turn = place[one] > place[other]
        key = (place[other], place[one]) if turn else (place[one], place[other])
        same[key] = tuple((right, left) for left, right in pairs) if turn else pairs
    given = tuple(place[at] for at in range(len(reports)))
    return Story(tuple(reports[at] for at in order), aligned, same, given)


def stems_of(prose: Prose, sentences: Iterable[int]) -> frozenset[str]:
    """The stems of some sentences that say something by themselves."""
    return frozenset(
        prose.words.stems[word]
        for sentence in sentences
        for word in prose.words_of(sentence)
        if tells(prose.words.forms[word])
    )


def about(prose: Prose, sentence: int, span: Span, shared: frozenset[str]) -> str:
    """A few words near a mention, those the other reports have too where there are any."""
    near = _nearest(prose, sentence, span, shared) or _nearest(prose, sentence, span, None)
    words = prose.words
    return " ".join(
        _POSSESSIVE.sub("", prose.text[words.starts[word] : words.ends[word]])
        for word in sorted(near)
    )


def _nearest(prose: Prose, sentence: int, span: Span, shared: frozenset[str] | None) -> list[int]:
    words = prose.words
    inside = set(words.within(span))
    middle = min(inside, default=prose.bounds[sentence][0])
    near = [
        word
        for word in prose.words_of(sentence)
        if word not in inside
        and tells(words.forms[word])
        and not words.forms[word][0].isdigit()
        and (shared is None or words.stems[word] in shared)
        and abs(word - middle) <= _NEAR
    ]
    near.sort(key=lambda word: (abs(word - middle), word))
    return near[:_WORDS_ABOUT]


@cache
def _function_words() -> frozenset[str]:
    return frozenset(word_list("stopwords")["function"])


def tells(form: str) -> bool:
    """Whether a word says something by itself, unlike "the" or "with"."""
    return form not in _function_words()


def _turned(pairing: Pairing) -> Pairing:
    return Pairing(
        left=pairing.right, right=pairing.left, score=pairing.score, crossing=pairing.crossing
    )
