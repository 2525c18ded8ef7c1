"""The words that are traced: weighed, so that rare ones count for more."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from retold.analysis.fates.wording import read_as, tells, weight
from retold.errors import TooFewWordsError
from retold.text.marks import MARK_CHARACTERS
from retold.text.words import find_words, stem_of

_LEAST_WEIGHT = 1.3
"""What the words must weigh together: one rare name, or two plain words."""

_LEAST_WORDS = 3
"""Words that may be as common as they like where they are asked for in this order: "yes we can"."""

_DISTINCT = 1.5
"""Weight of a word that marks words out from others: one that news hardly uses."""

_MOST_WORDS = 120
"""Words of a long quotation that are traced: what is longer is known by its beginning."""


@dataclass(frozen=True)
class Phrase:
    """The words asked for.

    Attributes:
        said: as they were typed, without marks around them.
        printed: the words as typed.
        forms: the words, freed of spelling habits.
        stems: their stems.
    """

    said: str
    printed: tuple[str, ...]
    forms: tuple[str, ...]
    stems: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.forms)

    @cached_property
    def telling(self) -> tuple[int, ...]:
        """Positions of the words that tell something by themselves."""
        return tuple(at for at, form in enumerate(self.forms) if tells(form))

    @cached_property
    def weights(self) -> dict[str, float]:
        """What each stem weighs that tells something; all stems where none does."""
        places = self.telling or range(len(self))
        return {self.stems[at]: weight(self.stems[at]) for at in places}

    @cached_property
    def distinct(self) -> frozenset[str]:
        """The stems that mark these words out from others."""
        return frozenset(stem for stem, heavy in self.weights.items() if heavy >= _DISTINCT)

    @cached_property
    def counted(self) -> Counter[str]:
        """How often each of these stems stands in the words."""
        return Counter(stem for stem in self.stems if stem in self.weights)

    @cached_property
    def total(self) -> float:
        """What these stems weigh together."""
        return sum(self.weights[stem] * times for stem, times in self.counted.items())


def phrase_of(words: str) -> Phrase:
    """The words to be traced.

    Raises:
        TooFewWordsError: they hold too little to be met again.
    """
    said = words.strip().strip(f"{MARK_CHARACTERS}' ")
    found = find_words(said)
    spans = [found.span(at, at + 1) for at in range(min(len(found), _MOST_WORDS))]
    forms = tuple(map(read_as, found.forms[:_MOST_WORDS]))
    printed = tuple(span.of(said) for span in spans)
    phrase = Phrase(said, printed, forms, tuple(map(stem_of, forms)))
    heavy = bool(phrase.telling) and phrase.total >= _LEAST_WEIGHT
    if not heavy and len(phrase) < _LEAST_WORDS:
        raise TooFewWordsError(words)
    return phrase
