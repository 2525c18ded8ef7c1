"""A retelling: the sentences of both sides of one change, with their words followed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from retold.analysis.changes.voices import BODY, Voices
from retold.model.changes import ChangeDetail, Edit, EditKind, Pairing
from retold.model.spans import Span
from retold.text.following import edits_turned, follow_words
from retold.text.keys import key_of, weight_of
from retold.text.prose import Prose
from retold.text.words import Words


@dataclass(frozen=True, slots=True)
class Side:
    """One report's part in a retelling: its sentences, and the indexes of their words.

    Attributes:
        voices: the report and whose voice its sentences are told in.
        sentences: indexes of its sentences.
        places: indexes of their words, in order.
        has: the same, for asking.
    """

    voices: Voices
    sentences: tuple[int, ...]
    places: tuple[int, ...]
    has: frozenset[int]

    @property
    def prose(self) -> Prose:
        """The report's prose."""
        return self.voices.studied.prose

    @property
    def words(self) -> Words:
        """The report's words."""
        return self.voices.studied.prose.words

    def forms(self) -> tuple[str, ...]:
        """The forms of this side's words, in order."""
        return tuple(self.words.forms[place] for place in self.places)

    def holds(self, forms: frozenset[str]) -> bool:
        """Whether any of `forms` stands on this side."""
        return not forms.isdisjoint(self.forms())

    def key(self, place: int) -> str:
        """The key of a word, one for all that may stand for it."""
        return key_of(self.words.stems[place])

    def every_key(self) -> frozenset[str]:
        """The keys of this side's words."""
        return frozenset(self.key(place) for place in self.places)

    def telling(self, place: int) -> bool:
        """Whether a word tells something by itself."""
        return weight_of(self.words.stems[place]) > 0

    def quoted(self, place: int) -> bool:
        """Whether a word is given to a source."""
        return place in self.voices.of_words

    def own(self) -> bool:
        """Whether every sentence of this side is in the reporter's own voice."""
        return all(map(self.voices.own, self.sentences))

    def in_body(self) -> bool:
        """Whether the first sentence of this side stands in the body."""
        return self.prose.sentences[self.sentences[0]].kind in BODY

    def asks(self) -> bool:
        """Whether a sentence of this side holds a question mark."""
        spans = (self.prose.sentences[at].span for at in self.sentences)
        return any("?" in self.prose.said(span) for span in spans)

    def next_telling(self, place: int, reach: int) -> int | None:
        """The first telling word from `place` on, among `reach` words of this side."""
        for word in range(place, place + reach):
            if word in self.has and self.telling(word):
                return word
        return None


@dataclass(frozen=True, slots=True)
class Retelling:
    """Sentences before and after that tell the same.

    Attributes:
        before: the side before; without sentences where they were added.
        after: the side after; without sentences where they were dropped.
        edits: how the words moved.
        became: for a word before, the word after that it is or that stands for it.
        score: how alike the sides are, 0 to 1.
        crossing: whether it stands elsewhere in the order.
    """

    before: Side
    after: Side
    edits: tuple[Edit, ...]
    became: dict[int, int]
    score: float
    crossing: bool

    def rests_on(self, words: int) -> bool:
        """Whether at least so many telling words stand on both sides."""
        return sum(map(self.before.telling, self.became)) >= words

    def in_one_voice(self, place: int) -> bool:
        """Whether a word before stands after too, given to a source on both sides or none."""
        other = self.became.get(place)
        return other is not None and self.before.quoted(place) == self.after.quoted(other)

    def of_one_kind(self) -> bool:
        """Whether both sides stand in the body or neither, and both ask or neither.

        Headlines leave words out for room, and a question tells nothing.
        """
        same_place = self.before.in_body() == self.after.in_body()
        return same_place and self.before.asks() == self.after.asks()

    def turned(self) -> "Retelling":
        """The same seen from the other report."""
        came = {other: one for one, other in self.became.items()}
        edits = edits_turned(self.edits)
        return Retelling(self.after, self.before, edits, came, self.score, self.crossing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A detail of a retelling before it is put in words.

    Attributes:
        detail: what the change did.
        before: the words before.
        after: the words after.
        rule: name of the rule that saw it.
        score: how sure.
        names: who said so before and after, where a source is the matter.
    """

    detail: ChangeDetail
    before: Span | None
    after: Span | None
    rule: str
    score: float
    names: tuple[str, str] = ("", "")

    def turned(self) -> "Note":
        """The same seen from the other report."""
        return Note(
            detail=self.detail.inverse,
            before=self.after,
            after=self.before,
            rule=self.rule,
            score=self.score,
            names=self.names[::-1],
        )


def side_of(voices: Voices, sentences: tuple[int, ...]) -> Side:
    """One side, from the indexes of its sentences."""
    words = map(voices.studied.prose.words_of, sentences)
    places = tuple(chain.from_iterable(words))
    return Side(voices, sentences, places, frozenset(places))


def retelling_of(before: Voices, after: Voices, pairing: Pairing) -> Retelling:
    """The retelling that a pairing (left before, right after) is."""
    sides = side_of(before, pairing.left), side_of(after, pairing.right)
    edits = follow_words(before.studied.prose, after.studied.prose, pairing)
    became = _became(sides[0], sides[1], edits)
    return Retelling(*sides, edits, became, pairing.score, pairing.crossing)


def _became(before: Side, after: Side, edits: tuple[Edit, ...]) -> dict[int, int]:
    became: dict[int, int] = {}
    for edit in edits:
        if edit.before and edit.after:
            ones, others = before.words.within(edit.before), after.words.within(edit.after)
            if edit.kind is EditKind.REWORDED:
                became.update(_standing_for(before, after, ones, others))
            else:
                became.update(zip(ones, others, strict=True))
    return became


def _standing_for(
    before: Side, after: Side, ones: Sequence[int], others: Sequence[int]
) -> dict[int, int]:
    """Inside a rewording: telling words of one key, the first with the first."""
    free = {}
    for other in reversed(others):
        free[after.key(other)] = other
    return {
        one: free.pop(before.key(one))
        for one in ones
        if before.telling(one) and before.key(one) in free
    }
