"""Which person or body of the report a source names."""

from dataclasses import dataclass, replace

from retold.analysis.quotations.antecedents import Antecedents, Spoken
from retold.analysis.quotations.given import Given, Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.names_in_sources import NamesInSources
from retold.analysis.quotations.phrases import is_named
from retold.analysis.quotations.printed_sources import printed_name
from retold.analysis.quotations.roles import Roles
from retold.analysis.quotations.subjects import before, nearest
from retold.model.mentions import Entity, NameKind, NameMention
from retold.model.spans import Span

_OF_SPEAKER_OR_READER = frozenset({"i", "we", "you"})
"""Pronouns that no earlier name is looked for."""

_RELATIVES = frozenset({"who", "which", "that"})
"""Pronouns that stand for what is named just before them."""

_LESS_SURE = 0.95
"""What a relative pronoun leaves of how sure its noun's speaker is."""

_LINES_BACK_OF_BODIES = 2
"""Sentences "they" reaches back over: plurals are told of more often than persons."""


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


class Speakers:
    """Resolves the sources of one report in the order they are read."""

    def __init__(
        self, lines: Lines, names: tuple[NameMention, ...], entities: tuple[Entity, ...]
    ) -> None:
        self.lines = lines
        self.antecedents = Antecedents(lines, names, entities)
        self.entities = entities
        self.named = NamesInSources(names, entities)
        self._spoken: list[Spoken] = []
        self._by_last_word: dict[str, Speaker] = {}
        self._roles = Roles(self.named.names, entities, self.antecedents)
        self._known: dict[tuple[int, Phrase], Speaker] = {}

    def speaker_of(self, given: Given) -> Speaker:
        """Who speaks the words given."""
        if given.source is None:
            return self._in_marks(given.line, given.source_span)
        speaker = self.resolve(given.line, given.source)
        words = speaker.name.split()
        if len(words) > 1 and speaker.rule == "as_printed":
            self._by_last_word[words[-1]] = speaker
        numbers = [given.line.number, *(self.lines.number_at(s.end - 1) for s in given.content)]
        numbers += [self.lines.number_at(span.start) for span in given.content]
        end = max(span.end for span in (*given.content, *_spans(given)))
        self._spoken.append(Spoken(min(numbers), max(numbers), speaker.name, speaker.entity, end))
        return speaker

    def _in_marks(self, line: Line, source: Span | None) -> Speaker:
        """Who a source names that a speaker's own words hold."""
        if source is None:
            return Speaker("", None, "nobody_named", "Nobody is named.", 1.0)
        mention = self.named.over(source)
        if mention is None:
            words = "The source is kept as printed."
            return Speaker(source.of(line.text), None, "as_printed", words, 0.9)
        name = self.entities[mention.entity].name
        return Speaker(name, mention.entity, "by_name", f"“{mention.said}” names {name}.", 0.9)

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
        if pronoun and head in _OF_SPEAKER_OR_READER:
            return self.left_open(line, phrase)
        if pronoun and head in _RELATIVES:
            return self.by_relative(line, phrase)
        if pronoun and head in grammar["he"] | grammar["she"]:
            return self.by_pronoun(line, phrase)
        if pronoun and head in grammar["they"] | {"it", "its"}:
            return self.by_plural(line, phrase)
        return (
            self.by_name(line, phrase)
            or self.by_role(line, phrase)
            or self.as_printed(line, phrase)
        )

    def by_relative(self, line: Line, phrase: Phrase) -> Speaker:
        """Who, which or that stands for the person or body named just before it."""
        noun = _just_before(line, phrase.first)
        found = noun and self.resolve(line, noun)
        if noun and found and line.forms[phrase.first] == "who" and not self._is_person(found):
            noun = _what_it_belongs_to(line, noun)
            found = noun and self.resolve(line, noun)
        if not found:
            return self.left_open(line, phrase)
        return replace(found, score=round(found.score * _LESS_SURE, 3))

    def _is_person(self, speaker: Speaker) -> bool:
        """Whether a speaker may be meant by "who": no place and no body."""
        if speaker.entity is None:
            first, *rest = speaker.name.split() or [""]
            body = first in lexicon().grammar["determiners"] and any(map(_is_capital, rest))
            return not body
        return self.entities[speaker.entity].kind is NameKind.PERSON

    def by_name(self, line: Line, phrase: Phrase) -> Speaker | None:
        """The source ends in a name that the report names somebody by."""
        mention = self.named.of(line, phrase)
        if mention is None:
            return self._by_earlier_name(line, phrase)
        if self.named.misleads(line, phrase, mention):
            return None
        entity = self.entities[mention.entity]
        if not mention.stand_in:
            self._roles.note(line, phrase, mention.entity)
        rule = "by_role" if mention.stand_in else "by_name"
        return Speaker(
            entity.name, mention.entity, rule, f"“{mention.said}” names {entity.name}.",
            0.9 if mention.stand_in else 1.0,
        )  # fmt: skip

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
        holder = self._roles.holder(line, phrase, self._spoken)
        if holder is None:
            return None
        name = self.entities[holder].name
        said = line.range(phrase.first, phrase.core).of(line.text)
        return Speaker(name, holder, "by_role", f"“{said}” is told of {name}.", 0.8)

    def as_printed(self, line: Line, phrase: Phrase) -> Speaker:
        """The source is kept as printed, without what follows its head."""
        name = printed_name(line, phrase)
        return Speaker(name, None, "as_printed", "The source is kept as printed.", 0.9)

    def left_open(self, line: Line, phrase: Phrase) -> Speaker:
        """It is not sure whom a pronoun stands for, so nobody is named."""
        words = f"“{line.raw(phrase.first)}” stands for somebody the text does not make sure."
        return Speaker("", None, "left_open", words, 0.9)

    def by_pronoun(self, line: Line, phrase: Phrase) -> Speaker:
        """He or she stands for the speaker just before, or for whom the sentence is about."""
        found = self.antecedents.of(line, phrase.first, self._spoken)
        if found is None:
            return self.left_open(line, phrase)
        words = f"“{line.raw(phrase.first)}” stands for {found.name}, told of just before."
        return Speaker(found.name, found.entity, "by_pronoun", words, 0.9 - 0.05 * found.back)

    def by_plural(self, line: Line, phrase: Phrase) -> Speaker:
        """They or it stands for the body or the people that spoke just before."""
        for spoken in reversed(self._spoken):
            if line.number - spoken.last > _LINES_BACK_OF_BODIES:
                break
            if spoken.entity is None or self.entities[spoken.entity].kind is not NameKind.PERSON:
                words = "The speaker just before goes on."
                return Speaker(spoken.name, spoken.entity, "by_plural", words, 0.75)
        return self.left_open(line, phrase)


def _spans(given: Given) -> list[Span]:
    """Where the cue and the source of words given stand."""
    spans = [] if given.cue is None else [given.cue]
    if given.source is not None:
        spans.append(given.line.range(given.source.first, given.source.stop))
    return spans


def _just_before(line: Line, stop: int) -> Phrase | None:
    """The phrase that a relative pronoun at `stop` tells more of."""
    noun = nearest(line, stop)
    if noun is None or not is_named(line, noun):
        noun = before(line, stop) or noun
    if noun is None or line.is_capital(noun.core - 1):
        return noun
    determiners = lexicon().grammar["determiners"]
    begins = [unit for unit in range(noun.first, noun.core) if line.forms[unit] in determiners]
    return replace(noun, first=begins[-1]) if begins else noun


def _what_it_belongs_to(line: Line, noun: Phrase) -> Phrase | None:
    """The phrase before a preposition: "an aide" in "an aide at the Harbour Board, who"."""
    at = noun.first - 1
    if at > 0 and line.forms[at] in lexicon().grammar["prepositions"]:
        return _just_before(line, at)
    return None


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


def nobody_named() -> None:
    """Nobody is named as the source."""
