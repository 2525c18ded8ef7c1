"""Files written whole or not at all, and what the disk says put into words."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from retold.errors import UnwritableError

_FULL = {errno.ENOSPC, errno.EDQUOT}

_WORDS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EROFS: "the disk can only be read",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.EMFILE: "too many files are open",
    errno.EIO: "the disk failed",
}

_HINTS = {
    errno.EROFS: "Put the folder elsewhere",
    errno.EACCES: "Ask for the right to, or put the folder elsewhere",
    errno.EPERM: "Ask for the right to, or put the folder elsewhere",
    errno.EMFILE: "Allow more with `ulimit -n 4096`",
    errno.EIO: "Look after the disk before anything else",
}


@contextmanager
def disk_told(path: Path, then: str = "") -> Iterator[None]:
    """Turns what the disk says while `path` is written into an error with words.

    Args:
        path: the file or folder that is written.
        then: what to do once there is room again, e.g. "go on with `retold resume work/`".

    Raises:
        UnwritableError: the disk is full, cannot be written, or failed.
    """
    try:
        yield
    except OSError as error:
        full = error.errno in _FULL
        if error.errno not in _WORDS or (_elsewhere(error, path) and not full):
            raise
        hint = "Make room" if full else _HINTS[error.errno]
        after = f"; then {then}" if then else ""
        where = error.filename if _elsewhere(error, path) else path
        raise UnwritableError(str(where), f"{_WORDS[error.errno]}. {hint}{after}") from error


def _elsewhere(error: OSError, path: Path) -> bool:
    """Whether what failed is another file, such as one that was read meanwhile."""
    if not isinstance(error.filename, str | Path):
        return False
    failed, meant = Path(error.filename).absolute(), path.absolute()
    below_or_above = failed.is_relative_to(meant) or meant.is_relative_to(failed)
    return not below_or_above and failed != _aside(meant)


@contextmanager
def aside(path: Path) -> Iterator[Path]:
    """A path to write to, which becomes `path` at the end of the block, or else goes away.

    A reader sees the old file or the new one, never half of one.
    """
    new = _aside(path)
    try:
        yield new
        new.replace(path)
    except BaseException:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        raise


def _aside(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")


def write_whole(path: Path, text: str) -> None:
    """Puts `text` into the file at `path`, at once, so that it would survive a power cut."""
    with aside(path) as new:
        new.write_text(text, encoding="utf-8", newline="\n")
        keep(new)
    keep(path.parent)


def keep(path: Path) -> None:
    """Waits until a file, or a folder's list of files, would survive a power cut."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except (PermissionError, IsADirectoryError):  # a folder, on Windows
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.EBADF}:  # no such thing there
            raise
    finally:
        os.close(handle)
