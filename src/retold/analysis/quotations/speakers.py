"""Which person or body of the report a source names."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from retold.analysis.quotations.genders import fits_gender, gender_of, gender_of_words
from retold.analysis.quotations.given import Given, Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.model.mentions import Entity, NameKind, NameMention
from retold.model.spans import Span
from retold.text.marks import without_possessive

_LINES_BACK = 6
"""Sentences a pronoun reaches back over; further away PolNeAR's training part repeats a name."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a source names.

    Attributes:
        name: the name, or the source as printed.
        entity: index of the entity, None where not resolved.
        rule: name of the rule that resolved it.
        words: what the rule saw.
        score: how sure.
    """

    name: str
    entity: int | None
    rule: str
    words: str
    score: float


@dataclass(slots=True)
class _Spoken:
    line: int
    speaker: Speaker
    source: str


class Speakers:
    """Resolves the sources of one report in the order they are read."""

    def __init__(self, names: tuple[NameMention, ...], entities: tuple[Entity, ...]) -> None:
        self.entities = entities
        self.names = tuple(sorted(names, key=lambda name: name.span))
        self._starts = [name.span.start for name in self.names]
        self._by_sentence: dict[int, list[NameMention]] = defaultdict(list)
        for name in self.names:
            self._by_sentence[name.sentence].append(name)
        self._spoken: list[_Spoken] = []
        self._by_last_word: dict[str, Speaker] = {}
        self._first_at: dict[int, int] = {}
        for name in self.names:
            self._first_at.setdefault(name.entity, name.span.start)
        self._known: dict[tuple[int, Phrase], Speaker] = {}

    def speaker_of(self, given: Given) -> Speaker:
        """Who speaks the words given."""
        if given.source is None:
            return Speaker("", None, "nobody_named", "Nobody is named.", 1.0)
        speaker = self.resolve(given.line, given.source)
        printed = given.line.range(given.source.first, given.source.stop).of(given.line.text)
        words = speaker.name.split()
        if len(words) > 1 and speaker.rule == "as_printed":
            self._by_last_word[words[-1]] = speaker
        self._spoken.append(_Spoken(given.line.number, speaker, printed.lower()))
        return speaker

    def resolve(self, line: Line, phrase: Phrase) -> Speaker:
        """Who a phrase of a line names."""
        known = self._known.get((line.number, phrase))
        if known is None:
            known = self._known[line.number, phrase] = self._resolved(line, phrase)
        return known

    def _resolved(self, line: Line, phrase: Phrase) -> Speaker:
        head = line.forms[phrase.core - 1]
        grammar = lexicon().grammar
        pronoun = phrase.core - phrase.first == 1
        if pronoun and head in grammar["he"] | grammar["she"]:
            return self.by_pronoun(line, phrase)
        if pronoun and head in grammar["they"] | {"it", "its"}:
            return self.by_plural(line, phrase)
        return (
            self.by_name(line, phrase)
            or self.by_role(line, phrase)
            or self.as_printed(line, phrase)
        )

    def by_name(self, line: Line, phrase: Phrase) -> Speaker | None:
        """The source ends in a name that the report names somebody by."""
        head = line.spans[phrase.core - 1]
        mention = self._mention_over(head)
        if mention is None and phrase.core < phrase.stop and line.gaps[phrase.core] == ",":
            mention = self._mention_over(line.spans[phrase.core])
        if mention is None:
            return self._by_earlier_name(line, phrase)
        entity = self.entities[mention.entity]
        rule = "by_role" if mention.stand_in else "by_name"
        return Speaker(
            entity.name, mention.entity, rule, f"“{mention.said}” names {entity.name}.",
            0.9 if mention.stand_in else 1.0,
        )  # fmt: skip

    def _mention_over(self, head: Span) -> NameMention | None:
        last = bisect_left(self._starts, head.end)
        for name in reversed(self.names[max(0, last - 3) : last]):
            if name.span.overlaps(head):
                return name
        return None

    def _by_earlier_name(self, line: Line, phrase: Phrase) -> Speaker | None:
        if not line.is_capital(phrase.core - 1) or phrase.core - phrase.first > 2:
            return None
        last = line.raw(phrase.core - 1)
        earlier = self._by_last_word.get(last)
        if earlier is None:
            return None
        words = f"“{last}” ends the name of an earlier speaker."
        return Speaker(earlier.name, earlier.entity, "by_name", words, 0.9)

    def by_role(self, line: Line, phrase: Phrase) -> Speaker | None:
        """The source describes the one person whom the report has told of in those words."""
        head = line.forms[phrase.core - 1]
        if line.form(phrase.first) != "the" or phrase.stop != phrase.core:
            return None
        holders = [
            number for number, entity in enumerate(self.entities)
            if self._first_at.get(number, line.span.end) < line.span.end
            and any(head in role.split() for role in entity.roles)
        ]  # fmt: skip
        if len(holders) != 1:
            return None
        name = self.entities[holders[0]].name
        return Speaker(name, holders[0], "by_role", f"“the {head}” is told of {name}.", 0.8)

    def as_printed(self, line: Line, phrase: Phrase) -> Speaker:
        """The source is kept as printed, without what follows its head."""
        first = phrase.first
        if line.form(first) in {"the", "a", "an"} and line.is_capital(phrase.core - 1):
            first += 1
        whole = phrase.core if line.is_capital(phrase.core - 1) else phrase.stop
        name = without_possessive(line.range(first, whole).of(line.text))
        return Speaker(name, None, "as_printed", "The source is kept as printed.", 0.9)

    def by_pronoun(self, line: Line, phrase: Phrase) -> Speaker:
        """He or she stands for the speaker just before, or for whom the sentence is about."""
        head = line.forms[phrase.first]
        woman = head in lexicon().grammar["she"]
        subject = head in {"he", "she"}
        place = line.spans[phrase.first].start
        found = self._in_line(line, place, woman=woman, first=subject)
        back = 0
        while found is None and back < _LINES_BACK and line.number - back > 0:
            back += 1
            found = self._in_earlier(line.number - back, woman=woman)
        if found is None:
            return self.as_printed(line, phrase)
        words = f"“{head}” stands for {found.name}, told of just before."
        return Speaker(found.name, found.entity, "by_pronoun", words, 0.9 - 0.05 * back)

    def _in_line(self, line: Line, place: int, *, woman: bool, first: bool) -> Speaker | None:
        people = [n for n in self._people(line.number, woman=woman) if n.span.end <= place]
        outside = [n for n in people if not _is_in_marks(line, n.span)]
        if not outside:
            return None
        return self._named(outside[0] if first else outside[-1])

    def _in_earlier(self, number: int, *, woman: bool) -> Speaker | None:
        for spoken in reversed(self._spoken):
            if spoken.line < number:
                break
            if spoken.line == number and self._may_be(spoken.speaker, woman=woman):
                return spoken.speaker
        people = self._people(number, woman=woman)
        return self._named(people[0]) if people else None

    def _people(self, number: int, *, woman: bool) -> list[NameMention]:
        return [
            name for name in self._by_sentence.get(number, ())
            if self.entities[name.entity].kind is NameKind.PERSON
            and fits_gender(gender_of(self.entities[name.entity]), woman=woman)
        ]  # fmt: skip

    def _named(self, mention: NameMention) -> Speaker:
        entity = self.entities[mention.entity]
        return Speaker(entity.name, mention.entity, "by_name", "", 1.0)

    def _may_be(self, speaker: Speaker, *, woman: bool) -> bool:
        if speaker.entity is not None:
            entity = self.entities[speaker.entity]
            return entity.kind is NameKind.PERSON and fits_gender(gender_of(entity), woman=woman)
        words = speaker.name.lower().split()
        common = bool(words) and not speaker.name[-len(words[-1])].isupper()
        plural = not words or (common and words[-1].endswith("s"))
        pronoun = words[:1] in (["they"], ["it"], ["we"], ["he"], ["she"], ["i"])
        return not plural and not pronoun and fits_gender(gender_of_words(words), woman=woman)

    def by_plural(self, line: Line, phrase: Phrase) -> Speaker:
        """They or it stands for the body or the people that spoke just before."""
        for spoken in reversed(self._spoken):
            if line.number - spoken.line > 2:
                break
            entity = spoken.speaker.entity
            if entity is None or self.entities[entity].kind is not NameKind.PERSON:
                words = "The speaker just before goes on."
                return Speaker(spoken.speaker.name, entity, "by_plural", words, 0.75)
        return self.as_printed(line, phrase)


def nobody_named() -> None:
    """Nobody is named as the source."""


def _is_in_marks(line: Line, span: Span) -> bool:
    return any(m is not None and m.outer.contains(span) for m in line.marked)
