"""Long runs of words that two reports share, and that two writers would not choose alike."""

from collections.abc import Iterable

from retold.analysis.descent.charges import words_of_charges
from retold.analysis.descent.rolls import words_of_rolls
from retold.model.changes import Passage
from retold.text.keys import weight_of
from retold.text.studied import Studied

_LONG_RUN = 6
"""Runs of six words and more outside quotations are seldom chosen alike by two writers
(Clough et al. 2002, METER: runs of this length mark derived text)."""

_CHOSEN = 1.0
"""Weight that the words of a run must have which are no name, number, date or charge: one rare
word's. Whoever tells of an accident writes who was hurt, how old, on which street."""

_UNIT = 2
"""Words behind a number that belong to it: "42-year-old", "12th Street"."""


def long_runs(left: Studied, right: Studied, passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """The long runs that both share, but for those of a list of names."""
    listed = words_of_rolls(left.prose), words_of_rolls(right.prose)
    return tuple(
        run
        for run in passages
        if run.words >= _LONG_RUN
        and not listed[0].issuperset(left.prose.words.within(run.left))
        and not listed[1].issuperset(right.prose.words.within(run.right))
    )


def chosen_runs(
    left: Studied,
    right: Studied,
    runs: Iterable[Passage],
    own: tuple[frozenset[int], frozenset[int]],
) -> tuple[Passage, ...]:
    """Those of some runs that hold more than facts: `own` words of the two that a writer chose."""
    chosen = own[0] - _of_facts(left), own[1] - _of_facts(right)
    return tuple(run for run in runs if _chosen(left, right, run, chosen) >= _CHOSEN)


def _chosen(
    left: Studied, right: Studied, run: Passage, chosen: tuple[frozenset[int], frozenset[int]]
) -> float:
    """The weight of the words of a run that a writer chose: no name, number, date or charge."""
    mine, theirs = left.prose.words, right.prose.words
    shared = {theirs.forms[at] for at in theirs.within(run.right) if at in chosen[1]}
    own = (at for at in mine.within(run.left) if at in chosen[0])
    return sum(weight_of(mine.stems[at]) for at in own if mine.forms[at] in shared)


def _of_facts(studied: Studied) -> frozenset[int]:
    """The words of a report's names, numbers, dates and charges, with what is counted."""
    reading, words = studied.reading, studied.prose.words
    spans = [name.span for name in reading.names]
    spans += [number.span for number in reading.quantities]
    spans += [time.span for time in reading.times]
    found = {at for span in spans for at in words.within(span)}
    found |= words_of_charges(studied.prose)
    for at, form in enumerate(words.forms):
        if form[0].isdigit():
            found.update(range(at, at + 1 + _UNIT))
    return frozenset(found)
