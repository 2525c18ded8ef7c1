"""Reading: locations → reports, with what could not be read beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from retold.errors import UnreadableError
from retold.model.reports import Notice, Rejected, Report
from retold.sources.columns import mapped
from retold.sources.decoding import DAMAGED, Decoded, decoded, decoded_part
from retold.sources.details import details_of
from retold.sources.drafts import Draft, notices_of, report_of
from retold.sources.escapes import mended
from retold.sources.finding import empty, raws_of
from retold.sources.kinds import Kind, is_page, kind_of
from retold.sources.options import Details, Limits, Read, ReadOptions
from retold.sources.plain import read_plain
from retold.sources.raws import SKIPPED, UNEXPECTED, Raw, RawKind, rejected, unreadable
from retold.sources.records import Record, read_record
from retold.sources.rows import read_row

_UNSAID = Details()
_LIMITS = Limits()
_AS_USUAL = ReadOptions()
_BROKEN_BYTES = "some of its bytes stand for no character; they were read as \ufffd."

_Got = tuple[Report, tuple[Notice, ...]] | Rejected


def read_all(locations: Sequence[str], options: ReadOptions = _AS_USUAL) -> Read:
    """Everything that can be read from `locations`, in order; nothing raises, nothing is lost."""
    reports: list[Report] = []
    refused: list[Rejected] = []
    notices: list[Notice] = []
    for found in (one for location in locations for one in _read(location, options)):
        if isinstance(found, Rejected):
            if found.stage == SKIPPED:
                notices.append(Notice(slug="skipped", words=f"{found.location}: {found.reason}."))
            else:
                refused.append(found)
            continue
        report, remarks = found
        reports.append(report)
        notices.extend(remarks)
    return Read(reports=tuple(reports), rejected=tuple(refused), notices=tuple(notices))


def read_one(location: str, options: ReadOptions = _AS_USUAL) -> Report:
    """The one report at `location`.

    Raises:
        UnreadableError: it cannot be read, or holds several reports.
    """
    reports = []
    for found in _read(location, options):
        if isinstance(found, Rejected) and found.stage != SKIPPED:
            raise unreadable(found)
        if not isinstance(found, Rejected):
            reports.append(found[0])
    if len(reports) != 1:
        raise UnreadableError(
            location=location,
            stage="parse",
            reason=f"it holds {len(reports):,} reports, not one",
            hint="Read them with read_all.",
        )
    return reports[0]


def _read(location: str, options: ReadOptions) -> Iterator[_Got]:
    for raw in raws_of(location, options):
        yield raw if isinstance(raw, Rejected) else read_raw(raw, options)


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


def read_raw(raw: Raw, options: ReadOptions = _AS_USUAL) -> _Got:
    """The report that a raw record makes and what to know of how it was read; or why it makes none.

    Never raises: hostile input may find a fault of ours, which must not cost the records after it.
    """
    try:
        return _report(raw, options)
    except UnreadableError as error:
        told = rejected(error)
    except Exception as error:  # noqa: BLE001 - see the docstring
        told = _fault(error)
    return replace(told, location=raw.location, place=raw.place)


def _report(raw: Raw, options: ReadOptions) -> tuple[Report, tuple[Notice, ...]]:
    text = _text(raw)
    if not text.content.strip():
        raise empty(raw.location)
    draft = _draft(raw, text, options)
    remarks = draft.remarks + raw.remarks
    if text.encoding == DAMAGED:
        remarks += (("broken-character", f"{raw.location}{raw.suffix}: {_BROKEN_BYTES}"),)
    supposed = Details(published=options.published, precision=options.precision)
    details = raw.details.over(draft.details).over(raw.supposed).over(supposed)
    draft = replace(draft, remarks=remarks)
    report = report_of(draft, details, options.limits.characters)
    return report, notices_of(draft, report)


def _text(raw: Raw) -> Decoded:
    if isinstance(raw.content, str):
        return Decoded(raw.content, raw.encoding or "utf-8")
    if raw.kind is RawKind.FILE:
        return decoded(raw.content, raw.location, raw.encoding)
    return decoded_part(raw.content, raw.location, raw.encoding)


def _draft(raw: Raw, text: Decoded, options: ReadOptions) -> Draft:
    content, encoding = text.content, text.encoding
    location = raw.location + raw.suffix
    if raw.kind is RawKind.JSON:
        record = Record(raw.place, raw.suffix, content)
        return read_record(record, raw.location, encoding, options.columns)
    if raw.kind is RawKind.ROW and not is_page(content):
        return read_row(raw, content, encoding, options.columns)
    if raw.kind is RawKind.ENTRY:
        return _fragment(content, location, encoding, raw.details.title, options.limits)
    if raw.kind is RawKind.ROW or kind_of(content, raw.name, raw.media_type) is Kind.HTML:
        page = _page(content, location, encoding, options.limits)
        beside = details_of(mapped(dict(raw.fields), options.columns))
        return replace(
            page,
            details=beside.details.over(page.details),
            remarks=page.remarks + beside.remarks,
        )
    return read_plain(content, location, encoding)


def _fault(error: Exception) -> Rejected:
    return Rejected(
        location="",
        place="",
        stage=UNEXPECTED,
        reason=f"this should not have happened ({type(error).__name__}: {str(error)[:200]})",
        hint="Tell the makers of Retold; the rest was read.",
    )


def _page(content: str, location: str, encoding: str, limits: Limits) -> Draft:
    from retold.sources.pages import read_page  # noqa: PLC0415 - trafilatura takes 130 ms

    return read_page(content, location, encoding, limits)


def _fragment(content: str, location: str, encoding: str, title: str, limits: Limits) -> Draft:
    from retold.sources.pages.fragments import read_fragment  # noqa: PLC0415 - as above

    return read_fragment(content, location, encoding, title, limits)
