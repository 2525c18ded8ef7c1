"""The words of made-up reports: English by how rare it is in news, and invented names."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.resources import files
from itertools import product
from math import exp, log1p
from typing import Any

import numpy as np
from numpy.typing import NDArray

from retold.text.languages import word_list
from retold.text.rarity import rarity
from retold.text.words import stem_of

Ids = NDArray[np.int32]
"""Words by their number in the lexicon."""

_DECK = 1 << 18
"""Cards of a deck: enough for the rarest listed word (one report of a thousand) to lie in it."""

_MOST = 0.95
"""A word in more reports than this is taken to stand in so many: its rate would have no bound."""

_FAME = 1.0
"""How fast names fall off: the first stands in some reports of ten, as heads of state do."""

_FEWEST_LETTERS = 3


class Part(IntEnum):
    """What a word is in a sentence."""

    COMMA = 0
    DETERMINER = 1
    PREPOSITION = 2
    CONJUNCTION = 3
    AUXILIARY = 4
    RELATIVE = 5
    TO = 6
    NOUN = 7
    PLURAL = 8
    PAST = 9
    GERUND = 10
    ADJECTIVE = 11
    ADVERB = 12
    VERB = 13
    GIVEN = 14
    SURNAME = 15
    PLACE = 16
    ORGANISATION = 17
    BODY = 18
    NUMBER = 19
    WEEKDAY = 20
    RARE = 21


CONTENT = (
    Part.NOUN,
    Part.PLURAL,
    Part.PAST,
    Part.GERUND,
    Part.ADJECTIVE,
    Part.ADVERB,
    Part.VERB,
)
FUNCTION = (
    Part.DETERMINER,
    Part.PREPOSITION,
    Part.CONJUNCTION,
    Part.AUXILIARY,
    Part.RELATIVE,
)


def shares_by_part(shares: Mapping[Part, float]) -> NDArray[np.float64]:
    """A share for each part by its number, so that an array of parts is looked up at once."""
    return np.array([shares.get(part, 0.0) for part in Part])


_ENDINGS = (
    (Part.ADVERB, ("ly",)),
    (Part.GERUND, ("ing",)),
    (Part.PAST, ("ed",)),
    (Part.ADJECTIVE, ("al", "ive", "ous", "ic", "ful", "able", "ary", "ible", "less", "ant")),
)
_NO_PLURAL = ("ss", "us", "is")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every word a report can hold.

    Attributes:
        words: the words, printed.
        parts: what each is in a sentence.
        decks: for each part, words as often as they are drawn.
        partners: for each word, one that can stand in its place.
        vowels: whether each begins with a vowel, so that "a" before it is "an".
    """

    words: NDArray[np.object_]
    parts: NDArray[np.uint8]
    decks: Mapping[Part, Ids]
    partners: Ids
    vowels: NDArray[np.bool_]

    def number(self, word: str, part: Part) -> int:
        """The number of a word that is `part`."""
        deck = np.unique(self.decks[part])
        return next(int(one) for one in deck if self.words[one] == word)

    def printed(self, ids: Ids) -> list[str]:
        """The words with these numbers; "a" is "an" before a vowel."""
        found: list[str] = self.words[ids].tolist()
        articles = np.flatnonzero(ids[:-1] == _article())
        for at in articles[self.vowels[ids[articles + 1]]].tolist():
            found[at] = "an"
        return found


@cache
def lexicon() -> Lexicon:
    """The lexicon; made once in a process."""
    shares = _grammar() | _english() | _invented()
    words: list[str] = []
    parts: list[int] = []
    decks: dict[Part, Ids] = {}
    for part in Part:
        first = len(words)
        words.extend(shares[part])
        parts.extend([part] * len(shares[part]))
        decks[part] = _deck(first, list(shares[part].values()))
    return Lexicon(
        words=np.array(words, dtype=object),
        parts=np.array(parts, dtype=np.uint8),
        decks=decks,
        partners=_partners(words, parts, decks),
        vowels=np.array([word[0] in "aeiouAEIOU" for word in words]),
    )


@cache
def _article() -> int:
    return lexicon().number("a", Part.DETERMINER)


