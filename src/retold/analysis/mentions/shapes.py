"""The shape of a prose: one letter a word, so that patterns read kinds of words, fast.

A word is looked up once and becomes one character standing for all the kinds it belongs to
("may" in capitals is a month; "second" an ordinal and a unit). Patterns are regular expressions
over these characters, written with names: ``<unit>`` for a kind of word, ``'ago'`` for one word,
``{NUMBER}`` for a part given by name, and marks such as ``-`` or ``%`` as they are printed.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from retold.model.spans import Span
from retold.text.prose import Prose

_FIRST_LETTER = 0xE000
"""The first private-use character: no mark that is printed can be taken for a word."""

_ANY_WORD = f"[{chr(_FIRST_LETTER)}-\uf8ff]"
_PART = re.compile(r"\{([A-Z_]+)\}")
_NAME = re.compile(r"(?<!\?P)<([a-z_]+)>")
_LITERAL = re.compile(r"'([^'\s]+)'")
_CURRENCY_SIGNS = frozenset("$£€¥₹₽₪₩₴₺")
"""Written onto letters they belong to them: "US$5"."""

_PLAIN_MARKS = str.maketrans("’‘⁄_", "''/—")
_DASHES = re.compile(r"[‐‑‒–—―−]")

_MARKS = "-_—−%,./$£€¥₹₽₪₩₴₺°~≈<>≤≥'#+"
"""Marks that stand in patterns."""

SENTENCE_END = "\n"
"""Stands between the shapes of two sentences; no pattern reaches over it."""

_LONGEST_GAP = 12
"""Marks between two words that are read; a longer run is a rule of asterisks or the like."""

_SAMPLES_OF_DIGITS = (
    *(f"{number}" for number in range(2300)),
    *(f"{number:02}" for number in range(100)),
    *(f"{number}:00" for number in range(100)),
    *(f"{number}.30" for number in range(100)),
    *("1,000", "100,000.5", "3.5", "99.99", "4321", "12345", "1/2", "1,2", "12:30:15"),
    *("24.07.2023", "07.24.2023", "99.99.2023", "1.2.3", "1.2.3.4"),
)
"""Every kind of number in digits is met among these, so that patterns know its letter."""

UNKNOWN = frozenset({"word"})
UNKNOWN_PLURAL = frozenset({"word", "plural"})
UNKNOWN_CAPITAL = frozenset({"word", "capital"})


@dataclass(frozen=True, slots=True)
class Shape:
    """A prose as letters, with the place in the text of each letter.

    Attributes:
        letters: a letter a word, the marks between words, and an end a sentence.
        starts: where in the text each letter's characters start.
        ends: where they end.
        forms: the form of the word behind each letter, or the mark.
        firsts: for each sentence the index of its first letter.
    """

    letters: str
    starts: list[int]
    ends: list[int]
    forms: list[str]
    firsts: list[int]

    def span(self, start: int, end: int) -> Span:
        """The characters behind letters `start` to `end` (not included)."""
        return Span(self.starts[start], self.ends[end - 1])

    def sentence(self, at: int) -> int:
        """The index of the sentence a letter stands in."""
        return bisect_right(self.firsts, at) - 1


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern found in a shape."""

    shape: Shape
    match: re.Match[str]

    def __contains__(self, name: str) -> bool:
        return bool(self.forms(name))

    def forms(self, name: str = "") -> list[str]:
        """The forms and marks of a group, or of the whole; none where it is not there.

        A pattern that offers a group in several places names them `year`, `year2`, `year3`.
        """
        if not name:
            return self.shape.forms[self.match.start() : self.match.end()]
        for one in (name, f"{name}2", f"{name}3", f"{name}4"):
            if one in self.match.re.groupindex and self.match[one] is not None:
                start, end = self.match.span(one)
                return self.shape.forms[start:end]
        return []

    def form(self, name: str) -> str:
        """The forms of a group in one string, "" where it is not there."""
        return " ".join(self.forms(name))

    @property
    def before(self) -> str:
        """The form or mark just before, "" at the start of a sentence."""
        at = self.match.start()
        return self.shape.forms[at - 1] if at else ""

    def span(self) -> Span:
        """Where the whole stands in the text."""
        return self.shape.span(*self.match.span())


