"""How far the words drawn from another text were revised: pasted, lightly or heavily."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from retold.model.spans import Reason
from retold.text.words import Words

_DRAWN = 0.15
"""Share of a text in shared runs of three words, from which it was drawn on. This and the two
below were chosen on 57 short answers, each beside the text that it was or was not written from
(Clough & Stevenson 2011); of 25 that were not none shares more than an eighth."""

_LIGHT = 0.2
"""Share of a text in shared runs of five words, from which it was revised only lightly."""

_PASTED = 13.0
"""Words in the mean shared stretch (of four words and more), from which it was pasted."""


class Revision(StrEnum):
    """How far words that were drawn from another text were revised."""

    OWN_WORDS = "own words"
    HEAVILY = "heavily revised"
    LIGHTLY = "lightly revised"
    PASTED = "pasted"


_ORDER = tuple(Revision)


@dataclass(frozen=True, slots=True)
class Kept:
    """How much of a text stands in runs of words that another has too.

    Attributes:
        threes: share of its words in shared runs of three words and more.
        fives: the same for five words and more.
        stretch: words in the mean stretch of shared runs of four words and more.
    """

    threes: float
    fives: float
    stretch: float


def kept(own: frozenset[int], text: Words, source: Words) -> Kept:
    """How much of the words `own` of a text stands in runs of words of a source (containment)."""
    threes, fours, fives = (_covered(text.forms, source.forms, n) & own for n in (3, 4, 5))
    return Kept(
        threes=len(threes) / max(1, len(own)),
        fives=len(fives) / max(1, len(own)),
        stretch=len(fours) / max(1, sum(at - 1 not in fours for at in fours)),
    )


def revision(words: Kept) -> Revision:
    """How far a text that keeps so much of another revised it."""
    if words.threes < _DRAWN:
        return Revision.OWN_WORDS
    if words.fives < _LIGHT:
        return Revision.HEAVILY
    return Revision.PASTED if words.stretch >= _PASTED else Revision.LIGHTLY


def word_for_word(text: Words, source: Words) -> float:
    """The share of all words of a text, quotations included, that stand in a source word for word.

    Runs of six words and more are counted, each as often as the text has it: so a reader counts who
    sets the two side by side.
    """
    return len(_covered(text.forms, source.forms, _LONG_RUN)) / max(1, len(text))


def nearer(one: Revision, two: Revision) -> Revision:
    """Of two revisions the one that kept more."""
    return max(one, two, key=_ORDER.index)


def revised(found: Revision) -> Reason | None:
    """How far the words drawn were revised: pasted in long stretches, lightly, or heavily.

    Runs of three words and more are followed: long ones were pasted; where they are short and
    many, words between them were changed; where few are left the sentences were written anew.
    """
    words = _WORDS.get(found)
    return Reason(rule="descent.revised", words=words, score=_SURE) if words else None


_SURE = 0.6
"""How often the levels were told as their writers had them, where anything was drawn."""

_LONG_RUN = 6
"""Words in a run that is told to stand there word for word, as in `evidence`."""

_RUNS_KEPT = 150
"""Sets of runs that are kept: three of each report that one comparison takes."""

_WORDS = {
    Revision.PASTED: "What was drawn stands in long stretches, word for word.",
    Revision.LIGHTLY: "What was drawn was lightly revised: words were changed between short runs.",
    Revision.HEAVILY: "What was drawn was heavily revised: few runs of words are left.",
}


@lru_cache(_RUNS_KEPT)
def _runs(forms: tuple[str, ...], length: int) -> frozenset[tuple[str, ...]]:
    return frozenset(forms[at : at + length] for at in range(len(forms) - length + 1))


def _covered(forms: tuple[str, ...], source: tuple[str, ...], length: int) -> frozenset[int]:
    runs = _runs(source, length)
    return frozenset(
        word
        for at in range(len(forms) - length + 1)
        if forms[at : at + length] in runs
        for word in range(at, at + length)
    )
