"""How right a grouping is: over all pairs, for each report, by strength of retelling, by trap."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean

from benchmarks.corpus.rewriting import Strength
from benchmarks.corpus.truth import Kind, Truth

_TRAPS = (Kind.TEMPLATE, Kind.SERIES, Kind.COLUMN, Kind.LOOK_ALIKE, Kind.SEQUEL)
_MIXED = (Kind.ROUND_UP, Kind.LIVE_BLOG)


@dataclass(frozen=True, slots=True)
class Shares:
    """Precision and recall.

    Attributes:
        precision: of what was put together, the share that belongs together.
        recall: of what belongs together, the share that was put together.
    """

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How right a grouping is.

    Attributes:
        pairs: over all pairs of reports.
        reports: B-cubed, over reports (Bagga and Baldwin, ACL 1998).
        by_strength: B-cubed over the retellings of each strength.
        by_kind: B-cubed over the reports of each kind.
        found: for each strength the share of retellings put together with their source, or with
            the first telling of their event where they have none.
        false: pairs put together that do not belong together, by what made them alike.
        partners: of those a report was put together with, the share that tell its story, averaged
            over all reports put together with any, so that no large story outweighs the rest.
        lost: reports in no group.
    """

    pairs: Shares
    reports: Shares
    by_strength: Mapping[str, Shares]
    by_kind: Mapping[str, Shares]
    found: Mapping[str, float]
    false: Mapping[str, int]
    partners: float
    lost: int


@dataclass(slots=True)
class _Sums:
    """B-cubed precisions and recalls as they are met."""

    precisions: list[float] = field(default_factory=list)
    recalls: list[float] = field(default_factory=list)

    def shares(self) -> Shares:
        """Their means."""
        if not self.recalls:
            return Shares(0.0, 0.0)
        return Shares(fmean(self.precisions), fmean(self.recalls))


def accuracy(truths: Sequence[Truth], made: Mapping[str, Hashable]) -> Accuracy:
    """How right the group of each report (by its id) is; a report in none stands alone."""
    groups = [made.get(truth.id, ("alone", truth.id)) for truth in truths]
    stories = [truth.story for truth in truths]
    both = Counter(zip(stories, groups, strict=True))
    in_story, in_group = Counter(stories), Counter(groups)
    together = sum(map(_pairs, both.values()))
    pairs = Shares(
        _share(together, sum(map(_pairs, in_group.values()))),
        _share(together, sum(map(_pairs, in_story.values()))),
    )
    whole = _Sums()
    strengths: dict[str, _Sums] = defaultdict(_Sums)
    kinds: dict[str, _Sums] = defaultdict(_Sums)
    for truth, group in zip(truths, groups, strict=True):
        right = both[truth.story, group]
        for sums in (whole, strengths[truth.strength], kinds[truth.kind]):
            sums.precisions.append(right / in_group[group])
            sums.recalls.append(right / in_story[truth.story])
    return Accuracy(
        pairs=pairs,
        reports=whole.shares(),
        by_strength={str(one): sums.shares() for one, sums in sorted(strengths.items())},
        by_kind={str(one): sums.shares() for one, sums in sorted(kinds.items())},
        found=found_shares(truths, lambda one, two: _same(made, one, two)),
        false=_false(truths, groups),
        partners=_partners(truths, groups, both, in_group),
        lost=sum(truth.id not in made for truth in truths),
    )


def _partners(
    truths: Sequence[Truth],
    groups: Sequence[Hashable],
    both: Mapping[tuple[str, Hashable], int],
    sizes: Mapping[Hashable, int],
) -> float:
    shares = [
        (both[truth.story, group] - 1) / (sizes[group] - 1)
        for truth, group in zip(truths, groups, strict=True)
        if sizes[group] > 1
    ]
    return fmean(shares) if shares else 1.0


def models_of(truths: Iterable[Truth]) -> dict[str, tuple[str, Strength]]:
    """For each retelling the report it should be found with, and how far it stands from it."""
    firsts: dict[str, str] = {}
    retold = []
    for truth in truths:
        if truth.kind in (*_MIXED, *_TRAPS[:3]):
            continue
        if truth.strength is Strength.NONE:
            firsts[truth.story] = truth.id
        else:
            retold.append(truth)
    return {
        truth.id: (truth.source or firsts[truth.story], truth.strength)
        for truth in retold
        if truth.source or truth.story in firsts
    }


def found_shares(truths: Iterable[Truth], together: Callable[[str, str], bool]) -> dict[str, float]:
    """For each strength the share of retellings that are together with their model."""
    seen: dict[str, list[bool]] = defaultdict(list)
    for one, (model, strength) in models_of(truths).items():
        seen[strength].append(together(one, model))
    return {strength: fmean(met) for strength, met in sorted(seen.items())}


def _same(made: Mapping[str, Hashable], one: str, two: str) -> bool:
    group = made.get(one)
    return group is not None and group == made.get(two)


def _false(truths: Sequence[Truth], groups: Sequence[Hashable]) -> dict[str, int]:
    """Pairs wrongly together, by what made them alike.

    A pair of one family counts for its kind; one with a round-up or a live blog in it counts for
    that; the rest is "unlike".
    """
    members: dict[Hashable, list[Truth]] = defaultdict(list)
    for truth, group in zip(truths, groups, strict=True):
        members[group].append(truth)
    found: Counter[str] = Counter(dict.fromkeys(map(str, (*_MIXED, *_TRAPS)), 0) | {"unlike": 0})
    for together in members.values():
        if len(together) > 1:
            found.update(_false_in(together))
    return dict(found)


def _false_in(group: Sequence[Truth]) -> Counter[str]:
    """The wrong pairs of one group. Counted by sums, so that a huge group costs no more."""
    found: Counter[str] = Counter()
    left = wrong_pairs(group)
    for kind in _TRAPS:
        families: dict[str, list[Truth]] = defaultdict(list)
        for truth in group:
            if truth.kind is kind:
                families[truth.family].append(truth)
        found[kind] = sum(map(wrong_pairs, families.values()))
        left -= found[kind]
    rest = list(group)
    for kind in _MIXED:
        without = [truth for truth in rest if truth.kind is not kind]
        found[kind] = wrong_pairs(rest) - wrong_pairs(without)
        left -= found[kind]
        rest = without
    found["unlike"] = left
    return found


def wrong_pairs(group: Sequence[Truth]) -> int:
    """Pairs of a group that tell two stories."""
    stories = Counter(truth.story for truth in group)
    return _pairs(len(group)) - sum(map(_pairs, stories.values()))


def _pairs(items: int) -> int:
    return items * (items - 1) // 2


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
