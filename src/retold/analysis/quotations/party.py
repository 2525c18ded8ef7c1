"""Whom "the Ohio Democrat" stands for: the one whom the report gives that party and place."""

import re
from collections.abc import Iterator, Sequence

from retold.analysis.quotations.given import Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.model.mentions import Entity, NameKind, NameMention

_TAG = re.compile(r",?\s?\(?(?P<party>[DRI])-(?P<place>[A-Z][\w.]{0,14}(?:\s[A-Z][\w.]{0,14})?)")
"""A party and a place behind a name: "(D-Ohio)", ", R-Ky."."""

_SAID = re.compile(
    r",\s(?:an?\s)?(?P<party>Democrat|Republican|Independent)\s(?:of|from)\s"
    r"(?P<place>[A-Z]\w{1,14}(?:\s[A-Z]\w{1,14})?)"
)
"""The same in words: ", Democrat of Ohio"."""


def member_of(
    line: Line, phrase: Phrase, names: Sequence[NameMention], entities: Sequence[Entity]
) -> frozenset[int]:
    """The persons told of before, to whom the party and the place of a phrase are given."""
    party = line.forms[phrase.core - 1][:1]
    place = _letters(" ".join(line.raw(unit) for unit in range(phrase.first + 1, phrase.core - 1)))
    if not place or not is_member(line, phrase):
        return frozenset()
    return frozenset(
        name.entity
        for name in names
        if name.span.end <= line.spans[phrase.first].start
        and entities[name.entity].kind is NameKind.PERSON
        and any(party == tag and _fits(told, place) for tag, told in _tags(line.text, name))
    )


def is_of_other_party(
    line: Line, phrase: Phrase, names: Sequence[NameMention], entity: int
) -> bool:
    """Whether the report gives a person another party than a phrase names."""
    party = line.forms[phrase.core - 1][:1]
    told = (tag for name in names if name.entity == entity for tag, _ in _tags(line.text, name))
    return any(tag != party for tag in told)


def is_member(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is "the", a place and a party's one member: "the Ohio Democrat"."""
    head = line.forms[phrase.core - 1]
    determined = line.forms[phrase.first] in lexicon().grammar["determiners"]
    return determined and head in {"democrat", "republican", "independent"}


def _tags(text: str, name: NameMention) -> Iterator[tuple[str, str]]:
    """The parties and places given right behind a name."""
    for pattern in (_TAG, _SAID):
        found = pattern.match(text, name.span.end)
        if found:
            yield found["party"][0].lower(), _letters(found["place"])


def _letters(place: str) -> str:
    return "".join(letter for letter in place.lower() if letter.isalpha())


def _fits(short: str, place: str) -> bool:
    """Whether letters may stand for a place: "nev", "ky" for "kentucky", "ny" for "newyork"."""
    rest = iter(place)
    return short[:1] == place[:1] and all(letter in rest for letter in short)
