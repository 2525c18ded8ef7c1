"""How sure that two reports' entities are one, and how the names differ."""

from dataclasses import dataclass
from functools import lru_cache

from retold.analysis.names.acronyms import initials_of
from retold.analysis.names.found import MatchHow
from retold.analysis.names.lexicon import forms_of, lexicon
from retold.analysis.names.persons import person_name, same_bare_surname, same_person
from retold.analysis.names.short_names import is_dropped_noun
from retold.model.mentions import Entity, NameKind
from retold.text.names import likeness, spelling

_CACHED_ENTITIES = 1 << 14

_SAME_KEY = 1.0
_KEY_OF_OTHER_KIND = 0.9
_SAME_FULL_NAME = 0.92
_ACRONYM = 0.9
_SPELLED = 0.9
_NOUN_LEFT_OUT = 0.85
_SURNAME = 0.75
_ALSO_CALLED_SO = 0.12
_FIRST_NAME = 0.8
"""The scores are ranks: what rests on more words goes before what rests on fewer. A surname alone
that the other report also prints alone goes before one that it never does."""

_ALIKE = 0.85
"""Jaro-Winkler above which two forms of one known name are spellings of one word (Kyiv/Kiev has
.85); below it they are two names (Burma/Myanmar)."""

_SURE_OF_KIND = frozenset({NameKind.PERSON, NameKind.PLACE, NameKind.PEOPLE})


@dataclass(frozen=True, slots=True)
class Likeness:
    """How sure that two entities are one, how they are named, and the rule that says so."""

    score: float
    how: MatchHow
    rule: str


@dataclass(frozen=True, slots=True)
class Words:
    """An entity's fullest name and all its names, word by word."""

    fullest: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]


@lru_cache(_CACHED_ENTITIES)
def words_of(entity: Entity) -> Words:
    """The names of an entity, word by word."""
    names = tuple(dict.fromkeys(forms_of(form) for form in entity.forms))
    return Words(names[0] if names else (), tuple(name for name in names if name))


def likeness_of(left: Entity, right: Entity) -> Likeness | None:
    """How sure that two entities of two reports are one; None where they are not."""
    if not _kinds_agree(left, right):
        return None
    if left.key == right.key:
        return same_key(left, right)
    if NameKind.PEOPLE in {left.kind, right.kind}:
        return None
    if NameKind.PERSON in {left.kind, right.kind}:
        return (
            same_full_name(left, right)
            or surname_alone(left, right)
            or first_name_with_post(left, right)
        )
    return acronym(left, right) or noun_left_out(left, right) or spelled_alike(left, right)


def _kinds_agree(left: Entity, right: Entity) -> bool:
    if left.kind is right.kind or NameKind.OTHER in {left.kind, right.kind}:
        return True
    return {left.kind, right.kind} == {NameKind.PLACE, NameKind.ORGANISATION}


def same_key(left: Entity, right: Entity) -> Likeness:
    """Both reports print the same name, or two names known for one thing ("Kyiv" and "Kiev").

    Accents, full stops and capitals make no other name: "Rzeszów" is "Rzeszow".
    """
    score = _SAME_KEY if left.kind is right.kind else _KEY_OF_OTHER_KIND
    return Likeness(score, _how_printed(left, right), "names.same_key")


def _how_printed(left: Entity, right: Entity) -> MatchHow:
    if left.kind is NameKind.PEOPLE or _printed(left) == _printed(right):
        return MatchHow.SAME
    shared = {form.casefold() for form in left.forms} & {form.casefold() for form in right.forms}
    if shared and left.kind is not NameKind.PERSON:
        return MatchHow.SAME
    one, other = words_of(left).fullest, words_of(right).fullest
    if one == other and len(one) == 1 and left.name.isupper() and right.name.isupper():
        return MatchHow.SAME
    if len(one) != len(other) and (set(one) <= set(other) or set(other) <= set(one)):
        return _how_long(one, other)
    alike = likeness(" ".join(one), " ".join(other)) >= _ALIKE
    return MatchHow.SPELLED_OTHERWISE if alike else MatchHow.ALIAS


def _printed(entity: Entity) -> str:
    """The fullest name, whatever its capitals and its kind of apostrophe."""
    return entity.name.casefold().replace("\u2019", "'")


def same_full_name(left: Entity, right: Entity) -> Likeness | None:
    """Given name and surname agree: "Aleksandr" and "Alexander", "Joe" and "Joseph", "J.".

    Persons of one surname with different given names are never brought together.
    """
    one, other = words_of(left), words_of(right)
    full = [(a, b) for a in one.names if len(a) > 1 for b in other.names if len(b) > 1]
    if not full or not all(same_person(a, b) for a, b in full):
        return None
    return Likeness(_SAME_FULL_NAME, _how_long(one.fullest, other.fullest), "names.same_full_name")


def _how_long(left: tuple[str, ...], right: tuple[str, ...]) -> MatchHow:
    if len(left) == len(right):
        return MatchHow.SPELLED_OTHERWISE
    return MatchHow.SHORTENED if len(left) > len(right) else MatchHow.LENGTHENED


