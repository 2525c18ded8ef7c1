"""Thirty real comparisons, printed to be read finding by finding.

    python -m evaluation.thirty [--only copies|rewrites|independent] [--number N] [--seed S]

Ten near copies, ten rewrites and ten independent reports of one event, drawn by chance from the
annotated texts, as many from each file as the others; no story is drawn twice in a file. How near
two reports are is told by the three-word runs of the shorter that stand in the longer. Prints for
each pair how the reports stand to each other, the verdict, and the ten findings ranked first with
the words of both sides in full.
"""

import argparse
import random
import re
import textwrap
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from zlib import crc32

from evaluation.data import Record, records, report_of
from retold.comparison import compare
from retold.model.findings import Comparison, Finding
from retold.render.sides import words_said
from retold.render.verdict import verdict_lines

_RUN = 3
"""Words in a run, as in the founding example's measure."""

_NEAR_COPY = (0.5, 0.97)
"""Overlap of near copies; above it nothing but furniture is left to read."""

_REWRITE = (0.05, 0.35)
_INDEPENDENT = (0.0, 0.05)

_SHORTEST = 80
"""Words a report must have; a teaser of three lines is no report to compare."""

_SAMPLED = 32
"""One run of this many is kept in the index of the stream, by its checksum."""

_RARE = 5
"""Reports that may share a run kept in the index; more is a template or a common phrase."""

_SHARED_RUNS = 4
"""Kept runs two reports must share before their overlap is measured."""

_WORD = re.compile(r"\w+")

Texts = tuple[Record, Record]


@dataclass(frozen=True, slots=True)
class Drawn:
    """Two reports drawn for one kind, the file they stand in, and how near they are."""

    kind: str
    file: str
    one: Record
    other: Record
    overlap: float


def overlap(one: str, other: str) -> float:
    """The share of three-word runs of the shorter text that stand in the other."""
    mine, yours = _runs(one), _runs(other)
    return len(mine & yours) / max(1, min(len(mine), len(yours)))


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return frozenset(zip(*(words[start:] for start in range(_RUN)), strict=False))


def _of_stories(file: str) -> Callable[[], Iterator[Texts]]:
    """Every two reports of one story, by different outlets where the file names them."""

    def pairs() -> Iterator[Texts]:
        told: dict[str, list[Record]] = defaultdict(list)
        for record in records(file):
            told[record["story"]].append(record)
        for story in told.values():
            yield from filter(_of_two_outlets, combinations(story, 2))

    return pairs


def _of_two_outlets(pair: Texts) -> bool:
    one, other = (str(record.get("outlet") or "").lower() for record in pair)
    return one != other or not one


def _of_wires() -> Iterator[Texts]:
    """Every two pages that declare one wire."""
    declared: dict[str, list[Record]] = defaultdict(list)
    for record in records("reuse/helsinki.jsonl"):
        for wire in record["declared_wire"]:
            declared[wire].append(record)
    for told in declared.values():
        yield from filter(_of_two_outlets, combinations(told, 2))


def _of_stream() -> Iterator[Texts]:
    """Two reports of the stream that share rare runs."""
    stream = list(records("stream/allsides.jsonl.xz"))
    index: dict[int, list[int]] = defaultdict(list)
    for number, record in enumerate(stream):
        for run in _sampled_runs(record["text"]):
            index[run].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in index.values():
        if 1 < len(holders) <= _RARE:
            shared.update(combinations(holders, 2))
    for (one, other), runs in shared.items():
        if runs >= _SHARED_RUNS:
            yield stream[one], stream[other]


def _sampled_runs(text: str) -> set[int]:
    words = text.lower().split()
    runs = map(" ".join, zip(*(words[start:] for start in range(_RUN)), strict=False))
    return {mark for run in runs if (mark := crc32(run.encode())) % _SAMPLED == 0}


_STORIES = tuple(f"stories/{name}.jsonl" for name in ("basil", "allsides", "g5w1h", "ecbplus"))
_POOLS: Mapping[str, Callable[[], Iterator[Texts]]] = {
    **{file: _of_stories(file) for file in _STORIES},
    "reuse/helsinki.jsonl": _of_wires,
    "stream/allsides.jsonl.xz": _of_stream,
}

