"""Locations → bytes: a file, standard input, or an address."""

import os
import sys
from pathlib import Path
from typing import BinaryIO

from retold.errors import UnreadableError
from retold.sources.opened import Opened, too_big
from retold.sources.options import ReadOptions

_WHY_NOT = (
    (FileNotFoundError, "there is no such file", "Check the path."),
    (PermissionError, "it may not be read", "Change its permissions, or give a copy."),
    (NotADirectoryError, "part of its path is no folder", "Check the path."),
)


def is_address(location: str) -> bool:
    """Whether `location` is an address rather than a path."""
    return "://" in location[:20] or location.lower().startswith(("http:", "https:"))


def opened(location: str, options: ReadOptions) -> Opened:
    """The bytes at `location`.

    Raises:
        UnreadableError: it cannot be opened, or holds more bytes than the limit.
    """
    if is_address(location):
        from retold.sources.fetching import fetched  # noqa: PLC0415 - urllib3 takes 40 ms

        return fetched(location, options)
    if location == "-":
        return Opened(location=location, data=_bounded(sys.stdin.buffer, location, options))
    return Opened(location=location, data=_file(location, options))


def _file(location: str, options: ReadOptions) -> bytes:
    try:
        path = Path(location)
        if path.is_dir():
            raise _folder(location)
        if not path.is_file() and path.exists():
            raise _no_file(location)
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > options.limits.bytes:
                raise too_big(location, options.limits.bytes)
            return _bounded(file, location, options)
    except (OSError, ValueError) as error:
        raise _unopened(location, error) from None


def _bounded(file: BinaryIO, location: str, options: ReadOptions) -> bytes:
    data = file.read(options.limits.bytes + 1)
    if len(data) > options.limits.bytes:
        raise too_big(location, options.limits.bytes)
    return data


def _folder(location: str) -> UnreadableError:
    return UnreadableError(
        location=location,
        stage="open",
        reason="it is a folder",
        hint=f"Give the files in it, for example {location.rstrip('/')}/*.txt.",
    )


def _no_file(location: str) -> UnreadableError:
    return UnreadableError(
        location=location,
        stage="open",
        reason="it is a device or a pipe, not a file",
        hint="Give a file, or - to read standard input.",
    )


def _unopened(location: str, error: Exception) -> UnreadableError:
    for kind, reason, hint in _WHY_NOT:
        if isinstance(error, kind):
            return UnreadableError(location=location, stage="open", reason=reason, hint=hint)
    words = getattr(error, "strerror", None) or str(error)
    return UnreadableError(
        location=location,
        stage="open",
        reason=f"it cannot be opened ({words})",
        hint="Check the path.",
    )
