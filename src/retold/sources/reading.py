"""Reading: locations → reports, with what could not be read beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from retold.errors import UnreadableError
from retold.model.reports import Notice, Rejected, Report
from retold.sources.beside import details_beside
from retold.sources.decoding import decoded
from retold.sources.details import Stated
from retold.sources.drafts import Draft, notices_of, report_of
from retold.sources.escapes import mended
from retold.sources.kinds import Kind, kind_of
from retold.sources.opened import Opened
from retold.sources.opening import is_address, opened
from retold.sources.options import Details, Limits, Read, ReadOptions
from retold.sources.plain import read_plain
from retold.sources.records import Record, read_record, records_of

_UNSAID = Details()
_LIMITS = Limits()
_AS_USUAL = ReadOptions()


def read_all(locations: Sequence[str], options: ReadOptions = _AS_USUAL) -> Read:
    """Everything that can be read from `locations`, in order; nothing raises, nothing is lost."""
    reports: list[Report] = []
    rejected: list[Rejected] = []
    notices: list[Notice] = []
    for location in locations:
        for found in _found(location, options):
            if isinstance(found, UnreadableError):
                rejected.append(_rejected(found))
                continue
            report, remarks = found
            reports.append(report)
            notices.extend(remarks)
    return Read(reports=tuple(reports), rejected=tuple(rejected), notices=tuple(notices))


def read_one(location: str, options: ReadOptions = _AS_USUAL) -> Report:
    """The one report at `location`.

    Raises:
        UnreadableError: it cannot be read, or holds several reports.
    """
    read = list(_found(location, options))
    for found in read:
        if isinstance(found, UnreadableError):
            raise found
    if len(read) != 1:
        raise UnreadableError(
            location=location,
            stage="parse",
            reason=f"it holds {len(read)} reports, not one",
            hint="Read them with read_all.",
        )
    found = read[0]
    assert not isinstance(found, UnreadableError)
    return found[0]


def report_from_text(content: str, *, details: Details = _UNSAID, location: str = "-") -> Report:
    """The report that a plain text is.

    Raises:
        UnreadableError: it holds no words, or too many.
    """
    draft = read_plain(mended(content), location, "str")
    return report_of(draft, details.over(draft.details), _LIMITS.characters)


def report_from_html(content: str, *, details: Details = _UNSAID, location: str = "-") -> Report:
    """The report that an HTML page holds.

    Raises:
        UnreadableError: it holds no article, or is too large.
    """
    draft = _page(mended(content), location, "str", _LIMITS)
    return report_of(draft, details.over(draft.details), _LIMITS.characters)


_Found = tuple[Report, tuple[Notice, ...]] | UnreadableError


def _found(location: str, options: ReadOptions) -> Iterator[_Found]:
    try:
        source = opened(location, options)
        text = decoded(source.data, location, source.charset)
        if not text.content.strip():
            raise _empty(location)
        drafts = list(_drafts(source, text.content, text.encoding, options))
    except UnreadableError as error:
        yield error
        return
    beside = Stated(_UNSAID, ())
    if not is_address(location) and location != "-" and len(drafts) == 1:
        beside = details_beside(location)
    for draft in drafts:
        yield draft if isinstance(draft, UnreadableError) else _finished(draft, beside, options)


def _finished(draft: Draft, beside: Stated, options: ReadOptions) -> _Found:
    draft = replace(draft, remarks=draft.remarks + beside.remarks)
    supposed = Details(published=options.published, precision=options.precision)
    details = beside.details.over(draft.details).over(supposed)
    try:
        report = report_of(draft, details, options.limits.characters)
    except UnreadableError as error:
        return error
    return report, notices_of(draft, report)


def _drafts(
    source: Opened, content: str, encoding: str, options: ReadOptions
) -> Iterator[Draft | UnreadableError]:
    kind = kind_of(content, source.address or source.location, source.media_type)
    if kind is Kind.JSON:
        for record in records_of(content):
            yield _record(record, source.location, encoding)
        return
    if kind is Kind.HTML:
        draft = _page(content, source.location, encoding, options.limits)
    else:
        draft = read_plain(content, source.location, encoding)
    if source.address:
        draft = replace(draft, details=draft.details.over(Details(url=source.address)))
    yield draft


def _record(record: Record, location: str, encoding: str) -> Draft | UnreadableError:
    try:
        return read_record(record, location, encoding)
    except UnreadableError as error:
        return error


def _page(content: str, location: str, encoding: str, limits: Limits) -> Draft:
    from retold.sources.pages import read_page  # noqa: PLC0415 - trafilatura takes 130 ms

    return read_page(content, location, encoding, limits)


def _empty(location: str) -> UnreadableError:
    return UnreadableError(
        location=location,
        stage="extract",
        reason="it is empty",
        hint="Check that the file is the one meant and was saved whole.",
    )


def _rejected(error: UnreadableError) -> Rejected:
    return Rejected(
        location=error.location,
        place=error.place,
        stage=error.stage,
        reason=error.reason,
        hint=error.hint,
    )
