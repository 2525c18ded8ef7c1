"""One event among others in a whole stream: which of its reports are found to tell it."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from time import perf_counter

from evaluation.data import Record, report_of
from evaluation.figures import Data, Figure, Measures, Run, Task
from evaluation.measures.clusters import (
    Gathered,
    gathered,
    pairwise_f1,
    pairwise_precision,
    pairwise_recall,
)
from evaluation.tasks.stories import shipped

STREAM = "stream/allsides.jsonl.xz"
MARKED = "stories/allsides.jsonl"
"""Those of the stream, by their ids, of which people have said what event they tell."""

_QUICK = 1_400
"""Reports of the stream beside those that are marked in a quick run: some ten seconds."""

_MEASURES: Measures[Gathered] = (
    ("pairwise_f1", pairwise_f1),
    ("pairwise_precision", pairwise_precision),
    ("pairwise_recall", pairwise_recall),
)
_GATED = "pairwise_f1"


def score(data: Data) -> Iterator[Figure]:
    """Pairwise F1 of the marked reports, grouped together with all others of the stream."""
    event_of = {record["id"]: record["story"] for record in data.records(MARKED)}
    records = drawn(data, event_of.keys())
    reports = [report_of(record) for record in records]
    started = perf_counter()
    groups = shipped(reports, ())
    seconds = perf_counter() - started
    found = {record["id"]: group for record, group in zip(records, groups, strict=True)}
    marked = [one for one in event_of if one in found]
    judged = gathered([event_of[one] for one in marked], [found[one] for one in marked])
    for figure in Run("stream/allsides", len(marked), seconds).figures(_MEASURES, judged):
        yield replace(figure, gated=figure.key.endswith(_GATED))


def drawn(data: Data, marked: Collection[str]) -> list[Record]:
    """The stream; in a quick run the marked reports and a fixed sample of the others."""
    stream = data.records(STREAM)
    others = [record["id"] for record in stream if record["id"] not in marked]
    kept = {*marked, *data.sample(others, _QUICK, by=str)}
    return [record for record in stream if record["id"] in kept]


TASKS = (Task("stream/allsides", (STREAM, MARKED), score),)
