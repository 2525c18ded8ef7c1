"""Terms: the same people or things told in a wider or a narrower word, or with a word less."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from retold.analysis.facts.context import Story, tells
from retold.model.facts import FactDetail
from retold.model.spans import Span
from retold.text.languages import word_list
from retold.text.prose import Prose

_VERB_ENDINGS = ("ing", "ed")
"""Endings of words that rather govern a noun than narrow it: "sending troops"."""

_THE = "the"
"""Stands before a word for what was told of already."""

_ALIGNED_WELL = 0.25
"""Least score of aligned sentences in which terms are held against each other."""


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """The words of some sentences of one report, in order."""

    prose: Prose
    words: tuple[int, ...]
    forms: tuple[str, ...]
    stems: tuple[str, ...]

    def span(self, first: int, last: int) -> Span:
        """The span of the words at `first` to `last`, not included."""
        return self.prose.words.span(self.words[first], self.words[last - 1] + 1)


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """Two terms for one thing.

    Attributes:
        reports: indexes of the two reports.
        spans: the terms as printed, one in each.
        detail: what became of the first on its way to the second.
        rule: name of the rule that says so.
        score: how sure.
    """

    reports: tuple[int, int]
    spans: tuple[Span, Span]
    detail: FactDetail
    rule: str
    score: float


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """The terms of all reports for one thing: one place in each, and what joins them."""

    spans: dict[int, Span]
    found: tuple[Term, ...]


def gather_terms(found: Iterable[Term]) -> Iterator[Terms]:
    """Terms that meet in the same words of a report, as one; surest first."""
    groups: dict[tuple[int, Span], tuple[dict[int, Span], list[Term]]] = {}
    for term in sorted(found, key=lambda term: (-term.score, term.reports, term.spans)):
        nodes = tuple(zip(term.reports, term.spans, strict=True))
        (spans, terms), (more, others) = (
            groups.setdefault(node, ({node[0]: node[1]}, [])) for node in nodes
        )
        if spans is not more and spans.keys() & more.keys():
            continue
        if spans is not more:
            spans.update(more)
            terms.extend(others)
        terms.append(term)
        for node in spans.items():
            groups[node] = (spans, terms)
    distinct = {id(spans): (spans, terms) for spans, terms in groups.values()}
    for spans, terms in distinct.values():
        if terms:
            yield Terms(dict(spans), tuple(terms))


def find_terms(story: Story) -> Iterator[Term]:
    """The terms that aligned sentences tell wider, narrower, or with a word more or less."""
    rules = (
        (wider_term, FactDetail.MORE_GENERAL),
        (word_of_weight, FactDetail.WORD_DROPPED),
    )
    for pair, pairings in sorted(story.pairings.items()):
        for pairing in pairings:
            if pairing.score < _ALIGNED_WELL:
                continue
            left = _stretch(story.reports[pair[0]].prose, pairing.left)
            right = _stretch(story.reports[pair[1]].prose, pairing.right)
            for rule, detail in rules:
                for ours, theirs in rule(left, right):
                    yield Term(pair, (ours, theirs), detail, rule.__name__, pairing.score)
                for theirs, ours in rule(right, left):
                    yield Term(pair, (ours, theirs), detail.inverse, rule.__name__, pairing.score)


def wider_term(narrow: Stretch, wide: Stretch) -> Iterator[tuple[Span, Span]]:
    """In sentences that tell the same, one report has a wider word for the same people or things.

    Only for words of a list ("special forces" are "troops"), only where the report with the
    wider word has the other nowhere, and the other not both, and where the word before them is the
    same. Who writes of "the pistol" and, in another sentence, of "the weapon" only varies a word.
    """
    for size, at, phrase in _listed_terms(narrow):
        if _stands_in(wide.prose, phrase):
            continue
        for general in _wider()[phrase]:
            there = _places(wide, general)
            varied = _places(narrow, general) or _stands_in(narrow.prose, (_THE, *general))
            if len(there) != 1 or varied:
                continue
            to, far = there[0], there[0] + len(general)
            if _lead(narrow, at) and _lead(narrow, at) == _lead(wide, to):
                back = _shared_before(narrow, at, wide, to)
                yield narrow.span(at - back, at + size), wide.span(to - back, far)
                break


def word_of_weight(full: Stretch, short: Stretch) -> Iterator[tuple[Span, Span]]:
    """A word that changes what a noun means stands before it in one report only.

    Only for words of a list ("extra", "armed", "former"), and where the noun stands once in each
    of two sentences that tell the same.
    """
    ours, theirs = Counter(full.stems), Counter(short.stems)
    for at, form in enumerate(full.forms[:-1]):
        head = full.stems[at + 1]
        if form not in _weighty() or full.stems[at] in theirs or not _ends_a_noun(full, at + 1):
            continue
        if ours[head] != 1 or theirs[head] != 1 or not _beside(full, at):
            continue
        to = short.stems.index(head)
        if short.forms[to] != full.forms[at + 1]:
            continue
        if _bare(short, to, ours) and _ends_a_noun(short, to):
            yield full.span(at, at + 2), short.span(to, to + 1)


def _bare(short: Stretch, to: int, ours: Counter[str]) -> bool:
    """Whether no other word stands in place of the one that is missing."""
    if not to or not tells(short.forms[to - 1]):
        return True
    before = short.forms[to - 1]
    same = before not in _weighty() and short.stems[to - 1] in ours
    return same or before.endswith(_VERB_ENDINGS)


def _ends_a_noun(stretch: Stretch, at: int) -> bool:
    """Whether a word is no name and no telling word stands directly after it."""
    printed = stretch.prose.text[stretch.prose.words.starts[stretch.words[at]]]
    if not printed.islower() or not tells(stretch.forms[at]):
        return False
    last = at + 1 == len(stretch.words)
    return last or not _beside(stretch, at) or not tells(stretch.forms[at + 1])


def _beside(stretch: Stretch, at: int) -> bool:
    """Whether only a blank stands between a word and the next."""
    words = stretch.prose.words
    return (
        stretch.prose.text[words.ends[stretch.words[at]] : words.starts[stretch.words[at + 1]]]
        == " "
    )


def _stretch(prose: Prose, sentences: Sequence[int]) -> Stretch:
    words = tuple(word for sentence in sentences for word in prose.words_of(sentence))
    return Stretch(
        prose,
        words,
        tuple(prose.words.forms[word] for word in words),
        tuple(prose.words.stems[word] for word in words),
    )


def _listed_terms(stretch: Stretch) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Terms of the list, each with its size and place; the longest at a place."""
    listed = _wider()
    for at in range(len(stretch.forms)):
        for size in _sizes():
            phrase = stretch.forms[at : at + size]
            if len(phrase) == size and phrase in listed:
                yield size, at, phrase
                break


