"""Episodes of one affair: reports days apart, neither of which tells the other's news.

A trial, a bill, a search for somebody goes on for weeks. Each of its episodes shares names and
places with the next, and what is new in it stands at its head and in its numbers.
"""

from math import log1p

import numpy as np
from numpy.typing import NDArray

from retold.analysis.stories.likeness import FEATURES, Likenesses

_DAYS = 4
"""From so many days on reports are taken for episodes. In the two dense collections of the
development half three of 225 dated pairs of one event are as far apart, and 48 others alike
enough to be joined."""

_TOLD = 0.5
"""Where a report of the same event tells so much of what the other begins with, it is the news
of both. Of thirty pairs of the stream that are less told and so parted, twenty-eight tell two
events, two other days of one affair."""

_UNDATED, _GAP, _LEAD_FOUND = (FEATURES.index(n) for n in ("undated", "gap", "lead_found"))


def other_episodes(alike: Likenesses) -> NDArray[np.bool_]:
    """Which pairs are days apart, tell little of each other's beginning, and share no number."""
    features = alike.features
    later = (features[:, _UNDATED] == 0) & (features[:, _GAP] > log1p(_DAYS - 0.5))
    unnumbered = (alike.numbers > 0) & (alike.count("numbers") == 0)
    found: NDArray[np.bool_] = later & unnumbered & (features[:, _LEAD_FOUND] < _TOLD)
    return found
