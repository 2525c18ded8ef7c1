"""What the index keeps of a report, so that an answer needs no other file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

from retold.model.reports import Block, BlockKind, Precision, Report, Source
from retold.model.spans import Span

_LEVEL = 1
"""zstd's quickest: a report of 6,000 characters takes some 30 µs, and half its room."""

_MOST_BYTES = 1 << 28
"""What one kept report may unfold to: more than any text that is read in."""

_PLAIN = ("report", "name", "title", "outlet", "url", "language", "text")


@dataclass(frozen=True, slots=True)
class Kept:
    """A report as the index keeps it: all but its source and the way back to that.

    Attributes:
        row: the columns of the table of reports that are kept, as JSON can hold them.
    """

    row: Mapping[str, Any]

    @property
    def text(self) -> str:
        """The words read."""
        return str(self.row["text"])

    @property
    def published(self) -> datetime | None:
        """Aware time of publication, None where not known."""
        stamp = self.row["published"]
        return None if stamp is None else datetime.fromisoformat(stamp)

    @property
    def precision(self) -> Precision:
        """How exactly that is known."""
        return Precision(self.row["precision"])

    @property
    def body(self) -> int:
        """Where the text begins that follows the headline; 0 where there is only one of them."""
        kind, _, end, _ = next(iter(self.row["blocks"]), ("", 0, 0, ""))
        rest = self.text[end:].lstrip() if kind == BlockKind.HEADLINE else ""
        return len(self.text) - len(rest) if rest else 0

    def report(self) -> Report:
        """The report, with its text for its source."""
        row = self.row
        return Report(
            id=row["report"],
            name=row["name"],
            text=row["text"],
            blocks=tuple(_block(*each) for each in row["blocks"]),
            source=Source(
                location=row["url"] or row["name"],
                media_type="text/plain",
                encoding="utf-8",
                content=row["text"],
                pieces=(),
            ),
            title=row["title"],
            outlet=row["outlet"],
            url=row["url"],
            authors=tuple(row["authors"]),
            published=self.published,
            precision=self.precision,
            language=row["language"],
        )


def kept_of(row: Mapping[str, Any]) -> Kept:
    """What is kept of a row of the table of reports."""
    published = row["published"]
    blocks = ((one["kind"], one["start"], one["end"], one["rule"]) for one in row["blocks"] or ())
    return Kept(
        {name: row[name] or "" for name in _PLAIN}
        | {
            "authors": list(row["authors"] or ()),
            "published": None if published is None else _aware(published).isoformat(),
            "precision": row["precision"] or Precision.DAY.value,
            "blocks": list(blocks),
        }
    )


def folded(kept: Kept) -> bytes:
    """A kept report in few bytes."""
    plain = json.dumps(kept.row, separators=(",", ":")).encode("ascii")
    return bytes(_compressor().compress(plain))


def unfolded(content: bytes) -> Kept:
    """The kept report that `folded` gave.

    Raises:
        ValueError: it is no such thing.
    """
    from zstandard import ZstdDecompressor, ZstdError  # noqa: PLC0415 - an optional dependency

    try:
        return Kept(json.loads(ZstdDecompressor().decompress(content, _MOST_BYTES)))
    except ZstdError as error:
        raise ValueError(str(error)) from None


@cache
def _compressor() -> Any:  # noqa: ANN401 - of zstandard
    from zstandard import ZstdCompressor  # noqa: PLC0415 - an optional dependency

    return ZstdCompressor(level=_LEVEL)


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _block(kind: str, start: int, end: int, rule: str) -> Block:
    return Block(kind=BlockKind(kind), span=Span(start, end), rule=rule)
