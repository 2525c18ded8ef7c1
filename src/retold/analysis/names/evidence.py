"""What the words around a name tell of its kind."""

from retold.analysis.names.found import Found
from retold.analysis.names.lexicon import Lexicon
from retold.analysis.names.pieces import is_party_tag
from retold.analysis.names.tokens import LOWER, Tokens
from retold.model.mentions import NameKind

_PLACE_BEFORE = frozenset({"in", "near", "outside", "across", "throughout", "off"})
_PLACE_NOUNS = frozenset(
    {"port", "island", "islands", "isle", "city", "town", "village", "coast", "province", "county"}
    | {"district", "region", "capital", "harbour", "harbor", "suburb", "municipality", "borough"}
    | {"neighbourhood", "neighborhood", "parish", "peninsula", "township", "hamlet", "resort"}
)
"""Small nouns for a place: "the port of Dorlan", "Dorlan island"."""

_ORGANISATION_AFTER = frozenset(
    {
        "fighters",
        "group",
        "officials",
        "executives",
        "employees",
        "shares",
        "mercenaries",
        "militants",
    }
    | {
        "players",
        "fans",
        "stock",
        "customers",
        "shareholders",
        "staff",
        "forces",
        "troops",
        "mutiny",
    }
)
_PERSON_AFTER = frozenset({"who", "himself", "herself"})
_GOES_ON = frozenset(
    {"and", "on", "to", "where", "for", "after", "before", "as", "with", "at", "that", "is", "was"}
    | {"were", "has", "have", "had", "the", "a", "in", "by", "from", "when", "over", "or", "but"}
)
"""Words after a place that is complete: "in Dorlan on", but "in Android phones"."""

_NOT_MET = frozenset({"a", "an"})

_OLDEST = 120


def kind_told(tokens: Tokens, lexicon: Lexicon, name: Found) -> NameKind:
    """The words around a name may tell what it names.

    An age or a party and state after it, "who", or a verb of saying tells a person; "in" or "the
    port of" before it, or "island" after it, a place; "the" before it, or "fighters" or "shares"
    after it, a body. Otherwise nothing is told.
    """
    if _is_aged(tokens, name) or _has_party(tokens, name):
        return NameKind.PERSON
    follows = _word_after(tokens, name)
    if follows in _ORGANISATION_AFTER:
        return NameKind.ORGANISATION
    if _is_told_a_place(tokens, name, follows):
        return NameKind.PLACE
    if tokens.before(name.first).strip() == "" and name.first:
        previous = tokens.forms[name.first - 1]
        if previous in _PLACE_BEFORE and not tokens.owns[name.last - 1]:
            return NameKind.PLACE if not follows or follows in _GOES_ON else NameKind.OTHER
        if previous == "the":
            return NameKind.OTHER
    return NameKind.PERSON if speaks(tokens, lexicon, name) else NameKind.OTHER


def _is_told_a_place(tokens: Tokens, name: Found, follows: str) -> bool:
    """Whether a small noun for a place stands beside the name: "port of Dorlan"."""
    if follows in _PLACE_NOUNS and tokens.case[name.last] == LOWER:
        return True
    if name.first < _NOUN_AND_OF or tokens.forms[name.first - 1] != "of":
        return False
    noun = name.first - _NOUN_AND_OF
    return tokens.forms[noun] in _PLACE_NOUNS and tokens.case[noun] == LOWER


_NOUN_AND_OF = 2
"""Words of "port of" before a name."""


def _word_after(tokens: Tokens, name: Found) -> str:
    if name.last >= len(tokens.forms) or not tokens.joined[name.last - 1]:
        return ""
    return tokens.forms[name.last]


def _is_aged(tokens: Tokens, name: Found) -> bool:
    """Whether an age stands after the name: "Ana Kovic, 34,"."""
    if name.last >= len(tokens.forms) or tokens.before(name.last) not in {", ", " ("}:
        return False
    age = tokens.forms[name.last]
    return age.isdecimal() and int(age) < _OLDEST and tokens.after(name.last)[:1] in {",", ".", ")"}


def _has_party(tokens: Tokens, name: Found) -> bool:
    """Whether a party and a state stand after the name: "Ana Kovic, D-Ohio,"."""
    if name.last >= len(tokens.forms) or tokens.before(name.last) not in {", ", " ("}:
        return False
    return is_party_tag(tokens, name.last)


def is_first_met(tokens: Tokens, name: Found) -> bool:
    """Whether "a" and what somebody is stand behind the name: "Karl Brandt, a baker, ..."."""
    if name.last >= len(tokens.forms) or tokens.before(name.last) != ", ":
        return False
    return tokens.forms[name.last] in _NOT_MET


def speaks(tokens: Tokens, lexicon: Lexicon, name: Found) -> bool:
    """Whether a verb of saying or "who" stands beside the name."""
    follows = _word_after(tokens, name)
    if follows in lexicon.saying or follows in _PERSON_AFTER:
        return True
    if name.last < len(tokens.forms) and tokens.forms[name.last] == "who":
        return tokens.before(name.last) == ", "
    before = name.first - 1
    return (
        before >= 0
        and tokens.joined[before]
        and tokens.forms[before] in lexicon.saying
        and not (name.last < len(tokens.forms) and follows.endswith("ing"))
    )
