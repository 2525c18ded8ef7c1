"""Fits the weights of `retold.analysis.stories` and prints how well they tell stories apart.

    python -m evaluation.fit_stories [--write]

Pairs are drawn from the four files of `stories/` and from the stream. Figures come from five-fold
cross-validation over events, so that no event is seen in fitting and in testing.
"""

import random
import sys
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

from evaluation.data import records, report_of
from evaluation.logistic import Fit, Row, fit
from retold.analysis.stories.judgement import SAME_STORY
from retold.analysis.stories.likeness import Likeness, likeness
from retold.analysis.stories.profile import Profile, profile_of
from retold.text.prose import prose_of

_WEIGHTS = Path("src/retold/analysis/stories/weights.toml")
_FILES = ("g5w1h", "ecbplus", "basil", "allsides")
_PAIRS_AN_EVENT = 20
_HARD_A_REPORT = 2
_HARD_AMONG = 5
_RANDOM_PAIRS = 3000
_LOOK_ALIKE_COUNTS = 2.0
"""A look-alike pair counts double: saying one story of two is the worse error."""

_FOLDS = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports: what they share, whether they tell one story, and where they come from."""

    features: Row
    same: bool
    event: str
    sort: str


@dataclass(frozen=True, slots=True)
class _Told:
    story: str
    profile: Profile


def _told(file: str) -> list[_Told]:
    told = []
    for record in records(file):
        report = report_of(record)
        day = report.published.date() if report.published else None
        told.append(_Told(record.get("story", ""), profile_of(prose_of(report), day)))
    return told


def _pair(one: _Told, two: _Told, *, same: bool, event: str, sort: str) -> Pair:
    return Pair(likeness(one.profile, two.profile).features(), same, event, sort)


def _pairs_of(name: str, chance: random.Random) -> list[Pair]:
    told = _told(f"stories/{name}.jsonl")
    stories: dict[str, list[_Told]] = defaultdict(list)
    for report in told:
        stories[report.story].append(report)
    pairs = []
    for story, reports in stories.items():
        event = name + _topic(story)
        drawn = list(combinations(reports, 2))
        chance.shuffle(drawn)
        pairs += [
            _pair(a, b, same=True, event=event, sort=name) for a, b in drawn[:_PAIRS_AN_EVENT]
        ]
        if name == "ecbplus" and story.endswith("e"):
            alike = list(product(reports, stories.get(story[:-1] + "p", [])))
            chance.shuffle(alike)
            pairs += [
                _pair(a, b, same=False, event=event, sort="look-alike")
                for a, b in alike[:_PAIRS_AN_EVENT]
            ]
    return pairs + _hard_pairs(name, told, chance)


def _topic(story: str) -> str:
    return story.rstrip("ep") if story[:1].isdigit() else story


def _hard_pairs(name: str, told: list[_Told], chance: random.Random) -> list[Pair]:
    pairs = []
    for _ in told:
        one = chance.choice(told)
        others = sorted(
            (two for two in told if _topic(two.story) != _topic(one.story)),
            key=lambda two: -sum(likeness(one.profile, two.profile).features()[:3]),
        )[:_HARD_AMONG]
        pairs += [
            _pair(one, two, same=False, event=name + _topic(one.story), sort=f"{name} alike")
            for two in chance.sample(others, _HARD_A_REPORT)
        ]
    return pairs


def draw_pairs(seed: int = 2) -> list[Pair]:
    """The pairs that are fitted and tested on."""
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    pairs = [pair for name in _FILES for pair in _pairs_of(name, chance)]
    stream = _told("stream/allsides.jsonl.xz")
    for number in range(_RANDOM_PAIRS):
        one, two = chance.sample(stream, 2)
        pairs.append(_pair(one, two, same=False, event=f"stream{number % 20}", sort="random"))
    return pairs


def _fit(pairs: list[Pair]) -> Fit:
    importance = [_LOOK_ALIKE_COUNTS if p.sort == "look-alike" else 1.0 for p in pairs]
    return fit([p.features for p in pairs], [p.same for p in pairs], importance)


def _cross_validated(pairs: list[Pair]) -> list[float]:
    events = sorted({pair.event for pair in pairs})
    fold = {event: number % _FOLDS for number, event in enumerate(events)}
    probabilities = [0.0] * len(pairs)
    for held in range(_FOLDS):
        fitted = _fit([p for p in pairs if fold[p.event] != held])
        for number, pair in enumerate(pairs):
            if fold[pair.event] == held:
                probabilities[number] = fitted.probability(pair.features)
    return probabilities


def _write(fitted: Fit) -> None:
    lines = [
        "# Weights of retold.analysis.stories: python -m evaluation.fit_stories --write",
        f"bias = {fitted.bias:.4f}",
        "",
        "[weights]",
    ]
    names = Likeness.__dataclass_fields__
    lines += [f"{n} = {w:.4f}" for n, w in zip(names, fitted.weights, strict=True)]
    _WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Print, for each sort of pair, how many are said to tell one story; write on request."""
    pairs = draw_pairs()
    said: dict[tuple[str, bool], list[bool]] = defaultdict(list)
    for pair, probability in zip(pairs, _cross_validated(pairs), strict=True):
        said[pair.sort, pair.same].append(probability >= SAME_STORY)
    print(f"{'pairs':24}{'number':>8}{'said to be one story':>24}")
    for (sort, same), verdicts in sorted(said.items()):
        name = f"{sort}, {'one story' if same else 'two'}"
        print(f"{name:24}{len(verdicts):8}{sum(verdicts) / len(verdicts):24.3f}")
    if "--write" in sys.argv[1:]:
        _write(_fit(pairs))


if __name__ == "__main__":
    main()
