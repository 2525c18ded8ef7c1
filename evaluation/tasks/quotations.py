"""Quotations: how well sources, cues and contents are marked in PolNeAR's articles.

`quotations/polnear/{source,cue,content}_exact_f1` is the published measure (Wang et al., CofeNet,
COLING 2022): over all kinds of attribution, paragraph by paragraph, each unbroken fragment one
span; of two annotations that overlap the earlier one is kept; a span is right only when role, start
and end are. `quotations/polnear/{direct,mixed,indirect,all}/content_f1` is the overlap of words: a
word told is right when any annotated content holds it, a word annotated is found when any content
told does; the kind of what is told is ours, of what is annotated theirs.

A content of ours stands without the marks at its edges and without the "that" that opens it, theirs
with both, so ours is widened over them. Attitudes ("believes", "wants") are annotated there and so
are counted here. The articles of the training part are left out. The keys under
`quotations/polnear` are those of the default profile; `quotations/polnear_fast` those of the fast
one, by rules alone.

`sayings_precision` is what a reader meets: of the quotations, attitudes left out, the share whose
words stand for the most part in one annotated content with an overlapping source (or with none
named on either side).
"""

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluation.data import Record, report_of
from evaluation.figures import Data, Figure, Task, interval
from evaluation.measures.attributions import (
    ROLES,
    Content,
    Counts,
    Fragment,
    exact,
    f1,
    fragments,
    overlap,
    precision,
)
from retold.comparison.reading import read_report
from retold.model.profiles import Profile
from retold.model.quotations import Quotation
from retold.model.reports import Report
from retold.model.spans import Span

POLNEAR = "quotes/polnear.jsonl"

_QUICK_ARTICLES = 24
_KINDS = {"direct": "direct", "mixed": "mixed", "indirect": "indirect", "all": None}
_MARKS = "“”\"„«»‘’'"  # noqa: RUF001 - the marks themselves
_THAT = re.compile(r"\bthat[ \xa0]+$", re.IGNORECASE)
_BEFORE = 8
_BETWEEN = re.compile(rf"[\s,{_MARKS}]*")


@dataclass(frozen=True, slots=True)
class _Judged:
    """The counts of one article."""

    exact: dict[str, Counts]
    overlap: dict[str, Counts]
    sayings: Counts


def scored_records(data: Data) -> list[Record]:
    """The articles that are measured: all but the training part."""
    every = [one for one in data.records(POLNEAR) if one.get("part") != "train"]
    return data.sample(every, _QUICK_ARTICLES, lambda one: one["id"])


def _figures(data: Data, profile: Profile, name: str) -> Iterator[Figure]:
    records = scored_records(data)
    start = time.perf_counter()
    judged = [_judged(record, profile) for record in records]
    seconds = time.perf_counter() - start
    for role in ROLES:
        counts = [one.exact[role] for one in judged]
        yield _figure(f"{name}/{role}_exact_f1", counts, seconds)
    for kind in _KINDS:
        counts = [one.overlap[kind] for one in judged]
        yield _figure(f"{name}/{kind}/content_f1", counts, seconds)
    sayings = [one.sayings for one in judged]
    yield Figure(
        key=f"{name}/sayings_precision",
        value=precision(sayings),
        items=sum(one.told for one in sayings),
        seconds=seconds,
        interval=interval(sayings, precision),
    )


def _figure(key: str, counts: Sequence[Counts], seconds: float) -> Figure:
    return Figure(
        key=key,
        value=f1(counts),
        items=len(counts),
        seconds=seconds,
        interval=interval(counts, f1),
    )


def _judged(record: Record, profile: Profile) -> _Judged:
    report = report_of(record)
    reading = read_report(report, profile).reading
    told = (*reading.quotations, *reading.attitudes)
    text = record["text"]
    annotated, ours = _annotated_fragments(record), _told_fragments(report, told, text)
    theirs = _annotated_contents(record)
    contents = [Content(tuple(_contents(report, one, text)), one.kind.value) for one in told]
    return _Judged(
        {role: exact(annotated, ours, role) for role in ROLES},
        {name: overlap(text, theirs, contents, kind) for name, kind in _KINDS.items()},
        _sayings(record, report, reading.quotations),
    )


