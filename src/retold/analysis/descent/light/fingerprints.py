"""Fingerprints: a sample of a report's word runs, by which it is recognised in other reports."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from retold.analysis.descent.quoted import IN_MARKS
from retold.text.prose import Prose
from retold.text.rarity import rarities

_RUN = 4
"""Words in a run. What share of a report stands in shared runs of four follows what the full
analysis finds word for word (r = .96 over 2,500 pairs of real reports) more closely than runs of
three, five or six words."""

_MOST_RUNS, _MOST_PAIRS = 168, 86
"""Runs and pairs that are kept of one report: together with the count of runs one kibibyte."""

_CONTENT = 1.5
"""Stems at least this rare (in fewer than one report of four) say what a sentence is about."""

ALL = 1 << 31
"""Above every hash: the bound of a report short enough to be kept whole."""

_MIX = np.uint64(0x9E3779B97F4A7C15)
_STIR = np.uint64(0xBF58476D1CE4E5B9)
_HALF = np.uint64(32)
_TOP = np.uint64(33)

Hashes = NDArray[np.uint64]
Kept = NDArray[np.uint32]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """A sample of what a report is made of, in order of its text.

    Runs and pairs are drawn by their hash alone, so that two reports keep the same ones of what
    they share: those below both bounds.

    Attributes:
        runs: hashes of runs of words outside quotation marks: two reporters may quote the same.
        pairs: hashes of two neighbouring telling words there, whatever stands between them.
        run_bound: every run with a hash below it is kept.
        pair_bound: the same for pairs.
    """

    runs: tuple[int, ...]
    pairs: tuple[int, ...]
    run_bound: int
    pair_bound: int


def fingerprints_of(prose: Prose) -> bytes:
    """The fingerprints of a report's story as at most 1,024 bytes.

    Samples by the lowest hashes (bottom-k sketches, Broder 1997; Cohen & Kaplan 2007), by which
    the share of one text that stands in another is estimated without either text.
    """
    words = prose.words
    quoted = _in_marks(prose)
    runs = _runs(np.fromiter(map(_hash_of, words.forms), np.uint64, len(words)))
    own = ~_touching(quoted)[: len(runs)]
    telling = np.fromiter(_telling_hashes(words.stems), np.uint64, len(words))
    told = telling[(telling > 0) & ~quoted]
    kept = _lowest(runs[own], _MOST_RUNS)
    pairs = _lowest(_stirred(told[:-1] + told[1:]), _MOST_PAIRS)
    count = np.array([len(kept)], np.uint32)
    return np.concatenate([count, kept, pairs]).astype("<u4").tobytes()


def opened(packed: bytes) -> Fingerprints:
    """Fingerprints from their bytes."""
    values = np.frombuffer(packed, "<u4")
    runs, pairs = values[1 : 1 + int(values[0])], values[1 + int(values[0]) :]
    return Fingerprints(
        runs=tuple(runs.tolist()),
        pairs=tuple(pairs.tolist()),
        run_bound=_bound(runs, _MOST_RUNS),
        pair_bound=_bound(pairs, _MOST_PAIRS),
    )


def _hash_of(word: str) -> int:
    """The hash of a form or stem, worked out anew: a cache of all words takes twice as long."""
    return crc32(word.encode()) + 1


def _telling_hashes(stems: Sequence[str]) -> Iterator[int]:
    """The hash of each stem; nought for one too common to tell anything."""
    for stem, rare in zip(stems, rarities(stems), strict=True):
        yield _hash_of(stem) if rare >= _CONTENT else 0


def _in_marks(prose: Prose) -> Flags:
    """For each word whether it stands in quotation marks."""
    inside = np.zeros(len(prose.words), np.bool_)
    starts = prose.words.starts
    for found in IN_MARKS.finditer(prose.text):
        inside[bisect_left(starts, found.start()) : bisect_left(starts, found.end())] = True
    return inside


def _touching(quoted: Flags) -> Flags:
    """For each word whether a run that begins there holds a quoted one."""
    touching = quoted.copy()
    for at in range(1, _RUN):
        touching[:-at] |= quoted[at:]
    return touching


def _runs(forms: Hashes) -> Hashes:
    """A hash for each run of words; their order counts."""
    count = max(0, len(forms) - _RUN + 1)
    total = np.zeros(count, np.uint64)
    for at in range(_RUN):
        total = total * _MIX + forms[at : at + count]
    return _stirred(total)


def _stirred(values: Hashes) -> Hashes:
    """Hashes of 31 bits, each bit of which every bit of the value counts in (splitmix64)."""
    mixed = (values ^ (values >> _HALF)) * _STIR
    mixed = (mixed ^ (mixed >> _HALF)) * _MIX
    return mixed >> _TOP


def _lowest(hashes: Hashes, most: int) -> Kept:
    """The lowest hashes, each once, in the order given."""
    narrow = hashes.astype(np.uint32)
    ordered = np.sort(narrow)
    lowest = ordered[np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]][:most]
    few = narrow[narrow <= lowest[-1]] if len(lowest) else narrow
    return np.array(list(dict.fromkeys(few.tolist())), np.uint32)


def _bound(hashes: Kept, most: int) -> int:
    return ALL if len(hashes) < most else int(hashes.max()) + 1
