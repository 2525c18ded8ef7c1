"""Shared runs without overlaps, chained over small gaps into passages."""

from bisect import bisect_left, insort
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from retold.analysis.passages.seeds import SEED, Run, find_runs
from retold.model.changes import Passage
from retold.text.words import Words

_GAP = 4
"""Words that may stand between two runs of one passage, on each side: a name put for a pronoun,
an adjective left out."""


def find_passages(left: Words, right: Words) -> tuple[Passage, ...]:
    """The passages two texts share, in order of `left`; no word is in two of them.

    Seeds of three words are grown to runs, the longest taken first wherever it stands, so that a
    block moved elsewhere is followed; runs with small gaps between them are one passage. Time
    grows in proportion to length.
    """
    if left.forms > right.forms:  # one fixed direction, so that the other order says the same
        found = find_passages(right, left)
        mirrored = (Passage(left=p.right, right=p.left, words=p.words) for p in found)
        return tuple(sorted(mirrored, key=lambda passage: passage.left))
    if left.forms == right.forms:
        runs = [Run(0, 0, len(left))] if len(left) >= SEED else []
    else:
        runs = _without_overlaps(find_runs(left.forms, right.forms))
    return tuple(shared_run(left, right, chain) for chain in _chained(runs))


def shared_run(left: Words, right: Words, chain: list[Run]) -> Passage:
    """Three or more words in a row stand in both reports, the same and in the same order.

    The run is followed as far as it goes on both sides; a few words put in, left out or exchanged
    do not end the passage. Words are compared without case, accents and marks.
    """
    first, last = chain[0], chain[-1]
    words = sum(run.length for run in chain)
    for before, after in pairwise(chain):
        words += LCSseq.similarity(
            left.forms[before.left + before.length : after.left],
            right.forms[before.right + before.length : after.right],
        )
    return Passage(
        left=left.span(first.left, last.left + last.length),
        right=right.span(first.right, last.right + last.length),
        words=words,
    )


def _without_overlaps(runs: list[Run]) -> list[Run]:
    """The longest runs first; a later run keeps what is left of it, if that is long enough."""
    taken_left = _Taken()
    taken_right = _Taken()
    kept = []
    for run in sorted(runs, key=lambda run: (-run.length, run.left, run.right)):
        free = _free_part(run, taken_left, taken_right)
        if free:
            kept.append(free)
            taken_left.take(free.left, free.length)
            taken_right.take(free.right, free.length)
    return sorted(kept)


class _Taken:
    """Words already in a run: half-open ranges that do not overlap, in order."""

    def __init__(self) -> None:
        self._ranges: list[tuple[int, int]] = []

    def take(self, start: int, length: int) -> None:
        insort(self._ranges, (start, start + length))

    def inside(self, start: int, length: int) -> list[tuple[int, int]]:
        """Offsets, from `start`, of what is taken among `length` words."""
        at = max(bisect_left(self._ranges, (start, start)) - 1, 0)
        found = []
        while at < len(self._ranges) and self._ranges[at][0] < start + length:
            begin, end = self._ranges[at]
            if end > start:
                found.append((max(begin - start, 0), min(end - start, length)))
            at += 1
        return found


def _free_part(run: Run, taken_left: _Taken, taken_right: _Taken) -> Run | None:
    """The longest part of `run` free on both sides; None where shorter than a seed."""
    taken = taken_left.inside(run.left, run.length) + taken_right.inside(run.right, run.length)
    best, at = (0, 0), 0
    for begin, end in sorted([*taken, (run.length, run.length)]):
        best = max(best, (begin - at, -at))
        at = max(at, end)
    length, start = best[0], -best[1]
    return Run(run.left + start, run.right + start, length) if length >= SEED else None


def _chained(runs: list[Run]) -> list[list[Run]]:
    """Runs that follow one another closely on both sides, with no other run between them."""
    order = sorted(runs, key=lambda run: run.right)
    next_right = dict(pairwise(order))
    chains: list[list[Run]] = []
    for run in runs:
        last = chains[-1][-1] if chains else None
        if last is not None and next_right.get(last) == run and _near(last, run):
            chains[-1].append(run)
        else:
            chains.append([run])
    return chains


def _near(before: Run, after: Run) -> bool:
    gap = after.left - before.left - before.length
    other = after.right - before.right - before.length
    return 0 <= gap <= _GAP and 0 <= other <= _GAP
