"""Which person or body of the report a source names."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from retold.analysis.quotations.antecedents import Antecedents, Spoken
from retold.analysis.quotations.given import Given, Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.phrases import is_named, is_speaker
from retold.model.mentions import Entity, NameKind, NameMention
from retold.model.spans import Span
from retold.text.marks import without_possessive

_OF_SPEAKER_OR_READER = frozenset({"i", "we", "you", "who"})
"""Pronouns that no earlier name is looked for."""

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
        self.names = tuple(sorted(names, key=lambda name: name.span))
        self._starts = [name.span.start for name in self.names]
        self._spoken: list[Spoken] = []
        self._by_last_word: dict[str, Speaker] = {}
        self._called: dict[str, set[int]] = defaultdict(set)
        self._first_at: dict[int, int] = {}
        for name in self.names:
            self._first_at.setdefault(name.entity, name.span.start)
        self._known: dict[tuple[int, Phrase], Speaker] = {}

    def speaker_of(self, given: Given) -> Speaker:
        """Who speaks the words given."""
        if given.source is None:
            return Speaker("", None, "nobody_named", "Nobody is named.", 1.0)
        speaker = self.resolve(given.line, given.source)
        words = speaker.name.split()
        if len(words) > 1 and speaker.rule == "as_printed":
            self._by_last_word[words[-1]] = speaker
        numbers = [given.line.number, *(self.lines.number_at(s.end - 1) for s in given.content)]
        numbers += [self.lines.number_at(span.start) for span in given.content]
        self._spoken.append(Spoken(min(numbers), max(numbers), speaker.name, speaker.entity))
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
        if pronoun and head in _OF_SPEAKER_OR_READER:
            return self.left_open(line, phrase)
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
        if mention is not None and _is_one_of_many(line, phrase, mention):
            return None
        if mention is None:
            mention = self._name_set_apart(line, phrase)
        if mention is None:
            return self._by_earlier_name(line, phrase)
        if _is_longer_name(line, phrase, mention):
            return None
        entity = self.entities[mention.entity]
        if not mention.stand_in:
            self._note_roles(line, phrase, mention.entity)
        rule = "by_role" if mention.stand_in else "by_name"
        return Speaker(
            entity.name, mention.entity, rule, f"“{mention.said}” names {entity.name}.",
            0.9 if mention.stand_in else 1.0,
        )  # fmt: skip

    def _name_set_apart(self, line: Line, phrase: Phrase) -> NameMention | None:
        """The name behind a comma of a phrase: "one of her lawyers, Tom Green"."""
        if is_named(line, phrase):
            return None
        for unit in range(phrase.core, phrase.stop):
            if line.forms[unit] in {"who", "which", "whose", "that"}:
                return None
            if line.gaps[unit] == "," and line.is_capital(unit):
                found = self._mention_over(line.spans[unit])
                person = found and self.entities[found.entity].kind is NameKind.PERSON
                return found if person else None
        return None

    def _note_roles(self, line: Line, phrase: Phrase, entity: int) -> None:
        """Keeps what a named source is called: "Ann Brown, the transport minister"."""
        behind_preposition = False
        for unit in range(phrase.first, phrase.stop):
            form = line.forms[unit]
            behind_preposition = behind_preposition and "," not in line.gaps[unit]
            behind_preposition = behind_preposition or form in lexicon().grammar["prepositions"]
            if is_speaker(form) and not behind_preposition:
                self._called[form].add(entity)

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
        holders = self._called.get(head, set()) | {
            number
            for number, entity in enumerate(self.entities)
            if self._first_at.get(number, line.span.end) < line.span.end
            and any(head in role.split() for role in entity.roles)
        }
        if len(holders) != 1:
            return None
        [holder] = holders
        name = self.entities[holder].name
        return Speaker(name, holder, "by_role", f"“the {head}” is told of {name}.", 0.8)

    def as_printed(self, line: Line, phrase: Phrase) -> Speaker:
        """The source is kept as printed, without what follows its head."""
        apart = _name_apart(line, phrase)
        if apart is not None:
            name = without_possessive(apart.of(line.text))
            return Speaker(name, None, "as_printed", "The source is kept as printed.", 0.9)
        first, head = _past_days(line, phrase), line.forms[phrase.core - 1]
        named = line.is_capital(phrase.core - 1) and not is_speaker(head)
        if line.form(first) in {"the", "a", "an"} and named:
            first += 1
        whole = phrase.core if is_named(line, phrase) else _before_relative(line, phrase)
        name = without_possessive(line.range(first, whole).of(line.text))
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


def _is_one_of_many(line: Line, phrase: Phrase, mention: NameMention) -> bool:
    """Whether a party's name is used of one member: "the Nevada Democrat"."""
    determined = line.forms[phrase.first] in lexicon().grammar["determiners"]
    noun = is_speaker(line.forms[phrase.core - 1]) and not line.forms[phrase.core - 1].endswith("s")
    return determined and noun and not mention.stand_in and " " not in mention.said


def _is_longer_name(line: Line, phrase: Phrase, mention: NameMention) -> bool:
    """Whether a name found is the end of one that "the" goes through: "Save the Harbour"."""
    units = range(phrase.first, phrase.core)
    before = [u for u in units if line.spans[u].end <= mention.span.start]
    if len(before) < 2 or line.forms[before[-1]] != "the":
        return False
    verb = before[-2]
    return line.is_capital(verb) and not line.gaps[before[-1]]


def _name_apart(line: Line, phrase: Phrase) -> Span | None:
    """A name of two words or more set apart behind what somebody is: "her lawyer, Tom Green"."""
    if is_named(line, phrase):
        return None
    for first in range(phrase.core, phrase.stop):
        if line.forms[first] in {"who", "which", "whose"}:
            return None
        if line.gaps[first] == ",":
            ends = (u for u in range(first, phrase.stop) if not line.is_capital(u))
            stop = next(ends, phrase.stop)
            gaps = line.gaps[first + 1 : stop]
            return line.range(first, stop) if stop - first > 1 and not any(gaps) else None
    return None


def _past_days(line: Line, phrase: Phrase) -> int:
    """The first unit of a phrase behind a day before it: "this Thursday the ministry"."""
    first = phrase.first
    while first < phrase.core - 1 and line.forms[first] in {"this", "last", "next", "on"}:
        first += 1
    if first == phrase.core - 1 or line.forms[first] not in lexicon().grammar["days"]:
        return phrase.first
    return first + 1


def _before_relative(line: Line, phrase: Phrase) -> int:
    """The unit where an apposition or a clause that tells more of a phrase begins, or its end."""
    for unit in range(phrase.first + 1, phrase.stop):
        form = line.forms[unit]
        doing = form.endswith("ing") and line.form(unit + 1) in lexicon().grammar["determiners"]
        clause = form in {"who", "which", "whose"} or "," in line.gaps[unit]
        if clause or (doing and is_speaker(line.forms[unit - 1])):
            return unit
    return phrase.stop


def nobody_named() -> None:
    """Nobody is named as the source."""
