"""How much of a sentence stands in each of many stretches of text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from retold.analysis.changes.voices import Voices
from retold.text.keys import key_of, weight_of

Keys = Mapping[str, float]
"""Keys of the telling words of a stretch, and what each weighs."""


class Shares:
    """How much of a sentence each of many stretches holds, by an index of their keys."""

    def __init__(self, stretches: Sequence[Keys]) -> None:
        self.masses = [sum(keys.values()) for keys in stretches]
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, keys in enumerate(stretches):
            for key in keys:
                self._places[key].append(number)

    def of(self, keys: Keys) -> dict[int, float]:
        """For each stretch that shares a key, the share of the weight of `keys` it holds."""
        whole = sum(keys.values())
        held: dict[int, float] = defaultdict(float)
        for key, weight in keys.items():
            for number in self._places.get(key, ()):
                held[number] += weight / whole
        return held


def keys_of(voices: Voices, places: Iterable[int]) -> Keys:
    """The keys of the telling words at `places`, and what each weighs."""
    stems = voices.studied.prose.words.stems
    return {key_of(stems[at]): weight_of(stems[at]) for at in places if weight_of(stems[at])}
