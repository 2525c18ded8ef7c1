"""Retellings: what one newsroom makes of another's text, from a cut copy to a heavy rewrite."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpus.lexicon import CONTENT, FUNCTION, Ids, Part, lexicon, shares_by_part
from benchmarks.corpus.passages import Passage


class Strength(StrEnum):
    """How far a report stands from what it was drawn from."""

    NONE = "drawn from nothing"
    COPY = "copy with cuts"
    EDIT = "light edit"
    LIGHT = "light rewrite"
    MIDDLE = "rewrite"
    HEAVY = "heavy rewrite"
    INDEPENDENT = "independent telling"


@dataclass(frozen=True, slots=True)
class Rewriting:
    """What is done to a text, as shares.

    Attributes:
        kept: sentences kept.
        content: content words replaced by another.
        function: function words replaced by another.
        dropped: function words and adverbs left out.
        added: words before which a function word or adverb is put.
        turned: sentences whose phrases are put in another order.
        moved: how far a sentence is moved, in sentences.
        own: sentences of one's own, for each sentence kept.
        unmarked: quotations told without marks.
    """

    kept: float
    content: float = 0.0
    function: float = 0.0
    dropped: float = 0.0
    added: float = 0.0
    turned: float = 0.0
    moved: float = 0.0
    own: float = 0.0
    unmarked: float = 0.0


REWRITINGS = {
    Strength.COPY: Rewriting(kept=0.85),
    Strength.EDIT: Rewriting(
        kept=0.9, content=0.02, function=0.04, dropped=0.03, added=0.02, moved=0.3, own=0.03
    ),
    Strength.LIGHT: Rewriting(
        kept=0.85, content=0.05, function=0.12, dropped=0.06, added=0.05, turned=0.2, moved=1.0,
        own=0.1, unmarked=0.1,
    ),
    Strength.MIDDLE: Rewriting(
        kept=0.8, content=0.1, function=0.22, dropped=0.12, added=0.1, turned=0.5, moved=2.0,
        own=0.2, unmarked=0.2,
    ),
    Strength.HEAVY: Rewriting(
        kept=0.75, content=0.15, function=0.32, dropped=0.18, added=0.15, turned=0.8, moved=3.0,
        own=0.3, unmarked=0.3,
    ),
}  # fmt: skip
"""Set so that retold texts share about 80, 60, 30, 15 and 8 % of their runs of three words:
duplicates in news average 30 % (Silcock et al. 2023)."""


def rewrite(told: Passage, own: Passage, how: Rewriting, chance: np.random.Generator) -> Passage:
    """A passage retold: sentences chosen, reworded, and joined by sentences of one's own."""
    kept = told.some(_kept(len(told), how, chance))
    if how.function:
        kept = _turned(_reworded(kept, how, chance), how, chance)
    return _with_own(kept, own.first(round(how.own * len(kept))), chance)


def _kept(count: int, how: Rewriting, chance: np.random.Generator) -> NDArray[np.int64]:
    """The sentences kept, in their new order; cuts fall more often on the end."""
    late = np.arange(count) / max(1, count - 1)
    staying = chance.random(count) < how.kept + (1 - how.kept) * (1 - 2 * late)
    staying[0] = True
    places = np.arange(count) + how.moved * chance.standard_normal(count)
    order = np.argsort(places, kind="stable")
    return order[staying[order]]


def _reworded(told: Passage, how: Rewriting, chance: np.random.Generator) -> Passage:
    words = lexicon()
    parts = words.parts[told.ids]
    ids = told.ids.copy()
    changed = np.flatnonzero(chance.random(len(parts)) < _changing(how)[parts])
    ids[changed] = words.partners[ids[changed]]
    copies = np.ones(len(parts), dtype=np.int64)
    copies[chance.random(len(parts)) < how.dropped * _SMALL[parts]] = 0
    copies[chance.random(len(parts)) < how.added] += 1
    at = np.repeat(np.arange(len(parts)), copies)
    ids = ids[at]
    put = np.flatnonzero(at[:-1] == at[1:])
    ids[put] = _small_words(len(put), chance)
    return replace(
        told,
        ids=ids,
        sentences=told.sentences[at],
        phrases=told.phrases[at],
        quoted=told.quoted & (chance.random(len(told)) >= how.unmarked),
    )


@cache
def _changing(how: Rewriting) -> NDArray[np.float64]:
    """The share of words of each part that is replaced."""
    return shares_by_part(
        dict.fromkeys(FUNCTION, how.function) | dict.fromkeys(CONTENT, how.content)
    )


_SMALL = shares_by_part(dict.fromkeys((*FUNCTION, Part.ADVERB), 1.0))


@cache
def _small_deck() -> Ids:
    decks = lexicon().decks
    return np.concatenate(
        [decks[part] for part in (Part.DETERMINER, Part.PREPOSITION, Part.ADVERB)]
    )


def _small_words(count: int, chance: np.random.Generator) -> Ids:
    deck = _small_deck()
    return deck[chance.integers(0, len(deck), count)]


def _turned(told: Passage, how: Rewriting, chance: np.random.Generator) -> Passage:
    """Some sentences with their phrases in another order."""
    turned = chance.random(len(told)) < how.turned
    ranks = chance.permutation(64)
    phrases = np.where(turned[told.sentences], ranks[told.phrases % 64], told.phrases)
    order = np.argsort(told.sentences.astype(np.int64) * 64 + phrases, kind="stable")
    return replace(told, ids=told.ids[order], phrases=phrases[order].astype(np.int16))


def _with_own(told: Passage, own: Passage, chance: np.random.Generator) -> Passage:
    """One's own sentences put anywhere after the first."""
    if not len(own):
        return told
    whole = told.then(own)
    places = np.arange(len(whole), dtype=np.float64)
    places[len(told) :] = 0.5 + chance.random(len(own)) * (len(told) - 0.5)
    return whole.some(np.argsort(places, kind="stable"))
