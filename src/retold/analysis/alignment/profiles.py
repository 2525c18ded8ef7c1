"""Profiles: what each sentence of a report is made of, made once for all its comparisons."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from retold.model.reports import BlockKind
from retold.text.keys import key_of, weight_of
from retold.text.prose import Prose

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
    """

    keys: tuple[frozenset[str], ...]
    weights: dict[str, float]
    frequency: Counter[str]
    forms: tuple[tuple[str, ...], ...]
    body: tuple[bool, ...]


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
    return Profile(tuple(keys), weights, frequency, forms, body)
