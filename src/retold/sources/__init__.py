"""Reading reports in: files, lines, tables, archives, feeds, addresses → raw records → reports."""

from retold.sources.columns import columns_of
from retold.sources.finding import raws_of
from retold.sources.offsets import check_pieces, source_span
from retold.sources.options import Details, Limits, Read, ReadOptions
from retold.sources.places import locations_of
from retold.sources.raws import SKIPPED, Raw
from retold.sources.reading import read_all, read_one, read_raw, report_from_html, report_from_text

__all__ = [
    "SKIPPED",
    "Details",
    "Limits",
    "Raw",
    "Read",
    "ReadOptions",
    "check_pieces",
    "columns_of",
    "locations_of",
    "raws_of",
    "read_all",
    "read_one",
    "read_raw",
    "report_from_html",
    "report_from_text",
    "source_span",
]
