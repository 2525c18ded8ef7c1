"""An alphabet of kinds of words, and patterns written in it.

A word is looked up once and becomes one letter standing for all the kinds it belongs to ("May" is
a month; "second" an ordinal and a unit). Patterns are regular expressions over these letters,
written with names: ``<unit>`` for a kind of word, ``'ago'`` for one word, ``{NUMBER}`` for a part
given by name, and marks such as ``-`` or ``%`` as they are printed.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from retold.analysis.mentions.number_words import kinds_of_digits

_FIRST_LETTER = 0xE000
"""The first private-use character: no mark that is printed can be taken for a word."""

_ANY_WORD = f"[{chr(_FIRST_LETTER)}-\uf8ff]"
_PART = re.compile(r"\{([A-Z_]+)\}")
_NAME = re.compile(r"(?<!\?P)<([a-z_]+)>")
_LITERAL = re.compile(r"'([^'\s]+)'")

_MARKS = "-_\u2014\u2212%,./$£€¥₹₽₪₩₴₺₱₦₫฿°~≈<>≤≥'#+="
"""Marks that stand in patterns: \u2014 is a dash among blanks, \u2212 a minus."""

_SAMPLES_OF_DIGITS = (
    *(f"{number}" for number in range(2300)),
    *(f"{number:02}" for number in range(100)),
    *(f"{number}:00" for number in range(100)),
    *(f"{number}.30" for number in range(100)),
    *("1,000", "100,000.5", "3.5", "99.99", "4321", "12345", "1/2", "1,2", "12:30:15"),
    *("24.07.2023", "07.24.2023", "99.99.2023", "1.2.3", "1.2.3.4"),
)
"""Every kind of number in digits is met among these, so that patterns know its letter."""

_UNKNOWN = frozenset({"word"})
_UNKNOWN_PLURAL = frozenset({"word", "plural"})
_UNKNOWN_CAPITAL = frozenset({"word", "capital"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that a family of patterns tells apart.

    Attributes:
        kinds: the words of each kind.
        parts: parts that patterns are made of, by name.
        capitalised: words that belong to their kinds only when printed with a capital.
        small: kinds that hold words only when printed without one.
        large: kinds that hold words only when printed with one.
    """

    kinds: Mapping[str, Iterable[str]]
    parts: Mapping[str, str]
    capitalised: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    large: frozenset[str] = frozenset()

    def kinds_in_small(self, form: str, names: frozenset[str]) -> frozenset[str]:
        """The kinds of a form printed without a capital; `names` are those it has with one."""
        if form not in self.capitalised:
            return (names - self.large) or (_UNKNOWN_PLURAL if form.endswith("s") else _UNKNOWN)
        literal = frozenset(name for name in names if name.startswith("="))
        return literal or (_UNKNOWN_PLURAL if form.endswith("s") else _UNKNOWN)


class Alphabet:
    """The letters of the kinds of words that the patterns of a vocabulary name."""

    def __init__(self, vocabulary: Vocabulary, patterns: Iterable[str]) -> None:
        self._parts = vocabulary.parts
        self._letter_of: dict[frozenset[str], str] = {}
        self._class_of: dict[str, str] = {}
        known = _kinds_of_words(vocabulary.kinds, (*self._parts.values(), *patterns))
        self._small = {
            form: self._letter(vocabulary.kinds_in_small(form, names))
            for form, names in known.items()
        }
        self._capital = {
            form: self._letter((names - vocabulary.small) or _UNKNOWN_CAPITAL)
            for form, names in known.items()
        }
        for names in (_UNKNOWN, _UNKNOWN_PLURAL, _UNKNOWN_CAPITAL):
            self._letter(names)
        for form in _SAMPLES_OF_DIGITS:
            self._letter(kinds_of_digits(form))

    def compile(self, pattern: str) -> re.Pattern[str]:
        """The regular expression over letters that `pattern` stands for."""
        whole = self.expanded(pattern)
        whole = _NAME.sub(lambda name: self._any_of(name[1]), whole)
        whole = _LITERAL.sub(lambda word: self._any_of("=" + word[1]), whole)
        return re.compile("".join(whole.split()))  # a blank means nothing, and costs time

    def expanded(self, pattern: str) -> str:
        """`pattern` with its named parts put in."""
        while _PART.search(pattern):
            pattern = _PART.sub(lambda part: f"(?:{self._parts[part[1]]})", pattern)
        return pattern

    def letters_in(self, pattern: str) -> frozenset[str]:
        """The letters of all kinds and words that `pattern` names, and every printed mark."""
        names = {*_NAME.findall(pattern), *("=" + word for word in _LITERAL.findall(pattern))}
        named = (one for kinds, one in self._letter_of.items() if kinds & names)
        return frozenset((*named, *_MARKS))

    def letter(self, form: str, first: str) -> str:
        """The letter of a word with this form, printed with this first character."""
        if "0" <= first <= "9":
            return self._letter_of.get(kinds_of_digits(form), self._letter_of[_UNKNOWN])
        known = (self._capital if first.isupper() else self._small).get(form)
        if known is not None:
            return known
        if first.isupper():
            return self._letter_of[_UNKNOWN_CAPITAL]
        return self._letter_of[_UNKNOWN_PLURAL if form.endswith("s") else _UNKNOWN]

    def _letter(self, names: frozenset[str]) -> str:
        found = self._letter_of.get(names)
        if found is None:
            found = self._letter_of[names] = chr(_FIRST_LETTER + len(self._letter_of))
        return found

    def _any_of(self, name: str) -> str:
        if name == "any":
            return _ANY_WORD
        if name not in self._class_of:
            self._class_of[name] = self._class(name)
        return self._class_of[name]

    def _class(self, name: str) -> str:
        letters = "".join(sorted(one for names, one in self._letter_of.items() if name in names))
        if not letters:
            raise ValueError(f"no word is of the kind {name}")
        return letters if len(letters) == 1 else f"[{letters}]"


def _kinds_of_words(
    kinds: Mapping[str, Iterable[str]], patterns: Iterable[str]
) -> dict[str, frozenset[str]]:
    known: dict[str, set[str]] = {}
    for name, forms in kinds.items():
        for form in forms:
            known.setdefault(form, set()).add(name)
    for pattern in patterns:
        for form in _LITERAL.findall(pattern):
            known.setdefault(form, set()).add("=" + form)
    return {form: frozenset(names) for form, names in known.items()}
