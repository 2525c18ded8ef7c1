"""Texts alike that tell different things: templates, series, columns, round-ups, live blogs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpus.events import draw_events
from benchmarks.corpus.lexicon import CONTENT, Ids, Part, lexicon, shares_by_part
from benchmarks.corpus.passages import Passage, draw_sentences, draw_titles
from benchmarks.corpus.rewriting import REWRITINGS, Strength, rewrite

_TEMPLATES = 60
_LOOSEST = 0.3
"""Share of content words that change in the loosest template (a match report); in the tightest
(a parcel, lottery numbers) only names and numbers do."""

_SLOTS = (
    Part.NUMBER,
    Part.WEEKDAY,
    Part.GIVEN,
    Part.SURNAME,
    Part.PLACE,
    Part.ORGANISATION,
    Part.RARE,
)
_FRAME = 4
"""Sentences that all parts of a series, or a column of all weeks, have in common."""

_BITS = 2
"""Sentences of each report that a round-up takes up."""


@dataclass(frozen=True, slots=True)
class Frames:
    """What the reports of each family have in common, over the whole collection.

    Attributes:
        titles: a title for each family.
        texts: sentences for each family.
        looseness: for each family the share of content words that change.
    """

    titles: tuple[Passage, ...]
    texts: tuple[Passage, ...]
    looseness: NDArray[np.float64]


@lru_cache(2)
def frames(seed: int, kind: int) -> Frames:
    """The frames of a collection for one kind of trap."""
    chance = np.random.default_rng([seed, 1, kind])
    events = draw_events(_TEMPLATES, seed, chance)
    lengths = chance.integers(_FRAME, 18, _TEMPLATES)
    every = np.arange(_TEMPLATES)
    return Frames(
        titles=tuple(draw_titles(events, every, chance).cut(np.ones(_TEMPLATES, dtype=np.int64))),
        texts=tuple(draw_sentences(events, np.repeat(every, lengths), chance).cut(lengths)),
        looseness=_LOOSEST * chance.random(_TEMPLATES) ** 2,
    )


def filled_in(frame: Passage, looseness: float, chance: np.random.Generator) -> Passage:
    """A frame with other names and numbers, and a few other words."""
    words = lexicon()
    parts = words.parts[frame.ids]
    shares = shares_by_part(dict.fromkeys(_SLOTS, 1.0) | dict.fromkeys(CONTENT, looseness))
    changed = chance.random(len(parts)) < shares[parts]
    ids = frame.ids.copy()
    for part in (*_SLOTS, *CONTENT):
        places = np.flatnonzero(changed & (parts == part))
        ids[places] = _drawn(part, len(places), chance)
    return replace(frame, ids=ids, speakers=_drawn(Part.SURNAME, len(frame), chance))


def _drawn(part: Part, count: int, chance: np.random.Generator) -> Ids:
    deck = lexicon().decks[part]
    return deck[chance.integers(0, len(deck), count)]


def framed(frame: Passage, body: Passage) -> Passage:
    """A text between the sentences its series opens and closes with."""
    half = _FRAME // 2
    opening, closing = frame.first(half), frame.some(np.arange(half, _FRAME))
    return opening.then(body).then(closing)


def rounded_up(own: Passage, others: Sequence[Passage], chance: np.random.Generator) -> Passage:
    """One's own opening, and the first sentences of others, lightly rewritten."""
    whole = own.first(2)
    for other in others:
        bit = other.first(_BITS)
        whole = whole.then(rewrite(bit, bit, REWRITINGS[Strength.LIGHT], chance))
    return whole


def grown(own: Passage, others: Sequence[Passage], version: int, of: int) -> Passage:
    """A live blog so far, newest on top: what it held before is still in it."""
    whole = own
    for other in others:
        whole = whole.then(other.first(_BITS))
    shown = max(_FRAME, len(whole) * (version + 1) // of)
    return whole.first(shown).some(np.arange(min(shown, len(whole)))[::-1])
