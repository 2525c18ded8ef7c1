"""Entities of one report met again in another."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from retold.analysis.names.acronyms import initials_of
from retold.analysis.names.found import EntityMatch
from retold.analysis.names.likeness import Likeness, likeness_of, words_of
from retold.model.mentions import Entity
from retold.text.names import sound

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
    by_hook: dict[str, set[int]] = defaultdict(set)
    for number, entity in enumerate(right):
        for hook in _hooks(entity):
            by_hook[hook].add(number)
    found: _Candidates = {}
    for number, entity in enumerate(left):
        near = {other for hook in _hooks(entity) for other in by_hook.get(hook, ())}
        for other in near:
            like = likeness_of(entity, right[other])
            if like:
                found[number, other] = like
    return found


def _hooks(entity: Entity) -> Iterator[str]:
    """What two entities must share to be looked at: a key, a word's sound, or initials."""
    yield entity.key
    for name in words_of(entity).names:
        yield from map(sound, name)
        yield initials_of(name) or name[0]


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
