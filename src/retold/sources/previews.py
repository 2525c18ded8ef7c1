"""What a preview of sources says."""

from dataclasses import dataclass
from datetime import datetime

from retold.model.reports import Rejected


@dataclass(frozen=True, slots=True, kw_only=True)
class Previewed:
    """How one report begins."""

    title: str
    outlet: str
    published: datetime | None
    language: str
    location: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinded:
    """How many files and records there are of one kind, such as "CSV" or "text or page"."""

    kind: str
    files: int
    reports: int
    rejected: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What would be read.

    Attributes:
        sample: records looked at of each source at most.
        cut: the sources of which only so many were looked at.
        kinds: files and records by kind.
        reports: how many reports were read.
        dated: how many of them have a publication time.
        first: the earliest of these times.
        last: the latest.
        outlets: outlets with most reports, with how many; "" for reports without.
        outlets_known: how many outlets there are.
        languages: languages, with how many reports.
        median_words: words of the report in the middle.
        doubles: reports whose text, outlet, address and time another has too.
        columns: what is taken for what: role, field or column, in how many records.
        unused: fields and columns that are taken for nothing, in how many records.
        rejected: how many records or sources could not be read.
        rejects: the first of them.
        skipped: what was passed over on purpose.
        preview: how the first reports begin.
    """

    sample: int
    cut: tuple[str, ...]
    kinds: tuple[Kinded, ...]
    reports: int
    dated: int
    first: datetime | None
    last: datetime | None
    outlets: tuple[tuple[str, int], ...]
    outlets_known: int
    languages: tuple[tuple[str, int], ...]
    median_words: int
    doubles: int
    columns: tuple[tuple[str, str, int], ...]
    unused: tuple[tuple[str, int], ...]
    rejected: int
    rejects: tuple[Rejected, ...]
    skipped: tuple[Rejected, ...]
    preview: tuple[Previewed, ...]
