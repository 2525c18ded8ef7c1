"""WARC: the pages of a crawl. What is no page, or one again, is passed over and counted."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import IO, TYPE_CHECKING
from urllib.parse import urlsplit

from retold.model.reports import Rejected
from retold.sources.containers.compression import compression_named
from retold.sources.containers.lines import too_long
from retold.sources.containers.resuming import next_record
from retold.sources.containers.streams import Stream
from retold.sources.options import Details, ReadOptions
from retold.sources.raws import SKIPPED, Raw, RawKind, missing_extra

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_FINE = 200
_PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
_BROKEN = (OSError, ValueError, RuntimeError, EOFError)

_MOST_RESUMED = 1_000
"""Damaged places after which the rest of an archive is not looked through any more."""

_SWALLOWED = b"\r\nWARC-Type:"


def warc_raws(stream: Stream, options: ReadOptions) -> Iterator[Raw | Rejected]:
    """The pages in a WARC archive: answers of status 200 that are HTML or text.

    The source of a report is the decoded page, without the headers before it. Where a record is
    damaged, reading goes on at the next.

    Raises:
        UnreadableError: the library that reads archives is not installed.
    """
    _check_installed(stream)
    with _seekable(stream) as file:
        how = "" if file is not stream.stored else _compression(stream)
        reading = _Reading(stream, options.limits.bytes, file, how)
        yield from reading.records()
    if reading.skipped:
        yield _told_skipped(stream.location, reading.skipped)


@dataclass(slots=True)
class _Reading:
    """One archive being read."""

    stream: Stream
    most: int
    file: IO[bytes]
    how: str
    skipped: Counter[str] = field(default_factory=Counter)
    seen: set[bytes] = field(default_factory=set)
    at: int = 0
    read: int = 0

    def records(self) -> Iterator[Raw | Rejected]:
        """Every page, and each damaged place once."""
        for _ in range(_MOST_RESUMED):
            self.read = 0
            start = self.at
            try:
                yield from self._from(start)
            except _BROKEN as error:
                if self.read or start == 0:
                    yield self._damaged(str(error) or type(error).__name__)
            else:
                return
            found = next_record(self.file, self.at + 1, self.how)
            if found is None:
                return
            self.at = found
        yield self._damaged("it is damaged in too many places; the rest is not read")

    def _from(self, start: int) -> Iterator[Raw | Rejected]:
        from fastwarc.warc import ArchiveIterator  # noqa: PLC0415 - of the extra "corpus"

        self.file.seek(start)
        for record in ArchiveIterator(self.file, parse_http=True, auto_decode="all"):
            self.at = record.stream_pos
            found = self._page(record)
            self.read += 1
            if isinstance(found, str):
                self.skipped[found] += 1
            else:
                yield found

    def _page(self, record: "WarcRecord") -> Raw | Rejected | str:
        """The page in a record; or else why it is passed over, in the plural."""
        kind = str(record.record_type).rpartition(".")[2]
        if kind != "response":
            return f"{kind} records"
        headers = record.http_headers if record.is_http else None
        if headers is None or headers.status_code is None:
            return self._rejected("its HTTP headers cannot be read")
        if headers.status_code != _FINE:
            return "answers of another status than 200"
        if (record.http_content_type or "text/html").strip().lower() not in _PAGES:
            return "answers that are no text"
        encoded = "content-encoding" in headers or "transfer-encoding" in headers
        return self._body(record, encoded=encoded)

    def _body(self, record: "WarcRecord", *, encoded: bool) -> Raw | Rejected | str:
        length = record.content_length
        body = record.reader.read(self.most + 1)
        if len(body) > self.most:
            return too_long(self.stream.location, self._place, self.most)
        if _SWALLOWED in body:
            raise ValueError("the length stated of a record is wrong: others stand in it")
        if (len(body) < length and not encoded) or (length and not body):
            return self._rejected(f"it breaks off after {len(body):,} of {length:,} bytes")
        return self._raw(record, body)

    def _raw(self, record: "WarcRecord", body: bytes) -> Raw | str:
        digest = blake2b(body, digest_size=16).digest()
        if digest in self.seen:
            return "doubles"
        self.seen.add(digest)
        url = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
        return Raw(
            location=self.stream.location,
            kind=RawKind.FILE,
            content=body,
            place=self._place,
            suffix=f":{self.at}",
            name=url,
            encoding=record.http_charset or "",
            media_type=record.http_content_type or "",
            details=Details(url=url),
            supposed=Details(outlet=_site(url)),
        )

    @property
    def _place(self) -> str:
        return f"offset {self.at}"

    def _rejected(self, reason: str) -> Rejected:
        return Rejected(
            location=self.stream.location,
            place=self._place,
            stage="parse",
            reason=reason,
            hint="The record is damaged or cut off; fetch the page again.",
        )

    def _damaged(self, why: str) -> Rejected:
        return Rejected(
            location=self.stream.location,
            place=f"{self._place} or after it",
            stage="parse",
            reason=f"the archive is damaged there ({why.splitlines()[0].rstrip('.')})",
            hint="What stands before and after the damage was read. Get the archive again.",
        )


def _compression(stream: Stream) -> str:
    """How an archive is compressed; by its name where its first bytes are damaged."""
    return stream.compression or compression_named(stream.location)


def _site(url: str) -> str:
    """The name of a site, which stands for its outlet where a page names none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _seekable(stream: Stream) -> IO[bytes]:
    """The archive as a file that can be read from any place; a copy where it is a stream."""
    if stream.stored is not None and stream.compression in {"", "gzip", "zstd"}:
        return stream.again(stream.stored)
    copy = tempfile.TemporaryFile()  # noqa: SIM115 - the caller closes it
    shutil.copyfileobj(stream.text(), copy)
    copy.seek(0)
    return copy


def _told_skipped(location: str, skipped: Counter[str]) -> Rejected:
    what = ", ".join(f"{number:,} {kind}" for kind, number in sorted(skipped.items()))
    return Rejected(
        location=location,
        place="",
        stage=SKIPPED,
        reason=f"passed over, being no reports or the same again: {what}",
        hint="Nothing to do.",
    )


def _check_installed(stream: Stream) -> None:
    try:
        import fastwarc.warc  # noqa: F401, PLC0415 - of the extra "corpus"
    except ImportError:
        raise missing_extra(stream.location, "WARC", "fastwarc") from None
