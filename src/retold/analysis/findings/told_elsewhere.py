"""How much of some words a report tells anywhere else, in whatever order and in words alike."""

from collections import Counter, deque
from collections.abc import Collection, Sequence

from retold.model.spans import Span
from retold.text.keys import key_of, weight_of
from retold.text.words import find_words, stem_of

_CLOSE = 40
_STRETCHED = 2
"""Words within which they must stand together, and that for each of theirs: two sentences, or what
a reporter needs to retell a long saying."""


def share_told(forms: Sequence[str], text: str, besides: Sequence[Span]) -> float:
    """Share of what some words weigh that stands close together in a text, outside of `besides`."""
    weights = {key: weight_of(key) for key in map(_key, forms) if weight_of(key)}
    whole = sum(sorted(weights.values()))
    if not whole:
        return 1.0
    words = find_words(text)
    own = {at for span in besides for at in words.within(span)}
    reach = max(_CLOSE, _STRETCHED * len(forms))
    best = held = 0.0
    near: deque[tuple[int, str]] = deque()
    times: Counter[str] = Counter()
    for at, key in enumerate(map(key_of, words.stems)):
        if key not in weights or at in own:
            continue
        near.append((at, key))
        times[key] += 1
        held += weights[key] if times[key] == 1 else 0.0
        while at - near[0][0] >= reach:
            _, gone = near.popleft()
            times[gone] -= 1
            held -= weights[gone] if not times[gone] else 0.0
        best = max(best, held)
    return best / whole


def weigh(forms: Sequence[str], known: Collection[str]) -> float:
    """What some words weigh, each once, without those among the forms that are known."""
    there = frozenset(map(_key, known))
    return sum(sorted(weight_of(key) for key in set(map(_key, forms)) - there))


def _key(form: str) -> str:
    return key_of(stem_of(form))
