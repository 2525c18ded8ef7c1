"""What reading is told: limits, the publication time to suppose, and details given by hand."""

from dataclasses import dataclass, field
from datetime import datetime

from retold.model.reports import Notice, Precision, Rejected, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much is read before a source is refused.

    Attributes:
        bytes: of one record: a text or page, a line of JSON, a row, a page of an archive, an entry
            of a feed. A file of many records may be of any length; one that must be held whole (a
            JSON document, a feed, an answer of the network) may not be longer either.
        characters: of one report; a long novel has about so many.
        tags: of one HTML page; the largest of 197 saved news pages has 12,000, and extraction
            takes time in the square of their number.
        depth: of nested HTML elements; those pages have up to 30, and lxml stops at 255.
        page_words: words and entities of one HTML page; those pages have up to 11,000.
        seconds: for fetching one address, redirects included.
        redirects: followed for one address.
    """

    bytes: int = 50_000_000
    characters: int = 1_500_000
    tags: int = 20_000
    depth: int = 250
    page_words: int = 200_000
    seconds: float = 20.0
    redirects: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How sources are read.

    Attributes:
        published: publication time of the reports whose source states none.
        precision: how exactly `published` is known.
        allow_private: whether addresses of the own machine or network may be fetched.
        limits: how much is read before a source is refused.
        columns: which field or column holds what, as pairs ("text", "body"); see
            `retold.sources.columns.columns_of`.
    """

    published: datetime | None = None
    precision: Precision = Precision.DAY
    allow_private: bool = False
    limits: Limits = field(default_factory=Limits)
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What is known of a report beside its text; empty where it is not.

    Attributes:
        title: headline, without the site's name.
        outlet: who published it.
        url: its address.
        published: when it was published; without a zone it is taken for UTC.
        precision: how exactly `published` is known.
        authors: who wrote it.
        name: what to call it before a reader.
    """

    title: str = ""
    outlet: str = ""
    url: str = ""
    published: datetime | None = None
    precision: Precision = Precision.DAY
    authors: tuple[str, ...] = ()
    name: str = ""

    def over(self, other: "Details") -> "Details":
        """These details, and those of `other` where these have none."""
        dated = self if self.published else other
        return Details(
            title=self.title or other.title,
            outlet=self.outlet or other.outlet,
            url=self.url or other.url,
            published=dated.published,
            precision=dated.precision,
            authors=self.authors or other.authors,
            name=self.name or other.name,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """Everything read from some locations: reports, what could not be read, and notices."""

    reports: tuple[Report, ...]
    rejected: tuple[Rejected, ...]
    notices: tuple[Notice, ...]
