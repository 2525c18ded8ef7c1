"""How well groups made by a machine match groups made by people."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from statistics import fmean


@dataclass(frozen=True, slots=True)
class Gathered:
    """One true group and what became of it: all that B-cubed and the Rand index need of it.

    Attributes:
        precisions: for each member, the share of its made group that truly belongs with it.
        recalls: for each member, the share of its true group that was put with it.
        together: pairs of the true group that were put together.
        pairs: pairs of the true group.
        made: pairs of the made groups that fall to its members, half of a pair to each.
    """

    precisions: tuple[float, ...]
    recalls: tuple[float, ...]
    together: float
    pairs: float
    made: float


def gathered(true: Sequence[Hashable], made: Sequence[Hashable]) -> tuple[Gathered, ...]:
    """For each true group what became of it; both sequences name the group of each item."""
    sizes = Counter(made)
    parts: dict[Hashable, Counter[Hashable]] = defaultdict(Counter)
    for true_group, made_group in zip(true, made, strict=True):
        parts[true_group][made_group] += 1
    return tuple(_gathered(part, sizes) for part in parts.values())


def b_cubed_f1(groups: Sequence[Gathered]) -> float:
    """B-cubed F1, over items (Bagga and Baldwin, ACL 1998; Amigó et al., 2009)."""
    precision = fmean(value for group in groups for value in group.precisions)
    recall = fmean(value for group in groups for value in group.recalls)
    return 2 * precision * recall / (precision + recall)


def adjusted_rand(groups: Sequence[Gathered]) -> float:
    """The Rand index adjusted for chance (Hubert and Arabie, Journal of Classification, 1985)."""
    together = sum(group.together for group in groups)
    true, made = sum(group.pairs for group in groups), sum(group.made for group in groups)
    everything = _pairs(sum(len(group.recalls) for group in groups))
    expected = true * made / everything if everything else 0.0
    most = (true + made) / 2
    return (together - expected) / (most - expected) if most != expected else 1.0


def pairwise_precision(groups: Sequence[Gathered]) -> float:
    """The share of the pairs put together that truly belong together; 1 where none was."""
    made = sum(group.made for group in groups)
    return sum(group.together for group in groups) / made if made else 1.0


def pairwise_recall(groups: Sequence[Gathered]) -> float:
    """The share of the pairs that truly belong together that were put together."""
    true = sum(group.pairs for group in groups)
    return sum(group.together for group in groups) / true if true else 1.0


def pairwise_f1(groups: Sequence[Gathered]) -> float:
    """The harmonic mean of pairwise precision and recall."""
    both = sum(group.pairs + group.made for group in groups)
    return 2 * sum(group.together for group in groups) / both if both else 1.0


MEASURES: tuple[tuple[str, Callable[[Sequence[Gathered]], float]], ...] = (
    ("b3_f1", b_cubed_f1),
    ("ari", adjusted_rand),
)


def _gathered(part: Counter[Hashable], sizes: Counter[Hashable]) -> Gathered:
    size = part.total()
    return Gathered(
        precisions=tuple(n / sizes[group] for group, n in part.items() for _ in range(n)),
        recalls=tuple(n / size for n in part.values() for _ in range(n)),
        together=sum(map(_pairs, part.values())),
        pairs=_pairs(size),
        made=sum(n * (sizes[group] - 1) / 2 for group, n in part.items()),
    )


def _pairs(items: int) -> float:
    return items * (items - 1) / 2
