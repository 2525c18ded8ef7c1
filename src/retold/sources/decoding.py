"""Bytes → characters: byte-order marks, UTF-16 without one, UTF-8, and older encodings."""

import re
from dataclasses import dataclass

from retold.errors import UnreadableError

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_NO_TEXT = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a zipped file, such as a Word document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"\x1f\x8b", "a file compressed with gzip"),
    (b"BZh", "a file compressed with bzip2"),
    (b"\xfd7zXZ\x00", "a file compressed with xz"),
    (b"\x28\xb5\x2f\xfd", "a file compressed with zstd"),
    (b"{\\rtf", "a document in rich text format"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"SQLite format 3", "a database"),
    (b"PAR1", "a Parquet table"),
)
_SAMPLE = 100_000
"""Bytes by which an encoding that nothing states is guessed."""

_FEW_FOREIGN = 0.06
"""Share of bytes above 127 up to which a text is English with Western marks and accents; French
has 4 %, Cyrillic 80 %."""

_MOST_CONTROLS = 0.01
"""Share of control characters above which bytes are no text."""

DAMAGED = "utf-8 damaged"
"""The encoding of a record some of whose bytes could not be read."""

_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_DECLARED = re.compile(rb"""<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w-]{2,30})""", re.IGNORECASE)
_WESTERN = re.compile(
    r"[\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u2022\u20ac\xa0\xa1\xa3\xa7\xa9\xab\xad\xae\xb0\xb4"
    r"\xb7\xbb-\xbf\xc0-\xd6\xd8-\xf6\xf8-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\x00-\x7f]*"
)
"""Quotation marks, dashes, signs and accented letters that Western news prints."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters and the encoding they were read by."""

    content: str
    encoding: str


def decoded(data: bytes, location: str, declared: str = "") -> Decoded:
    """The characters of `data`.

    Args:
        data: what was read.
        location: where from, for errors.
        declared: the encoding that a server stated; it is tried, not trusted.

    Raises:
        UnreadableError: the bytes are no text, or in an encoding that cannot be told.
    """
    _check_kind(data, location)
    marked = _marked(data) or _wide(data)
    if marked:
        return _strictly(data, marked, location)
    if len(_CONTROLS.findall(data[:_SAMPLE])) > _MOST_CONTROLS * len(data[:_SAMPLE]):
        raise _no_text(location, "binary data")
    return _narrow(data, location, declared)


def wide_encoding(data: bytes) -> str:
    """The encoding of `data` where it is one of two or four bytes a character; else empty."""
    marked = _marked(data)
    return "" if marked == "utf-8-sig" else marked or _wide(data)


def decoded_part(data: bytes, location: str, declared: str = "") -> Decoded:
    """The characters of a record of a longer source, such as one line.

    Where most of its letters beyond ASCII are UTF-8, the rest are damage: they are read as U+FFFD,
    and the encoding is told as "utf-8 damaged".

    Raises:
        UnreadableError: as of `decoded`.
    """
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeError:
        pass
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    foreign = sum(letter > "\x7f" for letter in mended) - broken
    if foreign > broken:
        return Decoded(mended, DAMAGED)
    return decoded(data, location, declared)


def narrow_encoding(head: bytes, location: str) -> str:
    """The encoding of a source that begins with `head`, one byte a character; empty for UTF-8."""
    try:
        part = decoded_part(head[: head.rfind(b"\n") + 1] or head, location)
    except UnreadableError:
        return ""
    return "" if part.encoding.startswith("utf") else part.encoding


def _marked(data: bytes) -> str:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")


def _narrow(data: bytes, location: str, declared: str) -> Decoded:
    page = _DECLARED.search(data[:4096])
    stated = (declared, page.group(1).decode("ascii") if page else "")
    whole = _tried(data, "utf-8") or _with_lone_surrogates(data)
    if whole is not None:
        return whole
    for encoding in (*stated, _western(data), _guessed(data)):
        found = _tried(data, encoding)
        if found is not None:
            return found
    raise UnreadableError(
        location=location,
        stage="decode",
        reason="its characters are in an encoding that cannot be told",
        hint="Save it as UTF-8 and try again.",
    )


def _tried(data: bytes, encoding: str) -> Decoded | None:
    if not encoding:
        return None
    try:
        return Decoded(data.decode(encoding), encoding.lower())
    except (UnicodeError, LookupError):
        return None


def _with_lone_surrogates(data: bytes) -> Decoded | None:
    """UTF-8 that holds halves of surrogate pairs, which stand for no character: read as U+FFFD."""
    try:
        content = data.decode("utf-8", "surrogatepass")
    except UnicodeError:
        return None
    return Decoded(_SURROGATE.sub("\ufffd", content), "utf-8")


def _strictly(data: bytes, encoding: str, location: str) -> Decoded:
    found = _tried(data, encoding)
    if found is None or "\x00" in found.content:
        raise UnreadableError(
            location=location,
            stage="decode",
            reason=f"it begins as {encoding.upper()} text but does not go on so",
            hint="It may have been cut off; save it again as UTF-8.",
        )
    return found


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of Western text is nought."""
    sample = data[:2000]
    half = len(sample) // 2
    if half < 4:
        return ""
    if sample[1::2].count(0) > 0.6 * half and sample[::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if sample[::2].count(0) > 0.6 * half and sample[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return ""


def _western(data: bytes) -> str:
    foreign = sum(byte > 127 for byte in data[:_SAMPLE])
    if foreign > _FEW_FOREIGN * len(data[:_SAMPLE]):
        return ""
    read = _tried(data, "cp1252")
    return "cp1252" if read and _WESTERN.fullmatch(read.content) else ""


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 30 ms, for one file in a thousand

    best = from_bytes(data[:_SAMPLE], threshold=0.15, enable_fallback=False).best()
    return best.encoding if best else ""


def _check_kind(data: bytes, location: str) -> None:
    for start, kind in _NO_TEXT:
        if data.startswith(start):
            raise _no_text(location, kind)


def _no_text(location: str, kind: str) -> UnreadableError:
    return UnreadableError(
        location=location,
        stage="decode",
        reason=f"it is {kind}, not text",
        hint="Save the report as text or HTML and give that file.",
    )
