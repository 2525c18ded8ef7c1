"""RSS and Atom feeds that carry whole articles, entry by entry: a broken one costs itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from retold.errors import UnreadableError
from retold.model.reports import Rejected
from retold.sources.containers.entries import Entry, entry_of, root_of
from retold.sources.containers.streams import Stream
from retold.sources.decoding import decoded_part
from retold.sources.details import details_of
from retold.sources.opened import too_big
from retold.sources.options import ReadOptions
from retold.sources.raws import Raw, RawKind, rejected

FULL_WORDS = 100
"""Words of a summary from which it is taken for the article: teasers are a sentence or two."""

_TOKEN = re.compile(
    rb"<!\[CDATA\[|<!--|<(?P<open>item|entry)\b|</(?P<close>item|entry)\s*>", re.IGNORECASE
)
_BORDER = re.compile(rb"</(item|entry)\s*>\s*<\1\b|<!\[CDATA\[", re.IGNORECASE)
_LONGEST_HEAD = 100_000
"""Bytes before the first entry that are looked at: a feed's title, address and picture."""

_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.-]{2,30})["']""")


def feed_raws(stream: Stream, options: ReadOptions) -> Iterator[Raw | Rejected]:
    """The entries of a feed that carry their article.

    The source of a report is the HTML of its entry as the feed gives it. An entry that carries
    only a teaser is rejected.

    Raises:
        UnreadableError: it is too large to be held, or has no entries.
    """
    data = stream.text().read(options.limits.bytes + 1)
    if len(data) > options.limits.bytes:
        raise too_big(stream.location, options.limits.bytes)
    stated = _DECLARED.search(data[:1000])
    encoding = stream.encoding or (stated.group(1).decode("ascii") if stated else "")
    spans = list(_entries(data))
    if not spans:
        raise _no_entries(stream.location)
    head = decoded_part(data[: min(spans[0][0], _LONGEST_HEAD)], stream.location, encoding)
    root = root_of(head.content)
    for number, (start, end) in enumerate(spans, start=1):
        try:
            text = decoded_part(data[start:end], stream.location, encoding)
            entry = entry_of(text.content, root)
            yield _raw(entry, _Place(stream.location, number, root.title), text.encoding)
        except UnreadableError as error:
            yield replace(rejected(error), location=stream.location, place=f"entry {number}")


@dataclass(frozen=True, slots=True)
class _Place:
    location: str
    number: int
    outlet: str


def _entries(data: bytes) -> Iterator[tuple[int, int]]:
    """Where each entry starts and ends; one that is not closed ends where the next starts."""
    start = -1
    at = 0
    ends: dict[bytes, int] = {}
    while (found := _TOKEN.search(data, at)) is not None:
        at = found.end()
        if found["open"]:
            if start >= 0:
                yield start, found.start()
            start = found.start()
        elif found["close"]:
            if start >= 0:
                yield start, found.end()
            start = -1
        else:
            at = _after(data, found, ends)
    if start >= 0:
        yield start, len(data)


def _after(data: bytes, found: re.Match[bytes], ends: dict[bytes, int]) -> int:
    """Where a stretch that holds no marks of entries ends; its start where it does not end.

    A stretch in which one entry ends and another begins, or another stretch, is one whose own end
    was lost. `ends` keeps what was found, so that the file is looked through once.
    """
    mark = b"-->" if found.group() == b"<!--" else b"]]>"
    if ends.get(mark, 0) < found.end():
        end = data.find(mark, found.end())
        ends[mark] = end if end >= 0 else len(data)
    end = ends[mark]
    if end == len(data) or (mark == b"]]>" and _BORDER.search(data, found.end(), end)):
        return found.end()
    return end


def _raw(entry: Entry, place: _Place, encoding: str) -> Raw:
    content, marked = entry.content, entry.marked
    if not content and len(entry.summary.split()) >= FULL_WORDS:
        content, marked = entry.summary, entry.summary_marked
    if not content.strip():
        raise _teaser(entry, place)
    stated = details_of(
        {
            "title": entry.title,
            "url": entry.link,
            "published": entry.published or None,
            "authors": list(entry.authors),
            "outlet": entry.source or place.outlet,
        }
    )
    return Raw(
        location=place.location,
        kind=RawKind.ENTRY if marked else RawKind.ROW,
        content=content,
        place=f"entry {place.number}",
        suffix=f":{place.number}",
        encoding=encoding,
        fields=() if marked else (("title", entry.title),),
        details=stated.details,
        remarks=stated.remarks,
    )


def _teaser(entry: Entry, place: _Place) -> UnreadableError:
    words = len(entry.summary.split())
    return UnreadableError(
        location=place.location,
        place=f"entry {place.number}",
        stage="extract",
        reason=f"it carries no article, only a teaser of {words:,} words"
        if words
        else "it carries no article",
        hint="Save the pages it links to and give those.",
    )


def _no_entries(location: str) -> UnreadableError:
    return UnreadableError(
        location=location,
        stage="parse",
        reason="it is a feed without entries",
        hint="Check that the file is the one meant and was saved whole.",
    )
