"""Locations → streams of bytes: files, standard input, addresses; decompressed, never whole."""

import codecs
import io
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from retold.errors import UnreadableError
from retold.model.reports import Rejected
from retold.sources.containers.compression import (
    BROKEN,
    bare_name,
    compression_of,
    decompressed,
)
from retold.sources.decoding import wide_encoding
from retold.sources.escapes import mended
from retold.sources.opening import check_file, is_address, unopened
from retold.sources.options import ReadOptions

HEAD = 1 << 16
"""Bytes looked at to tell what a stream holds."""

_BLOCK = 1 << 16


class _Blocks(io.RawIOBase):
    """Blocks of bytes as a file that ends, instead of raising, where they are damaged."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks = blocks
        self._left = memoryview(b"")
        self.damage = ""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._left and (block := self._next()) is not None:
            self._left = memoryview(block)
        size = min(len(buffer), len(self._left))
        buffer[:size] = self._left[:size]
        self._left = self._left[size:]
        return size

    def peeked(self, size: int) -> bytes:
        """The first bytes, up to `size`; they are given again by reading."""
        head = bytearray(self._left)
        while len(head) < size and (block := self._next()) is not None:
            head += block
        self._left = memoryview(bytes(head))
        return bytes(head[:size])

    def _next(self) -> bytes | None:
        if self.damage:
            return None
        try:
            return next(self._blocks, None)
        except BROKEN as error:
            self.damage = str(error).strip(" .") or type(error).__name__
            return None


@dataclass(slots=True, kw_only=True)
class Stream:
    """An open source.

    Attributes:
        location: as asked for, fit to be printed.
        name: name or address by whose ending its kind is told, without the ending of compression.
        head: its first bytes, decompressed.
        blocks: all its bytes from the first on, decompressed.
        stored: the file as it is stored; None where it cannot be read again from its start.
        compression: how it was compressed; empty where it was not.
        encoding: the encoding that a server stated, or that its bytes were in before they were
            turned to UTF-8 here.
        media_type: as a server stated it.
        address: where an address led in the end.
    """

    location: str
    name: str
    head: bytes
    blocks: _Blocks
    stored: BinaryIO | None
    compression: str = ""
    encoding: str = ""
    media_type: str = ""
    address: str = ""

    @property
    def damage(self) -> str:
        """What broke the stream off, known when it was read to its end; empty for nothing."""
        return self.blocks.damage

    def read(self, most: int) -> bytes:
        """All its bytes, or `most` and one more of them."""
        return io.BufferedReader(self.blocks, _BLOCK).read(most + 1)

    def text(self) -> io.BufferedReader:
        """Its bytes, in UTF-8 where they were in UTF-16 or UTF-32."""
        encoding = wide_encoding(self.head)
        if encoding:
            self.blocks = _Blocks(_narrowed(self.blocks, encoding))
            self.encoding = encoding
        return io.BufferedReader(self.blocks, _BLOCK)

    def again(self, stored: BinaryIO) -> BinaryIO:
        """The file as it is stored, from its start; whoever reads it sees to its damage."""
        self.blocks = _Blocks(iter(()))
        stored.seek(0)
        return stored

    def close(self) -> None:
        """Closes the file."""
        if self.stored is not None:
            self.stored.close()


def stream_of(location: str, options: ReadOptions) -> Stream:
    """The stream at `location`.

    Raises:
        UnreadableError: it cannot be opened.
    """
    if is_address(location):
        from retold.sources.fetching import fetched  # noqa: PLC0415 - urllib3 takes 40 ms

        got = fetched(location, options)
        stream = _stream(location, got.address or location, io.BytesIO(got.data), seekable=True)
        stream.encoding = stream.encoding or got.charset
        stream.media_type, stream.address = got.media_type, got.address
        return stream
    if location == "-":
        return _stream(location, location, sys.stdin.buffer, seekable=False)
    try:
        check_file(location)
        return _stream(location, location, Path(location).open("rb"), seekable=True)
    except (OSError, ValueError) as error:
        raise unopened(mended(location), error) from None


def rewound(start: bytes, file: io.BufferedReader) -> io.BufferedReader:
    """`file` with `start`, which was read from it, before what is left of it."""
    return io.BufferedReader(_Blocks(_chained(start, file)), _BLOCK)


def broken_off(stream: Stream) -> Rejected | None:
    """What a stream that was read to its end says of how it ended; None where it ended well."""
    if not stream.damage:
        return None
    return Rejected(
        location=stream.location,
        place="",
        stage="open",
        reason=f"it is damaged: {stream.damage}",
        hint="What stands before the damage was read. Get the file again for the rest.",
    )


def _stream(location: str, name: str, stored: BinaryIO, *, seekable: bool) -> Stream:
    shown = mended(location)
    blocks = _Blocks(_plain(stored))
    how = compression_of(blocks.peeked(HEAD))
    if how:
        again: BinaryIO = stored if seekable else io.BufferedReader(blocks, _BLOCK)
        if seekable:
            stored.seek(0)
        blocks = _Blocks(decompressed(again, how, shown))
    try:
        head = blocks.peeked(HEAD)
    except UnreadableError:
        stored.close()
        raise
    return Stream(
        location=shown,
        name=mended(bare_name(name)),
        head=head,
        blocks=blocks,
        stored=stored if seekable else None,
        compression=how,
    )


def _chained(start: bytes, file: io.BufferedReader) -> Iterator[bytes]:
    yield start
    while block := file.read1(_BLOCK):
        yield block


def _plain(stored: BinaryIO) -> Iterator[bytes]:
    while block := stored.read(_BLOCK):
        yield block


def _narrowed(blocks: _Blocks, encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    while block := blocks.read(_BLOCK):
        yield decoder.decode(block).encode("utf-8", "surrogatepass")
    yield decoder.decode(b"", final=True).encode("utf-8", "surrogatepass")
    if blocks.damage:
        raise ValueError(blocks.damage)
