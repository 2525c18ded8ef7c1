"""Whom "the minister" stands for: the one person told of in those words."""

from collections import defaultdict
from collections.abc import Sequence

from retold.analysis.quotations.antecedents import Antecedents, Spoken
from retold.analysis.quotations.given import Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.party import is_member, is_of_other_party, member_of
from retold.analysis.quotations.phrases import is_speaker
from retold.analysis.quotations.unnamed import is_just_met
from retold.model.mentions import Entity, NameKind, NameMention

_LINES_BACK = 2
"""Sentences back in which the politician just heard spoke."""


class Roles:
    """What the persons of one report are called beside their names."""

    def __init__(
        self, names: Sequence[NameMention], entities: Sequence[Entity], antecedents: Antecedents
    ) -> None:
        self._names = names
        self._entities = entities
        self._antecedents = antecedents
        self._called: dict[str, set[int]] = defaultdict(set)
        self._first_at: dict[int, int] = {}
        for name in names:
            self._first_at.setdefault(name.entity, name.span.start)

    def note(self, line: Line, phrase: Phrase, entity: int) -> None:
        """Keeps what a named source is called: "Ann Brown, the transport minister"."""
        behind_preposition = False
        for unit in range(phrase.first, phrase.stop):
            form = line.forms[unit]
            behind_preposition = behind_preposition and "," not in line.gaps[unit]
            behind_preposition = behind_preposition or form in lexicon().grammar["prepositions"]
            if is_speaker(form) and not behind_preposition:
                self._called[form].add(entity)

    def holder(self, line: Line, phrase: Phrase, spoken: Sequence[Spoken]) -> int | None:
        """The one person whom a phrase such as "the minister" fits, None where it fits several."""
        head = line.forms[phrase.core - 1]
        if line.form(phrase.first) != "the" or phrase.stop != phrase.core:
            return None
        if is_just_met(self._antecedents.lines, line, head):
            return None
        holders = self._called.get(head, set()) | {
            number
            for number, entity in enumerate(self._entities)
            if self._first_at.get(number, line.span.end) < line.span.end
            and any(head in role.split() for role in entity.roles)
        }
        if len(holders) != 1:
            holders = self._members(line, phrase, spoken)
        return next(iter(holders)) if len(holders) == 1 else None

    def _members(self, line: Line, phrase: Phrase, spoken: Sequence[Spoken]) -> set[int]:
        """Who "the Ohio Democrat" is: by party and place, or else the politician just heard."""
        if not is_member(line, phrase):
            return set()
        members = member_of(line, phrase, self._names, self._entities)
        if members:
            return set(members)
        last = spoken[-1] if spoken else None
        just = last is not None and line.number - last.last <= _LINES_BACK
        if last is None or last.entity is None or not just:
            heard = self._antecedents.only_in(line.number - 1)
        else:
            person = self._entities[last.entity].kind is NameKind.PERSON
            heard = {last.entity} if person else set()
        return {one for one in heard if not is_of_other_party(line, phrase, self._names, one)}
