"""What was edited between two texts: what one adds to the other, and how far they are apart."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from retold.model.reports import TOLD, Report

_TOKEN = re.compile(r"\w+(?:['\u2019]\w+)*|[^\w\s]")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")

_RUN = 5
"""Words and marks in a run by which two versions are held to be near. Runs of four to six order
the versions of the Wikipedia development half alike well; single words do so worse."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as its editors see it: every word and mark, and the latest year it names.

    Attributes:
        tokens: words and marks as printed.
        runs: each run of five of them, with how often it stands there.
        latest: the latest year named; 0 for none.
    """

    tokens: tuple[str, ...]
    runs: Counter[tuple[str, ...]]
    latest: int


@dataclass(frozen=True, slots=True)
class Edits:
    """What the second of two texts adds and leaves out.

    Attributes:
        added: words and marks only the second has.
        dropped: those only the first has.
        places_added: at how many places something was added.
        places_dropped: at how many something was left out.
    """

    added: int
    dropped: int
    places_added: int
    places_dropped: int


def draft_of(report: Report) -> Draft:
    """A report's story, as its editors see it."""
    told = (block.span.of(report.text) for block in report.blocks if block.kind in TOLD)
    return draft(" ".join(told))


def draft(text: str) -> Draft:
    """A text, as its editors see it."""
    tokens = tuple(_TOKEN.findall(text))
    years = (int(token) for token in tokens if _YEAR.fullmatch(token))
    return Draft(tokens, _runs(tokens), max(years, default=0))


def edits_between(first: Draft, second: Draft) -> Edits:
    """What the second adds to the first and leaves out, by their longest common subsequence."""
    added = dropped = places_added = places_dropped = 0
    for edit in LCSseq.opcodes(first.tokens, second.tokens):
        if edit.tag != "equal":
            added += edit.dest_end - edit.dest_start
            dropped += edit.src_end - edit.src_start
            places_added += edit.dest_end > edit.dest_start
            places_dropped += edit.src_end > edit.src_start
    return Edits(added, dropped, places_added, places_dropped)


def apart(one: Draft, other: Draft) -> float:
    """How far two drafts are apart: the share of their runs that only one has, 0 to 1.

    Jaccard distance of shingles counted with repeats (Broder 1997).
    """
    shared = (one.runs & other.runs).total()
    either = one.runs.total() + other.runs.total() - shared
    return 1 - shared / either if either else 0.0


def _runs(tokens: Sequence[str]) -> Counter[tuple[str, ...]]:
    shorter = min(_RUN, len(tokens)) or 1
    return Counter(zip(*(tokens[start:] for start in range(shorter)), strict=False))
