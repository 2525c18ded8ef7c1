"""Whom "he" or "she" stands for: who spoke just before, or whom a sentence is about."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from retold.analysis.quotations.genders import (
    fits_gender,
    gender_of_words,
    genders_told,
    may_be_persons,
)
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.openings import opening
from retold.analysis.quotations.phrases import joined
from retold.model.mentions import Entity, NameKind, NameMention
from retold.model.spans import Span

_LINES_BACK = 6
"""Sentences a pronoun reaches back over; further away PolNeAR's training part repeats a name."""

_TURNS = frozenset({"but", "while", "whereas", "though", "although", "and"})
"""Words behind which a sentence may turn to somebody else."""

_COMPOUND = re.compile("[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}][a-z]")
"""A name that goes on so describes a thing and is nobody told of: "a Brandt-era rule"."""

_POSSESSIVE_ENDING = 2
"""Characters of "'s": a name that ends earlier than its phrase owns what speaks."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who spoke in the sentences `first` to `last`, in a telling that ends at character `end`."""

    first: int
    last: int
    name: str
    entity: int | None
    end: int = 0


@dataclass(frozen=True, slots=True)
class Antecedent:
    """Whom a pronoun stands for, and how many sentences back."""

    name: str
    entity: int | None
    back: int


@dataclass(frozen=True, slots=True)
class _Unsure:
    """Somebody is told of whom the pronoun may or may not stand for."""


