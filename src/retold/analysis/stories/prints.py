"""Prints: a few runs of words by which printings of one text find each other."""

from collections.abc import Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

_RUN = 4
"""Words in a run: shorter ones stand in texts that have nothing to do with each other."""

_KEPT = 8
"""Runs kept of a report. Of two texts that share half their runs all but one in a hundred pairs
keep one in common."""

_MIX = np.uint64(0x9E3779B97F4A7C15)
_STIR = np.uint64(0xBF58476D1CE4E5B9)
_HALF = np.uint64(32)
_SPARE = np.uint64(4)


def prints_of(stems: Sequence[str]) -> tuple[int, ...]:
    """Hashes of the runs of a text with the lowest hashes, 60 bits each, ascending.

    Two texts keep the same runs of what they share (bottom-k sketches: Broder, 1997).
    """
    words = np.fromiter(map(_hash_of, stems), np.uint64, len(stems))
    runs: NDArray[np.uint64] = np.zeros(max(0, len(words) - _RUN + 1), np.uint64)
    for at in range(_RUN):
        runs = runs * _MIX + words[at : at + len(runs)]
    mixed = (runs ^ (runs >> _HALF)) * _STIR
    ordered = np.sort(((mixed ^ (mixed >> _HALF)) * _MIX) >> _SPARE)
    first = np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]
    return tuple(ordered[first][:_KEPT].tolist())


def _hash_of(stem: str) -> int:
    return crc32(stem.encode("utf-8", "surrogatepass")) + 1
