"""How rare what a report holds is: in news at large, and in the stream the report stands in."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from retold.analysis.stories.profile import Profile
from retold.analysis.stories.when import is_year
from retold.text.rarity import rarity

_NEWS_COUNTS = 300
"""What is known of news at large weighs as much as this many reports of the stream. Any value
between 100 and 1,000 groups the development half as well."""

_MOST_OF_A_PAIR = 9.0
"""Two rare words in a row, neither in any list, are not rarer together than this."""

_DIGIT, _COMMON_NUMBER, _NUMBER = 4.0, 5.0, 7.0
"""How rare a number of one digit is, one of two digits or a year, and any other: any given large
number stands in hardly one report of a thousand."""


@dataclass(frozen=True, slots=True)
class Rarities:
    """How rare each thing of a view is, ln(N/df), blended from news and the stream.

    Attributes:
        reports: how many reports were counted.
        counts: for each view in how many of them each thing stands; empty where none was counted.
    """

    reports: int
    counts: Mapping[str, Mapping[str, int]]

    def of(self, view: str, thing: str) -> float:
        """How rare a thing is; never below nought."""
        expected = _NEWS_COUNTS * exp(-_IN_NEWS[view](thing))
        seen = self.counts.get(view, {}).get(thing, 0)
        return max(0.0, log((_NEWS_COUNTS + self.reports) / (expected + seen)))


NEWS = Rarities(0, {})
"""Rarities of news at large, where no stream was counted."""


def counted(profiles: Sequence[Profile]) -> Rarities:
    """Rarities in the stream of these profiles."""
    return Rarities(
        len(profiles),
        {
            "words": _in_how_many({*profile.words, *profile.lead} for profile in profiles),
            "pairs": _in_how_many(profile.pairs for profile in profiles),
            "numbers": _in_how_many(profile.numbers for profile in profiles),
            "counted": _in_how_many(profile.counted for profile in profiles),
        },
    )


def _in_how_many(held: Iterable[Iterable[str]]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for things in held:
        counts.update(things)
    return counts


def _of_pair(pair: str) -> float:
    return min(_MOST_OF_A_PAIR, sum(map(rarity, pair.split())))


def _of_number(number: str) -> float:
    if len(number) < 2:
        return _DIGIT
    return _COMMON_NUMBER if len(number) == 2 or is_year(number) else _NUMBER


def _of_counted(_number_and_stem: str) -> float:
    return _NUMBER


_IN_NEWS: Mapping[str, Callable[[str], float]] = {
    "words": rarity,
    "pairs": _of_pair,
    "numbers": _of_number,
    "counted": _of_counted,
}
