"""How well versions of one text were put in order, against the order they were made in."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Steps:
    """The true steps of one text, and how many were found.

    Attributes:
        links: steps from one version to the next.
        linked: those whose two versions stand next to each other in the order found.
        turns: those whose two versions differ, and so have a direction.
        turned: those of them of which the earlier version stands earlier in the order found.
    """

    links: int
    linked: int
    turns: int
    turned: int


def steps_found(versions: Sequence[Hashable], order: Sequence[int]) -> Steps:
    """The steps between versions, given oldest first, that an order of them finds.

    Versions with the same words cannot be told apart: a step from one is found when any of the
    same words stands beside the next, and a step between two of them has no direction.
    """
    beside = {frozenset((versions[one], versions[two])) for one, two in pairwise(order)}
    at = {version: place for place, version in enumerate(order)}
    true = list(pairwise(range(len(versions))))
    differing = [(one, two) for one, two in true if versions[one] != versions[two]]
    return Steps(
        links=len(true),
        linked=len(true)
        - sum(frozenset((versions[one], versions[two])) not in beside for one, two in differing),
        turns=len(differing),
        turned=sum(at[one] < at[two] for one, two in differing),
    )


def direction(steps: Sequence[Steps]) -> float:
    """The share of steps with a direction of which it was found."""
    return sum(one.turned for one in steps) / max(1, sum(one.turns for one in steps))


def parent(steps: Sequence[Steps]) -> float:
    """The share of steps whose two versions were found to be neighbours, in either direction."""
    return sum(one.linked for one in steps) / max(1, sum(one.links for one in steps))
