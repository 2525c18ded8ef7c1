"""A profile as numbers: each thing it holds as a key, with how often it stands there."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from retold.analysis.stories.profile import Profile
from retold.analysis.stories.when import is_year
from retold.model.reports import UNDETERMINED
from retold.text.rarity import rarities

_MOST_OF_A_PAIR = 9.0
"""Two rare words in a row, neither in any list, are not rarer together than this."""

_DIGIT, _COMMON_NUMBER, _NUMBER = 4.0, 5.0, 7.0
"""How rare a number of one digit is, one of two digits or a year, and any other: any given large
number stands in hardly one report of a thousand."""

_MOST_TIMES = 65_535
"""More often a thing is not counted."""

UNKNOWN = 0
"""Stands for an outlet or a language that is not known."""

Keys = NDArray[np.uint32]


class View(IntEnum):
    """A side from which a report is seen. Words come first: names and leads are words too."""

    WORDS = 0
    PAIRS = 1
    NUMBERS = 2
    DIGITS = 3
    COUNTED = 4
    DAYS = 5
    YEARS = 6
    WEEKDAYS = 7


SHIFT = 29
"""A key is the view above these bits, below them as many of the checksum of the thing. Of two
reports of a thousand things each one pair in five hundred shares a key by chance."""

_CHECKSUM = (1 << SHIFT) - 1


@dataclass(frozen=True, slots=True, eq=False)
class Views:
    """What a report holds, by keys; all arrays in the order of the keys.

    Attributes:
        keys: view and checksum of each thing, ascending.
        times: how often it stands in the report.
        as_name: how often it stands as a name; words only, so shorter than `keys`.
        in_lead: how often it stands in the lead; words only.
        stretches: in which stretches of the report it stands, a bit each; words only.
        news: how rare it is in news at large, ln(N/df), in thousandths.
        length: number of words of the report.
        day: day of publication as a proleptic ordinal, None where not known.
        outlet: checksum of the name of who printed it, `UNKNOWN` where not known.
        language: checksum of its code, `UNKNOWN` where not known.
    """

    keys: Keys
    times: NDArray[np.uint16]
    as_name: NDArray[np.uint16]
    in_lead: NDArray[np.uint16]
    stretches: NDArray[np.uint16]
    news: NDArray[np.uint16]
    length: int
    day: int | None
    outlet: int
    language: int


def views_of(profile: Profile) -> Views:
    """The views of a profile."""
    held = {key: (times, rare, thing) for key, times, rare, thing in _held(profile)}
    keys = sorted(held)
    inside = [held[key] for key in keys]
    words = [thing for _, _, thing in inside[: bisect_left(keys, View.WORDS + 1 << SHIFT)]]
    rare = np.array([rare for _, rare, _ in inside], np.float64)
    return Views(
        keys=np.array(keys, np.uint32),
        times=_times([times for times, _, _ in inside]),
        as_name=_times([profile.names.get(word, 0) for word in words]),
        in_lead=_times([profile.lead.get(word, 0) for word in words]),
        stretches=np.array([profile.stretches.get(word, 0) for word in words], np.uint16),
        news=np.rint(1000 * rare).astype(np.uint16),
        length=profile.length,
        day=profile.published.toordinal() if profile.published else None,
        outlet=_checksum(profile.outlet),
        language=_checksum(profile.language),
    )


def _checksum(name: str) -> int:
    known = name not in {"", UNDETERMINED}
    return crc32(name.encode(errors="replace")) if known else UNKNOWN


def key_of(view: View, thing: str) -> int:
    """The key of a thing seen in a view. The checksum is the same on every machine."""
    return view << SHIFT | crc32(thing.encode()) & _CHECKSUM


def _held(profile: Profile) -> Iterator[tuple[int, int, float, str]]:
    for view, things in _things(profile):
        above = view << SHIFT
        for (thing, times), rare in zip(things.items(), _IN_NEWS[view](things), strict=True):
            yield above | crc32(thing.encode()) & _CHECKSUM, times, rare, thing


def _things(profile: Profile) -> Iterator[tuple[View, Mapping[str, int]]]:
    yield View.WORDS, profile.words
    yield View.PAIRS, profile.pairs
    yield View.NUMBERS, {n: times for n, times in profile.numbers.items() if len(n) > 1}
    yield View.DIGITS, {n: times for n, times in profile.numbers.items() if len(n) == 1}
    yield View.COUNTED, profile.counted
    yield View.DAYS, dict.fromkeys(profile.days, 1)
    yield View.YEARS, dict.fromkeys(profile.years, 1)
    yield View.WEEKDAYS, dict.fromkeys(profile.weekdays, 1)


def _times(counts: Sequence[int]) -> NDArray[np.uint16]:
    return np.minimum(np.array(counts, np.int64), _MOST_TIMES).astype(np.uint16)


def rarity_of_pair(pair: str) -> float:
    """How rare two words in a row are in news at large."""
    return min(_MOST_OF_A_PAIR, sum(rarities(pair.split())))


def rarities_of_pairs(pairs: Iterable[str]) -> list[float]:
    """How rare each of many pairs is."""
    return list(map(rarity_of_pair, pairs))


def _of_numbers(numbers: Iterable[str]) -> list[float]:
    return list(map(_of_number, numbers))


def _of_number(number: str) -> float:
    if len(number) < 2:
        return _DIGIT
    return _COMMON_NUMBER if len(number) == 2 or is_year(number) else _NUMBER


def _of_counted(counted: Mapping[str, int]) -> list[float]:
    return [_NUMBER] * len(counted)


def _not_weighed(things: Mapping[str, int]) -> list[float]:
    return [0.0] * len(things)


_IN_NEWS: Mapping[View, Callable[[Mapping[str, int]], list[float]]] = {
    View.WORDS: rarities,
    View.PAIRS: rarities_of_pairs,
    View.NUMBERS: _of_numbers,
    View.DIGITS: _of_numbers,
    View.COUNTED: _of_counted,
    View.DAYS: _not_weighed,
    View.YEARS: _not_weighed,
    View.WEEKDAYS: _not_weighed,
}
