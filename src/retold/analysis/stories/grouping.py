"""Reports grouped by story."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp

import numpy as np

from retold.analysis.stories.compared import (
    Compared,
    InStream,
    Pair,
    compared_by_news,
    in_stream,
)
from retold.analysis.stories.judgement import Judgement, judged, kept_apart, linked, one_form
from retold.analysis.stories.linkage import Enough, Link, linked_groups
from retold.analysis.stories.odds import MILLIONTHS, THOUSANDTHS, TRAPPED
from retold.analysis.stories.profile import Profile
from retold.analysis.stories.roundups import Passing, Told, in_passing, round_ups
from retold.analysis.stories.weights import Weights, for_few, for_stream

STREAM = 20
"""From so many reports on each is seen against the others: fewer do not tell what is common."""

_NOT_COMPARED = 0.01
"""Probability that two reports tell one story that have too little in common to be compared."""


PRINTING = 0.998
"""Probability that two printings of one text tell one story: a template may hide behind one."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """Reports grouped by story. Reports are meant by their numbers in the order given.

    Attributes:
        profiles: what each report is about.
        groups: the numbers of the reports of each story, in order; stories by their first.
        probabilities: for two reports, smaller number first, how likely they tell one story;
            those with too little in common are left out.
        alone: the probability that is enough for two reports by themselves.
        trapped: those that are alike for another reason than that they tell one event.
    """

    profiles: tuple[Profile, ...]
    groups: tuple[tuple[int, ...], ...]
    probabilities: Mapping[Pair, float]
    alone: float
    trapped: frozenset[Pair] = frozenset()

    def judgement(self, one: int, two: int) -> Judgement:
        """Whether two of the reports tell one story, and why."""
        pair = min(one, two), max(one, two)
        probability = self.probabilities.get(pair, _NOT_COMPARED)
        if pair in self.trapped:
            return one_form(probability)
        found = judged(self.profiles[one], self.profiles[two], probability, self.alone)
        together = any(one in group and two in group for group in self.groups)
        return linked(found) if together else kept_apart(found)


def group_stories(profiles: Sequence[Profile]) -> Grouping:
    """Reports grouped by the story they tell; the same method for two and for ten thousand.

    A few are judged by what news at large is like, more as a stream, each seen against the others.
    """
    if len(profiles) < STREAM:
        return grouped(profiles, compared_by_news(profiles), for_few())
    found = in_stream(profiles)
    return _grouping(profiles, _links(found), for_stream(), found.voices)


def _links(found: InStream) -> dict[Pair, Link]:
    """The links of a stream, those of round-ups left out."""
    pairs = [(one, other) for one, other in found.pairs.tolist()]
    odds = (found.odds / THOUSANDTHS).tolist()
    passing = map(Passing, in_passing(found.alike).tolist())
    told = {p: Told(*seen) for p, *seen in zip(pairs, odds, passing, strict=True)}
    left_out = round_ups(told, for_stream().alone)
    close = (np.rint(found.alike.closeness * MILLIONTHS) / MILLIONTHS).tolist()
    return {
        pair: Link(seen.odds, near)
        for (pair, seen), near in zip(told.items(), close, strict=True)
        if left_out.isdisjoint(pair)
    }


def grouped(
    profiles: Sequence[Profile],
    compared: Mapping[Pair, Compared],
    weights: Weights,
    voices: Sequence[int] | None = None,
) -> Grouping:
    """Reports grouped by what was compared of them, by these weights; each a voice if untold."""
    links = {
        pair: Link(weights.odds(seen.features) - TRAPPED * seen.trapped, seen.close)
        for pair, seen in compared.items()
    }
    caught = frozenset(pair for pair, seen in compared.items() if seen.trapped)
    found = _grouping(profiles, links, weights, voices or range(len(profiles)))
    return replace(found, trapped=caught)


def _grouping(
    profiles: Sequence[Profile],
    links: Mapping[Pair, Link],
    weights: Weights,
    voices: Sequence[int],
) -> Grouping:
    """The grouping by links between reports that stand for themselves; printings go with them."""
    printings: dict[int, list[int]] = defaultdict(list)
    for number, voice in enumerate(voices):
        printings[voice].append(number)
    enough = Enough(weights.alone, weights.least)
    told = linked_groups(len(profiles), links, enough)
    groups = (sorted(n for voice in group for n in printings[voice]) for group in told)
    return Grouping(
        profiles=tuple(profiles),
        groups=tuple(sorted(tuple(group) for group in groups if group)),
        probabilities={
            **{pair: _probability(link.odds) for pair, link in links.items()},
            **{
                (min(number, voice), max(number, voice)): PRINTING
                for number, voice in enumerate(voices)
                if number != voice
            },
        },
        alone=_probability(weights.alone),
    )


def same_story(left: Profile, right: Profile) -> Judgement:
    """Two reports tell one story when words, leads, names, numbers and rare word pairs meet.

    The weights were fitted by logistic regression on pairs of reports grouped into events by
    hand, look-alike events among them; publication days count where they are known.
    """
    return group_stories((left, right)).judgement(0, 1)


def _probability(odds: float) -> float:
    return 1 / (1 + exp(-odds)) if odds > -500 else 0.0
