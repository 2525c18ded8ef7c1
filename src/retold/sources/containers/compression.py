"""Compressed bytes → bytes, block by block, told by their first bytes.

Blocks are small, so that damage costs no more than what stands beside it, and a bomb no memory.
"""

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Iterator
from pathlib import PurePath
from typing import BinaryIO

from retold.sources.raws import missing_extra

_BLOCK = 1 << 13
_ZSTD_BLOCK = 1 << 10
"""Bytes given to zstd at a time: they may stand for 43,000 times as many (runs of one byte)."""

_ZSTD_WINDOW = 1 << 27
"""Bytes of memory that a zstd frame may ask for: 128 MB, what its own tool allows."""

BROKEN = (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError)
"""What reading compressed bytes may raise when they are damaged."""

_MAGIC = (
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
)
_ENDINGS = {".gz": "gzip", ".bz2": "bzip2", ".xz": "xz", ".zst": "zstd", ".zstd": "zstd"}


def compression_of(head: bytes) -> str:
    """How bytes that begin with `head` are compressed; empty where they are not."""
    return next((name for magic, name in _MAGIC if head.startswith(magic)), "")


def bare_name(name: str) -> str:
    """`name` without the ending of a compressed file."""
    return name[: -len(ending)] if (ending := PurePath(name).suffix).lower() in _ENDINGS else name


def compression_named(name: str) -> str:
    """How a file of that name should be compressed; empty where it should not be."""
    return _ENDINGS.get(PurePath(name).suffix.lower(), "")


def decompressed(file: BinaryIO, how: str, location: str) -> Iterator[bytes]:
    """The bytes that `file` stands for, in small blocks.

    Raises:
        OSError, EOFError, ValueError, zlib.error, lzma.LZMAError: the bytes are damaged or cut off.
        UnreadableError: the library for them is not installed.
    """
    if how == "zstd":
        return _zstd(file, location)
    return _blocks(_opened(file, how))


def _opened(file: BinaryIO, how: str) -> io.BufferedIOBase:
    if how == "gzip":
        return gzip.GzipFile(fileobj=file, mode="rb")
    if how == "bzip2":
        return bz2.BZ2File(file, "rb")
    return lzma.LZMAFile(file, "rb")


def _blocks(file: io.BufferedIOBase) -> Iterator[bytes]:
    while block := file.read1(_BLOCK):
        yield block


def _zstd(file: BinaryIO, location: str) -> Iterator[bytes]:
    try:
        import zstandard  # noqa: PLC0415 - of the extra "corpus"
    except ImportError:
        raise missing_extra(location, "files compressed with zstd", "zstandard") from None
    frames = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW)
    frame = frames.decompressobj()
    begun = False
    try:
        while compressed := file.read(_ZSTD_BLOCK):
            while compressed:
                begun = True
                if block := frame.decompress(compressed):
                    yield block
                compressed = frame.unused_data if frame.eof else b""
                if frame.eof:
                    frame, begun = frames.decompressobj(), False
    except zstandard.ZstdError as error:
        raise ValueError(str(error)) from None
    if begun:
        raise EOFError("Compressed file ended before the end of a frame was reached")
