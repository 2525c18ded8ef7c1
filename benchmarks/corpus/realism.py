"""How like real news made-up reports are: `python -m benchmarks.corpus.realism --stream FILE …`.

Both are looked at in the same way: lengths, how the vocabulary grows, how many words repeat, what
reports of two events share, and what reports of one event share.
"""

import argparse
import json
import lzma
import random
import tempfile
from collections import defaultdict
from collections.abc import Collection as Held
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import log, sqrt
from pathlib import Path
from statistics import fmean, quantiles
from typing import TextIO

from benchmarks.corpus.accuracy import models_of
from benchmarks.corpus.blocks import Asked
from benchmarks.corpus.collection import collection, id_of
from retold.text.rarity import rarity
from retold.text.words import find_words, stem_of

_SAMPLE = 1_000
_PAIRS = 1_500
_OF_EACH = 300
_LENGTH = 430
"""Words of each report looked at, so that a longer one does not share more for being longer."""

_LEAST = 0.8
"""Rarity from which on a word says what a report is about."""

_NEAR = 0.08
"""Cosine from which on two reports are worth a closer look."""

_SEED = 7

Texts = Mapping[str, Sequence[str]]
Row = tuple[str, float]


def looks(texts: Texts, stories: Mapping[str, str], chance: random.Random) -> Iterator[Row]:
    """What a collection of texts, given as words, looks like.

    Args:
        texts: the words of each report by its name.
        stories: the event each tells, where that is known.
        chance: what draws a sample.
    """
    sample = chance.sample(sorted(texts), min(_SAMPLE, len(texts)))
    lengths = [len(texts[name]) for name in sample]
    low, middle, high = (quantiles(lengths, n=20)[at] for at in (0, 9, 18))
    yield "words a report, 5 %", low
    yield "words a report, median", middle
    yield "words a report, 95 %", high
    yield f"different words in {len(sample):,} reports", len({w for n in sample for w in texts[n]})
    cut = {name: texts[name][:_LENGTH] for name in sample if len(texts[name]) >= _LENGTH}
    if cut:
        yield (
            f"different words in {_LENGTH} words",
            fmean(len(set(words)) for words in cut.values()),
        )
    drawn = _any(sorted(cut), chance)
    apart = [(a, b) for a, b in drawn if stories.get(a, a) != stories.get(b, b)]
    pairs = [(cut[one], cut[two]) for one, two in apart]
    yield from (("two events: " + name, value) for name, value in _alike(pairs))


def related(name: str, pairs: Sequence[tuple[Sequence[str], Sequence[str]]]) -> Iterator[Row]:
    """What pairs of texts that tell one event share."""
    return ((f"{name}: {what}", value) for what, value in _alike(pairs))


def _alike(pairs: Sequence[tuple[Sequence[str], Sequence[str]]]) -> Iterator[Row]:
    if not pairs:
        return
    for run in (1, 2, 3, 5):
        shared = fmean(_jaccard(_runs(one, run), _runs(two, run)) for one, two in pairs)
        yield f"runs of {run} shared", shared
    cosines = [_cosine(_weights(one), _weights(two)) for one, two in pairs]
    yield "cosine", fmean(cosines)
    yield f"cosine over {_NEAR}", fmean(cosine > _NEAR for cosine in cosines)


def _any(names: Sequence[str], chance: random.Random) -> list[tuple[str, str]]:
    drawn = (chance.sample(names, 2) for _ in range(_PAIRS if len(names) > 1 else 0))
    return [(one, two) for one, two in drawn]


def _runs(words: Sequence[str], length: int) -> set[tuple[str, ...]]:
    return set(zip(*(words[at:] for at in range(length)), strict=False))


def _jaccard(one: Held[Hashable], two: Held[Hashable]) -> float:
    both = set(one) | set(two)
    return len(set(one) & set(two)) / len(both) if both else 0.0


def _weights(words: Sequence[str]) -> dict[str, float]:
    counts: dict[str, int] = defaultdict(int)
    for word in words:
        if not word[0].isdigit():
            counts[stem_of(word)] += 1
    weights = {s: (1 + log(n)) * rarity(s) for s, n in counts.items() if rarity(s) >= _LEAST}
    norm = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {stem: weight / norm for stem, weight in weights.items()}


def _cosine(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    return sum(weight * two[stem] for stem, weight in one.items() if stem in two)


def records_of(path: Path) -> Iterator[Mapping[str, str]]:
    """The records of a file of JSON Lines, which may be .xz."""
    with open_text(path) as lines:
        yield from map(json.loads, lines)


def open_text(path: Path) -> TextIO:
    """A file of JSON Lines, opened; one that ends in .xz is unpacked."""
    if path.suffix == ".xz":
        return lzma.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def _words(text: str) -> tuple[str, ...]:
    return find_words(text).forms


def _of_a_story(path: Path, chance: random.Random) -> list[tuple[Sequence[str], Sequence[str]]]:
    """Pairs of annotated reports that tell one event."""
    stories: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for record in records_of(path):
        stories[record["story"]].append(_words(record["text"]))
    pairs = [pair for told in stories.values() for pair in combinations(told, 2)]
    return chance.sample(pairs, min(_OF_EACH, len(pairs)))


def _made(reports: int, chance: random.Random) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as scratch:
        made = collection(Asked(reports), Path(scratch))
        texts = {id_of(record.url): _words(record.text) for record in made.records()}
        truths = made.truths()
    yield from looks(texts, {truth.id: truth.story for truth in truths}, chance)
    kinds: dict[str, list[tuple[Sequence[str], Sequence[str]]]] = defaultdict(list)
    for name, (model, strength) in models_of(truths).items():
        kinds[strength].append((texts[model], texts[name]))
    for kind, pairs in sorted(kinds.items()):
        yield from related(kind, chance.sample(pairs, min(_OF_EACH, len(pairs))))


def show(title: str, rows: Iterable[Row]) -> None:
    """Print rows under a title."""
    print(f"\n{title}")
    for name, value in rows:
        print(f"  {name:52}{value:>12,.4f}" if value < 10 else f"  {name:52}{value:>12,.0f}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print what made-up reports look like, and the same of real ones where they are given."""
    parser = argparse.ArgumentParser(prog="benchmarks.corpus.realism", description=__doc__)
    parser.add_argument("--reports", type=int, default=4_000, help="made-up reports looked at")
    parser.add_argument("--stream", type=Path, help="real reports: JSON Lines, may be .xz")
    parser.add_argument(
        "--stories", type=Path, nargs="*", default=[], help="real reports with their story"
    )
    given = parser.parse_args(arguments)
    show("made up", _made(given.reports, random.Random(_SEED)))  # noqa: S311 - a sample
    if given.stream:
        texts = {record["id"]: _words(record["text"]) for record in records_of(given.stream)}
        show(given.stream.name, looks(texts, {}, random.Random(_SEED)))  # noqa: S311 - a sample
    for path in given.stories:
        pairs = _of_a_story(path, random.Random(_SEED))  # noqa: S311 - a sample
        show(path.name, related("one event", pairs))


if __name__ == "__main__":
    main()
