"""Whether a sentence without a partner is told by the other report after all."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from math import log

from retold.analysis.changes.phrases import forms_of, phrases_of
from retold.analysis.changes.retellings import Retelling
from retold.analysis.changes.shares import Keys, Shares, keys_of
from retold.analysis.changes.voices import Voices
from retold.text.words import find_words

_TOLD = 0.6
"""Least share of a sentence's weight that one sentence of the other report must hold, or two in a
row, for it to be told there: read on 60 pairs of reports, below it stand half-told things."""


class Whole:
    """A whole report, asked whether it tells a sentence of another."""

    def __init__(self, voices: Voices) -> None:
        self.voices = voices

    @cached_property
    def _stretches(self) -> list[tuple[int, ...]]:
        """Each sentence, and each with the one after it."""
        every = range(len(self.voices.studied.prose.sentences))
        return [(at,) for at in every] + [(at, at + 1) for at in every[:-1]]

    @cached_property
    def _sentences(self) -> list[Keys]:
        prose = self.voices.studied.prose
        return [keys_of(self.voices, prose.words_of(at)) for at in range(len(prose.sentences))]

    @cached_property
    def _shares(self) -> Shares:
        return Shares([self._keys(part) for part in self._stretches])

    @cached_property
    def often(self) -> Counter[str]:
        """In how many sentences of the report each key stands."""
        return Counter(key for keys in self._sentences for key in keys)

    @cached_property
    def _printed(self) -> tuple[str, ...]:
        """All words as printed, those above and around the story too."""
        return find_words(self.voices.studied.prose.text).forms

    def times_in_a_row(self, forms: tuple[str, ...]) -> int:
        """How often these words stand in a row in the report."""
        there, size = self._printed, len(forms)
        return sum(there[at : at + size] == forms for at in range(len(there) - size + 1))

    def _keys(self, part: Sequence[int]) -> Keys:
        return {key: weight for at in part for key, weight in self._sentences[at].items()}

    def tells(self, other: "Whole", sentence: int) -> bool:
        """Whether one sentence of this report, or two in a row, tells a sentence of the other.

        Words weigh less the more sentences of the two reports hold them: what both stories are
        about proves nothing. What one side denies and the other does not is not told; nor is what
        is given to nobody in particular, for who says so is news of its own.
        """
        places = other.voices.studied.prose.words_of(sentence)
        if phrases_of("hedges", "nobody").within(other.voices.studied.prose.words.forms, places):
            return False
        keys = self._rare(keys_of(other.voices, places), other)
        if not keys:
            return False
        denies = self._denies(other.voices, places)
        return any(
            denies == self._denies(self.voices, self._places(self._stretches[at]))
            for at in self._holding(keys)
        )

    def holds(self, other: "Whole", places: Sequence[int]) -> bool:
        """Whether one sentence of this report, or two in a row, holds the words at `places`."""
        keys = self._rare(keys_of(other.voices, places), other)
        return not keys or bool(self._holding(keys))

    def holds_beside(
        self, other: "Whole", places: Sequence[int], sentences: Sequence[int], least: float
    ) -> bool:
        """Whether a sentence just before or after some holds `least` of the words at `places`."""
        keys = self._rare(keys_of(other.voices, places), other)
        beside = {at + step for at in sentences for step in (-1, 1)} - set(sentences)
        held = self._shares.of(keys) if keys else {}
        return any(held.get(at, 0.0) >= least for at in beside if at < len(self._sentences))

    def sentences_with(self, other: "Whole", claim: Keys) -> list[int]:
        """The single sentences of this report that hold the words of a claim of the other."""
        singles = len(self._sentences)
        return [at for at in self._holding(self._rare(claim, other)) if at < singles]

    def share_of(self, other: "Whole", sentence: int) -> float:
        """The most that one sentence of this report, or two in a row, holds of one of the other."""
        places = other.voices.studied.prose.words_of(sentence)
        keys = self._rare(keys_of(other.voices, places), other)
        return max(self._shares.of(keys).values(), default=0.0) if keys else 1.0

    def _holding(self, keys: Keys) -> list[int]:
        """The stretches that hold enough of `keys`."""
        return [at for at, share in self._shares.of(keys).items() if share >= _TOLD]

    def _rare(self, keys: Keys, other: "Whole") -> Keys:
        return {
            key: weight / (1 + log(max(1.0, (self.often[key] + other.often[key]) / 2)))
            for key, weight in keys.items()
        }

    def _places(self, part: Sequence[int]) -> list[int]:
        prose = self.voices.studied.prose
        return [place for at in part for place in prose.words_of(at)]

    @staticmethod
    def _denies(voices: Voices, places: Iterable[int]) -> bool:
        forms = voices.studied.prose.words.forms
        denying = forms_of("modality", "negations") | forms_of("modality", "denying")
        return any(forms[at] in denying for at in places)


def told_elsewhere(told: Retelling, before: Whole, after: Whole) -> bool:
    """Whether the report that has no partner for a sentence tells it all the same."""
    if told.before.sentences:
        return all(after.tells(before, at) for at in told.before.sentences)
    return all(before.tells(after, at) for at in told.after.sentences)
