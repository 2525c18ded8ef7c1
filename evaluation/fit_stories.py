"""Fits the weights of `retold.analysis.stories` and prints how well they tell stories apart.

    python -m evaluation.fit_stories [--write]

Pairs are drawn from the four files of `stories/` and from the stream. Figures come from five-fold
cross-validation over topics, so that no event is seen in fitting and in testing.
"""

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from evaluation.data import Record, records, report_of
from evaluation.logistic import Fit, Row, fit
from evaluation.measures.clusters import Gathered, b_cubed_f1, gathered
from evaluation.tasks.stories import SETS, topic_of
from retold.analysis.stories.compared import (
    Compared,
    InStream,
    Pair,
    compared_by_news,
    compared_in_stream,
    in_stream,
)
from retold.analysis.stories.grouping import grouped
from retold.analysis.stories.profile import Profile, profile_of
from retold.analysis.stories.weights import FEATURES, SAME_STORY, Weights, for_stream
from retold.text.prose import prose_of

_WEIGHTS = Path("src/retold/analysis/stories/weights.toml")
_RANDOM_PAIRS = 3000
_FOLDS = 5

_A_SET = 50.0
"""What the true pairs of one collection count together, each event by its number of reports, and
what the pairs of two stories count together."""

_LOOK_ALIKE = 3.0
"""A look-alike pair counts so much more than another pair of two stories."""

_ALIKE = 0.08
"""Pairs whose words are less alike (their cosine, the square of the first feature) teach nothing:
of the pairs of one event one in fifty is less alike."""

_RANDOM = 0.2
"""Random pairs are easy: together they count so much of a collection."""


@dataclass(frozen=True, slots=True)
class Example:
    """Two reports: what they share, whether they tell one story, and how much they count."""

    features: Row
    same: bool
    sort: str
    fold: int
    counts: float


@dataclass(frozen=True, slots=True)
class Told:
    """The reports of one collection: what each is about, and the story it tells."""

    name: str
    stories: tuple[str, ...]
    profiles: tuple[Profile, ...]

    def fold(self, number: int) -> int:
        """The fold of a report: all reports of a topic are in one, look-alike events too."""
        topics = sorted(set(map(topic_of, self.stories)))
        return topics.index(topic_of(self.stories[number])) % _FOLDS


def read_sets() -> tuple[Told, ...]:
    """The four collections grouped by hand."""
    return tuple(_told(name, list(records(f"stories/{name}.jsonl"))) for name in SETS)


def _told(name: str, told: Sequence[Record]) -> Told:
    reports = map(report_of, told)
    return Told(
        name,
        tuple(record["story"] for record in told),
        tuple(profile_of(one, prose_of(one)) for one in reports),
    )


def examples_of(told: Told, compared: Mapping[Pair, Compared]) -> list[Example]:
    """The compared pairs of a collection as examples; all true pairs together count `_A_SET`."""
    sizes = Counter(told.stories)
    folds = [told.fold(number) for number in range(len(told.stories))]
    drawn = []
    for (one, two), seen in compared.items():
        story, other = told.stories[one], told.stories[two]
        if story == other:
            drawn.append((1 / (sizes[story] - 1), "one story", one, seen))
        elif topic_of(story) == topic_of(other):
            drawn.append((_LOOK_ALIKE, "look-alike, two", one, seen))
        else:
            drawn.append((1.0, "two", one, seen))
    totals: dict[bool, float] = defaultdict(float)
    for counts, sort, _, _ in drawn:
        totals[sort == "one story"] += counts
    return [
        Example(
            features=seen.features,
            same=(same := sort == "one story"),
            sort=f"{told.name}, {sort}",
            fold=folds[one],
            counts=_A_SET * counts / totals[same],
        )
        for counts, sort, one, seen in drawn
    ]


def few_examples(sets: Sequence[Told]) -> list[Example]:
    """Pairs as a comparison of a few reports sees them, random pairs of the stream among them."""
    examples = []
    for told in sets:
        by_news = compared_by_news(told.profiles)
        alike = {pair: seen for pair, seen in by_news.items() if seen.features[0] ** 2 >= _ALIKE}
        examples += examples_of(told, alike)
    return examples + _random_examples()


