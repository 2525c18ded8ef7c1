"""The parts of a saying that one of two reports gives and the other leaves out."""

from collections.abc import Iterator

from retold.analysis.fates.retelling import Retelling, told_positions
from retold.analysis.fates.sides import Side
from retold.analysis.fates.wording import tells
from retold.model.spans import Span

_TOLD = 0.5
"""Share of a part's telling words that the other report has of the saying too, marks or none, from
which it is no part of its own."""


def own_parts(told: Retelling) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The parts in marks that each side has alone, whole sentences or what dots set apart."""
    left, right = told.left_words, told.right_words
    return (
        tuple(_own(left, [run.left for run in told.kept], frozenset(told.right.stems))),
        tuple(_own(right, [run.right for run in told.kept], frozenset(told.left.stems))),
    )


def _own(side: Side, kept: list[range], others: frozenset[str]) -> Iterator[Span]:
    """The stretches between gaps, of sentences of which little is `kept`."""
    known = set(told_positions(side, kept))
    part: list[int] = []
    for at in range(len(side) + 1):
        if part and (at == len(side) or at in known or at in side.gaps):
            if _is_its_own(side, part, others):
                yield side.span(part[0], at)
            part = []
        if at < len(side) and at not in known:
            part.append(at)


def _is_its_own(side: Side, part: list[int], others: frozenset[str]) -> bool:
    telling = [side.stems[at] for at in part if tells(side.forms[at])]
    return sum(stem in others for stem in telling) < _TOLD * len(telling)
