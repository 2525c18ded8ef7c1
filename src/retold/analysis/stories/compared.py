"""The pairs of reports worth comparing, and what each pair shares."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from retold.analysis.stories.candidates import alike_pairs, nearness, surroundings
from retold.analysis.stories.likeness import Likeness, closeness, likeness
from retold.analysis.stories.profile import Profile
from retold.analysis.stories.rarities import NEWS, counted
from retold.analysis.stories.weighed import weigh

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two reports compared.

    Attributes:
        features: their likeness as numbers, and last how alike they are beside their neighbours.
        close: how close they are, as groups are measured.
    """

    features: tuple[float, ...]
    close: float


def compared_by_news(
    profiles: Sequence[Profile], pairs: Iterable[Pair] | None = None
) -> Mapping[Pair, Compared]:
    """Every two reports, or these pairs, by what news at large is like.

    What two share then does not change with what else is compared; their neighbours say nothing.
    """
    weighed = [weigh(profile, NEWS) for profile in profiles]
    met = combinations(range(len(weighed)), 2) if pairs is None else pairs
    return {
        (one, two): _compared(likeness(weighed[one], weighed[two]), near=0.0) for one, two in met
    }


def compared_in_stream(profiles: Sequence[Profile]) -> Mapping[Pair, Compared]:
    """Those of a stream that share rare words, seen against the others.

    Words that many of the stream hold tell little.
    """
    rarities = counted(profiles)
    weighed = [weigh(profile, rarities) for profile in profiles]
    cosines = alike_pairs(weighed)
    around = surroundings(len(weighed), cosines)
    return {
        (one, two): _compared(
            likeness(weighed[one], weighed[two]),
            near=nearness(alike, around[one], around[two]),
        )
        for (one, two), alike in cosines.items()
    }


def _compared(like: Likeness, near: float) -> Compared:
    return Compared((*like.features(), near), closeness(like))
