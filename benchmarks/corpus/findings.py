"""What pairs of reports found alike are worth: how many are right, which retellings they hold."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from benchmarks.corpus.accuracy import models_of
from benchmarks.corpus.peers.texts import Pair
from benchmarks.corpus.truth import Truth


@dataclass(frozen=True, slots=True)
class Finding:
    """What a tool found at one threshold.

    Attributes:
        least: the threshold.
        precision: of a report's partners the share that tell its story, averaged over all reports
            that have any.
        found: for each strength the share of retellings paired with their model.
        false: pairs that tell two stories.
    """

    least: float
    precision: float
    found: Mapping[str, float]
    false: int

    def share(self, strengths: Sequence[str], counts: Mapping[str, int]) -> float:
        """The share found of all retellings of some strengths, given how many there are."""
        total = sum(counts.get(one, 0) for one in strengths)
        found = sum(self.found.get(one, 0.0) * counts.get(one, 0) for one in strengths)
        return found / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Paired:
    """All pairs a tool found, by how alike they are.

    Attributes:
        right: for each report how alike it is to partners of its story, rising.
        wrong: the same for partners that tell another.
        models: for each retelling its strength, and how alike it was found to its model; -1 where
            it was not.
    """

    right: Mapping[str, Sequence[float]]
    wrong: Mapping[str, Sequence[float]]
    models: Mapping[str, tuple[str, float]]

    def at(self, least: float) -> Finding:
        """What is left from a likeness on."""
        precisions = []
        for report in self.right.keys() | self.wrong.keys():
            right = _from(self.right.get(report, ()), least)
            wrong = _from(self.wrong.get(report, ()), least)
            if right + wrong:
                precisions.append(right / (right + wrong))
        found: dict[str, list[bool]] = defaultdict(list)
        for strength, alike in self.models.values():
            found[strength].append(alike >= least)
        return Finding(
            least=least,
            precision=fmean(sorted(precisions)) if precisions else 1.0,
            found={strength: fmean(met) for strength, met in sorted(found.items())},
            false=sum(_from(alike, least) for alike in self.wrong.values()) // 2,
        )

    def as_precise(self, precision: float, steps: Iterable[float]) -> Finding:
        """The most that is found at no less precision; at its best where it has not that."""
        findings = [self.at(step) for step in steps]
        enough = [one for one in findings if one.precision >= precision]
        return min(enough, key=lambda one: one.least) if enough else max(findings, key=_precision)


def paired(truths: Sequence[Truth], pairs: Iterable[Pair]) -> Paired:
    """The pairs of a tool, each told right or wrong. A pair given both ways counts once."""
    stories = {truth.id: truth.story for truth in truths}
    best: dict[tuple[str, str], float] = {}
    for one, two, alike in pairs:
        if one != two and one in stories and two in stories:
            pair = (one, two) if one < two else (two, one)
            best[pair] = max(alike, best.get(pair, 0.0))
    sides: tuple[dict[str, list[float]], ...] = (defaultdict(list), defaultdict(list))
    for (one, two), alike in best.items():
        side = sides[stories[one] == stories[two]]
        side[one].append(alike)
        side[two].append(alike)
    for side in sides:
        for alikes in side.values():
            alikes.sort()
    models = {
        one: (strength, best.get((min(one, model), max(one, model)), -1.0))
        for one, (model, strength) in models_of(truths).items()
    }
    return Paired(right=sides[True], wrong=sides[False], models=models)


def strengths_of(truths: Sequence[Truth]) -> Counter[str]:
    """How many retellings of each strength there are to be found."""
    return Counter(strength for _, strength in models_of(truths).values())


def _from(alikes: Sequence[float], least: float) -> int:
    return len(alikes) - bisect_right(alikes, least - 1e-9)


def _precision(finding: Finding) -> float:
    return finding.precision