def _sayings(record: Record, report: Report, told: Sequence[Quotation]) -> Counts:
    annotated = record["attributions"]
    right = sum(any(_bears_out(report, one, other) for other in annotated) for one in told)
    return Counts(len(annotated), len(told), right, right)


def _bears_out(report: Report, one: Quotation, attribution: Record) -> bool:
    """Whether an annotation holds most of a quotation's words, and its source is theirs."""
    spans = [_at_source(report, span) for span in one.content]
    theirs = [Span(start, end) for start, end in attribution["content"]]
    shared = sum(_shared(ours, other) for ours in spans for other in theirs)
    sources = [Span(start, end) for start, end in attribution["source"]]
    if 2 * shared < sum(map(len, spans)):
        return False
    source = None if one.source is None else _at_source(report, one.source)
    return source is None or not sources or any(source.overlaps(other) for other in sources)


def _shared(one: Span, two: Span) -> int:
    return max(0, min(one.end, two.end) - max(one.start, two.start))


def _annotated_fragments(record: Record) -> frozenset[Fragment]:
    return fragments(
        record["text"],
        [
            (start, end, role)
            for attribution in record["attributions"]
            for role in ROLES
            for start, end in attribution[role]
        ],
    )


def _annotated_contents(record: Record) -> list[Content]:
    return [
        Content(tuple(Span(start, end) for start, end in one["content"]), one["kind"])
        for one in record["attributions"]
    ]


def _told_fragments(report: Report, told: Sequence[Quotation], text: str) -> frozenset[Fragment]:
    spans: list[tuple[int, int, str]] = []
    for one in told:
        parts = [(span, "content") for span in _joined(text, _contents(report, one, text))]
        parts += [(_at_source(report, one.cue), "cue")] if one.cue is not None else []
        parts += [(_at_source(report, one.source), "source")] if one.source is not None else []
        spans.extend((span.start, span.end, role) for span, role in parts)
    return fragments(text, spans)


def _contents(report: Report, one: Quotation, text: str) -> list[Span]:
    spans = (_with_marks(text, _at_source(report, span)) for span in one.content)
    return [_with_that(text, span) for span in spans]


def _with_that(text: str, span: Span) -> Span:
    that = _THAT.search(text, max(0, span.start - _BEFORE), span.start)
    return span if that is None else Span(that.start(), span.end)


def _with_marks(text: str, span: Span) -> Span:
    """A span and the quotation marks that touch it."""
    start, end = span.start, span.end
    while start > 0 and text[start - 1] in _MARKS:
        start -= 1
    while end < len(text) and text[end] in _MARKS:
        end += 1
    return Span(start, end)


def _joined(text: str, spans: Sequence[Span]) -> list[Span]:
    """Spans with nothing but blanks, commas and marks between them as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        between = text[joined[-1].end : span.start] if joined else None
        if between is not None and "\n" not in between and _BETWEEN.fullmatch(between):
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return joined


def _at_source(report: Report, span: Span) -> Span:
    """A span of the report's text, counted in the text it was read from."""
    return Span(_place(report, span.start), _place(report, span.end - 1) + 1)


def _place(report: Report, at: int) -> int:
    piece = next(one for one in report.source.pieces if one.text.start <= at < one.text.end)
    return piece.source.start + at - piece.text.start


def _default(data: Data) -> Iterator[Figure]:
    return _figures(data, Profile.DEFAULT, "quotations/polnear")


def _fast(data: Data) -> Iterator[Figure]:
    return _figures(data, Profile.FAST, "quotations/polnear_fast")


TASKS = (
    Task("quotations/polnear", (POLNEAR,), _default),
    Task("quotations/polnear_fast", (POLNEAR,), _fast),
)
