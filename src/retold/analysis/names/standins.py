"""Words that describe somebody named elsewhere in the report: "the Minsk leader"."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from retold.analysis.names.found import Found
from retold.analysis.names.groups import Group
from retold.analysis.names.roles import RoleReader
from retold.analysis.names.tokens import LOWER
from retold.model.mentions import NameKind

_MOST_WORDS = 4
_ANY_HEAD = frozenset({"leader", "ruler", "strongman", "dictator", "head of state"})
"""Words for the head of a country whatever the office."""

_NEVER_AFTER = frozenset({"of", "for", "elect"})


@dataclass(frozen=True, slots=True)
class StandIn:
    """Words `first` to `last` (not included) that stand for a group."""

    first: int
    last: int
    sentence: int
    group: int


@dataclass(frozen=True, slots=True)
class _Offices:
    """Who holds which office in a report.

    Attributes:
        owned: roles and groups by whose the role is.
        held: groups by role, whosever it is.
        plain: groups by role, where it was told without an owner.
    """

    owned: dict[str, set[tuple[str, int]]]
    held: dict[str, set[int]]
    plain: dict[str, set[int]]


def stand_ins(reader: RoleReader, groups: list[Group]) -> Iterator[StandIn]:
    """The words that stand for a person the report names elsewhere, in order."""
    offices = _offices(groups)
    begins = [group.members[0].name.first for group in groups]
    for sentence, (first, last) in enumerate(reader.tokens.prose.bounds):
        for word in range(first, last):
            if reader.tokens.forms[word] == "the" and word + 1 < last:
                found = described_person(reader, offices, word + 1) or the_office_alone(
                    reader, offices, word + 1
                )
            elif reader.tokens.owns[word] and word in reader.starting:
                found = described_person(reader, offices, word)
            else:
                continue
            if found and (found[2] or begins[found[1]] < word):
                yield StandIn(
                    word + (reader.tokens.forms[word] == "the"), found[0], sentence, found[1]
                )


def _offices(groups: list[Group]) -> _Offices:
    owned: dict[str, set[tuple[str, int]]] = defaultdict(set)
    held: dict[str, set[int]] = defaultdict(set)
    plain: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        if group.kind is not NameKind.PERSON:
            continue
        for member in group.members:
            role, _, owner = (member.described.role if member.described else "").partition(" of ")
            if role:
                held[role].add(number)
            if role and not owner:
                plain[role].add(number)
            if owner:
                owned[owner].add((role, number))
    return _Offices(owned, held, plain)


def described_person(
    reader: RoleReader, offices: _Offices, word: int
) -> tuple[int, int, bool] | None:
    """A country, capital or seat of power and an office stand for who holds it in this report.

    "The Minsk leader" is the only person the report calls leader or president of Belarus; "the
    Harrowgate chief" the only one it calls head of Harrowgate.
    """
    owner = reader.starting.get(word)
    if owner is None or owner.kind is NameKind.PERSON or _parted(reader, owner.last):
        return None
    role, end = _office_at(reader, owner.last)
    if role not in reader.lexicon.single_holders or not _ends(reader, end):
        return None
    name = reader.owner_of(role, owner)
    holders = {number for held, number in offices.owned.get(name, ()) if _same(reader, held, role)}
    return (end, holders.pop(), True) if len(holders) == 1 else None


def _parted(reader: RoleReader, word: int) -> bool:
    """Whether a mark stands before a word, so that it is no office of the name before."""
    words = reader.tokens.prose.words
    if word >= len(words.starts):
        return True
    between = reader.tokens.prose.text[words.ends[word - 1] : words.starts[word]]
    return any(mark in ".;:,!?()" for mark in between)


def the_office_alone(
    reader: RoleReader, offices: _Offices, word: int
) -> tuple[int, int, bool] | None:
    """An office alone, "the president", is the only person whom the report has called so by then.

    Where only "the Ukrainian president" was named, "the president" may be that of the paper's own
    country, and stands for nobody.
    """
    if reader.tokens.case[word] != LOWER:
        return None
    role, end = _office_at(reader, word)
    if not role or not _ends(reader, end) or not _is_title(reader, role):
        return None
    holders = offices.held.get(role, set())
    foreign = role in reader.lexicon.heads_of_country and holders != offices.plain.get(role)
    return (end, next(iter(holders)), False) if len(holders) == 1 and not foreign else None


def _is_title(reader: RoleReader, role: str) -> bool:
    last = role.rsplit(" ", 1)[-1]
    return role in reader.lexicon.titles or tuple(role.split()) in reader.lexicon.role_phrases.get(
        last, ()
    )


def _office_at(reader: RoleReader, first: int) -> tuple[str, int]:
    """The office told from word `first` on, and the word after it; "" where none is."""
    tokens, word = reader.tokens, first
    end = min(len(tokens.forms), first + _MOST_WORDS)
    found = first
    while word < end and (word == first or tokens.joined[word - 1]) and word not in reader.starting:
        if reader.is_role(word):
            found = word + 1
        elif tokens.forms[word] not in reader.lexicon.modifiers | {"of"}:
            break
        word += 1
    return reader.written_out(first, found), found


def _ends(reader: RoleReader, end: int) -> bool:
    """Whether the office ends there and leads on to no name and no "of"."""
    tokens = reader.tokens
    if end >= len(tokens.forms) or not tokens.joined[end - 1]:
        return True
    return end not in reader.starting and tokens.forms[end] not in _NEVER_AFTER


def _same(reader: RoleReader, held: str, said: str) -> bool:
    if held == said:
        return True
    heads = reader.lexicon.heads_of_country
    if held in heads and said in heads:
        return held in _ANY_HEAD or said in _ANY_HEAD
    return (
        held in reader.lexicon.heads
        and said in reader.lexicon.heads
        and not (held in heads - _ANY_HEAD or said in heads - _ANY_HEAD)
    )


def ending_at(names: tuple[Found, ...]) -> dict[int, Found]:
    """Names by the word after their last."""
    return {name.last: name for name in names}
