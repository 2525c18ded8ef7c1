"""Passages: sentences as numbers of words, drawn many at a time and cheap to rework."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpus.events import Events
from benchmarks.corpus.lexicon import CONTENT, Ids, Part, lexicon
from benchmarks.corpus.shapes import Shapes, sentence_shapes, title_shapes

_QUOTED = 0.2
"""Share of sentences that are quotations in marks: about four in a news report of 20."""

_OF_THE_EVENT = {
    **dict.fromkeys(CONTENT, 0.42),
    Part.GIVEN: 0.9, Part.SURNAME: 0.9, Part.PLACE: 0.75, Part.ORGANISATION: 0.85, Part.BODY: 0.85,
    Part.NUMBER: 0.6, Part.WEEKDAY: 0.8, Part.RARE: 0.6,
}  # fmt: skip
"""Share of words that belong to the event and not to news at large. Set so that reports of one
event are about as alike as in annotated news (`python -m benchmarks.corpus.realism`)."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences of one report.

    Attributes:
        ids: every word by its number in the lexicon.
        sentences: the sentence each word stands in, counted from 0, in order.
        phrases: the phrase of its sentence that each word belongs to.
        quoted: for each sentence whether it is said by somebody, in marks.
        speakers: for each sentence who says it where it is quoted.
    """

    ids: Ids
    sentences: NDArray[np.int32]
    phrases: NDArray[np.int16]
    quoted: NDArray[np.bool_]
    speakers: Ids

    def __len__(self) -> int:
        return len(self.quoted)

    @property
    def ends(self) -> NDArray[np.int64]:
        """Where each sentence ends."""
        return np.searchsorted(self.sentences, np.arange(1, len(self) + 1))

    def some(self, wanted: NDArray[np.int64]) -> Self:
        """These sentences, in this order."""
        ends = self.ends
        starts = np.concatenate(([0], ends[:-1]))
        lengths = (ends - starts)[wanted]
        first = np.cumsum(lengths) - lengths
        at = np.repeat(starts[wanted] - first, lengths) + np.arange(lengths.sum())
        return type(self)(
            ids=self.ids[at],
            sentences=np.repeat(np.arange(len(wanted), dtype=np.int32), lengths),
            phrases=self.phrases[at],
            quoted=self.quoted[wanted],
            speakers=self.speakers[wanted],
        )

    def first(self, count: int) -> Self:
        """The first sentences."""
        return self.some(np.arange(min(count, len(self))))

    def cut(self, counts: NDArray[np.int64]) -> list[Self]:
        """The passage in pieces of so many sentences each."""
        ends = np.concatenate(([0], self.ends))
        last = np.cumsum(counts)
        return [
            type(self)(
                ids=self.ids[ends[one] : ends[two]],
                sentences=self.sentences[ends[one] : ends[two]] - np.int32(one),
                phrases=self.phrases[ends[one] : ends[two]],
                quoted=self.quoted[one:two],
                speakers=self.speakers[one:two],
            )
            for one, two in zip((last - counts).tolist(), last.tolist(), strict=True)
        ]

    def then(self, other: Self) -> Self:
        """These sentences and those of another passage after them."""
        return type(self)(
            ids=np.concatenate((self.ids, other.ids)),
            sentences=np.concatenate((self.sentences, other.sentences + np.int32(len(self)))),
            phrases=np.concatenate((self.phrases, other.phrases)),
            quoted=np.concatenate((self.quoted, other.quoted)),
            speakers=np.concatenate((self.speakers, other.speakers)),
        )


def draw_sentences(
    events: Events, event: NDArray[np.int64], chance: np.random.Generator
) -> Passage:
    """For each event named one sentence about it."""
    quoted = chance.random(len(event)) < _QUOTED
    return _drawn(sentence_shapes(), events, event, quoted, chance)


def draw_titles(events: Events, event: NDArray[np.int64], chance: np.random.Generator) -> Passage:
    """For each event named one title."""
    return _drawn(title_shapes(), events, event, np.zeros(len(event), dtype=np.bool_), chance)


def _drawn(
    shapes: Shapes,
    events: Events,
    event: NDArray[np.int64],
    quoted: NDArray[np.bool_],
    chance: np.random.Generator,
) -> Passage:
    chosen = chance.integers(0, len(shapes.lengths), len(event))
    lengths = shapes.lengths[chosen]
    first = np.cumsum(lengths) - lengths
    at = np.repeat(shapes.starts[chosen] - first, lengths) + np.arange(lengths.sum())
    return Passage(
        ids=_filled(shapes.parts[at], np.repeat(event, lengths), events, chance),
        sentences=np.repeat(np.arange(len(event), dtype=np.int32), lengths),
        phrases=shapes.phrases[at],
        quoted=quoted,
        speakers=events.words(Part.SURNAME, event, chance),
    )


def _filled(
    parts: NDArray[np.uint8], event: NDArray[np.int64], events: Events, chance: np.random.Generator
) -> Ids:
    """A word for each part: of the event or of news at large."""
    ids = np.empty(len(parts), dtype=np.int32)
    for part, deck in lexicon().decks.items():
        places = np.flatnonzero(parts == part)
        ids[places] = deck[chance.integers(0, len(deck), len(places))]
        share = _OF_THE_EVENT.get(part)
        if share is not None:
            own = places[chance.random(len(places)) < share]
            ids[own] = events.words(part, event[own], chance)
    given = np.flatnonzero(parts == Part.GIVEN)
    ids[given] = given_name_of(ids[given + 1])
    return ids


def given_name_of(surnames: Ids) -> Ids:
    """The given names of people with these surnames: the same wherever they are named."""
    deck = lexicon().decks[Part.GIVEN]
    return deck[surnames.astype(np.int64) * 7919 % len(deck)]