def surname_alone(left: Entity, right: Entity) -> Likeness | None:
    """One report gives only the surname: "Brandt" for "Ada Brandt".

    Two surnames alone are one where only the usual spellings of a foreign name differ. Where the
    fuller report never prints the surname alone, and what the two say of their bearers has not a
    word in common ("President Brandt" and "Karl Brandt, a baker"), they are two persons.
    """
    one, other = words_of(left), words_of(right)
    if len(one.fullest) > 1 and len(other.fullest) > 1:
        return None
    if not same_bare_surname(_surname(one), _surname(other)):
        return None
    if len(one.fullest) == len(other.fullest):
        score = _SURNAME + _ALSO_CALLED_SO
        return Likeness(score, MatchHow.SPELLED_OTHERWISE, "names.surname_alone")
    fuller, short = (one, other) if len(one.fullest) > 1 else (other, one)
    also = _ALSO_CALLED_SO if short.fullest in fuller.names else 0.0
    if not also and _told_otherwise(left, right):
        return None
    how = _how_long(one.fullest, other.fullest)
    return Likeness(_SURNAME + also, how, "names.surname_alone")


def _told_otherwise(left: Entity, right: Entity) -> bool:
    """Whether both reports tell roles, and no word of one stands in the other."""
    ours, theirs = ({word for role in one.roles for word in role.split()} for one in (left, right))
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs - {"of"})


def _surname(words: Words) -> str:
    return person_name(words.fullest).surname if words.fullest else ""


def first_name_with_post(left: Entity, right: Entity) -> Likeness | None:
    """One report gives only the first name, and both tell the same post.

    "Harrowgate's chief Yevgeny" is "Harrowgate leader Yevgeny Dobrynko", and "Tomas, the transport
    minister," is "Transport Minister Tomas Brannock"; a first name without a post is nobody's.
    """
    one, other = words_of(left), words_of(right)
    lengths = len(one.fullest), len(other.fullest)
    if min(lengths) != 1 or max(lengths) < 2:
        return None
    if spelling(one.fullest[0]) != spelling(other.fullest[0]) or not _same_post(left, right):
        return None
    return Likeness(
        _FIRST_NAME, _how_long(one.fullest, other.fullest), "names.first_name_with_post"
    )


def _same_post(left: Entity, right: Entity) -> bool:
    return bool(_posts(left.roles) & _posts(right.roles))


@lru_cache(_CACHED_ENTITIES)
def _posts(roles: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    """The posts told with their owner; every word for the head of a body is one post."""
    heads = lexicon().heads
    told = (role.partition(" of ") for role in roles)
    return frozenset(
        ("head" if post in heads else post, owner)
        for post, _, owner in told
        if owner or _is_of_one(post)
    )


def _is_of_one(post: str) -> bool:
    """Whether a post tells by itself who holds it: "transport minister", but not "minister"."""
    _, _, noun = post.rpartition(" ")
    return post in lexicon().single_holders - lexicon().heads or (
        " " in post and noun in _HELD_BY_ONE and post.partition(" ")[0] not in _OF_MANY
    )


_HELD_BY_ONE = frozenset({"minister", "secretary", "chief", "commissioner", "ombudsman", "mayor"})
_OF_MANY = frozenset({"former", "ex", "senior", "top", "then", "late", "retired", "deputy"})
"""Words that make a post one of several: "former minister"."""


def acronym(left: Entity, right: Entity) -> Likeness | None:
    """One report prints the initials of the name the other spells out."""
    one, other = words_of(left), words_of(right)
    if _is_acronym_of(one, other) or _is_acronym_of(other, one):
        return Likeness(_ACRONYM, MatchHow.ALIAS, "names.acronym")
    return None


def _is_acronym_of(short: Words, full: Words) -> bool:
    letters = short.fullest[0] if len(short.fullest) == 1 else ""
    return len(letters) > 2 and any(initials_of(name) == letters for name in full.names)


def noun_left_out(left: Entity, right: Entity) -> Likeness | None:
    """One report leaves out a body's noun: "Harrowgate" for "Harrowgate Group"."""
    one, other = words_of(left).fullest, words_of(right).fullest
    long, short = (one, other) if len(one) > len(other) else (other, one)
    if len(long) != len(short) + 1 or long[:-1] != short or not is_dropped_noun(long[-1]):
        return None
    return Likeness(_NOUN_LEFT_OUT, _how_long(one, other), "names.noun_left_out")


def spelled_alike(left: Entity, right: Entity) -> Likeness | None:
    """Every word of two names is the same but for usual spellings of foreign names."""
    one, other = words_of(left).fullest, words_of(right).fullest
    if len(one) != len(other) or not one:
        return None
    if all(spelling(a) == spelling(b) for a, b in zip(one, other, strict=True)):
        return Likeness(_SPELLED, MatchHow.SPELLED_OTHERWISE, "names.spelled_alike")
    return None
