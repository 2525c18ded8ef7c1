"""How rare things are: in news at large, and in the stream that a report stands in."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retold.analysis.stories.views import SHIFT, Keys, View, Views

_NEWS_COUNTS = 300
"""What is known of news at large weighs as much as this many reports of the stream. Any value
between 100 and 1,000 groups the development half as well."""


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """Reports counted: in how many of them things stand.

    Attributes:
        reports: how many were counted.
        keys: of the things that stand in several, ascending.
        counts: in how many each stands.
    """

    reports: int
    keys: Keys
    counts: NDArray[np.int64]

    def seen(self, keys: Keys) -> NDArray[np.int64]:
        """In how many of the reports counted each thing stands."""
        if not len(self.keys):
            return np.zeros(len(keys), np.int64)
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[at] == keys, self.counts[at], 0)

    def rarities(self, views: Views) -> NDArray[np.float64]:
        """How rare each thing is, ln(N/df), blended from news and these reports; not below 0."""
        expected = _NEWS_COUNTS * np.exp(-(views.news / 1000.0))
        held = (_NEWS_COUNTS + self.reports) / (expected + self.seen(views.keys))
        return np.maximum(0.0, np.log(held))


NEWS = Background(0, np.zeros(0, np.uint32), np.zeros(0, np.int64))
"""News at large, where no stream was counted."""


def background_of(stream: Sequence[Views]) -> Background:
    """What stands in how many reports of a stream; what stands in one alone is left out.

    That a thing stands in one report alone is as good as not having seen it.
    """
    last = np.uint32(View.DAYS << SHIFT)
    weighed = [views.keys[views.keys < last] for views in stream]
    keys, counts = np.unique(np.concatenate([np.zeros(0, np.uint32), *weighed]), return_counts=True)
    several = counts > 1
    return Background(len(stream), keys[several], counts[several])
