"""The pairs of quotations of two reports that may be one utterance, and what speaks for each."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from retold.analysis.fates.kept_in_marks import marked_words_kept, said_once, sentence_kept
from retold.analysis.fates.likeness import Likeness, in_order, likeness
from retold.analysis.fates.speakers import SameNames, Speakers, share_a_word, speakers
from retold.analysis.fates.spoken import Spoken
from retold.analysis.fates.wording import RARE_ENOUGH, weight

_MOST_TOGETHER = 40
"""A stem in more quotations of one report than this brings none together (keeps time linear)."""

_LIKE_ALONE = 0.55
"""Likeness that makes one utterance without aligned sentences (with `_SHARED_ALONE`)."""

_SHARED_ALONE = 4.0
"""Weight shared words need where no aligned sentence vouches: some five plain words."""

_LIKE_UNLIKE = 0.6
"""Likeness needed where the speakers seem to be two, though not by name outright."""

_LIKE_ALIGNED = 0.36
"""Likeness that is enough inside aligned sentences of the same, or an untold, speaker."""

_LIKE_SAME_SPEAKER = 0.45
"""Likeness that is enough for one speaker without aligned sentences (with `_SHARED_SPEAKER`)."""

_SHARED_SPEAKER = 2.0
"""Weight shared words need where only the speaker vouches: two or three plain words."""

_IN_ORDER = 0.6
"""Share of the shorter one's words that the longer must have in their order to contain it."""

_SAME_WORDS = 0.85
"""Share of words in the same order that lets words be put in another's mouth, not two sayings."""

_LEAST_FOR_ANOTHER = 4
"""Telling words needed for that: "it is a disgrace" may well be said by two."""

_WHOLE_FROM_ANOTHER = 0.6
"""Share of the longer one's words the shorter must have for that: a scrap proves no other mouth."""

_SHARED_SENTENCE = 1.0
"""Weight shared words must have before single sentences, which take longer, are held against each
other."""

_SCORE_OF_SENTENCE = 0.7
"""Score of a pair of one speaker of which one sentence in marks is kept: less than where all is, so
that quotations alike as a whole are matched first."""

_SCORE_OF_MARKED = 0.8
"""Score of a pair of one speaker whose words in marks are kept: hardly chance."""

Order = tuple[float, int, int]
"""How sure a candidate is, negated, and the numbers of its two quotations."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """Two quotations that may be one utterance.

    Attributes:
        left: a quotation of the left report.
        right: one of the right report.
        like: how alike their words are.
        speakers: how their speakers stand to each other.
        aligned: score of the pairing of their sentences, 0 where those are not aligned.
        beside: whether the sentences before these, or after, are aligned too.
    """

    left: Spoken
    right: Spoken
    like: Likeness
    speakers: Speakers
    aligned: float
    beside: bool

    @property
    def accepted(self) -> bool:
        """Whether words, speaker and aligned sentences together make it one utterance."""
        if self.speakers in {Speakers.OTHER, Speakers.CHANGED}:
            return self._same_words_from_another()
        score, shared = self.like.score, self.like.shared
        if not self.aligned and score > self.like.dice and not self._in_order():
            score = self.like.dice
        if self.speakers is Speakers.UNLIKE:
            alike = score >= _LIKE_UNLIKE and shared >= _SHARED_ALONE
            return alike or (self._may_be_one() and marked_words_kept(self.left, self.right))
        if self.aligned and score >= _LIKE_ALIGNED:
            return True
        if self.speakers is Speakers.SAME:
            alike = score >= _LIKE_SAME_SPEAKER and shared >= _SHARED_SPEAKER
            return alike or marked_words_kept(self.left, self.right) or self._sentence_kept()
        alike = self.like.dice >= _LIKE_ALONE and shared >= _SHARED_ALONE
        return alike or said_once(self.left, self.right)

    @property
    def score(self) -> float:
        """How sure, 0 to 1."""
        by_speaker = {Speakers.SAME: 0.2, Speakers.UNKNOWN: 0.1}.get(self.speakers, 0.0)
        if self._may_be_one() and marked_words_kept(self.left, self.right):
            return max(_SCORE_OF_MARKED, round(self.like.dice, 3))
        score = 0.6 * self.like.score + 0.2 * bool(self.aligned) + by_speaker
        if self._sentence_kept():
            score = max(score, _SCORE_OF_SENTENCE)
        return round(min(1.0, max(score, 0.9 * self.like.dice)), 3)

    @property
    def order(self) -> Order:
        """Key that puts the surest first and leaves nothing to chance."""
        return (-self.score, self.left.number, self.right.number)

    def _may_be_one(self) -> bool:
        """Whether the speakers are one, or their names have a word in common: "Brown Jr"."""
        if self.speakers is Speakers.SAME:
            return True
        return self.speakers is Speakers.UNLIKE and share_a_word(self.left, self.right)

    def _sentence_kept(self) -> bool:
        """Whether one speaker's two quotations have a sentence in marks in common, nearly whole."""
        near = self.speakers is Speakers.SAME and self.like.shared >= _SHARED_SENTENCE
        return near and sentence_kept(self.left, self.right)

    def _in_order(self) -> bool:
        """Whether most words of the shorter stand in the longer in the same order."""
        return in_order(self.left.forms, self.right.forms) >= _IN_ORDER

    def _same_words_from_another(self) -> bool:
        fewest = min(self.left.telling, self.right.telling)
        marked = bool(self.left.marked) and bool(self.right.marked)
        like = in_order(self.left.forms, self.right.forms)
        shorter, longer = sorted((len(self.left.forms), len(self.right.forms)))
        whole = shorter >= _WHOLE_FROM_ANOTHER * longer
        return marked and whole and fewest >= _LEAST_FOR_ANOTHER and like >= _SAME_WORDS


