"""The words found, cut out of the quotation they are part of."""

from collections.abc import Sequence
from dataclasses import replace

from retold.corpus.trace.window import Window
from retold.model.quotations import Marks, Quotation, QuotationKind
from retold.model.spans import Span
from retold.text.marks import find_marked
from retold.text.prose import Prose
from retold.text.studied import Studied

_NEAR = 1
"""Words more than those missing at an end that may stand for them."""

_REST = 0.4
"""Share of the words found that may follow, or lead up, in the same marks and belong to them."""


def narrowed(studied: Studied, window: Window, quotation: Quotation | None) -> Quotation:
    """The words found, as a quotation with the speaker of the one they are part of."""
    prose = studied.prose
    whole = _widened(prose, window, quotation)
    sentences = _sentences_of(prose, whole)
    if quotation is None:
        marked = _marked_in(studied, whole, sentences)
        return _nobodys(prose, whole, sentences, marked)
    content = _clipped(quotation.content, whole)
    marked = _clipped(quotation.marked, whole)
    return replace(
        quotation,
        content=content,
        marked=marked,
        kind=_kind(prose, content, marked),
        sentences=tuple(one for one in quotation.sentences if one in sentences) or sentences,
    )


def _widened(prose: Prose, window: Window, quotation: Quotation | None) -> Span:
    """The words found, and those beside them that may stand for the words asked for at an end.

    Only up to where the quotation, or the sentence, ends anyway: there the last words were changed.
    """
    column = prose.words
    first, last = window.first, window.last
    whole = column.span(first, last)
    marked = quotation is not None and quotation.kind is QuotationKind.DIRECT
    around = quotation.content if quotation else tuple(one.span for one in prose.sentences)
    rest = int(_REST * (last - first)) if marked else 0
    for span in around:
        within = column.within(span)
        if within.start < first <= within.start + max(rest, _reach(window.head)):
            whole = Span(column.starts[within.start], whole.end)
        if last < within.stop <= last + max(rest, _reach(window.tail)):
            whole = Span(whole.start, column.ends[within.stop - 1])
    return whole


def _reach(missing: int) -> int:
    return missing + _NEAR if missing else 0


def _nobodys(
    prose: Prose, whole: Span, sentences: tuple[int, ...], marked: tuple[Span, ...]
) -> Quotation:
    return Quotation(
        id=f"{prose.report_id}:{whole.start}",
        kind=_kind(prose, (whole,), marked),
        content=(whole,),
        cue=None,
        source=None,
        speaker="",
        entity=None,
        chain=(),
        marks=Marks.BALANCED if marked else Marks.NONE,
        marked=marked,
        sentences=sentences,
        in_headline=False,
        score=0.0,
        reasons=(),
    )


def _kind(prose: Prose, content: Sequence[Span], marked: Sequence[Span]) -> QuotationKind:
    words = sum(len(prose.words.within(span)) for span in content)
    quoted = sum(len(prose.words.within(span)) for span in marked)
    if not quoted:
        return QuotationKind.INDIRECT
    return QuotationKind.DIRECT if quoted >= words else QuotationKind.MIXED


def _clipped(spans: Sequence[Span], whole: Span) -> tuple[Span, ...]:
    return tuple(
        Span(max(span.start, whole.start), min(span.end, whole.end))
        for span in spans
        if span.overlaps(whole)
    )


def _sentences_of(prose: Prose, whole: Span) -> tuple[int, ...]:
    return tuple(at for at, one in enumerate(prose.sentences) if one.span.overlaps(whole))


def _marked_in(studied: Studied, whole: Span, sentences: tuple[int, ...]) -> tuple[Span, ...]:
    """The words found that stand in quotation marks though nothing was read as a quotation."""
    blocks = sorted({studied.prose.sentences[at].block for at in sentences})
    paragraphs = tuple(studied.report.blocks[at].span for at in blocks)
    found = find_marked(studied.prose.text, paragraphs)
    return _clipped([one.inner for one in found], whole)
