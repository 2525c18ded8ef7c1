"""Whether a sentence without a partner is told by the other report after all."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from math import log

from retold.analysis.changes.phrases import forms_of, phrases_of
from retold.analysis.changes.retellings import Retelling
from retold.analysis.changes.shares import Keys, Shares, keys_of
from retold.analysis.changes.voices import Voices

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
    def _shares(self) -> Shares:
        return Shares([keys_of(self.voices, self._places(part)) for part in self._stretches])

    @cached_property
    def often(self) -> Counter[str]:
        """In how many sentences of the report each key stands."""
        prose = self.voices.studied.prose
        return Counter(
            key
            for at in range(len(prose.sentences))
            for key in keys_of(self.voices, prose.words_of(at))
        )

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
            share >= _TOLD and denies == self._denies(self.voices, self._places(part))
            for part, share in self._held(keys)
        )

    def holds(self, other: "Whole", places: Sequence[int]) -> bool:
        """Whether one sentence of this report, or two in a row, holds the words at `places`."""
        keys = self._rare(keys_of(other.voices, places), other)
        return any(share >= _TOLD for _, share in self._held(keys)) if keys else True

    def _held(self, keys: Keys) -> Iterable[tuple[tuple[int, ...], float]]:
        return ((self._stretches[at], share) for at, share in self._shares.of(keys).items())

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
