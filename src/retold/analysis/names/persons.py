"""Whether two names of persons may be one person's, by their words alone."""

from dataclasses import dataclass
from functools import cache, lru_cache

from retold.analysis.names.pieces import PARTICLES
from retold.text.languages import word_list
from retold.text.names import given_names_agree, slip_of_the_pen, sounds_alike, spelling

_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_LEADING = PARTICLES - {"al"}
"""Small words that begin a surname printed alone; "Al" is a first name as well."""

_LONGEST_SYLLABLE = 5
_CACHED_NAMES = 1 << 14


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in parts: ("ada",), "brandt"; `generation` is "jr", "iii" or empty."""

    given: tuple[str, ...]
    surname: str
    generation: str


@cache
def _family_first() -> tuple[frozenset[str], frozenset[str]]:
    names = word_list("given_names")
    return frozenset(names["family_first"]), frozenset(names["family_first_of_three"])


def _family_name_leads(forms: tuple[str, ...]) -> bool:
    """Whether the family name stands first, as in "Xi Jinping" and "Kim Jong Un"."""
    always, of_three = _family_first()
    if len(forms) < 2:
        return False
    return forms[0] in always or (
        forms[0] in of_three
        and len(forms) == 3
        and all(len(form) <= _LONGEST_SYLLABLE for form in forms[1:])
    )


@lru_cache(_CACHED_NAMES)
def person_name(forms: tuple[str, ...]) -> PersonName:
    """The parts of a name: a surname is its last word with the small words before it.

    Chinese and Korean family names stand first.
    """
    generation = forms[-1] if len(forms) > 1 and forms[-1] in _GENERATIONS else ""
    rest = forms[:-1] if generation else forms
    if _family_name_leads(rest):
        return PersonName(rest[1:], rest[0], generation)
    start = len(rest) - 1
    while start > 1 and rest[start - 1] in PARTICLES:
        start -= 1
    if start == 1 and rest[0] in _LEADING:
        start = 0
    return PersonName(rest[:start], " ".join(rest[start:]), generation)


@lru_cache(_CACHED_NAMES)
def same_person(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Two full names are one person's where surname and given name agree.

    A pet name, an initial or another spelling agrees; another given name never does, nor "Jr"
    with none. Nothing is told of a name without a given name.
    """
    one, other = person_name(left), person_name(right)
    if not one.given or not other.given or one.generation != other.generation:
        return False
    if not _middles_agree(one.given[1:], other.given[1:]):
        return False
    if not given_names_agree(one.given[0], other.given[0]):
        return False
    return surnames_agree(one.surname, other.surname) or (
        one.given[0] == other.given[0]
        and slip_of_the_pen(one.surname, other.surname)
        and sorted(one.surname) == sorted(other.surname)
    )


def _middles_agree(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return all(
        one[0] == other[0] and (len(one) <= 2 or len(other) <= 2 or one == other)
        for one, other in zip(left, right, strict=False)
    )


def surnames_agree(left: str, right: str) -> bool:
    """Whether two surnames are one, where the given names agree ("Dolenko", "Dolenka")."""
    return left == right or spelling(left) == spelling(right) or sounds_alike(left, right)


def same_bare_surname(left: str, right: str) -> bool:
    """Whether two surnames printed alone are one: only usual transliterations."""
    return left == right or spelling(left) == spelling(right)
