"""What a search of a collection finds."""

from dataclasses import dataclass
from datetime import datetime

from retold.model.reports import Precision
from retold.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One report that a search found.

    Attributes:
        report: the report's id.
        name: what to call it before a reader.
        title: its headline; empty where none is known.
        outlet: who published it; empty where not known.
        url: its address; empty where not known.
        published: when it was published, None where not known.
        precision: whether `published` is known to the day or to the time.
        story: id of the story it belongs to; empty where none is known.
        score: how well it answers, for putting hits in order (BM25); it has no unit.
        around: the stretch of `Report.text` shown.
        printed: the characters of that stretch.
        matched: the words asked for that stand in it; spans of `Report.text`.
    """

    report: str
    name: str
    title: str
    outlet: str
    url: str
    published: datetime | None
    precision: Precision
    story: str
    score: float
    around: Span
    printed: str
    matched: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """The first hits of a search, and how many reports answer it in all."""

    hits: tuple[Hit, ...]
    of: int
