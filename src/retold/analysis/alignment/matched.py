"""Which words of one sentence stand in another, and which are left over on both sides."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from retold.analysis.alignment.worded import Worded

_LETTERS = 4
"""A word shorter than this is never another spelling of one."""

_SPELLED_ALIKE = 0.88
"""Jaro-Winkler from which two words may be one, misspelled or derived ("art", "artist" has .90)."""


@dataclass(frozen=True, slots=True)
class Matched:
    """The words of two sentences, one to one.

    Attributes:
        links: for each word of the first the place of its like in the second, -1 for none.
        alike: what the further words weigh that are only spelled alike.
        left: places of the first sentence's words that have nothing in the second.
        right: the same for the second.
    """

    links: tuple[int, ...]
    alike: float
    left: tuple[int, ...]
    right: tuple[int, ...]


def match_words(one: Worded, two: Worded) -> Matched:
    """The words of two sentences matched one to one, in order where that can be.

    Words of one key first, each with the next in order or else the nearest; then those left over
    that are spelled alike.
    """
    links = _linked(one.keys, two.keys)
    taken = set(links)
    over = [at for at, link in enumerate(links) if link < 0]
    free = [at for at in range(len(two)) if at not in taken]
    alike = _spelled_alike(one.forms, over, two.forms, free)
    others = set(alike.values())
    return Matched(
        links=tuple(links),
        alike=sum(one.weights[at] for at in alike),
        left=tuple(at for at in over if at not in alike),
        right=tuple(at for at in free if at not in others),
    )


def _linked(one: Sequence[str], two: Sequence[str]) -> list[int]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, key in enumerate(two):
        places[key].append(at)
    stretch = len(two) / max(1, len(one))
    links, last = [], -2
    for at, key in enumerate(one):
        found = places.get(key)
        if found:
            last = last + 1 if last + 1 in found else _nearest(found, at * stretch)
            found.remove(last)
            links.append(last)
        else:
            links.append(-1)
    return links


def _nearest(found: list[int], at: float) -> int:
    return min(found, key=lambda other: abs(other - at))


def _spelled_alike(
    one: Sequence[str], over: Sequence[int], two: Sequence[str], free: Sequence[int]
) -> dict[int, int]:
    """Places of words that begin alike and are one word spelled in two ways."""
    initials: dict[str, list[int]] = defaultdict(list)
    for at in free:
        if len(two[at]) >= _LETTERS:
            initials[two[at][0]].append(at)
    alike = {}
    for at in over:
        form = one[at]
        found = initials.get(form[0], []) if len(form) >= _LETTERS else []
        other = next((other for other in found if _one_word(form, two[other])), None)
        if other is not None:
            found.remove(other)
            alike[at] = other
    return alike


def _one_word(form: str, other: str) -> bool:
    return form[:_LETTERS] == other[:_LETTERS] or (
        JaroWinkler.similarity(form, other) >= _SPELLED_ALIKE
    )
