"""A stretch of words that may tell the words asked for, and whether it does."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from retold.corpus.trace.asked import Phrase

_SAME_ORDER = 0.8
"""Share of all words asked for that stand in this order: the words, but for a slip or two."""

_DENSE = 0.6
"""Share of the words of the stretch that are words asked for, where the words are the same."""

_NEARLY_ORDER = 0.7
"""The same for a long phrase whose stretch holds hardly anything else."""

_NEARLY_DENSE = 0.8
"""Share of the words of such a stretch that are words asked for."""

_LONG = 8
"""Words of a long phrase."""

_EXACT_ORDER = 0.85
"""Share of all words asked for that stand in order where sentence ends may lie between them."""

_SHORT_SHARE = 0.75
"""Share of the weight a short phrase must keep: "people on both sides" are not the fine ones."""

_ALL_TELLING = 0.95
"""Share of the weight that makes a phrase the same though small words differ."""

_LEAST_ORDER = 0.6
"""Share of all words asked for that must stand in order even then."""

_RETOLD = 0.62
"""Share of the weight that makes other words a retelling of these."""

_RETOLD_ORDER = 0.6
"""Share of the telling words asked for that must stand there in the order asked."""

_RETOLD_DENSE = 0.4
"""Share of the words of the stretch that must be words asked for in a retelling."""

_RETOLD_WEIGHT = 4.0
"""Weight that must be shared then: five plain words, or three that are rare."""

_FOR_A_SPEAKER = 0.5
"""Share of the weight that is enough in the mouth of one known to have said the words."""

_WEIGHT_FOR_A_SPEAKER = 3.0
"""Weight that must be shared then: three plain words."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of words that may tell the words asked for.

    Attributes:
        first: index of its first word in the text's words.
        last: index of the word after its last.
        share: share of the weight asked for that stands in it.
        order: share of all words asked for that stand in it in this order.
        telling: the same of those that tell something.
        dense: share of its words that are words asked for.
        shared: the weight shared.
        distinct: whether it has a word that marks the words asked for out from others.
        marked_out: whether it has half of these words, where there are any.
        head: how many words asked for come before the first found in order.
        tail: how many come after the last.
        long: whether the phrase is long.
        alone: whether one word asked for alone tells something: then the small ones must be there.
    """

    first: int
    last: int
    share: float
    order: float
    telling: float
    dense: float
    shared: float
    distinct: bool
    marked_out: bool
    head: int
    tail: int
    long: bool
    alone: bool

    @property
    def same(self) -> bool:
        """Whether it has the words themselves, but for a slip."""
        if self.dense < _DENSE:
            return False
        if self.long:
            if self.order >= _SAME_ORDER or self._nearly:
                return True
        elif self.order >= _SAME_ORDER and self.share >= _SHORT_SHARE:
            return True
        return not self.alone and self.share >= _ALL_TELLING and self.order >= _LEAST_ORDER

    @property
    def retold(self) -> bool:
        """Whether it tells them in other words that are near enough by themselves."""
        return (
            self.share >= _RETOLD
            and self.marked_out
            and self.shared >= _RETOLD_WEIGHT
            and self.telling >= _RETOLD_ORDER
            and self.dense >= _RETOLD_DENSE
        )

    @property
    def _nearly(self) -> bool:
        return self.order >= _NEARLY_ORDER and self.dense >= _NEARLY_DENSE

    def holds(self, other: "Window") -> bool:
        """Whether it has all that another has of the words asked for."""
        return self.share >= other.share and self.order >= other.order

    @property
    def exact(self) -> bool:
        """Whether it has the words nearly one by one, so that it may run over several sentences."""
        return self.order >= _EXACT_ORDER and self.dense >= _NEARLY_DENSE

    @property
    def accepted(self) -> bool:
        """Whether its words alone say that it tells the words asked for."""
        return self.same or self.retold

    @property
    def enough_for_a_speaker(self) -> bool:
        """Whether it tells them where the same speaker is known to have said them."""
        near = self.telling >= _RETOLD_ORDER or self.distinct
        enough = self.share >= _FOR_A_SPEAKER and self.shared >= _WEIGHT_FOR_A_SPEAKER
        return near and enough and self.dense >= _RETOLD_DENSE

    @property
    def score(self) -> float:
        """How sure, 0 to 1."""
        return round(min(1.0, 0.55 * self.share + 0.35 * self.order + 0.1 * self.dense), 3)


def window_at(here: Sequence[str], first: int, phrase: Phrase) -> Window:
    """The stretch of the stems `here`, the first of which is word `first` of the text."""
    held = Counter(stem for stem in here if stem in phrase.weights)
    shared = sum(phrase.weights[s] * min(n, phrase.counted[s]) for s, n in held.items())
    matched = sorted(in_order(here, phrase.stems))
    ordered = len(matched)
    places = phrase.telling or range(len(phrase))
    asked = [phrase.stems[at] for at in places]
    told = max(ordered, sum(min(n, phrase.counted[s]) for s, n in held.items()))
    return Window(
        first=first,
        last=first + len(here),
        share=shared / phrase.total,
        order=ordered / len(phrase),
        telling=len(in_order(asked, here)) / len(asked),
        dense=told / len(here),
        shared=shared,
        distinct=any(stem in held for stem in phrase.distinct),
        marked_out=2 * sum(stem in held for stem in phrase.distinct) >= len(phrase.distinct),
        head=matched[0] if matched else len(phrase),
        tail=len(phrase) - matched[-1] - 1 if matched else len(phrase),
        long=len(phrase) >= _LONG,
        alone=len(asked) < 2,
    )


def in_order(asked: Sequence[str], here: Sequence[str]) -> frozenset[int]:
    """The places of `here` that hold words of `asked` in their order."""
    return frozenset(
        at
        for code in LCSseq.opcodes(asked, here)
        if code.tag == "equal"
        for at in range(code.dest_start, code.dest_end)
    )