def _deck(first: int, shares: Sequence[float]) -> Ids:
    """Numbers from `first` on, each as often as its share asks, the rarest once."""
    wanted = np.array(shares, dtype=np.float64)
    cards = np.maximum(1, np.rint(wanted / wanted.sum() * _DECK)).astype(np.int64)
    return np.repeat(np.arange(first, first + len(shares), dtype=np.int32), cards)


@cache
def _words() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))


def _grammar() -> dict[Part, dict[str, float]]:
    return {Part[name.upper()]: dict(words) for name, words in _words()["grammar"].items()}


def _english() -> dict[Part, dict[str, float]]:
    """English content words, each by how often news prints it."""
    function = set(word_list("stopwords")["function"])
    forms = word_list("lower_case_words")["words"].split()
    forms = [form for form in forms if _is_word(form, function)]
    sharing = Counter(map(stem_of, forms))
    # A listed stem without a listed form is rare, and stands for its forms.
    stems = " ".join(word_list("rarity")["idf"].values()).split()
    forms += [stem for stem in stems if stem not in sharing and _is_word(stem, function)]
    past = {form for form in forms if form.endswith("ed")}
    found: dict[Part, dict[str, float]] = {part: {} for part in CONTENT}
    for form in forms:
        rate = -log1p(-min(_MOST, exp(-rarity(stem_of(form))))) / max(1, sharing[stem_of(form)])
        found[_part(form, past)][form] = rate
    return found


def _is_word(form: str, function: set[str]) -> bool:
    return len(form) >= _FEWEST_LETTERS and form.isalpha() and form not in function


def _part(form: str, past: set[str]) -> Part:
    for part, endings in _ENDINGS:
        if form.endswith(endings):
            return part
    if form + "ed" in past or form + "d" in past:
        return Part.VERB
    if form.endswith("s") and not form.endswith(_NO_PLURAL):
        return Part.PLURAL
    return Part.NOUN


def _invented() -> dict[Part, dict[str, float]]:
    """Names, numbers and rare words, of which the first of each are common and the rest rare."""
    given = [name.title() for kind in ("female", "male") for name in word_list("given_names")[kind]]
    prefixes = _words()["syllables"]["prefixes"].split()
    rare = [prefix + word for word in _english()[Part.NOUN] for prefix in prefixes]
    amounts = [str(n) for n in range(2, 1000)] + [f"{n},{m:03}" for n, m in _thousands()]
    return {
        Part.GIVEN: _falling(given),
        Part.SURNAME: _falling(_scattered(_names(Part.SURNAME)), _FAME),
        Part.PLACE: _falling(_scattered(_names(Part.PLACE)), _FAME),
        Part.ORGANISATION: _falling(_scattered(_names(Part.ORGANISATION)), _FAME),
        Part.NUMBER: _falling(amounts),
        Part.RARE: _falling(_scattered(rare)),
    }


def _names(part: Part) -> list[str]:
    syllables = _words()["syllables"]
    kinds = ("onsets", "vowels", "middles", part.name.lower())
    return ["".join(parts) for parts in product(*(syllables[kind].split() for kind in kinds))]


def _scattered(words: Sequence[str]) -> list[str]:
    """The same words in an order that has nothing to do with their letters, always the same."""
    order = np.random.default_rng(len(words)).permutation(len(words))
    return [words[at] for at in order]


def _falling(words: Sequence[str], steepness: float = 0.7) -> dict[str, float]:
    """Shares that fall with the rank (Zipf 1949), steeply for who is in the news."""
    return {word: 1 / (rank + 5) ** steepness for rank, word in enumerate(dict.fromkeys(words))}


def _thousands() -> Iterator[tuple[int, int]]:
    return ((n, m) for n in range(1, 100) for m in range(0, 1000, 50))


def _partners(words: Sequence[str], parts: Sequence[int], decks: Mapping[Part, Ids]) -> Ids:
    """For each word a synonym where one is listed, else another word of its part."""
    chance = np.random.default_rng(len(words))
    found = np.arange(len(words), dtype=np.int32)
    for part in (*CONTENT, *FUNCTION, Part.RARE):
        own = np.flatnonzero(np.array(parts) == part)
        found[own] = chance.choice(decks[part], len(own))
    places = {word: at for at, word in enumerate(words) if parts[at] in CONTENT}
    for group in word_list("synonyms")["groups"]:
        known = [places[word] for word in group if word in places]
        for at, one in enumerate(known):
            found[one] = known[(at + 1) % len(known)]
    return found
