"""Which of two quotations a third was taken from: the one that has its words in a row."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import permutations

from rapidfuzz.distance import LCSseq

from retold.analysis.fates.meeting import Candidate, Order
from retold.analysis.fates.speakers import Speakers
from retold.analysis.fates.spoken import Spoken

_IN_A_ROW = 8
"""Words in a row that were taken over: two tellings of one thing seldom agree in so many."""

_FAR_MORE = 2
"""Times as many as another quotation has in a row, for that one not to be the source."""

_ONE_SPEAKER = frozenset({Speakers.SAME, Speakers.UNKNOWN})


def told_less_exactly(found: Sequence[Candidate]) -> frozenset[Order]:
    """The candidates one side of which stands far more exactly in another quotation in marks.

    A witness who is quoted twice, in a talk and in a post, says one thing in other words: words
    taken from the post are held against the post.
    """
    beside: dict[tuple[bool, int], list[Candidate]] = defaultdict(list)
    for one in found:
        if one.accepted and one.speakers in _ONE_SPEAKER and one.left.marked and one.right.marked:
            beside[False, one.left.number].append(one)
            beside[True, one.right.number].append(one)
    return frozenset(
        less.order
        for together in beside.values()
        if len(together) > 1
        for less, more in permutations(together, 2)
        if _in_a_row(more) >= max(_IN_A_ROW, _FAR_MORE * _in_a_row(less))
    )


def _in_a_row(one: Candidate) -> int:
    """The most words in a row that the two have in marks."""
    blocks = LCSseq.opcodes(_in_marks(one.left), _in_marks(one.right))
    return max((b.src_end - b.src_start for b in blocks if b.tag == "equal"), default=0)


def _in_marks(spoken: Spoken) -> tuple[str, ...]:
    return tuple(spoken.forms[at] for at in spoken.marked)
