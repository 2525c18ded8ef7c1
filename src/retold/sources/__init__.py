"""Reading reports in: text, Markdown, saved HTML, JSON Lines, addresses → reports."""

from retold.sources.offsets import check_pieces, source_span
from retold.sources.options import Details, Limits, Read, ReadOptions
from retold.sources.reading import read_all, read_one, report_from_html, report_from_text

__all__ = [
    "Details",
    "Limits",
    "Read",
    "ReadOptions",
    "check_pieces",
    "read_all",
    "read_one",
    "report_from_html",
    "report_from_text",
    "source_span",
]
