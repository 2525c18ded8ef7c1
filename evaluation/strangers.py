"""How often Retold finds something where there is nothing to find.

    python -m evaluation.strangers [--random 1000] [--alike 500] [--same 200]

Random pairs of the stream and look-alike pairs of ECB+ (one earthquake and another) must be told to
be different stories, with no quotation matched and no fact said to differ. A report compared with
itself must give only what is kept. Prints how many of each came out clean, and the pairs that did
not.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product

from evaluation.data import records, report_of
from retold.comparison import compare
from retold.model.changes import ChangeKind
from retold.model.descent import Relation
from retold.model.facts import Verdict
from retold.model.findings import Comparison
from retold.model.quotations import Fate
from retold.model.reports import Report

Pair = tuple[Report, Report]

_SHOWN = 12


def random_pairs(number: int, seed: int = 7) -> list[Pair]:
    """Pairs drawn at random from the stream; in 12,798 articles hardly two tell one event."""
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    stream = list(records("stream/allsides.jsonl.xz"))
    return [
        (report_of(one), report_of(two))
        for one, two in (chance.sample(stream, 2) for _ in range(number))
    ]


def alike_pairs(number: int, seed: int = 7) -> list[Pair]:
    """Pairs of ECB+ documents from one topic that tell two look-alike events."""
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    events: dict[str, list[dict[str, object]]] = defaultdict(list)
    for record in records("stories/ecbplus.jsonl"):
        events[record["story"]].append(record)
    alike = [
        pair
        for event in events
        if event.endswith("e")
        for pair in product(events[event], events.get(event[:-1] + "p", []))
    ]
    return [(report_of(one), report_of(two)) for one, two in chance.sample(alike, number)]


def same_pairs(number: int, seed: int = 7) -> list[Pair]:
    """Reports paired with themselves."""
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    names = ("stories/g5w1h.jsonl", "stories/basil.jsonl", "stories/ecbplus.jsonl")
    told = [record for name in names for record in records(name)]
    return [(report_of(one), report_of(one)) for one in chance.sample(told, number)]


def faults_of_strangers(comparison: Comparison) -> tuple[str, ...]:
    """What was found between two reports of different stories; nothing when all is well."""
    faults = []
    if any(d.relation is not Relation.DIFFERENT_STORIES for d in comparison.descents):
        faults.append("one story")
    if any(echo.before and echo.after for echo in comparison.echoes):
        faults.append("quotation matched")
    if any(fact.verdict is Verdict.DIFFER for fact in comparison.facts):
        faults.append("fact differs")
    if comparison.findings:
        faults.append("a finding")
    return tuple(faults)


def faults_of_same(comparison: Comparison) -> tuple[str, ...]:
    """What was found between a report and itself, beside what is kept."""
    faults = [f"change {c.kind}" for c in comparison.changes if c.kind is not ChangeKind.KEPT]
    faults += [f"detail {d.detail}" for c in comparison.changes for d in c.details]
    faults += [f"fate {e.fate}" for e in comparison.echoes if e.fate is not Fate.VERBATIM]
    faults += [f"fact {f.verdict}" for f in comparison.facts if f.verdict is not Verdict.AGREE]
    return tuple(sorted(set(faults)))


def _clean(name: str, pairs: Sequence[Pair], faults: Iterable[tuple[str, ...]]) -> None:
    faulty = [(pair, found) for pair, found in zip(pairs, faults, strict=True) if found]
    print(f"{name}: {len(pairs) - len(faulty)} of {len(pairs)} clean")
    for (one, two), found in faulty[:_SHOWN]:
        print(f"  {one.source.location} / {two.source.location}: {', '.join(found)}")


def main() -> None:
    """Print how many pairs came out clean."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--random", type=int, default=1000)
    parser.add_argument("--alike", type=int, default=500)
    parser.add_argument("--same", type=int, default=200)
    asked = parser.parse_args()
    for name, pairs, faults in (
        ("random pairs", random_pairs(asked.random), faults_of_strangers),
        ("look-alike pairs", alike_pairs(asked.alike), faults_of_strangers),
        ("a report and itself", same_pairs(asked.same), faults_of_same),
    ):
        _clean(name, pairs, (faults(compare(pair)) for pair in pairs))


if __name__ == "__main__":
    main()
