"""Names of bodies and places told by one of their own nouns: "… Group", "Bank of …"."""

from retold.analysis.names.lexicon import Lexicon, Tag
from retold.analysis.names.pieces import Piece
from retold.analysis.names.tokens import LOWER, Tokens
from retold.model.mentions import NameKind
from retold.text.languages import word_list

_JOINERS = frozenset({"of", "for", "and"})
_SAME_WORD = {"defense": "defence", "organisation": "organization", "centre": "center"}
"""Spellings told apart by country only."""


def end_of_body(tokens: Tokens, lexicon: Lexicon, segment: list[Piece]) -> int:
    """How many pieces of a segment, from its first, make the name of a body; 0 for none."""
    end = 0
    for number, piece in enumerate(segment):
        if piece.known or not number or number < end:
            continue
        form = tokens.forms[piece.first]
        if _ends_body(tokens, lexicon, segment, number):
            end = number + 1
        if form in _JOINERS and number < len(segment) - 1:
            end = _past_joined(tokens, lexicon, segment, number + 1)
    return end


def _ends_body(tokens: Tokens, lexicon: Lexicon, segment: list[Piece], number: int) -> bool:
    form = tokens.forms[segment[number].first]
    if form not in lexicon.suffixes and form not in lexicon.place_suffixes:
        return False
    first = segment[0]
    is_given = not first.known and tokens.forms[first.first] in lexicon.given
    return not (is_given and number == 1 and form in lexicon.surnames_too)


def _past_joined(tokens: Tokens, lexicon: Lexicon, segment: list[Piece], number: int) -> int:
    """How many pieces there are up to the end of what a small word joins."""
    last = len(segment) - 1
    while number < last and tokens.case[segment[number].first] == LOWER:
        number += 1
    while number < last and not segment[number + 1].known:
        if tokens.forms[segment[number + 1].first] in lexicon.given:
            break
        number += 1
    return number + 1


def body_kind(lexicon: Lexicon, forms: tuple[str, ...]) -> NameKind:
    """Whether a name told by its own noun is a body's or a place's."""
    if "of" in forms[1:]:
        is_place = forms[forms.index("of", 1) - 1] in lexicon.places_with_of
    else:
        is_place = forms[-1] in lexicon.place_suffixes and forms[-1] not in lexicon.suffixes
    return NameKind.PLACE if is_place else NameKind.ORGANISATION


def body_key(lexicon: Lexicon, pieces: list[Piece], forms: tuple[str, ...]) -> str:
    """The name as a key: an adjective as its country, one spelling for British and American."""
    known = pieces[0].known
    of_state = forms[-1] in lexicon.body_nouns
    country = lexicon.country_of.get(known.key, "") if known and of_state else ""
    if known and known.tag is Tag.PLACE and is_of_city(known.key, country, forms[-1]):
        country = ""
    rest = forms[len(known.forms) :] if known and country else forms
    return " ".join(filter(None, (country, *(_SAME_WORD.get(form, form) for form in rest))))


def is_of_city(place: str, country: str, noun: str) -> bool:
    """Whether a place and a noun name a body of the city itself: "Warsaw police"."""
    return place != country and noun in word_list("organisations")["state_bodies"]["of_cities"]
