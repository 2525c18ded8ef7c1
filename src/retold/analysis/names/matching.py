"""Entities of one report met again in another."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from retold.analysis.names.acronyms import initials_of
from retold.analysis.names.found import EntityMatch
from retold.analysis.names.likeness import Likeness, likeness_of, words_of
from retold.model.mentions import Entity
from retold.text.names import sound

_MOST_PAIRS_OF_A_HOOK = 2_500
"""Pairs a shared word may bring together: a word that fifty names on both sides share (a round-up
of one family, a word list) tells nothing, and would make time grow with the square."""

_Candidates = dict[tuple[int, int], Likeness]


def match_entities(left: tuple[Entity, ...], right: tuple[Entity, ...]) -> tuple[EntityMatch, ...]:
    """The entities that two reports both name, each at most once, in order of the left report.

    Two entities are matched where each is the other's only best; where two are equally like one,
    none is matched. Exchanging the reports gives the same pairs.
    """
    open_pairs = _candidates(left, right)
    matches: list[EntityMatch] = []
    while chosen := _only_best(open_pairs):
        matches += (_match(pair, open_pairs[pair]) for pair in chosen)
        lefts, rights = {pair[0] for pair in chosen}, {pair[1] for pair in chosen}
        open_pairs = {
            pair: like
            for pair, like in open_pairs.items()
            if pair[0] not in lefts and pair[1] not in rights
        }
    return tuple(sorted(matches, key=lambda match: match.left))


def _candidates(left: tuple[Entity, ...], right: tuple[Entity, ...]) -> _Candidates:
    lefts, rights = _by_hook(left), _by_hook(right)
    near = {
        (one, other)
        for hook in lefts.keys() & rights.keys()
        if hook[0] or len(lefts[hook]) * len(rights[hook]) <= _MOST_PAIRS_OF_A_HOOK
        for one in lefts[hook]
        for other in rights[hook]
    }
    likes = ((pair, likeness_of(left[pair[0]], right[pair[1]])) for pair in near)
    return {pair: like for pair, like in likes if like}


def _by_hook(entities: tuple[Entity, ...]) -> dict[tuple[bool, str], list[int]]:
    found: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for number, entity in enumerate(entities):
        for hook in dict.fromkeys(_hooks(entity)):
            found[hook].append(number)
    return found


def _hooks(entity: Entity) -> Iterator[tuple[bool, str]]:
    """What two entities must share to be looked at: a key (told by True), a sound, or initials."""
    yield True, entity.key
    for name in words_of(entity).names:
        for word in name:
            yield False, sound(word)
        yield False, initials_of(name) or name[0]


def _only_best(pairs: _Candidates) -> list[tuple[int, int]]:
    best_left: dict[int, float] = {}
    best_right: dict[int, float] = {}
    for (one, other), like in pairs.items():
        best_left[one] = max(best_left.get(one, 0.0), like.score)
        best_right[other] = max(best_right.get(other, 0.0), like.score)
    best = [p for p, k in pairs.items() if k.score == best_left[p[0]] == best_right[p[1]]]
    lefts, rights = Counter(pair[0] for pair in best), Counter(pair[1] for pair in best)
    return [pair for pair in best if lefts[pair[0]] == 1 and rights[pair[1]] == 1]


def _match(pair: tuple[int, int], like: Likeness) -> EntityMatch:
    return EntityMatch(left=pair[0], right=pair[1], score=like.score, how=like.how, rule=like.rule)
