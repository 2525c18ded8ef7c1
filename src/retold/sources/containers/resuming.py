"""Where the next record of a damaged archive begins."""

import re
import zlib
from collections.abc import Iterator
from typing import IO

_PLAIN = re.compile(rb"\nWARC/[01]\.\d")
_GZIP = re.compile(rb"\x1f\x8b\x08")
_ZSTD = re.compile(rb"\x28\xb5\x2f\xfd")
_BLOCK = 1 << 20
_OVERLAP = 16
_BEGINNING = 4_096
"""Compressed bytes by which it is seen that a member holds a record."""


def next_record(file: IO[bytes], after: int, compression: str) -> int | None:
    """Where in `file` the first record at or after `after` begins; None where none does."""
    if compression == "gzip":
        return next((at for at in _found(file, after, _GZIP) if _is_record(file, at)), None)
    if compression == "zstd":
        return next(_found(file, after, _ZSTD), None)
    at = next(_found(file, max(0, after - 1), _PLAIN), None)
    return None if at is None else at + 1


def _found(file: IO[bytes], after: int, pattern: re.Pattern[bytes]) -> Iterator[int]:
    at = after
    told = after - 1
    while True:
        file.seek(at)
        block = file.read(_BLOCK)
        for found in pattern.finditer(block):
            if at + found.start() > told:
                told = at + found.start()
                yield told
        if len(block) < _BLOCK:
            return
        at += _BLOCK - _OVERLAP


def _is_record(file: IO[bytes], at: int) -> bool:
    file.seek(at)
    try:
        start = zlib.decompressobj(wbits=31).decompress(file.read(_BEGINNING), 16)
    except zlib.error:
        return False
    return start.startswith(b"WARC/")
