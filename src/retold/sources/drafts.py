"""A draft: a text read and what its source states of it, before it becomes a report."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from retold.errors import UnreadableError
from retold.model.ids import content_id
from retold.model.reports import UNDETERMINED, Block, Notice, Precision, Report, Source
from retold.sources.escapes import mended
from retold.sources.options import Details
from retold.sources.stamps import printed_moment
from retold.text.blocks import find_blocks
from retold.text.language import language_of
from retold.text.marking import Known

_DATE_LINE = "bylines.date_line"
"""The rule that tells a line holding only a date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One text with its source.

    Attributes:
        text: the words read.
        source: the untouched source and the way back to it.
        details: what the source states of the report.
        headings: where lines start that the source marks as headings.
        skip: characters at the start that hold no story (front matter).
        remarks: slug and words of each notice for the reader.
    """

    text: str
    source: Source
    details: Details
    headings: frozenset[int] = frozenset()
    skip: int = 0
    remarks: tuple[tuple[str, str], ...] = ()


def report_of(draft: Draft, details: Details, characters: int) -> Report:
    """The report a draft makes, with `details` as the last word on what is known of it.

    Raises:
        UnreadableError: there are no words, or more characters than `characters`.
    """
    _check(draft, characters)
    details = _mended(details)
    known = Known(
        title=details.title, outlet=details.outlet, headings=draft.headings, skip=draft.skip
    )
    blocks = find_blocks(draft.text, known)
    published, precision = _published(draft.text, blocks, details)
    moment = published.isoformat() if published else ""
    title = details.title or next(
        (block.span.of(draft.text) for block in blocks if block.kind == "headline"), ""
    )
    return Report(
        id=content_id(draft.text, details.outlet, details.url, moment),
        name=details.name or details.outlet or _stem(draft.source.location),
        text=draft.text,
        blocks=blocks,
        source=draft.source,
        title=title,
        outlet=details.outlet,
        url=details.url,
        authors=details.authors,
        published=published,
        precision=precision,
        language=language_of(draft.text),
    )


def _mended(details: Details) -> Details:
    """Details without halves of character pairs, which no table can hold."""
    return replace(
        details,
        title=mended(details.title),
        outlet=mended(details.outlet),
        url=mended(details.url),
        authors=tuple(map(mended, details.authors)),
        name=mended(details.name),
    )


def notices_of(draft: Draft, report: Report) -> tuple[Notice, ...]:
    """What the reader should know of how `report` was read."""
    remarks = list(draft.remarks)
    if report.language != "en":
        remarks.append(("language", _foreign(report)))
    return tuple(Notice(slug=slug, words=words, report_ids=(report.id,)) for slug, words in remarks)


def _foreign(report: Report) -> str:
    if report.language == UNDETERMINED:
        return (
            f"The language of {report.name} cannot be told; "
            "it is read as English, and findings in it may be missing or wrong."
        )
    return (
        f"{report.name} is not in English (it looks like '{report.language}'): quotations, "
        "numbers, dates, names and certainty are not read in it, only shared words are."
    )


def _check(draft: Draft, characters: int) -> None:
    if len(draft.text) > characters:
        raise UnreadableError(
            location=draft.source.location,
            stage="limit",
            reason=f"its text has {len(draft.text):,} characters, more than {characters:,}",
            hint="Cut the report out of the file, or raise the limit on characters.",
        )
    if not draft.text.strip():
        raise UnreadableError(
            location=draft.source.location,
            stage="extract",
            reason="it holds no text",
            hint="Check that the file is the one meant and was saved whole.",
        )


def _published(
    text: str, blocks: Sequence[Block], details: Details
) -> tuple[datetime | None, Precision]:
    """When a report was published: as its source states it, or else as its date lines do.

    Where only the day is stated, a line that prints the clock of that day makes it a time.
    """
    lines = [block.span.of(text) for block in blocks if block.rule == _DATE_LINE]
    stated = _aware(details.published)
    if stated is not None and details.precision is Precision.TIME:
        return stated, Precision.TIME
    printed = printed_moment(lines, stated.date() if stated else None)
    if printed is None or (stated is not None and printed.precision is Precision.DAY):
        return stated, Precision.DAY
    return printed.at, printed.precision


def _aware(moment: datetime | None) -> datetime | None:
    if moment is None or moment.utcoffset() is not None:
        return moment
    return moment.replace(tzinfo=UTC)


def _stem(location: str) -> str:
    if location == "-":
        return "standard input"
    if location.startswith(("http://", "https://")):
        return urlsplit(location).hostname or location
    name = location.replace("\\", "/").rsplit("/", maxsplit=1)[-1]
    stem, _, ending = name.rpartition(".")
    line = f":{ending.partition(':')[2]}" if ":" in ending else ""
    return f"{stem or ending}{line}" if stem else name
