"""Where mentions stand: aligned sentences, and the words that tell what a fact is about."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from retold.model.changes import Pairing
from retold.model.spans import Span
from retold.text.languages import word_list
from retold.text.prose import Prose
from retold.text.studied import Studied

_WORDS_ABOUT = 3
"""Words that name a fact where nothing is counted: a row's heading, not a sentence."""

_OF = frozenset({"of", "from", "for"})
"""Words that open what a measure or a length of time is of."""

_NO_STOP = frozenset({"", "-", "'", "\N{RIGHT SINGLE QUOTATION MARK}"})
"""What may stand between two words of one phrase."""

_LONGEST_SHORTENED = 3
"""Letters of a word after which a stop ends no sentence: "Mr. Brack", "Rod J. Quill"."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """The reports of a story in an order that does not hang on who asks, and what joins them.

    Attributes:
        reports: the reports, ordered by id.
        pairings: aligned sentences for each pair of indexes into `reports`, the lesser first.
        entities: pairs of entities that are the same, likewise.
        given: indexes into `reports` in the order in which they were given.
    """

    reports: tuple[Studied, ...]
    pairings: Mapping[Pair, tuple[Pairing, ...]]
    entities: Mapping[Pair, tuple[Pair, ...]]
    given: tuple[int, ...]


def story_of(
    reports: Sequence[Studied],
    pairings: Mapping[Pair, tuple[Pairing, ...]],
    entities: Mapping[Pair, tuple[Pair, ...]],
) -> Story:
    """The reports put in the order of their ids, with all that joins them."""
    order = sorted(range(len(reports)), key=lambda at: (reports[at].report.id, at))
    place = {old: new for new, old in enumerate(order)}
    aligned: dict[Pair, tuple[Pairing, ...]] = {}
    same: dict[Pair, tuple[Pair, ...]] = {}
    for (one, other), found in pairings.items():
        turn = place[one] > place[other]
        key = (place[other], place[one]) if turn else (place[one], place[other])
        aligned[key] = tuple(map(_turned, found)) if turn else found
    for (one, other), pairs in entities.items():
        turn = place[one] > place[other]
        key = (place[other], place[one]) if turn else (place[one], place[other])
        same[key] = tuple((right, left) for left, right in pairs) if turn else pairs
    given = tuple(place[at] for at in range(len(reports)))
    return Story(tuple(reports[at] for at in order), aligned, same, given)


def stems_of(prose: Prose, sentences: Iterable[int]) -> frozenset[str]:
    """The stems of some sentences that say something by themselves."""
    return frozenset(
        prose.words.stems[word]
        for sentence in sentences
        for word in prose.words_of(sentence)
        if tells(prose.words.forms[word])
    )


def about(prose: Prose, sentence: int, span: Span) -> Span | None:
    """The words beside a mention that tell what it is of; None where it stands alone.

    A measure is of what follows it ("of war", "from the border"), anything else of what is told
    before it, or after it where nothing is.
    """
    within = prose.words_of(sentence)
    inside = prose.words.within(span)
    first, last = (inside.start, inside.stop) if inside else (within.start, within.start)
    after = _run(prose, range(last, within.stop))
    if after and prose.words.forms[after[0]] in _OF:
        return _trimmed(prose, after)
    before = sorted(_run(prose, range(first - 1, within.start - 1, -1)))
    longer = max((before, after), key=lambda run: sum(tells(prose.words.forms[at]) for at in run))
    return _trimmed(prose, longer)


def _run(prose: Prose, words: Sequence[int]) -> list[int]:
    """The first words of `words` with nothing but blanks between, a few of them."""
    run: list[int] = []
    for word in words:
        if run and not _beside(prose, *sorted((run[-1], word))):
            break
        run.append(word)
        if sum(tells(prose.words.forms[one]) for one in run) == _WORDS_ABOUT:
            break
    return run


def _beside(prose: Prose, word: int, after: int) -> bool:
    between = prose.text[prose.words.ends[word] : prose.words.starts[after]]
    short = prose.words.ends[word] - prose.words.starts[word] <= _LONGEST_SHORTENED
    return between.strip() in _NO_STOP or (short and between == ". ")


def _trimmed(prose: Prose, words: list[int]) -> Span | None:
    """The span of `words` without small words at its ends."""
    forms = prose.words.forms
    while words and not tells(forms[words[0]]):
        words = words[1:]
    while words and not tells(forms[words[-1]]):
        words = words[:-1]
    return prose.words.span(words[0], words[-1] + 1) if words else None


@cache
def _function_words() -> frozenset[str]:
    return frozenset(word_list("stopwords")["function"])


def tells(form: str) -> bool:
    """Whether a word says something by itself, unlike "the" or "with"."""
    return form not in _function_words()


def _turned(pairing: Pairing) -> Pairing:
    return Pairing(
        left=pairing.right, right=pairing.left, score=pairing.score, crossing=pairing.crossing
    )
