"""Sentences of two reports that tell the same: m to n, in order or out of it."""

from retold.analysis.alignment.chains import heaviest_chain
from retold.analysis.alignment.joins import Group, told_in_parts
from retold.analysis.alignment.likeness import Likeness, likeness_of
from retold.analysis.alignment.pairs import body, find_pairs
from retold.analysis.alignment.profiles import profile_of
from retold.model.changes import Pairing
from retold.text.prose import Prose


def align_sentences(left: Prose, right: Prose) -> tuple[Pairing, ...]:
    """The sentences of `left` and `right` that tell the same, in order of `left`.

    A sentence that nothing on the other side retells stays out. The other order gives the mirror.
    """
    if _later(left, right):  # one fixed direction, so that the other order says the same
        mirrored = (
            Pairing(left=p.right, right=p.left, score=p.score, crossing=p.crossing)
            for p in align_sentences(right, left)
        )
        return tuple(sorted(mirrored, key=lambda pairing: pairing.left))
    likeness = likeness_of(profile_of(left), profile_of(right))
    groups = told_in_parts(likeness, _itself(left, right) or find_pairs(likeness))
    return in_the_same_order(likeness, groups)


def in_the_same_order(likeness: Likeness, groups: list[Group]) -> tuple[Pairing, ...]:
    """Most retellings keep the order; a pair that does not stand in it was moved.

    The order is that of the heaviest chain of pairs that rises on both sides. Headlines and the
    like have no place in it.
    """
    scores = {_first(group): _score(likeness, group) for group in groups}
    told = {place: s for place, s in scores.items() if body(likeness, place)}
    chain = heaviest_chain(told)
    return tuple(
        Pairing(
            left=tuple(sorted(group.left)),
            right=tuple(sorted(group.right)),
            score=scores[place],
            crossing=place in told and place not in chain,
        )
        for place, group in sorted((_first(group), group) for group in groups)
    )


def _later(left: Prose, right: Prose) -> bool:
    """A fixed order of any two texts that differ."""
    return (left.words.forms, left.text, left.bounds) > (
        right.words.forms,
        right.text,
        right.bounds,
    )


def _itself(left: Prose, right: Prose) -> dict[int, int]:
    """A report beside its copy: each sentence with itself."""
    same = left.words.forms == right.words.forms and left.bounds == right.bounds
    return {number: number for number in range(len(left.bounds))} if same else {}


def _first(group: Group) -> tuple[int, int]:
    return group.left[0], group.right[0]


def _score(likeness: Likeness, group: Group) -> float:
    left = frozenset().union(*(likeness.left.keys[at] for at in group.left))
    right = frozenset().union(*(likeness.right.keys[at] for at in group.right))
    if left == right:
        return 1.0
    weigh = likeness.weigh
    return round(min(likeness.alike(weigh(left & right), weigh(left), weigh(right)), 1.0), 3)
