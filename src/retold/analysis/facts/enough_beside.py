"""Whether what stands beside two unlike sums shows that they are of one thing."""

from dataclasses import dataclass
from functools import cache

from retold.analysis.facts.context import Story
from retold.analysis.facts.mentioned import Mention
from retold.analysis.facts.reach import significant_digits
from retold.model.facts import FactKind
from retold.text.languages import word_list
from retold.text.words import stem_of

_SHARED = 2
"""Stems both must have beside them that do not fill the story: a name and a direction, say."""

_SHARED_BY_COUNTS = 3
"""The same of counts, beside what is counted: a few boats, shots or goals are told of anybody."""

_FULL_NAME = 3
"""Words of a name, or of two, that tell by themselves what a sum is of."""

_CLOSE = 1.1
"""How many times the lesser sum of money the greater may be, so that one of the stems may be a word
that fills the story: "an initial offer of $103 million", "its initial $105 million offer"."""

_VERY_CLOSE = 1.05
_OF_ONE_MATTER = 4
"""How near two sums of money must be, and how many telling stems both sentences must share, so that
one stem beside them is enough. Of the four such pairs of sums in 1,060 real pairs of reports all
were of one thing; of those a tenth apart hardly half."""

_NOT_ROUND = 2
"""Significant digits both need for that: $3.6 million, not $4 million."""

_TELLING_FIGURE = 10
"""Least figure that, the same in two units, is a slip of one: 200 feet and 200 metres. A smaller
one is said of anything."""

_APART = 1.6
"""How many times the lesser sum the greater may be; beyond that it is of another thing."""

_COUNTS_APART = 2.0
_FALLS_APART = 4.0
"""The same of counts, and of how far somebody fell: nobody measures that, and guesses lie far
apart."""

_BEFORE = 2
"""Words before a length in which the fall stands: "fell 60 metres", "a fall of 60 metres"."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sums of two reports that may be of one thing.

    Attributes:
        left: the sum of the one report.
        right: that of the other.
        shared: stems that stand beside both.
        filling: stems that fill the story, and tell of no sum by themselves.
        told: telling stems that both sentences share.
        names: stems of the names that stand around both.
    """

    left: Mention
    right: Mention
    shared: frozenset[str]
    filling: frozenset[str]
    told: frozenset[str]
    names: frozenset[str]

    @property
    def rare(self) -> frozenset[str]:
        """The stems beside both that do not fill the story."""
        return self.shared - self.filling

    @property
    def of_one_name(self) -> bool:
        """Whether a name around both tells by itself what the sums are of."""
        return len(self.names) >= _FULL_NAME and len(self.names - self.filling) >= _SHARED


def is_enough(story: Story, pair: Pair) -> bool:
    """Whether the words beside two sums are enough to take them for sums of one thing."""
    left, right, rare = pair.left, pair.right, pair.rare
    if left.kind is FactKind.COUNT:
        return len(rare - _things(left)) >= _SHARED_BY_COUNTS
    if len(rare) >= _SHARED or (rare and (is_one_figure(left, right) or are_falls(story, pair))):
        return True
    if left.kind is not FactKind.MONEY:
        return False
    if pair.of_one_name or (
        rare and len(pair.shared) >= _SHARED and _are_within(_CLOSE, left, right)
    ):
        return True
    many = len(pair.told) >= _OF_ONE_MATTER
    return many and not _is_round(left, right) and _are_within(_VERY_CLOSE, left, right)


def may_be_one(story: Story, pair: Pair, low: float, high: float) -> bool:
    """Whether two sums are near enough to be told of one thing, in one unit `low` and `high`."""
    apart = _COUNTS_APART if pair.left.kind is FactKind.COUNT else _APART
    if are_falls(story, pair):
        apart = _FALLS_APART
    return high <= apart * low or is_one_figure(pair.left, pair.right)


def is_one_figure(left: Mention, right: Mention) -> bool:
    """Whether two measures have the same figure in two units."""
    if left.kind is not FactKind.MEASURE or not left.amount or not right.amount:
        return False
    ours, theirs = left.amount, right.amount
    same = ours.low == theirs.low and ours.high == theirs.high
    return same and ours.unit != theirs.unit and (ours.low or 0.0) >= _TELLING_FIGURE


def are_falls(story: Story, pair: Pair) -> bool:
    """Whether both tell how far somebody or something fell."""
    return all(_is_a_fall(story, one) for one in (pair.left, pair.right))


def _is_a_fall(story: Story, mention: Mention) -> bool:
    unit = mention.amount.unit if mention.amount else ""
    if word_list("fact_terms")["same_unit"].get(unit, ("",))[0] != "length":
        return False
    words = story.reports[mention.report].prose.words
    start = words.within(mention.span).start
    return not _falling().isdisjoint(words.forms[max(0, start - _BEFORE) : start])


def _are_within(times: float, left: Mention, right: Mention) -> bool:
    """Whether two sums are so near each other that they are hardly of two things."""
    less, more = sorted((_low(left), _low(right)))
    return more <= times * less


def _is_round(left: Mention, right: Mention) -> bool:
    return min(significant_digits(_low(one)) for one in (left, right)) < _NOT_ROUND


def _low(mention: Mention) -> float:
    return (mention.amount.low if mention.amount else None) or 0.0


def _things(mention: Mention) -> frozenset[str]:
    """The stems of what is counted."""
    return frozenset(map(stem_of, mention.counted.split()))


@cache
def _falling() -> frozenset[str]:
    return frozenset(word_list("fact_terms")["falling"])