def _places(stretch: Stretch, phrase: tuple[str, ...]) -> list[int]:
    size = len(phrase)
    return [
        at
        for at, form in enumerate(stretch.forms)
        if form == phrase[0] and stretch.forms[at : at + size] == phrase
    ]


def _stands_in(prose: Prose, phrase: tuple[str, ...]) -> bool:
    """Whether a report has these words in a row."""
    forms, size = prose.words.forms, len(phrase)
    return any(forms[at : at + size] == phrase for at in range(len(forms) - size + 1))


def _lead(stretch: Stretch, at: int) -> str:
    """The stem of the last telling word before a place; empty where there is none."""
    before = (place for place in range(at - 1, -1, -1) if tells(stretch.forms[place]))
    return next((stretch.stems[place] for place in before), "")


def _shared_before(one: Stretch, at: int, other: Stretch, to: int) -> int:
    """How many words directly before two places are the same telling words."""
    back = 0
    while (
        at > back
        and to > back
        and one.forms[at - back - 1] == other.forms[to - back - 1]
        and tells(one.forms[at - back - 1])
    ):
        back += 1
    return back


@cache
def _wider() -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    listed = word_list("general_terms")["wider"]
    return {
        tuple(narrow.split()): tuple(tuple(wide.split()) for wide in wider)
        for narrow, wider in listed.items()
    }


@cache
def _sizes() -> tuple[int, ...]:
    return tuple(sorted({len(phrase) for phrase in _wider()}, reverse=True))


@cache
def _weighty() -> frozenset[str]:
    return frozenset(word_list("general_terms_modifiers")["weighty"])
