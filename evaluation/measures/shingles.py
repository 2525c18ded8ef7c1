"""Likeness of two texts by their runs of words, as the article-extraction benchmark counts it.

The definition (Zyte, article-extraction-benchmark, evaluate.py): a text's words are its runs of
letters, figures and underscores; its shingles are all runs of four words, counted as often as
they stand there, and a text of fewer words is one shingle. On each page the shingles in both
texts, only in the prediction and only in the truth are counted. Precision is the mean, over pages
with any prediction, of both / (both + only predicted); recall the mean, over pages with any truth,
of both / (both + only true). F1 is the harmonic mean of these two means.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

LENGTH = 4
"""Words of a shingle, as in the benchmark."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Overlap:
    """How many shingles two texts share, and how many stand only in one of them."""

    both: int
    predicted_only: int
    true_only: int


def overlap(true: str, predicted: str) -> Overlap:
    """How the shingles of a predicted text meet those of the true one."""
    wanted, found = _shingles(true), _shingles(predicted)
    both = (wanted & found).total()
    return Overlap(both, found.total() - both, wanted.total() - both)


def precision(pages: Sequence[Overlap]) -> float:
    """The mean precision of the pages for which anything was predicted."""
    return _mean(
        [_share(one.both, one.predicted_only) for one in pages if one.both + one.predicted_only]
    )


def recall(pages: Sequence[Overlap]) -> float:
    """The mean recall of the pages on which there is anything to find."""
    return _mean([_share(one.both, one.true_only) for one in pages if one.both + one.true_only])


def f1(pages: Sequence[Overlap]) -> float:
    """The harmonic mean of mean precision and mean recall."""
    right, found = precision(pages), recall(pages)
    return 2 * right * found / (right + found) if right + found else 0.0


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    starts = range(max(1, len(words) - LENGTH + 1)) if words else range(0)
    return Counter(tuple(words[at : at + LENGTH]) for at in starts)


def _share(both: int, only: int) -> float:
    return both / (both + only)


def _mean(values: list[float]) -> float:
    return fmean(values) if values else 0.0
