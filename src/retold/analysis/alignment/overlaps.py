"""How much of two sentences is the same, and whether it stands in the same order."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import Indel, LCSseq, Levenshtein

from retold.analysis.alignment.matched import Matched
from retold.analysis.alignment.worded import Worded

_RUNS = ((1, "words"), (2, "pairs"), (4, "fours"))


def shares(one: Worded, two: Worded) -> Iterator[tuple[str, float]]:
    """Shares of the words, pairs and fours of each sentence that the other has too.

    Runs of words are counted as in BLEU (Papineni et al. 2002), each no more often than it stands
    in the other.
    """
    for length, name in _RUNS:
        common = _common(_runs(one.forms, length), _runs(two.forms, length))
        parts = [common / max(1, len(words) - length + 1) for words in (one, two)]
        yield f"{name} least", min(parts)
        yield f"{name} most", max(parts)
        if length == 1:
            yield "words shared", common
    yield "telling most", _telling(one, two)


def order(one: Worded, two: Worded, matched: Matched) -> Iterator[tuple[str, float]]:
    """How much stands in the same order: ROUGE-L (Lin 2004), edits (TER, Snover et al. 2006)."""
    kept = LCSseq.similarity(one.keys, two.keys)
    parts = [kept / max(1, len(words)) for words in (one, two)]
    yield "in order least", min(parts)
    yield "in order most", max(parts)
    yield "edits", Levenshtein.distance(one.forms, two.forms)
    yield "letters", Indel.normalized_similarity(" ".join(one.forms), " ".join(two.forms))
    yield "longest run", _longest_run(matched.links)
    yield "begin alike", one.keys[:1] == two.keys[:1]


def _runs(forms: Sequence[str], length: int) -> Iterable[Hashable]:
    return forms if length == 1 else zip(*(forms[at:] for at in range(length)), strict=False)


def _common(one: Iterable[Hashable], two: Iterable[Hashable]) -> int:
    return (Counter(one) & Counter(two)).total()


def _telling(one: Worded, two: Worded) -> float:
    """The larger share of a sentence's weight that lies in words of the other."""
    return max(_told(one, two), _told(two, one))


def _told(one: Worded, two: Worded) -> float:
    free = Counter(two.keys)
    told = 0.0
    for key, weight in zip(one.keys, one.weights, strict=True):
        if free[key] > 0:
            free[key] -= 1
            told += weight
    return told / (sum(one.weights) or 1.0)


def _longest_run(links: Sequence[int]) -> int:
    longest = run = 0
    for before, link in pairwise((-2, *links)):
        run = 0 if link < 0 else run + 1 if link == before + 1 and before >= 0 else 1
        longest = max(longest, run)
    return longest
