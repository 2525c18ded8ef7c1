"""Words of a quotation that the other report prints anywhere: they are not missing there."""

from collections import Counter, deque
from collections.abc import Sequence
from functools import lru_cache

from retold.analysis.fates.wording import read_as, tells, weight
from retold.model.spans import Span
from retold.text.words import Words, find_words, stem_of

_RUN = 5
"""Words in a row that stand in two texts because one thing was said, seldom by chance."""

_RUN_TELLING = 2
"""Of these, words that tell something: "it is one of the" stands everywhere."""

_ENOUGH = 0.7
"""Share of the words asked for that must stand there: what is between may be cut by a cue."""

_CLOSE = 20
"""Words within which the words of a short quotation stand close together."""

_STRETCHED = 1.5
"""Words, for each of a quotation's, within which its words stand close together."""

_CACHED_TEXTS = 64
"""Reports of one comparison whose runs are kept: a comparison seldom has more."""

Runs = dict[tuple[str, ...], int]


def printed_in(text: str, forms: Sequence[str], asked: Sequence[int]) -> tuple[Span, ...]:
    """Where `text` prints the words at the positions `asked` of `forms`; empty where it does not.

    The whole text is looked through, captions and headlines too, in marks or not, and whatever the
    words' endings.
    """
    telling = [at for at in asked if tells(forms[at])] or list(asked)
    found = _found(text, tuple(forms))
    there = [found[at] for at in telling if at in found]
    if not telling or len(there) < _ENOUGH * len(telling):
        return ()
    return _stretches(_read(text)[0], there)


def share_printed(text: str, forms: Sequence[str]) -> float:
    """Share of the telling words of `forms` that stand in `text` in runs."""
    telling = [at for at, form in enumerate(forms) if tells(form)]
    found = _found(text, tuple(forms))
    return sum(at in found for at in telling) / len(telling) if telling else 0.0


def share_near(text: str, forms: Sequence[str]) -> float:
    """Share of what the telling words of `forms` weigh that stands close together in `text`.

    In whatever order and wherever: captions too may tell what was said, in other words.
    """
    weights = {
        stem_of(form): weight(stem_of(form))
        for form in forms
        if tells(form) and not form[:1].isdigit()
    }
    whole = sum(weights.values())
    hits = sorted((at, stem) for stem in weights for at in _places(text).get(stem, ()))
    best = held = 0.0
    near: deque[tuple[int, str]] = deque()
    times: Counter[str] = Counter()
    for at, stem in hits:
        near.append((at, stem))
        times[stem] += 1
        held += weights[stem] if times[stem] == 1 else 0.0
        while at - near[0][0] > max(_CLOSE, _STRETCHED * len(forms)):
            _, gone = near.popleft()
            times[gone] -= 1
            held -= weights[gone] if not times[gone] else 0.0
        best = max(best, held)
    return best / whole if whole else 0.0


@lru_cache(_CACHED_TEXTS)
def _places(text: str) -> dict[str, list[int]]:
    """For each stem of a text the words it is."""
    places: dict[str, list[int]] = {}
    for at, form in enumerate(_read(text)[0].forms):
        places.setdefault(stem_of(read_as(form)), []).append(at)
    return places


@lru_cache(_CACHED_TEXTS)
def _read(text: str) -> tuple[Words, Runs]:
    """The words of a text, and where each run of words first stands."""
    words = find_words(text)
    stems = tuple(stem_of(read_as(form)) for form in words.forms)
    runs: Runs = {}
    for at in range(len(stems) - _RUN + 1):
        runs.setdefault(stems[at : at + _RUN], at)
    return words, runs


def _found(text: str, forms: tuple[str, ...]) -> dict[int, int]:
    """For each position of `forms` that stands in a run of the text, the word it is there."""
    runs = _read(text)[1]
    stems = tuple(map(stem_of, forms))
    found: dict[int, int] = {}
    for at in range(len(forms) - _RUN + 1):
        there = runs.get(stems[at : at + _RUN])
        if there is not None and sum(map(tells, forms[at : at + _RUN])) >= _RUN_TELLING:
            for step in range(_RUN):
                found.setdefault(at + step, there + step)
    return found


def _stretches(words: Words, there: list[int]) -> tuple[Span, ...]:
    """The spans of some words, those near each other as one."""
    spans: list[Span] = []
    last = -_RUN
    for at in sorted(set(there)):
        if at - last < _RUN:
            spans[-1] = Span(spans[-1].start, words.ends[at])
        else:
            spans.append(Span(words.starts[at], words.ends[at]))
        last = at
    return tuple(spans)
