"""Descent: versions of one text put in order, and agencies named that reports drew on."""

import random
import re
from collections.abc import Iterator, Sequence
from time import perf_counter

from evaluation.data import Record, report_of
from evaluation.figures import Data, Figure, Task, interval
from evaluation.measures.lineages import Steps, direction, parent, steps_found
from evaluation.measures.naming import Named, macro_f1
from retold.analysis.descent.edits import draft_of
from retold.analysis.descent.versions import order_versions
from retold.analysis.descent.wires import agencies_held
from retold.sources import Details, report_from_text

_VERSIONS = "reuse/wiki_versions.jsonl"
_HELSINKI = "reuse/helsinki.jsonl"

_QUICK_TEXTS = 40
_QUICK_REPORTS = 130
"""What a quick run takes: some four seconds each."""

_WIRES = ("AP", "Reuters")
"""The agencies scored; the few reports given to another are told apart."""

_PHOTOGRAPHER = re.compile(r"(?:[A-Z][\w.'\u2019-]+ ){1,3}/ ?[A-Z]\w+")
"""A picture's credit ("Ann Lensman / Reuters"), which says nothing of who wrote the text."""


def score_versions(data: Data) -> Iterator[Figure]:
    """Versions of one Wikipedia text, given shuffled and without dates.

    A step between two neighbours with the same words has no direction and is left out of it; a
    step counts as found when the two stand next to each other, whichever way round.
    """
    texts = data.sample(data.records(_VERSIONS), _QUICK_TEXTS, by=lambda record: record["id"])
    start = perf_counter()
    steps = [_steps(record) for record in texts]
    seconds = perf_counter() - start
    for name, measure, items in (
        ("direction", direction, sum(one.turns for one in steps)),
        ("parent", parent, sum(one.links for one in steps)),
    ):
        yield Figure(
            f"reuse/wiki_versions/{name}",
            measure(steps),
            items,
            seconds,
            interval(steps, measure),
        )


def score_wires(data: Data) -> Iterator[Figure]:
    """Reports whose dateline or credit names an agency; it is named from everything else.

    Datelines, bylines, credits and captions are taken out by Retold's own reading; what the
    other reports are credited to may be used.
    """
    drawn = data.sample(data.records(_HELSINKI), _QUICK_REPORTS, by=lambda record: record["id"])
    start = perf_counter()
    reports = [report_of(record) for record in drawn]
    held = agencies_held(reports)
    named = [
        (wire, likeliest[0].agency if (likeliest := held[report.id]) else "")
        for record, report in zip(drawn, reports, strict=True)
        if (wire := _declared(record)) in _WIRES
    ]
    yield Figure(
        "reuse/helsinki/wire_macro_f1",
        _over_wires(named),
        len(named),
        perf_counter() - start,
        interval(named, _over_wires),
    )


def _steps(record: Record) -> Steps:
    versions = record["versions"]
    shuffled = list(range(len(versions)))
    random.Random(str(record["id"])).shuffle(shuffled)  # noqa: S311 - a sample, not a secret
    reports = [report_from_text(versions[at], details=Details()) for at in shuffled]
    drafts = [draft_of(report) for report in reports]
    unknown = [[0.0] * len(drafts)] * len(drafts)
    order = order_versions(drafts, unknown).order
    return steps_found(
        [drafts[shuffled.index(at)].tokens for at in range(len(versions))],
        [shuffled[at] for at in order],
    )


def _declared(record: Record) -> str:
    """The agency a report declares; empty where none, or only as the source of a picture."""
    if all(_PHOTOGRAPHER.fullmatch(evidence.strip()) for evidence in record["evidence"]):
        return ""
    return next(iter(record["declared_wire"]), "")


def _over_wires(named: Sequence[Named]) -> float:
    return macro_f1(named, _WIRES)


TASKS: tuple[Task, ...] = (
    Task("reuse/wiki_versions", (_VERSIONS,), score_versions),
    Task("reuse/helsinki", (_HELSINKI,), score_wires),
)
