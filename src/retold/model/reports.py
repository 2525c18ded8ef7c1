"""A report as it was published, the blocks it is made of, and what could not be read."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from retold.model.spans import Span


class BlockKind(StrEnum):
    """What a stretch of a report's text is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    CREDIT = "credit"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    FURNITURE = "furniture"


TOLD = frozenset(
    {BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.SUBHEADING, BlockKind.PARAGRAPH}
)
"""The kinds of block that tell the story; the others say who, where, or belong to the site."""

UNDETERMINED = "und"
"""Stands for a language that cannot be told."""

READ_AS_ENGLISH = frozenset({"en", UNDETERMINED})
"""A text too short to tell its language is read as English; one told to be another is not: of that
only the words and sentences are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One stretch of a report. Blocks are in order, do not overlap, and leave out only blanks.

    Attributes:
        kind: what the stretch is.
        span: where it stands in `Report.text`, without blanks at its edges.
        rule: name of the rule that told its kind, e.g. "furniture.comment_form".
    """

    kind: BlockKind
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of `Report.text` and the run of the source it was read from.

    Where the two spans are of equal length, characters correspond one to one; otherwise the
    whole run stands for the whole run (an entity such as ``&amp;`` for one character).
    """

    text: Span
    source: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The untouched source of a report.

    Attributes:
        location: path, address, or "-" for standard input; with ":LINE" for a line of a file.
        media_type: "text/plain", "text/html" or "application/json".
        encoding: the encoding the bytes were decoded with.
        content: the decoded source, nothing changed.
        pieces: how `Report.text` maps onto `content`, in order of text. Characters of the text
            in no piece were put in while reading (a line break between two fields).
    """

    location: str
    media_type: str
    encoding: str
    content: str
    pieces: tuple[Piece, ...]


class Precision(StrEnum):
    """How exactly a publication time is known."""

    DAY = "day"
    TIME = "time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One publisher's account, as published at one moment.

    Attributes:
        id: a hash of text, outlet, address and time; "#2" is added for a second, identical copy
            in one comparison.
        name: what to call the report before a reader: its outlet, or else its file's stem.
        text: the words read, every span counts in it.
        blocks: what each stretch of the text is.
        source: the untouched source and the way back to it.
        title: headline, without the site's suffix; empty where none is known.
        outlet: who published it; empty where not known.
        url: its address; empty where not known.
        authors: as given by the byline or the page.
        published: aware time of publication, None where not known.
        precision: whether `published` is known to the day or to the time.
        language: two-letter code, "und" where it cannot be told.
    """

    id: str
    name: str
    text: str
    blocks: tuple[Block, ...]
    source: Source
    title: str = ""
    outlet: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    precision: Precision = Precision.DAY
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A source, or a record of one, that could not be read. Nothing is lost silently.

    The attributes are those of `retold.errors.UnreadableError`.
    """

    location: str
    place: str
    stage: str
    reason: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something the reader should know about the input: a language, a double, a date.

    Attributes:
        slug: name of the notice, e.g. "same-text-twice".
        words: one plain sentence.
        report_ids: the reports concerned.
    """

    slug: str
    words: str
    report_ids: tuple[str, ...] = ()
