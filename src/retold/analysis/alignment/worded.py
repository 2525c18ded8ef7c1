"""A sentence as the judgement of two sentences sees it: its words, and how much each tells."""

from dataclasses import dataclass
from functools import cache

from retold.text.keys import key_of
from retold.text.languages import word_list
from retold.text.prose import Prose
from retold.text.rarity import rarity
from retold.text.words import Words, find_words, stem_of

_RAREST = 7.0
"""The rarity of a word met in one report of a thousand, which counts as one."""


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of one sentence, in parallel columns.

    Attributes:
        forms: each word in lower case.
        stems: each word without its ending.
        keys: each stem, or the one that stands for all its synonyms.
        weights: how rare each word is in news, 0 to 1; a number counts as rare.
        names: keys of the words printed with a capital inside the sentence.
        numbers: the words that begin with a digit.
    """

    forms: tuple[str, ...]
    stems: tuple[str, ...]
    keys: tuple[str, ...]
    weights: tuple[float, ...]
    names: frozenset[str]
    numbers: frozenset[str]

    def __len__(self) -> int:
        return len(self.forms)


def worded(sentence: str) -> Worded:
    """The words of a sentence given by itself."""
    words = find_words(sentence)
    return _worded(sentence, words, range(len(words)))


def worded_at(prose: Prose, sentence: int) -> Worded:
    """The words of a sentence of a report."""
    return _worded(prose.text, prose.words, prose.words_of(sentence))


def _worded(text: str, words: Words, places: range) -> Worded:
    stems = words.stems[places.start : places.stop]
    forms = words.forms[places.start : places.stop]
    keys = tuple(map(key_of, stems))
    inner = zip(places[1:], keys[1:], strict=True)
    return Worded(
        forms=forms,
        stems=stems,
        keys=keys,
        weights=tuple(map(_weight, stems)),
        names=frozenset(key for at, key in inner if text[words.starts[at]].isupper()),
        numbers=frozenset(form for form in forms if form[0].isdigit()),
    )


def _weight(stem: str) -> float:
    return 1.0 if stem[0].isdigit() else rarity(stem) / _RAREST


@cache
def negations() -> frozenset[str]:
    """The words that deny: "not", "never", "won't"."""
    words = word_list("modality")
    return frozenset((*words["negations"], *words["denying"]))


@cache
def reporting() -> frozenset[str]:
    """The stems of the verbs that only say that something was said: "say", "announce"."""
    verbs = word_list("speech")["verbs"]["clause"]
    irregular = word_list("speech")["irregular"]
    return frozenset(stem_of(form) for verb in verbs for form in (verb, *irregular.get(verb, ())))
