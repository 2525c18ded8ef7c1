"""Which name of the report a source ends in, begins with, or has set apart behind a comma."""

from bisect import bisect_left

from retold.analysis.quotations.given import Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.phrases import is_named, is_speaker
from retold.model.mentions import Entity, NameKind, NameMention
from retold.model.spans import Span

_IN_TITLES = frozenset({"of", "for", "on"})
"""What stands inside a title: "Secretary of Transport", "Association for Harbours President"."""


class NamesInSources:
    """The names of one report, looked up by the phrases that hold them."""

    def __init__(self, names: tuple[NameMention, ...], entities: tuple[Entity, ...]) -> None:
        self.names = tuple(sorted(names, key=lambda name: name.span))
        self._entities = entities
        self._starts = [name.span.start for name in self.names]

    def of(self, line: Line, phrase: Phrase) -> NameMention | None:
        """The name that a phrase ends in, or else the one it has set apart."""
        mention = self._titled(line, phrase) or self.over(line.spans[phrase.core - 1])
        return self._set_apart(line, phrase) if mention is None else mention

    def misleads(self, line: Line, phrase: Phrase, mention: NameMention) -> bool:
        """Whether a name found in a phrase is not the phrase's: only part of a longer one."""
        ends = mention.span.overlaps(line.spans[phrase.core - 1])
        return (
            (ends and _is_one_of_many(line, phrase, mention))
            or _is_longer_name(line, phrase, mention)
            or self._is_firm(line, phrase, mention)
        )

    def over(self, head: Span) -> NameMention | None:
        """The name that overlaps a span, the last of several."""
        last = bisect_left(self._starts, head.end)
        for name in reversed(self.names[max(0, last - 3) : last]):
            if name.span.overlaps(head):
                return name
        return None

    def _titled(self, line: Line, phrase: Phrase) -> NameMention | None:
        """The person at the end of a long title: "Secretary of Transport Ann Brown"."""
        if line.form(phrase.core) not in _IN_TITLES or not line.is_capital(phrase.core - 1):
            return None
        stop = _before_comma(line, phrase)
        mention = self.over(line.spans[stop - 1])
        if mention is None or self._entities[mention.entity].kind is not NameKind.PERSON:
            return None
        before = [u for u in range(phrase.core, stop) if line.spans[u].end <= mention.span.start]
        titled = len(before) > 1 and line.is_capital(before[-1])
        return mention if titled else None

    def _set_apart(self, line: Line, phrase: Phrase) -> NameMention | None:
        """The name behind a comma of a phrase: "one of her lawyers, Tom Green"."""
        if is_named(line, phrase):
            return None
        for unit in range(phrase.core, phrase.stop):
            if line.forms[unit] in {"who", "which", "whose", "that"}:
                return None
            if line.gaps[unit] == "," and line.is_capital(unit):
                found = self.over(line.spans[unit])
                person = found and self._entities[found.entity].kind is NameKind.PERSON
                return found if person else None
        return None

    def _is_firm(self, line: Line, phrase: Phrase, mention: NameMention) -> bool:
        """Whether a place's name only ends that of a firm: "Royal Larne said"."""
        if self._entities[mention.entity].kind is not NameKind.PLACE:
            return False
        before = [
            unit
            for unit in range(phrase.first, phrase.core)
            if line.spans[unit].end <= mention.span.start
        ]
        named = [u for u in before if line.is_capital(u) and not is_speaker(line.forms[u])]
        return bool(before) and len(named) == len(before) and before[0] > 0


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


def _before_comma(line: Line, phrase: Phrase) -> int:
    """The unit before which the first comma of a phrase stands, or its end."""
    units = range(phrase.first + 1, phrase.stop)
    return next((unit for unit in units if "," in line.gaps[unit]), phrase.stop)
