"""The words of speech, as sets: verbs in every form, nouns of speech, words that bound a phrase."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from retold.text.languages import word_list

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Verbs:
    """Forms of the verbs of one use; a verb of two words is listed under its first.

    Attributes:
        finite: forms that follow a subject ("says", "said", "say").
        participles: forms in -ing.
        past: forms that may follow "was".
        particles: for the first word of a verb of two, the second words; "" where it may stand
            alone.
    """

    finite: frozenset[str]
    participles: frozenset[str]
    past: frozenset[str]
    particles: dict[str, frozenset[str]]

    def length(self, form: str, following: str) -> int:
        """How many words the verb takes where `form` stands before `following`; 0 for no verb."""
        particles = self.particles.get(form)
        if particles is None:
            return 0
        return 2 if following and following in particles else int("" in particles)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything `speech.toml` says, ready for look-up."""

    verbs: dict[str, Verbs]
    nouns: dict[str, frozenset[str]]
    grammar: dict[str, frozenset[str]]
    women: frozenset[str]
    men: frozenset[str]
    homographs: frozenset[str]
    cues: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The English words of speech."""
    data = word_list("speech")
    verbs = {use: _verbs(lemmas, data) for use, lemmas in data["verbs"].items()}
    nouns = {use: frozenset(words) for use, words in data["nouns"].items()}
    cues = {form for group in verbs.values() for form in group.particles}
    return Lexicon(
        verbs=verbs,
        nouns=nouns,
        grammar={use: frozenset(words) for use, words in data["grammar"].items()},
        women=frozenset(word_list("given_names")["female"]),
        men=frozenset(word_list("given_names")["male"]),
        homographs=frozenset(data["homographs"]["forms"]),
        cues=frozenset(cues | nouns["speech"] | {"according"}),
    )


def _verbs(lemmas: list[str], data: dict[str, Any]) -> Verbs:
    finite: set[str] = set()
    participles: set[str] = set()
    past: set[str] = set()
    particles: dict[str, set[str]] = {}
    for lemma in lemmas:
        first, _, second = lemma.partition(" ")
        present, was, going, *more = data["irregular"].get(first) or _regular(first, data)
        finite |= {first, present, was}
        participles.add(going)
        past |= {was, *more}
        for form in (first, present, was, going, *more):
            particles.setdefault(form, set()).add(second)
    frozen = {form: frozenset(seconds) for form, seconds in particles.items()}
    return Verbs(frozenset(finite), frozenset(participles), frozenset(past), frozen)


def _regular(lemma: str, data: dict[str, Any]) -> tuple[str, str, str]:
    if lemma in data["doubled"]:
        return f"{lemma}s", f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing"
    if lemma.endswith("e"):
        return f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    hissing = lemma.endswith(("s", "sh", "ch", "x", "z"))
    return f"{lemma}{'es' if hissing else 's'}", f"{lemma}ed", f"{lemma}ing"