class Antecedents:
    """Finds whom the pronouns of one report stand for; nobody where it is not sure."""

    def __init__(
        self, lines: Lines, names: Sequence[NameMention], entities: Sequence[Entity]
    ) -> None:
        self.lines = lines
        self.entities = entities
        self.genders = genders_told(lines, names, entities)
        self._may_be_persons = may_be_persons(lines.prose.text, names, entities)
        self._by_sentence: dict[int, list[NameMention]] = defaultdict(list)
        for name in names:
            person = entities[name.entity].kind is NameKind.PERSON
            if person and not _COMPOUND.match(lines.prose.text, name.span.end):
                self._by_sentence[name.sentence].append(name)

    def of(self, line: Line, unit: int, spoken: Sequence[Spoken]) -> Antecedent | None:
        """Whom the pronoun at `unit` stands for."""
        form = line.forms[unit]
        woman = form in lexicon().grammar["she"]
        people = self._people(line, woman=woman)
        before = [name for name in people if name.span.end <= line.spans[unit].start]
        if before:
            nearest = before[0] if form in {"he", "she"} else before[-1]
            return self._named(nearest, 0)
        for back in range(1, min(_LINES_BACK, line.number) + 1):
            found = self._in_earlier(line.number - back, back, spoken, woman=woman)
            if found is not None:
                return self._chosen(found, line, unit, spoken, woman=woman)
        return None

    def only_in(self, number: int) -> set[int]:
        """The one person a sentence names outside marks; nobody where it names several."""
        if number < 0:
            return set()
        line = self.lines[number]
        named = {
            name.entity
            for name in self._by_sentence.get(number, ())
            if not _is_in_marks(line, name.span)
        }
        return named if len(named) == 1 else set()

    def _chosen(
        self,
        found: "Antecedent | _Unsure",
        line: Line,
        unit: int,
        spoken: Sequence[Spoken],
        *,
        woman: bool,
    ) -> Antecedent | None:
        """Whom was found, unless somebody who spoke before fits as well.

        A subject of whom nothing tells the gender may stand between a speaker and "she also said".
        """
        if not isinstance(found, Antecedent):
            return None
        sure = found.entity is None or self.genders[found.entity]
        last = spoken[-1] if spoken else None
        if sure or last is None or last.entity in {None, found.entity}:
            return found
        back = line.number - last.last
        earlier = self._who_spoke(last, back, woman=woman) if back <= _LINES_BACK else None
        if not isinstance(earlier, Antecedent):
            return found
        return earlier if line.form(unit + 1) == "also" else None

    def _in_earlier(
        self, number: int, back: int, spoken: Sequence[Spoken], *, woman: bool
    ) -> Antecedent | _Unsure | None:
        """Whom an earlier sentence offers; None where it offers nobody."""
        last = _last_in(spoken, number)
        if last is not None:
            found = self._who_spoke(last, back, woman=woman)
            if found is not None:
                return _Unsure() if self._has_turned(number, last, woman=woman) else found
        line = self.lines[number]
        if not len(line) or all(line.marked):
            return None
        about = self._subject(line, back, woman=woman)
        return _Unsure() if last is not None and self._is_hardly_told(about) else about

    def _is_hardly_told(self, found: "Antecedent | _Unsure | None") -> bool:
        """Whether it is a person beside the one who spoke, of whom nothing tells the gender."""
        if not isinstance(found, Antecedent) or found.entity is None:
            return False
        return not self.genders[found.entity]

    def _has_turned(self, number: int, last: Spoken, *, woman: bool) -> bool:
        """Whether the sentence goes on about another: "Brown said so, but Green disagreed"."""
        line = self.lines[number]
        later = (
            name
            for name in self._people(line, woman=woman)
            if name.span.start >= last.end and name.entity != last.entity
        )
        return any(_begins_clause(line, name.span) for name in later)

    def _who_spoke(self, last: Spoken, back: int, *, woman: bool) -> Antecedent | _Unsure | None:
        if last.entity is not None:
            person = last.entity in self._may_be_persons
            fits = fits_gender(self.genders[last.entity], woman=woman)
            return Antecedent(last.name, last.entity, back) if person and fits else None
        words = last.name.lower().split()
        if not words or _is_plural(last.name):
            return None
        gender = gender_of_words(words)
        named = last.name[-len(words[-1])].isupper()
        if not named and not gender:
            return _Unsure()
        return Antecedent(last.name, None, back) if fits_gender(gender, woman=woman) else None

    def _subject(self, line: Line, back: int, *, woman: bool) -> Antecedent | _Unsure | None:
        """The person a sentence is about, where it is about one."""
        about = opening(line)
        pronoun = lexicon().grammar["she" if woman else "he"]
        if about is not None and line.forms[about.first] in pronoun:
            return None
        people = self._people(line, woman=woman)
        if not people:
            return None
        span = None if about is None else line.range(about.first, about.core)
        if span is not None and people[0].span.overlaps(span):
            owner = people[0].span.end < span.end - _POSSESSIVE_ENDING
            return _Unsure() if owner else self._named(people[0], back)
        return self._named(people[0], back) if len({n.entity for n in people}) == 1 else _Unsure()

    def _people(self, line: Line, *, woman: bool) -> list[NameMention]:
        return [
            name
            for name in self._by_sentence.get(line.number, ())
            if fits_gender(self.genders[name.entity], woman=woman)
            and not _is_in_marks(line, name.span)
        ]

    def _named(self, mention: NameMention, back: int) -> Antecedent:
        return Antecedent(self.entities[mention.entity].name, mention.entity, back)


def _begins_clause(line: Line, name: Span) -> bool:
    """Whether a name, with its title, stands behind a comma or "but" and owns nothing."""
    units = [unit for unit, at in enumerate(line.spans) if at.overlaps(name)]
    if not units or line.is_possessive(units[-1]) or line.gaps[units[-1] + 1]:
        return False
    first = units[0]
    while first > 0 and joined(line, first) and line.is_capital(first - 1):
        first -= 1
    return "," in line.gaps[first] or line.form(first - 1) in _TURNS


def _last_in(spoken: Sequence[Spoken], number: int) -> Spoken | None:
    for one in reversed(spoken[-_LINES_BACK * 4 :]):
        if one.first <= number <= one.last:
            return one
    return None


def _is_plural(name: str) -> bool:
    last = name.rsplit(maxsplit=1)[-1]
    return last.endswith("s") and last[0].islower()


def _is_in_marks(line: Line, span: Span) -> bool:
    return any(m is not None and m.outer.contains(span) for m in line.marked)
