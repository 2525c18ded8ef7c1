"""Raw records: what stands in a source, found but not yet read."""

from dataclasses import dataclass
from enum import StrEnum

from retold.errors import UnreadableError
from retold.model.reports import Rejected
from retold.sources.options import Details

SKIPPED = "skip"
"""The stage of a `Rejected` that tells of records passed over on purpose, such as an archive's
requests and doubles: one for each source, with their numbers."""

UNEXPECTED = "unexpected"
"""The stage of a `Rejected` that tells of a fault of ours, kept from costing the rest."""


_UNSAID = Details()


class RawKind(StrEnum):
    """What the content of a raw record is."""

    FILE = "file"
    """Bytes of a text or a page; which of them is told when it is read."""
    JSON = "json"
    """One JSON object."""
    ROW = "row"
    """The text cell of a row, with the row's other cells beside it."""
    ENTRY = "entry"
    """HTML of a feed's entry: an article without a page around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """One record not yet read: cheap to make and to send to another process.

    Attributes:
        location: of the source it stands in.
        kind: what its content is.
        content: its own characters or bytes, nothing changed.
        place: where it stands in the source, for a reader ("line 3"); empty where it is all of it.
        suffix: the same, put after the location (":3").
        name: name or address by whose ending its kind is told.
        encoding: the encoding that its source states or shows; empty where none is known.
        media_type: as a server stated it; empty where none did.
        column: name of the column of a table that its content stands in.
        fields: names and values of the other cells of its row.
        details: what its source states of it beside its own content.
        supposed: what to suppose of it where nothing states it, such as a site's name for its
            outlet.
        remarks: slug and words of what the reader should know of it.
    """

    location: str
    kind: RawKind
    content: str | bytes
    place: str = ""
    suffix: str = ""
    name: str = ""
    encoding: str = ""
    media_type: str = ""
    column: str = ""
    fields: tuple[tuple[str, object], ...] = ()
    details: Details = _UNSAID
    supposed: Details = _UNSAID
    remarks: tuple[tuple[str, str], ...] = ()


def empty_text(location: str, place: str, what: str) -> UnreadableError:
    """What to raise where a record or a row has a text, and nothing stands in it.

    A headline alone is no report: it would be compared as if it were all that a newsroom wrote.
    """
    return UnreadableError(
        location=location,
        place=place,
        stage="extract",
        reason="its text is empty",
        hint=f"Nothing to do where the {what} is meant to have none.",
    )


def rejected(error: UnreadableError) -> Rejected:
    """What `error` tells, as a value."""
    return Rejected(
        location=error.location,
        place=error.place,
        stage=error.stage,
        reason=error.reason,
        hint=error.hint,
    )


def unreadable(told: Rejected) -> UnreadableError:
    """The error that tells what `told` does."""
    return UnreadableError(
        location=told.location,
        place=told.place,
        stage=told.stage,
        reason=told.reason,
        hint=told.hint,
    )


def missing_extra(location: str, what: str, library: str) -> UnreadableError:
    """The error for a source that needs a library which is not installed."""
    return UnreadableError(
        location=location,
        stage="open",
        reason=f"reading {what} needs {library}, which is not installed",
        hint="Type: pip install 'retold[corpus]'.",
    )
