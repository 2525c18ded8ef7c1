"""What a location leads to: an address, a file, or nothing that can be read."""

from pathlib import Path

from retold.errors import UnreadableError

_WHY_NOT = (
    (FileNotFoundError, "there is no such file", "Check the path."),
    (PermissionError, "it may not be read", "Change its permissions, or give a copy."),
    (NotADirectoryError, "part of its path is no folder", "Check the path."),
)


def is_address(location: str) -> bool:
    """Whether `location` is an address rather than a path."""
    return "://" in location[:20] or location.lower().startswith(("http:", "https:"))


def check_file(location: str) -> None:
    """Refuses what is no file.

    Raises:
        UnreadableError: it is a folder, a device or a pipe.
        OSError, ValueError: the path cannot be followed.
    """
    path = Path(location)
    if path.is_dir():
        raise _folder(location)
    if not path.is_file() and path.exists():
        raise _no_file(location)


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


def unopened(location: str, error: Exception) -> UnreadableError:
    """The error for a file that the system does not open."""
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