def _random_examples() -> list[Example]:
    chance = random.Random(2)  # noqa: S311 - a sample, not a secret
    drawn = chance.sample(list(records("stream/allsides.jsonl.xz")), 2 * _RANDOM_PAIRS)
    told = _told("stream", [{**record, "story": ""} for record in drawn])
    met = [(number, number + _RANDOM_PAIRS) for number in range(_RANDOM_PAIRS)]
    return [
        Example(seen.features, False, "random, two", one % _FOLDS, _RANDOM * _A_SET / _RANDOM_PAIRS)
        for (one, _), seen in compared_by_news(told.profiles, met).items()
    ]


def fitted(examples: Sequence[Example]) -> Fit:
    """The weights that tell these examples best."""
    return fit(
        [one.features for one in examples],
        [one.same for one in examples],
        [one.counts for one in examples],
    )


def held_out(examples: Sequence[Example]) -> Iterator[tuple[int, Fit]]:
    """For each fold the weights fitted on the others."""
    for fold in range(_FOLDS):
        yield fold, fitted([one for one in examples if one.fold != fold])


def print_pairs(examples: Sequence[Example]) -> None:
    """Print for each sort of pair how many are said to tell one story by a few."""
    said: dict[str, list[bool]] = defaultdict(list)
    for fold, weights in held_out(examples):
        for one in examples:
            if one.fold == fold:
                said[one.sort].append(weights.probability(one.features) >= SAME_STORY)
    print(f"{'pairs':28}{'number':>8}{'said to be one story':>24}")
    for sort, verdicts in sorted(said.items()):
        print(f"{sort:28}{len(verdicts):8}{sum(verdicts) / len(verdicts):24.3f}")


def print_groups(sets: Sequence[Told], streams: Sequence[InStream]) -> None:
    """Print how well each collection is grouped as one stream by weights fitted on other topics."""
    groups: dict[str, list[Gathered]] = defaultdict(list)
    examples = [
        one
        for told, stream in zip(sets, streams, strict=True)
        for one in examples_of(told, compared_in_stream(stream))
    ]
    for fold, weights in held_out(examples):
        shipped = replace(for_stream(), bias=weights.bias, weights=weights.weights)
        for told, stream in zip(sets, streams, strict=True):
            groups[told.name] += _held_out_groups(told, stream, shipped, fold)
    for name, found in groups.items():
        print(f"{name:12}b3_f1 {b_cubed_f1(found):.3f}")


def _held_out_groups(told: Told, stream: InStream, weights: Weights, fold: int) -> list[Gathered]:
    made = [0] * len(told.stories)
    met = compared_in_stream(stream)
    for number, members in enumerate(grouped(told.profiles, met, weights, stream.voices).groups):
        for member in members:
            made[member] = number
    numbers = {story: told.fold(at) for at, story in enumerate(told.stories)}
    true_groups = zip(dict.fromkeys(told.stories), gathered(told.stories, made), strict=True)
    return [group for story, group in true_groups if numbers[story] == fold]


def _section(name: str, weights: Fit) -> str:
    lines = [f"[{name}]", f"bias = {weights.bias:.4f}", "", f"[{name}.weights]"]
    lines += [f"{n} = {w:.4f}" for n, w in zip(FEATURES, weights.weights, strict=True) if w]
    return "\n".join(lines)


def main() -> None:
    """Print how well stories are told apart; write the weights on request."""
    sets = read_sets()
    streams = [in_stream(told.profiles) for told in sets]
    few = few_examples(sets)
    if "--write" in sys.argv[1:]:
        examples = [
            one
            for told, stream in zip(sets, streams, strict=True)
            for one in examples_of(told, compared_in_stream(stream))
        ]
        head = "# Weights of retold.analysis.stories: python -m evaluation.fit_stories --write"
        sections = (_section("few", fitted(few)), _section("stream", fitted(examples)))
        _WEIGHTS.write_text("\n\n".join((head, *sections)) + "\n", encoding="utf-8")
    print_pairs(few)
    print_groups(sets, streams)


if __name__ == "__main__":
    main()