def find_candidates(
    left: tuple[Spoken, ...],
    right: tuple[Spoken, ...],
    aligned: Mapping[tuple[int, int], float],
    same: SameNames,
) -> tuple[Candidate, ...]:
    """The pairs of quotations worth a look, surest first; `aligned` holds pairs of sentences."""
    found = []
    for at, to in {*by_words(left, right), *_by_sentences(left, right, aligned)}:
        ours, theirs = left[at], right[to]
        who = speakers(ours, theirs, same)
        vouched, beside = _aligned(ours, theirs, aligned)
        found.append(Candidate(ours, theirs, likeness(ours, theirs), who, vouched, beside))
    return tuple(sorted(found, key=lambda candidate: candidate.order))


def by_words(left: Sequence[Spoken], right: Sequence[Spoken]) -> Iterator[tuple[int, int]]:
    """The places of quotations that share a stem of weight; a pair may come more than once."""
    theirs = _index(right)
    for stem, ours in _index(left).items():
        others = theirs.get(stem, [])
        if len(ours) <= _MOST_TOGETHER and len(others) <= _MOST_TOGETHER:
            yield from product(ours, others)


def _index(spoken: Sequence[Spoken]) -> dict[str, list[int]]:
    index: defaultdict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(spoken):
        for stem in one.stems:
            if weight(stem) >= RARE_ENOUGH:
                index[stem].append(at)
    return index


def _by_sentences(
    left: Sequence[Spoken], right: Sequence[Spoken], aligned: Mapping[tuple[int, int], float]
) -> Iterator[tuple[int, int]]:
    ours, theirs = _by_sentence(left), _by_sentence(right)
    for before, after in aligned:
        yield from product(ours.get(before, ()), theirs.get(after, ()))


def _by_sentence(spoken: Sequence[Spoken]) -> dict[int, list[int]]:
    index: defaultdict[int, list[int]] = defaultdict(list)
    for at, one in enumerate(spoken):
        for sentence in one.quotation.sentences:
            index[sentence].append(at)
    return index


def _aligned(
    left: Spoken, right: Spoken, aligned: Mapping[tuple[int, int], float]
) -> tuple[float, bool]:
    """The best score of a pairing of their sentences, and whether one beside is aligned too."""
    pairs = [
        pair
        for pair in product(left.quotation.sentences, right.quotation.sentences)
        if pair in aligned
    ]
    beside = any(
        (ours + step, theirs + step) in aligned for ours, theirs in pairs for step in (-1, 1)
    )
    return max((aligned[pair] for pair in pairs), default=0.0), beside
