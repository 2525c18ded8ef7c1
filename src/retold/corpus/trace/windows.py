"""Where a text tells the words asked for, word by word."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from retold.analysis.fates.wording import read_as
from retold.corpus.trace.asked import Phrase
from retold.corpus.trace.window import Window, in_order, window_at
from retold.text.words import Words, stem_of

_STRETCHED = 1.6
"""Words, for each of those asked for, within which they are looked for together."""

_SLACK = 4
"""Words more, so that a short phrase may hold a name or a cue."""

_MAY_BE = 0.3
"""Share of the weight below which a stretch is not looked at."""

_MOST_EDGE = 6
"""Small words before the first that tells, or after the last, that are looked for."""

_SMALL = 0.1
"""What a small word asked for counts where it stands in order: as `fates.wording` weighs "the"."""

_OTHER = 0.15
"""What each word not asked for takes away: eight of them part two plain words from the rest."""

_MOST_WINDOWS = 8
"""Stretches told of one report; a report that has more repeats a slogan."""


def windows_of(words: Words, phrase: Phrase, offset: int = 0) -> tuple[Window, ...]:
    """The stretches of a text that may tell the words asked for, surest first, none overlapping.

    Args:
        words: of the text, or of a part of it.
        phrase: the words asked for.
        offset: how many words of the text stand before that part.
    """
    stems = [stem_of(read_as(form)) for form in words.forms]
    size = len(phrase)
    found = [window_at(stems[at : at + size], at, phrase) for at in _as_asked(stems, phrase)]
    for first, last in _stretches(stems, phrase):
        window = _trimmed(stems, first, last, phrase)
        if window and all(window.last <= one.first or one.last <= window.first for one in found):
            found.append(window)
        if len(found) >= _MOST_WINDOWS:
            break
    found.sort(key=lambda one: (not one.accepted, -one.score, one.first))
    return tuple(replace(one, first=one.first + offset, last=one.last + offset) for one in found)


def part_of(words: Words, first: int, last: int) -> Words:
    """The words from `first` to `last`, not included."""
    cut = slice(first, last)
    return Words(words.starts[cut], words.ends[cut], words.forms[cut], words.stems[cut])


def _as_asked(stems: Sequence[str], phrase: Phrase) -> Iterator[int]:
    """Where the words stand just as asked for, however often: nothing beside them hides them."""
    size, end = len(phrase), 0
    wanted = list(phrase.stems)
    for at, stem in enumerate(stems):
        if at >= end and stem == wanted[0] and list(stems[at : at + size]) == wanted:
            end = at + size
            yield at


def _stretches(stems: Sequence[str], phrase: Phrase) -> Iterator[tuple[int, int]]:
    """Stretches with most of the weight asked for, heaviest first."""
    size = int(_STRETCHED * len(phrase)) + _SLACK
    places = [at for at, stem in enumerate(stems) if stem in phrase.weights]
    weighed: list[tuple[float, int, int]] = []
    held: Counter[str] = Counter()
    start = 0
    for place in places:
        held[stems[place]] += 1
        while places[start] <= place - size:
            held[stems[places[start]]] -= 1
            start += 1
        shared = sum(
            phrase.weights[stem] * min(times, phrase.counted[stem]) for stem, times in held.items()
        )
        if shared >= _MAY_BE * phrase.total:
            weighed.append((-shared, places[start], place + 1))
    weighed.sort(key=lambda one: (round(one[0], 6), one[2] - one[1], one[1]))
    taken: list[tuple[int, int]] = []
    for _, first, last in weighed:
        if all(last <= there[0] or there[1] <= first for there in taken):
            taken.append((first, last))
            yield first, last


def _trimmed(stems: Sequence[str], first: int, last: int, phrase: Phrase) -> Window | None:
    """The heaviest part of a stretch, with small words asked for at its edges."""
    low = max(0, first - min(len(phrase), _MOST_EDGE))
    here = stems[low : last + min(len(phrase), _MOST_EDGE)]
    start, end = _heaviest(here, in_order(phrase.stems, here), phrase)
    if start == end:
        return None
    window = window_at(here[start:end], low + start, phrase)
    while len(shorter := stems[window.first + 1 : window.last]):
        fewer = window_at(shorter, window.first + 1, phrase)
        if not fewer.holds(window):
            break
        window = fewer
    while len(shorter := stems[window.first : window.last - 1]):
        fewer = window_at(shorter, window.first, phrase)
        if not fewer.holds(window):
            break
        window = fewer
    return _in_order_only(stems, window, phrase)


def _in_order_only(stems: Sequence[str], window: Window, phrase: Phrase) -> Window:
    """The window without words asked for that stand apart at its edges, out of order."""
    kept = in_order(phrase.stems, stems[window.first : window.last])
    if not kept:
        return window
    first, last = window.first + min(kept), window.first + max(kept) + 1
    fewer = window_at(stems[first:last], first, phrase)
    return fewer if fewer.accepted and fewer.dense >= window.dense else window


def _heaviest(here: Sequence[str], ordered: frozenset[int], phrase: Phrase) -> tuple[int, int]:
    """The run of words that weighs most, where each word not asked for takes a little away."""
    best, bounds = 0.0, (0, 0)
    held, start = 0.0, 0
    for at, stem in enumerate(here):
        if held <= 0:
            held, start = 0.0, at
        known = phrase.weights.get(stem, 0.0)
        held += known or (_SMALL if at in ordered else -_OTHER)
        if held > best:
            best, bounds = held, (start, at + 1)
    return bounds
