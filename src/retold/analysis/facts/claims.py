"""Claims: sentences of two reports that tell the same, with the numbers and times in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from retold.analysis.facts.context import Story, stems_of, tells
from retold.analysis.facts.counted import counted_alike
from retold.analysis.facts.mentioned import Mention
from retold.model.changes import Pairing
from retold.text.languages import word_list
from retold.text.prose import Prose

_ALIGNED_WELL = 0.5
"""Least score of aligned sentences in which two different values may be of one thing."""

_SHARED_WORDS = 0.4
"""Share of the shorter side's telling words that both sides must have for that."""

_MOST_OF_A_CLAIM = 60
"""Numbers and times looked at in the sentences of a claim: no sentence that is read has more, and
every one is held against every one of the other side."""

_NEAR = 8
"""Words around a mention in which a name decides whose number it is."""

Group = list[Mention]


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """Sentences of two reports that tell the same.

    Attributes:
        left: the numbers and times of the sentences of the report of lower index.
        right: those of the other.
        score: score of the alignment.
        shared: telling stems that stand on both sides.
        share: what share of the shorter side's telling stems they are.
        names: the stems of capitalised words, left and right.
        proses: the two texts.
    """

    left: Group
    right: Group
    score: float
    shared: frozenset[str]
    share: float
    names: tuple[frozenset[str], frozenset[str]]
    proses: tuple[Prose, Prose]

    @property
    def nearly_the_same(self) -> bool:
        """Whether the two sides say nearly the same, so that two values are of one thing."""
        return self.score >= _ALIGNED_WELL and self.share >= _SHARED_WORDS

    def of_others(self, left: Mention, right: Mention) -> bool:
        """Whether a name near each mention is missing on the other side: of two different ones."""
        ours = _names_near(self.proses[0], left) - self.names[1]
        theirs = _names_near(self.proses[1], right) - self.names[0]
        return bool(ours) and bool(theirs)


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """Two mentions of one thing.

    Attributes:
        left: the mention in the report of lower index.
        right: the other.
        score: how sure.
        rule: name of the rule that says so.
        shared: telling stems that stand in both their sentences.
        certain: whether values at odds are told to differ; where not, the row stays unclear.
    """

    left: Mention
    right: Mention
    score: float
    rule: str
    shared: frozenset[str]
    certain: bool = True


def find_claims(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Claim]:
    """The aligned sentences of all reports that hold numbers or times on both sides."""
    for pair, pairings in sorted(story.pairings.items()):
        for pairing in pairings:
            left = [m for at in pairing.left for m in mentions[pair[0]].get(at, ())]
            right = [m for at in pairing.right for m in mentions[pair[1]].get(at, ())]
            if left and right:
                most = (left[:_MOST_OF_A_CLAIM], right[:_MOST_OF_A_CLAIM])
                claim = _claim(story, pair, pairing, most)
                if not claim.shared & _boilerplate():
                    yield claim


def rivals_in(claim: Claim) -> Iterator[Mention]:
    """The mentions of a claim that may be of one thing with one on the other side, or not."""
    for left in claim.left:
        for right in claim.right:
            if left.kind is right.kind and counted_alike(left.counted, right.counted) is not False:
                yield left
                yield right


def _claim(
    story: Story, pair: tuple[int, int], pairing: Pairing, mentions: tuple[Group, Group]
) -> Claim:
    left, right = story.reports[pair[0]].prose, story.reports[pair[1]].prose
    ours, theirs = stems_of(left, pairing.left), stems_of(right, pairing.right)
    shared = ours & theirs
    return Claim(
        *mentions,
        pairing.score,
        shared,
        len(shared) / (min(len(ours), len(theirs)) or 1),
        (_names(left, _words(left, pairing.left)), _names(right, _words(right, pairing.right))),
        (left, right),
    )


def _words(prose: Prose, sentences: tuple[int, ...]) -> list[int]:
    return [word for sentence in sentences for word in prose.words_of(sentence)]


def _names(prose: Prose, words: list[int]) -> frozenset[str]:
    column = prose.words
    return frozenset(
        column.stems[word]
        for word in words
        if prose.text[column.starts[word]].isupper() and tells(column.forms[word])
    )


def _names_near(prose: Prose, mention: Mention) -> frozenset[str]:
    inside = prose.words.within(mention.span)
    within = prose.words_of(mention.sentence)
    before = range(max(within.start + 1, inside.start - _NEAR), inside.start)
    after = range(inside.stop, min(within.stop, inside.stop + _NEAR))
    return _names(prose, [*before, *after])


@cache
def _boilerplate() -> frozenset[str]:
    return frozenset(word_list("fact_terms")["boilerplate"])
