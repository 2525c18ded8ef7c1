"""Events: who, where, how much, and the words that go with it; drawn many at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpus.lexicon import CONTENT, Ids, Part, lexicon

_TOPICS = 600
"""Kinds of event (a ferry strike, a bank's results): as many as a newsroom's subject list has."""

_TOPIC_WORDS = 240
_DESKS = 6
_DESK_WORDS = 900
_OF_THE_DESK = 0.5
"""Topics of one desk (politics, business, sport) share half of their words: reports of two events
of a desk are more alike than others, as they are in a news stream."""

_POOLS = {
    Part.NOUN: 46, Part.PLURAL: 26, Part.PAST: 20, Part.GERUND: 10, Part.ADJECTIVE: 18,
    Part.ADVERB: 6, Part.VERB: 14, Part.GIVEN: 7, Part.SURNAME: 7, Part.PLACE: 4,
    Part.ORGANISATION: 4, Part.BODY: 4, Part.NUMBER: 12, Part.WEEKDAY: 2, Part.RARE: 6,
}  # fmt: skip
"""How many words of each part go with one event: a 400-word report holds some 230 different words
(counted in a news stream), of which about half are of this event."""

_KEPT_BY_A_SEQUEL = 0.6
"""A follow-up tells new things: so many of its words are those of the event before."""

_PROPER = (Part.GIVEN, Part.SURNAME, Part.PLACE, Part.ORGANISATION, Part.BODY)
_OWN_OF_A_DAY = (Part.NUMBER, Part.WEEKDAY)


@dataclass(frozen=True, slots=True)
class Events:
    """The words of many events: for each part one row an event, commonest first."""

    pools: Mapping[Part, Ids]

    def words(self, part: Part, event: NDArray[np.int64], chance: np.random.Generator) -> Ids:
        """For each event named one of its words; the first of a row are drawn most."""
        pool = self.pools[part]
        rank = (pool.shape[1] * chance.random(len(event)) ** 1.8).astype(np.int64)
        found: Ids = pool[event, rank]
        return found

    def make_look_alike(self, event: int, model: int) -> None:
        """Let an event be of the same kind as another, at another place, with other people."""
        for part in (*CONTENT, Part.RARE):
            self.pools[part][event] = self.pools[part][model]

    def make_sequel(self, event: int, before: int, chance: np.random.Generator) -> None:
        """Let an event go on where another ended: the same people, other numbers and days."""
        for part in _PROPER:
            self.pools[part][event] = self.pools[part][before]
        for part in CONTENT:
            row, old = self.pools[part][event], self.pools[part][before]
            kept = chance.random(len(row)) < _KEPT_BY_A_SEQUEL
            row[kept] = old[kept]


def draw_events(count: int, seed: int, chance: np.random.Generator) -> Events:
    """So many events; `seed` fixes the topics, which all events of a collection share."""
    deck = lexicon().decks
    topic = chance.integers(0, _TOPICS, count)
    pools: dict[Part, Ids] = {}
    for part, size in _POOLS.items():
        if part in CONTENT:
            words = chance.integers(0, _TOPIC_WORDS, (count, size))
            pools[part] = _topics(seed)[part][topic[:, None], words]
        else:
            pools[part] = chance.choice(deck[part], (count, size))
    return Events(pools)


@lru_cache(2)
def _topics(seed: int) -> Mapping[Part, Ids]:
    """For each part the words of each topic, of which some are those of its desk."""
    chance = np.random.default_rng([seed, 0])
    desk = chance.integers(0, _DESKS, _TOPICS)
    found: dict[Part, Ids] = {}
    for part in CONTENT:
        deck = lexicon().decks[part]
        of_desk = chance.choice(deck, (_DESKS, _DESK_WORDS))
        of_topic = chance.choice(deck, (_TOPICS, _TOPIC_WORDS))
        some = of_desk[desk[:, None], chance.integers(0, _DESK_WORDS, of_topic.shape)]
        found[part] = np.where(chance.random(of_topic.shape) < _OF_THE_DESK, some, of_topic)
    return found