_KINDS: Mapping[str, tuple[tuple[float, float], tuple[str, ...]]] = {
    "copies": (_NEAR_COPY, ("stream/allsides.jsonl.xz", "reuse/helsinki.jsonl", *_STORIES)),
    "rewrites": (_REWRITE, (*_STORIES, "reuse/helsinki.jsonl")),
    "independent": (_INDEPENDENT, _STORIES),
}
"""For each kind the overlap asked for, and the files that hold such pairs."""


def draw(kind: str, number: int, seed: int) -> list[Drawn]:
    """`number` pairs of a kind, a pair from each file in turn."""
    (least, most), files = _KINDS[kind]
    waiting = {file: _drawn_from(kind, file, (least, most), seed) for file in files}
    drawn: list[Drawn] = []
    while waiting and len(drawn) < number:
        for file in tuple(waiting):
            found = next(waiting[file], None)
            if found is None:
                del waiting[file]
            elif len(drawn) < number:
                drawn.append(found)
    return drawn


def _drawn_from(kind: str, file: str, bounds: tuple[float, float], seed: int) -> Iterator[Drawn]:
    """Pairs of one file within `bounds`, by chance; no report and no story twice."""
    pairs = [pair for pair in _POOLS[file]() if all(map(_long_enough, pair))]
    random.Random(f"{seed} {kind} {file}").shuffle(pairs)  # noqa: S311 - a sample, not a secret
    used: set[str] = set()
    for one, other in pairs:
        known = {str(one["id"]), str(other["id"]), *_story(one)}
        if known & used:
            continue
        shared = overlap(one["text"], other["text"])
        if bounds[0] <= shared < bounds[1]:
            used |= known
            yield Drawn(kind, file, *_by_time(one, other), shared)


def _story(record: Record) -> set[str]:
    return {f"story {record['story']}"} if record.get("story") else set()


def _by_time(one: Record, other: Record) -> Texts:
    """The two, earlier first where both are dated."""
    first, second = one.get("published"), other.get("published")
    return (other, one) if first and second and str(second) < str(first) else (one, other)


def _long_enough(record: Record) -> bool:
    return len(record["text"].split()) >= _SHORTEST


def printed(drawn: Drawn, number: int, most: int = 10) -> Iterator[str]:
    """The lines of one comparison: who, verdict, and the findings ranked first."""
    comparison = compare((report_of(drawn.one), report_of(drawn.other)))
    yield "=" * 100
    yield f"{drawn.kind} {number}: {drawn.file}, overlap {drawn.overlap:.0%}"
    for name, record in zip("AB", (drawn.one, drawn.other), strict=True):
        yield (
            f"  {name} {record['id']} | {record.get('outlet')} | {record.get('published')} | "
            f"{len(record['text'].split())} words | {record.get('title') or ''}"
        )
    relations = ", ".join(f"{d.relation} ({d.direction})" for d in comparison.descents)
    yield f"  relation: {relations}"
    yield from (f"  {line}" for line in verdict_lines(comparison))
    for rank, finding in enumerate(comparison.first_findings[:most], 1):
        yield from _finding(comparison, finding, rank)


def _finding(comparison: Comparison, finding: Finding, rank: int) -> Iterator[str]:
    yield (
        f"\n  {rank}. {finding.label} ({finding.kind}) weight {finding.weight:.2f} "
        f"score {finding.score:.2f} rule {finding.rule}"
    )
    yield _wrapped(finding.words)
    for side, places in (("before", finding.before), ("after", finding.after)):
        if places:
            said = words_said(comparison, finding, places)
            yield _wrapped(f"{side}: {' / '.join(one.named_words for one in said)}")


def _wrapped(line: str) -> str:
    return textwrap.fill(line, 110, initial_indent="     ", subsequent_indent="       ")


def _asked(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=tuple(_KINDS))
    parser.add_argument("--number", type=int, default=10, help="pairs of each kind")
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args(arguments)


def main() -> None:
    """Print the comparisons."""
    asked = _asked()
    for kind in (asked.only,) if asked.only else tuple(_KINDS):
        for number, drawn in enumerate(draw(kind, asked.number, asked.seed), 1):
            print("\n".join(printed(drawn, number)))


if __name__ == "__main__":
    main()
