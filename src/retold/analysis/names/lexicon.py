"""What is known of words before a report is read: places, bodies, peoples, titles, given names."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from retold.text.languages import word_list
from retold.text.words import find_words

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS_IN_SHORT = ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
    *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
)


class Tag(StrEnum):
    """What a known word or phrase is."""

    PLACE = "place"
    BODY = "body"
    PEOPLE = "people"
    ROLE = "role"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Known:
    """A known name or phrase: its forms word by word, what it is and the name it is folded to.

    Attributes:
        forms: its words' forms.
        tag: what it is.
        key: the form of the name it is folded to.
        shouted: whether it is an acronym, known by its capitals alone ("US", not "us").
    """

    forms: tuple[str, ...]
    tag: Tag
    key: str
    shouted: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything known before reading, by the form of a word.

    Attributes:
        known: known phrases by their first form, longest first.
        country_of: country for the key of a country, capital, people or seat of power.
        given: given names.
        lower: words that are printed in lower case unless they begin a sentence.
        titles: titles and role nouns that may stand before a name, written out.
        honorifics: titles that are no role.
        roles: role nouns, single words.
        role_phrases: roles of several words, by their last form, longest first.
        modifiers: words that belong to the role noun after them.
        of_bodies_too: role nouns that a body or place may have as well.
        past: words that tell that a role is past.
        kin: nouns for kin.
        saying: verbs a speaker is told by.
        suffixes: words an organisation ends in.
        place_suffixes: words a place ends in.
        place_prefixes: words a place begins with.
        of_heads: words that "of" joins to what follows.
        for_heads: words that "for" joins to what follows.
        surnames_too: of all those nouns, the ones that are surnames after a given name.
        places_with_of: nouns that with "of" make a place rather than a body.
        breaks: words that part two names even where they are capitalised.
        never_edge: words that neither begin nor end a name.
        generic: words that are no name alone.
        heads_of_country: roles that stand for the head of a country.
        heads: roles that stand for the head of a body.
        single_holders: roles that one person at a time holds.
        body_nouns: nouns that with a country's adjective name a body.
        body_modifiers: words between that adjective and that noun.
    """

    known: dict[str, tuple[Known, ...]]
    country_of: dict[str, str]
    given: frozenset[str]
    lower: frozenset[str]
    titles: dict[str, str]
    honorifics: frozenset[str]
    roles: frozenset[str]
    role_phrases: dict[str, tuple[tuple[str, ...], ...]]
    modifiers: frozenset[str]
    of_bodies_too: frozenset[str]
    past: frozenset[str]
    kin: frozenset[str]
    saying: frozenset[str]
    suffixes: frozenset[str]
    place_suffixes: frozenset[str]
    place_prefixes: frozenset[str]
    of_heads: frozenset[str]
    for_heads: frozenset[str]
    surnames_too: frozenset[str]
    places_with_of: frozenset[str]
    breaks: frozenset[str]
    never_edge: frozenset[str]
    generic: frozenset[str]
    heads_of_country: frozenset[str]
    heads: frozenset[str]
    single_holders: frozenset[str]
    body_nouns: frozenset[str]
    body_modifiers: frozenset[str]


def forms_of(name: str) -> tuple[str, ...]:
    """The forms of the words of `name`: ("st", "petersburg") for "St. Petersburg"."""
    return find_words(name).forms


def key_of(name: str) -> str:
    """`name` as a key: its forms, set apart by blanks."""
    return " ".join(forms_of(name))


