"""The pairs of reports worth comparing, and what each pair shares."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from retold.analysis.stories.background import NEWS, background_of
from retold.analysis.stories.candidates import (
    BLOCK,
    FLOOR,
    candidate_pairs,
    nearness,
    surroundings,
)
from retold.analysis.stories.keys import keys_of
from retold.analysis.stories.likeness import Likenesses, likenesses
from retold.analysis.stories.odds import MILLIONTHS, alone_odds, beside_odds, crowd_of
from retold.analysis.stories.profile import Profile
from retold.analysis.stories.stretches import Column
from retold.analysis.stories.traps import Flags, of_one_form, trapped
from retold.analysis.stories.vectors import Pairs, weigh
from retold.analysis.stories.views import Views, views_of
from retold.analysis.stories.voices import voices_of

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two reports compared.

    Attributes:
        features: their likeness as numbers, and last how alike they are beside their neighbours.
        close: how close they are, as groups are measured.
        trapped: whether they are alike for another reason than that they tell one event.
    """

    features: tuple[float, ...]
    close: float
    trapped: bool


def compared_by_news(
    profiles: Sequence[Profile], pairs: Sequence[Pair] | None = None
) -> Mapping[Pair, Compared]:
    """Every two reports, or these pairs, by what news at large is like.

    What two share then does not change with what else is compared; their neighbours say nothing.
    """
    met = list(combinations(range(len(profiles)), 2)) if pairs is None else list(pairs)
    numbers = np.array(met, np.int64).reshape(-1, 2)
    alike = likenesses([weigh(views_of(profile), NEWS) for profile in profiles], numbers)
    return _rows(numbers, alike, np.zeros(len(numbers)), of_one_form(alike))


@dataclass(frozen=True, slots=True, eq=False)
class InStream:
    """A stream, each report seen against the others; printings of one text count once.

    Attributes:
        voices: for each report the number of the one that stands for it.
        pairs: those compared, of reports that stand for themselves.
        alike: what the reports of each pair share.
        near: how alike they are beside their neighbours.
        odds: the log-odds that they tell one story, in thousandths.
    """

    voices: tuple[int, ...]
    pairs: Pairs
    alike: Likenesses
    near: Column
    odds: Column


def in_stream(profiles: Sequence[Profile]) -> InStream:
    """The reports of a stream that share keys, seen against the others.

    Words that many of the stream hold tell little.
    """
    views = [views_of(profile) for profile in profiles]
    background = background_of(views)
    vectors = [weigh(one, background) for one in views]
    voices = voices_of([profile.prints for profile in profiles], vectors)
    own = [number for number, voice in enumerate(voices) if number == voice]
    among = candidate_pairs([keys_of(profiles[n]) for n in own], [views[n].day for n in own])
    pairs = np.array(own, np.int64)[among]
    alike = likenesses(vectors, pairs)
    enough = np.rint(alike.cosines * MILLIONTHS) >= FLOOR * MILLIONTHS
    pairs, alike = pairs[enough], alike.only(enough)
    printed = sorted({voice for number, voice in enumerate(voices) if number != voice})
    around = surroundings(len(views), pairs, alike.cosines, printed)
    beside = around[pairs[:, 0]], around[pairs[:, 1]]
    crowd = crowd_of(Counter(_block(views[number]) for number in own))
    odds = beside_odds(alone_odds(alike, crowd), alike.cosines, *beside)
    return InStream(voices, pairs, alike, nearness(alike.cosines, *beside), odds)


def compared_in_stream(found: InStream) -> Mapping[Pair, Compared]:
    """The pairs of a stream that are compared, as examples to fit weights by."""
    return _rows(found.pairs, found.alike, found.near, trapped(found.alike))


def _block(views: Views) -> int | None:
    return None if views.day is None else views.day // BLOCK


def _rows(pairs: Pairs, alike: Likenesses, near: Column, traps: Flags) -> Mapping[Pair, Compared]:
    features = np.column_stack((alike.features, near)).tolist()
    return {
        (one, two): Compared(tuple(row), close, caught)
        for (one, two), row, close, caught in zip(
            pairs.tolist(), features, alike.closeness.tolist(), traps.tolist(), strict=True
        )
    }