class Alphabet:
    """The letters of the kinds of words that a family of patterns names.

    Attributes:
        kinds: the words of each kind.
        capitalised: words that belong to their kinds only when printed with a capital.
        small: kinds that hold words only when printed without one.
        of_digits: the kinds of a form that begins with a digit.
    """

    def __init__(
        self,
        kinds: Mapping[str, Iterable[str]],
        parts: Mapping[str, str],
        patterns: Iterable[str],
        capitalised: Iterable[str],
        small: Iterable[str],
        of_digits: Callable[[str], frozenset[str]],
    ) -> None:
        self._parts = dict(parts)
        self._of_digits = of_digits
        self._letter_of: dict[frozenset[str], str] = {}
        known = _kinds_of_words(kinds, (*parts.values(), *patterns))
        capitals = frozenset(capitalised)
        self._small = {
            form: self._letter(_plain_kinds(form, names) if form in capitals else names)
            for form, names in known.items()
        }
        only_small = frozenset(small)
        self._capital = {
            form: self._letter((names - only_small) or UNKNOWN_CAPITAL)
            for form, names in known.items()
        }
        for names in (UNKNOWN, UNKNOWN_PLURAL, UNKNOWN_CAPITAL):
            self._letter(names)
        for form in _SAMPLES_OF_DIGITS:
            self._letter(of_digits(form))

    def compile(self, pattern: str) -> re.Pattern[str]:
        """The regular expression over letters that `pattern` stands for."""
        whole = self.expanded(pattern)
        whole = _NAME.sub(lambda name: self._any_of(name[1]), whole)
        whole = _LITERAL.sub(lambda word: self._any_of("=" + word[1]), whole)
        return re.compile(whole, re.VERBOSE)

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

    def shape_of(self, prose: Prose) -> Shape:
        """The shape of a prose."""
        return _Drawing(prose, self.letter).shape()

    def letter(self, form: str, first: str) -> str:
        """The letter of a word with this form, printed with this first character."""
        if "0" <= first <= "9":
            return self._letter_of.get(self._of_digits(form), self._letter_of[UNKNOWN])
        known = (self._capital if first.isupper() else self._small).get(form)
        if known is not None:
            return known
        if first.isupper():
            return self._letter_of[UNKNOWN_CAPITAL]
        return self._letter_of[UNKNOWN_PLURAL if form.endswith("s") else UNKNOWN]

    def _letter(self, names: frozenset[str]) -> str:
        found = self._letter_of.get(names)
        if found is None:
            found = self._letter_of[names] = chr(_FIRST_LETTER + len(self._letter_of))
        return found

    def _any_of(self, name: str) -> str:
        if name == "any":
            return _ANY_WORD
        letters = "".join(sorted(one for names, one in self._letter_of.items() if name in names))
        if not letters:
            raise ValueError(f"no word is of the kind {name}")
        return f"[{letters}]"


class _Drawing:
    """A shape being drawn."""

    def __init__(self, prose: Prose, letter: Callable[[str, str], str]) -> None:
        self._prose = prose
        self._letter = letter
        self._letters: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._forms: list[str] = []

    def shape(self) -> Shape:
        firsts = []
        for sentence, bounds in zip(self._prose.sentences, self._prose.bounds, strict=True):
            firsts.append(len(self._letters))
            self._draw(sentence.span, *bounds)
            self._put(SENTENCE_END, sentence.span.end, sentence.span.end, "")
        return Shape("".join(self._letters), self._starts, self._ends, self._forms, firsts)

    def _draw(self, span: Span, first: int, last: int) -> None:
        text, words = self._prose.text, self._prose.words
        before = span.start
        for start, end, form in zip(
            words.starts[first:last], words.ends[first:last], words.forms[first:last], strict=True
        ):
            if start != before + 1 or text[before] != " ":
                self._draw_gap(before, start, inside=before > span.start)
            self._letters.append(self._letter(form, text[start]))
            self._starts.append(start)
            self._ends.append(end)
            self._forms.append(form)
            before = end
        self._draw_gap(before, span.end, inside=False)

    def _draw_gap(self, start: int, end: int, *, inside: bool) -> None:
        if start == end and not inside:
            return
        for mark, at in _marks(self._prose.text[start:end][:_LONGEST_GAP]):
            self._put(mark, start + at, start + at + (mark != "_"), mark)

    def _put(self, letter: str, start: int, end: int, form: str) -> None:
        self._letters.append(letter)
        self._starts.append(start)
        self._ends.append(end)
        self._forms.append(form)


@lru_cache(1 << 12)
def _marks(gap: str) -> tuple[tuple[str, int], ...]:
    """The marks of a gap with their places: "_" where words touch, "—" for a dash among blanks,
    "−" for one that stands before its number."""
    if not gap:
        return (("_", 0),)
    even = _DASHES.sub("-", gap).translate(_PLAIN_MARKS)
    if "-" in even and even != "-" and even.strip() == "-":
        even = even.replace("-", "—" if even[-1].isspace() or not even[0].isspace() else "−")
    if even[0] in _CURRENCY_SIGNS:
        return (("_", 0), *((mark, at) for at, mark in enumerate(even) if not mark.isspace()))
    return tuple((mark, at) for at, mark in enumerate(even) if not mark.isspace())


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


def _plain_kinds(form: str, names: frozenset[str]) -> frozenset[str]:
    literal = frozenset(name for name in names if name.startswith("="))
    return literal or (UNKNOWN_PLURAL if form.endswith("s") else UNKNOWN)