@cache
def lexicon() -> Lexicon:
    """The lexicon of English, made from the word lists once."""
    titles, roles = word_list("titles"), word_list("roles")
    bodies, given = word_list("organisations"), word_list("given_names")
    small = word_list("lower_case_words")
    written_out = titles["written_out"]
    plain_titles = (*titles["male"], *titles["female"], *titles["either"])
    return Lexicon(
        known=_by_first_form((*_places(), *_bodies(), *_roles(), *_times())),
        country_of=_countries(),
        given=frozenset(
            (*given["male"], *given["female"], *given["either"], *given["family_first"])
        ),
        lower=frozenset(small["words"].split()),
        titles={title: written_out.get(title, title) for title in (*plain_titles, *written_out)},
        honorifics=frozenset(titles["honorifics"]),
        roles=frozenset(roles["nouns"]),
        role_phrases=_by_last_form(forms_of(phrase) for phrase in roles["phrases"]),
        modifiers=frozenset(roles["modifiers"]),
        of_bodies_too=frozenset(roles["of_bodies_too"]),
        past=frozenset(roles["past"]),
        kin=frozenset(roles["kin"]),
        saying=frozenset(roles["saying"]),
        suffixes=frozenset(bodies["suffixes"]),
        place_suffixes=frozenset(bodies["place_suffixes"]),
        place_prefixes=frozenset(bodies["place_prefixes"]),
        of_heads=frozenset(bodies["joined_by_of"]),
        for_heads=frozenset(bodies["joined_by_for"]),
        surnames_too=frozenset(bodies["surnames_too"]),
        places_with_of=frozenset(bodies["places_with_of"]),
        breaks=frozenset(small["breaks"]),
        never_edge=frozenset(small["never_edge"]),
        generic=frozenset(bodies["generic"]),
        heads_of_country=frozenset(roles["heads_of_country"]),
        heads=frozenset((*roles["heads"], *roles["heads_of_country"])),
        single_holders=frozenset(
            (*roles["single_holders"], *roles["heads"], *roles["heads_of_country"])
        ),
        body_nouns=frozenset(bodies["state_bodies"]["nouns"]),
        body_modifiers=frozenset(bodies["state_bodies"]["modifiers"]),
    )


def _by_first_form(known: Iterable[Known]) -> dict[str, tuple[Known, ...]]:
    """Phrases by first form, longest first; of two equal phrases the one told first stays."""
    told: dict[tuple[tuple[str, ...], bool], Known] = {}
    for phrase in known:
        told.setdefault((phrase.forms, phrase.shouted), phrase)
    grouped: dict[str, list[Known]] = {}
    for phrase in told.values():
        grouped.setdefault(phrase.forms[0], []).append(phrase)
    return {
        first: tuple(sorted(phrases, key=lambda phrase: -len(phrase.forms)))
        for first, phrases in grouped.items()
    }


def _by_last_form(phrases: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    grouped: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        grouped.setdefault(phrase[-1], []).append(phrase)
    return {last: tuple(sorted(group, key=len, reverse=True)) for last, group in grouped.items()}


def _known(tag: Tag, key: str, names: Iterable[str]) -> list[Known]:
    return [Known(forms_of(name), tag, key, name.isupper()) for name in names if name]


def _places() -> list[Known]:
    places = word_list("places")
    found: list[Known] = []
    for name, country in places["countries"].items():
        found += _known(Tag.PLACE, key_of(name), (name, *country.get("also", ())))
        for people in country["people"]:
            found += _known(Tag.PEOPLE, key_of(people), (people, people + "s"))
    for name, also in (*places["city_aliases"].items(), *places["region_aliases"].items()):
        found += _known(Tag.PLACE, key_of(name), (name, *also))
    for country in places["countries"].values():
        found += _known(Tag.PLACE, key_of(country["capital"]), (country["capital"],))
    for names in ("cities", "regions", "areas"):
        for name in _listed(places["lists"][names]):
            found += _known(Tag.PLACE, key_of(name), (name,))
    for people in _listed(places["lists"]["peoples"]):
        found += _known(Tag.PEOPLE, key_of(people), (people, people + "s"))
    return found


def _bodies() -> list[Known]:
    bodies = word_list("organisations")
    found: list[Known] = []
    for name, also in bodies["known"].items():
        found += _known(Tag.BODY, key_of(name), (name, *also))
    for name in (*bodies["agencies"], *word_list("places")["seats"]):
        found += _known(Tag.BODY, key_of(name), (name,))
    return found


def _roles() -> list[Known]:
    roles = word_list("roles")
    phrases = (_known(Tag.ROLE, key_of(phrase), (phrase,)) for phrase in roles["phrases"])
    return [phrase for phrases_of_one in phrases for phrase in phrases_of_one]


def _times() -> list[Known]:
    return [Known((time,), Tag.TIME, time) for time in (*WEEKDAYS, *_DAYS_IN_SHORT, *_MONTHS)]


def _countries() -> dict[str, str]:
    places = word_list("places")
    found: dict[str, str] = {}
    for name, country in places["countries"].items():
        forms = (name, country["capital"], *country["people"])
        found |= {key_of(form): key_of(name) for form in forms if form}
    found |= {key_of(seat): key_of(country) for seat, country in places["seats"].items()}
    return found


def _listed(names: str) -> list[str]:
    return [" ".join(name.split()) for name in names.split(";")]
