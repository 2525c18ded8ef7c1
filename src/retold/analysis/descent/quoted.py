"""Words in quotation marks, whoever said them: two reporters may quote alike."""

import re

from retold.model.reports import TOLD, Report
from retold.model.spans import Span

IN_MARKS = re.compile(r"[“\"](?:(?<=“)[^“”\n]{1,2000}”|(?<=\")[^\"“”\n]{1,2000}\")")


_DASH = "[\u2013\u2014]"
_POSTED = re.compile(
    rf"^[^\n]{{1,600}}{_DASH} ?[^\n(\u2013\u2014]{{1,60}}\(@\w{{1,20}}\)[^\n]{{0,40}}$",
    re.MULTILINE,
)
"""A line that prints what somebody posted, with name and handle behind a dash, and the day. It is a
quotation, marks or not."""


def posted(text: str) -> list[Span]:
    """The lines of a text that print what somebody posted."""
    return [Span(*found.span()) for found in _POSTED.finditer(text)] if "(@" in text else []


def own_spans(report: Report) -> tuple[Span, ...]:
    """What a report's story says in its own words: its blocks without what stands in marks."""
    own = []
    for block in report.blocks:
        if block.kind in TOLD:
            start = block.span.start
            for quoted in IN_MARKS.finditer(report.text, start, block.span.end):
                own.append(Span(start, quoted.start()))
                start = quoted.end()
            own.append(Span(start, block.span.end))
    return tuple(span for span in own if span)
