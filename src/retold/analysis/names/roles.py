"""What a report says a named person is: the role before the name, and the one after it."""

from dataclasses import dataclass

from retold.analysis.names.found import Found
from retold.analysis.names.lexicon import Lexicon
from retold.analysis.names.tokens import LOWER, Tokens
from retold.model.mentions import NameKind

_LONGEST_APPOSITION = 7
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "one", "another"})
_AFTER_ROLE = frozenset({"of", "at", "for", "in", "who", "and", "from", "with", "on", "to"})
_OWNING = frozenset({"of", "at", "for"})
_ENDS = frozenset(",.;)")
_FIRST_LADY = ("first", "lady")
_OWNING_GAPS = frozenset({" ", "\xa0", "\u2019 ", "' "})
_COMMAS = frozenset({", ", " (", ",\xa0"})


@dataclass(frozen=True, slots=True)
class Described:
    """What is said of a name.

    Attributes:
        role: the role, "" where only a title tells a person.
        kin: whether it is told as somebody's kin.
        of_person: whether only a person has such a role; a company too may be a rival.
        title: the word before the name: "mr", "president".
    """

    role: str
    kin: bool = False
    of_person: bool = True
    title: str = ""


@dataclass(frozen=True, slots=True)
class RoleReader:
    """Reads roles beside the names of one report; the names are given by first and last word."""

    tokens: Tokens
    lexicon: Lexicon
    starting: dict[int, Found]
    ending: dict[int, Found]

    def beside(self, name: Found) -> Described | None:
        """What is said of `name` before it or, failing that, after it."""
        if name.weak and name.opens:
            return role_before(self, name)
        return role_before(self, name) or role_set_before(self, name) or role_after(self, name)

    def is_role(self, word: int) -> bool:
        """Whether a word is a title, a role noun or a noun for kin."""
        form = self.tokens.forms[word]
        return form in self.lexicon.roles or form in self.lexicon.titles or form in self.lexicon.kin

    def written_out(self, first: int, last: int) -> str:
        """Role words as told: "senator" for "Sen."; a title that is no role is left out."""
        forms = self.tokens.forms[first:last]
        if forms[-2:] == _FIRST_LADY:
            return " ".join(forms)
        told = (self.lexicon.titles.get(f, f) for f in forms if f not in self.lexicon.honorifics)
        return " ".join(told)

    def owner_of(self, role: str, name: Found) -> str:
        """Whose a role is that is told with `name`: "russia" for the president of the Kremlin.

        A city or seat of power stands for its country only beside a national office: the mayor of
        London is not the mayor of Britain.
        """
        country = self.lexicon.country_of.get(name.key, "")
        if name.kind is NameKind.PEOPLE:
            return country
        national = (
            name.key == country or role in self.lexicon.heads_of_country or "minister" in role
        )
        if country and national:
            return country
        return name.key or " ".join(name.forms)


def role_before(reader: RoleReader, name: Found) -> Described | None:
    """A title or role printed before a name is told of the person named.

    "President Kalna" is the president Kalna; "Latvian leader Ilze Kalna" is leader of
    Latvia. The title is no part of the name.
    """
    first = _start_of_role(reader, name.first)
    return _told(reader, first, name.first) if first < name.first else None


def _told(reader: RoleReader, first: int, last: int) -> Described:
    """What the role words `first` to `last` (not included) tell of the name they stand before."""
    forms = reader.tokens.forms[first:last]
    role = reader.written_out(first, last)
    owner = _owner_before(reader, first, role)
    return Described(
        f"{role} of {owner}" if role and owner else role,
        kin=forms[-1] in reader.lexicon.kin or forms[-2:] == _FIRST_LADY,
        of_person=forms[-1] not in reader.lexicon.of_bodies_too,
        title=forms[-1],
    )


def role_set_before(reader: RoleReader, name: Found) -> Described | None:
    """A role with "the", "his" or its owner, and the name set off by commas, are one person.

    "The first lady, Ana Kovic, …"; "his son, Ivo Kovic."
    """
    tokens = reader.tokens
    if tokens.before(name.first) != ", " or not _closes(reader, name):
        return None
    first = _start_of_set_off(reader, name.first)
    if first in {0, name.first}:
        return None
    owned = tokens.owns[first - 1] or tokens.forms[first - 1] in _ARTICLES
    return _told(reader, first, name.first) if owned else None


def _closes(reader: RoleReader, name: Found) -> bool:
    if name.last >= len(reader.tokens.forms):
        return True
    return reader.tokens.before(name.last)[:1] in _ENDS


