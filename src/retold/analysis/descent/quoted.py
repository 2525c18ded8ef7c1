"""Words in quotation marks, whoever said them: two reporters may quote alike."""

import re

from retold.model.reports import TOLD, Report
from retold.model.spans import Span

IN_MARKS = re.compile(r"[“\"](?:(?<=“)[^“”\n]{1,2000}”|(?<=\")[^\"“”\n]{1,2000}\")")


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
