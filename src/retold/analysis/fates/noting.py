"""Details of a fate, noted with the words they rest on."""

from collections.abc import Iterator

from retold.analysis.fates.spoken import Spoken
from retold.analysis.fates.traces import spans_of
from retold.model.quotations import FateDetail, NotedFateDetail
from retold.model.spans import Span

Details = Iterator[NotedFateDetail]


def noted(detail: FateDetail, before: Span | None, after: Span | None) -> NotedFateDetail:
    """A detail with the words it rests on."""
    return NotedFateDetail(detail=detail, before=before, after=after)


def whole(quotations: tuple[Spoken, ...]) -> Span:
    """From the first word of some quotations of one report to the last."""
    spans = spans_of(quotations)
    return Span(min(span.start for span in spans), max(span.end for span in spans))
