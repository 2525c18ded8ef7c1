"""Keeps two writers apart."""

import errno
import json
import os
import socket
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from retold.errors import WorkspaceBusyError
from retold.store.layout import Layout

_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL}
"""What a file system says that offers no locks, as some network and cloud folders do."""


@contextmanager
def locked(layout: Layout, command: str) -> Iterator[None]:
    """Holds the workspace for writing; the lock of a process that died is no obstacle.

    Args:
        layout: of the workspace.
        command: what the holder does, shown to whoever comes second.

    Raises:
        WorkspaceBusyError: somebody else holds it; says who, where and since when.
    """
    handle = os.open(layout.lock, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if not _hold(handle, layout):
            with _held_by_file(layout, command):
                yield
            return
        _say(handle, _holder(command))
        yield
    finally:
        os.close(handle)  # which gives the lock back


def _hold(handle: int, layout: Layout) -> bool:
    """Takes the lock; False where the file system has none."""
    try:
        _take(handle)
    except OSError as error:
        if error.errno in _NO_LOCKS:
            return False
        if error.errno in {errno.EAGAIN, errno.EACCES, errno.EDEADLK}:
            raise _busy(layout, layout.lock) from error
        raise
    return True


if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _say(handle: int, words: bytes) -> None:
        """Nothing: what is locked cannot be read there."""

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _say(handle: int, words: bytes) -> None:
        os.ftruncate(handle, 0)
        os.pwrite(handle, words, 0)


@contextmanager
def _held_by_file(layout: Layout, command: str) -> Iterator[None]:
    """Holds the workspace by a file that only one can make; it outlives a killed process."""
    held = layout.held
    if _died(_said(held)):
        held.unlink(missing_ok=True)
    try:
        handle = os.open(held, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError as error:
        raise _busy(layout, held, f" If it no longer runs, remove {held}.") from error
    try:
        os.write(handle, _holder(command))
        os.close(handle)
        yield
    finally:
        held.unlink(missing_ok=True)


def _holder(command: str) -> bytes:
    since = datetime.now(UTC).replace(microsecond=0).isoformat()
    told = {"pid": os.getpid(), "host": socket.gethostname(), "command": command, "since": since}
    return json.dumps(told, ensure_ascii=False).encode()


def _said(path: Path) -> Mapping[str, object]:
    """What the lock says of its holder; nothing where it says nothing that can be read."""
    with suppress(OSError, ValueError):
        told = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(told, dict):
            return told
    return {}


def _died(holder: Mapping[str, object]) -> bool:
    """Whether the holder ran on this machine and does no longer."""
    pid = holder.get("pid")
    here = holder.get("host") == socket.gethostname()
    if not here or not isinstance(pid, int) or sys.platform == "win32":
        return False  # Windows has no signal that only asks
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _busy(layout: Layout, path: Path, more: str = "") -> WorkspaceBusyError:
    holder = _said(path)
    who = "another process"
    if holder:
        who = (
            f"`{holder.get('command')}` (process {holder.get('pid')} on {holder.get('host')}, "
            f"since {holder.get('since')})"
        )
    return WorkspaceBusyError(
        str(layout.root),
        f"{who} is writing into it",
        f"Wait until that is done, or stop it; reading is possible meanwhile.{more}",
    )
