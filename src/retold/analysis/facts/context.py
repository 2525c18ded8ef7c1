"""Where mentions stand: aligned sentences, and the words that tell something."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from retold.model.changes import Pairing
from retold.text.languages import word_list
from retold.text.prose import Prose
from retold.text.studied import Studied

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
