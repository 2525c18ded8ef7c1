"""Profiles: what each sentence of a report is made of, made once for all its comparisons."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from retold.analysis.alignment.worded import Worded, worded_at
from retold.model.reports import BlockKind
from retold.text.keys import key_of, weight_of
from retold.text.prose import Prose

_YEAR = re.compile(r"(?:19|20)\d\d")

_STORY = 64
"""Reports whose profiles are kept: a story of fifty reports and some to spare."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The sentences of one report, for alignment.

    Attributes:
        keys: the keys of each sentence that tell something, each once.
        weights: what each key of the report weighs by itself.
        frequency: in how many sentences of the report each key stands.
        forms: the words of each sentence.
        body: whether each sentence stands in the body, not in a headline or the like.
        names: keys printed with a capital wherever they do not begin a sentence, and years: who,
            where and when, which sentences of two events may share too.
        worded: each sentence as the judgement of two sentences sees it.
    """

    keys: tuple[frozenset[str], ...]
    weights: dict[str, float]
    frequency: Counter[str]
    forms: tuple[tuple[str, ...], ...]
    body: tuple[bool, ...]
    names: frozenset[str]
    worded: tuple[Worded, ...]


@lru_cache(_STORY)
def profile_of(prose: Prose) -> Profile:
    """The profile of a report's prose."""
    stems = prose.words.stems
    weights: dict[str, float] = {}
    keys = []
    for first, last in prose.bounds:
        found = set()
        for stem in set(stems[first:last]):
            weight = weight_of(stem)
            if weight:
                key = key_of(stem)
                weights[key] = max(weight, weights.get(key, 0.0))
                found.add(key)
        keys.append(frozenset(found))
    frequency = Counter(key for found in keys for key in found)
    forms = tuple(prose.words.forms[first:last] for first, last in prose.bounds)
    body = tuple(sentence.kind is BlockKind.PARAGRAPH for sentence in prose.sentences)
    worded = tuple(worded_at(prose, number) for number in range(len(prose.bounds)))
    names = _names(prose, body)
    return Profile(tuple(keys), weights, frequency, forms, body, names, worded)


def _names(prose: Prose, body: tuple[bool, ...]) -> frozenset[str]:
    words, text = prose.words, prose.text
    capital: set[str] = set()
    small: set[str] = set()
    for (first, last), told in zip(prose.bounds, body, strict=True):
        for at in range(first + 1, last) if told else ():
            letter = text[words.starts[at]]
            if letter.isupper() or _YEAR.fullmatch(words.forms[at]):
                capital.add(key_of(words.stems[at]))
            elif letter.islower():
                small.add(key_of(words.stems[at]))
    return frozenset(capital - small)