def _start_of_set_off(reader: RoleReader, end: int) -> int:
    """The first word of the role that ends before the comma at word `end`; `end` for none."""
    if end < 2 or not reader.is_role(end - 1) or end in reader.ending:
        return end
    return _back_from(reader, end - (_phrase_ending(reader, end) or 1), end)


def _start_of_role(reader: RoleReader, end: int) -> int:
    """The first word of the role that ends before word `end`; `end` where none does."""
    return _back_from(reader, end, end)


def _back_from(reader: RoleReader, start: int, end: int) -> int:
    """The first word of a role whose words `start` to `end` (not included) are known to be its."""
    tokens = reader.tokens
    while start and tokens.joined[start - 1] and start not in reader.ending:
        phrase = _phrase_ending(reader, start)
        form = tokens.forms[start - 1]
        if _is_role_apart(reader, start, end):
            break
        if phrase:
            start -= phrase
        elif reader.is_role(start - 1) or (start < end and form in reader.lexicon.modifiers):
            start -= 1
        else:
            break
    return start


def _is_role_apart(reader: RoleReader, start: int, end: int) -> bool:
    """Whether a capitalised title ends the role: in "candidate Sen. X" only "Sen." is X's title."""
    tokens = reader.tokens
    return (
        start < end
        and tokens.case[start] != LOWER
        and tokens.case[start - 1] == LOWER
        and tokens.forms[start - 1] not in reader.lexicon.past
        and tokens.forms[start - 1] != "of"
    )


def _phrase_ending(reader: RoleReader, end: int) -> int:
    """How many words a role of several words takes that ends before word `end`; 0 for none."""
    forms = reader.tokens.forms
    for phrase in reader.lexicon.role_phrases.get(forms[end - 1], ()):
        if forms[max(0, end - len(phrase)) : end] == phrase:
            return len(phrase)
    return 0


def _owner_before(reader: RoleReader, first: int, role: str) -> str:
    """Whose role begins at word `first`: "Russia" in "Russia's President"."""
    owner = reader.ending.get(first)
    if owner is None or reader.tokens.before(first) not in _OWNING_GAPS:
        return ""
    return reader.owner_of(role, owner)


def role_after(reader: RoleReader, name: Found) -> Described | None:
    """A role set off by commas after a name is told of the person named.

    "Ana Kovic, the mayor of Lisbon," is mayor of Lisbon. A role that leads on to another name is
    that name's.
    """
    tokens = reader.tokens
    if name.last >= len(tokens.forms) or tokens.before(name.last) not in _COMMAS:
        return None
    noun = _noun_of_apposition(reader, name)
    if noun < 0:
        return None
    end = noun + 1
    start = _back_from(reader, end - (_phrase_ending(reader, end) or 1), end)
    role = reader.written_out(start, end)
    owner = _owner_after(reader, noun, role) or _owner_before(reader, start, role)
    of_person = tokens.forms[noun] not in reader.lexicon.of_bodies_too
    return Described(f"{role} of {owner}" if role and owner else role, of_person=of_person)


def _noun_of_apposition(reader: RoleReader, name: Found) -> int:
    """The role noun of the words set off after a name; -1 where there is none."""
    tokens = reader.tokens
    end = min(tokens.prose.bounds[name.sentence][1], name.last + _LONGEST_APPOSITION)
    if name.last >= end or not _may_begin_apposition(reader, name.last):
        return -1
    for word in range(name.last, end):
        if reader.is_role(word) and _ends_apposition(reader, word):
            return word
        if not (tokens.joined[word] or tokens.owns[word]) or tokens.forms[word] in _AFTER_ROLE:
            return -1
    return -1


def _may_begin_apposition(reader: RoleReader, word: int) -> bool:
    form = reader.tokens.forms[word]
    if form in _ARTICLES or reader.is_role(word) or form in reader.lexicon.modifiers:
        return True
    return word in reader.starting and reader.starting[word].kind is not NameKind.PERSON


def _ends_apposition(reader: RoleReader, word: int) -> bool:
    tokens = reader.tokens
    if word + 1 >= len(tokens.forms):
        return True
    gap = tokens.after(word)
    return gap[:1] in _ENDS or (gap == " " and tokens.forms[word + 1] in _AFTER_ROLE)


def _owner_after(reader: RoleReader, noun: int, role: str) -> str:
    """Whose role it is, told by "of", "at" or "for" after its noun."""
    tokens = reader.tokens
    word = noun + 1
    if word >= len(tokens.forms) or tokens.forms[word] not in _OWNING or not tokens.joined[noun]:
        return ""
    word += 1
    if word < len(tokens.forms) and tokens.forms[word] == "the":
        word += 1
    owner = reader.starting.get(word)
    return reader.owner_of(role, owner) if owner else ""
