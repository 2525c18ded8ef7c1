"""What was given on the command line → the files it means, in an order that two runs share."""

import glob
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from retold.model.reports import Rejected
from retold.sources.containers.compression import bare_name
from retold.sources.containers.formats import READ_ENDINGS
from retold.sources.escapes import mended
from retold.sources.opening import is_address

_BESIDE = ".toml"
"""Ending of the files that hold details of the one beside them."""


def locations_of(arguments: Sequence[str]) -> Iterator[str | Rejected]:
    """The files, addresses and standard input that `arguments` name, in a stable order.

    A folder stands for the files in it and in its folders, sorted by name; of those with an ending
    that is not read the folder's end tells how many there were. A pattern such as ``news/*.jsonl``
    or ``news/**/*.html`` stands for what it matches, sorted. What exists is taken as it is.
    """
    for argument in arguments:
        if argument == "-" or is_address(argument):
            yield argument
        elif _is_folder(argument):
            yield from _in_folder(argument)
        elif glob.has_magic(argument) and not _exists(argument):
            yield from _matching(argument)
        else:
            yield argument


def _matching(pattern: str) -> Iterator[str | Rejected]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute one
    if not found:
        yield _told(pattern, "nothing matches it", "Check the path; quote it only on purpose.")
    for path in found:
        if not _is_folder(path):
            yield path
        elif not pattern.rstrip("/").endswith("**"):
            yield from _in_folder(path)


def _in_folder(folder: str) -> Iterator[str | Rejected]:
    left_out: Counter[str] = Counter()
    empty = True
    for found in _walked(folder):
        empty = False
        if isinstance(found, Rejected):
            yield found
            continue
        ending = PurePath(bare_name(found)).suffix.lower()
        if not ending or ending in READ_ENDINGS:
            yield found
        elif ending != _BESIDE:
            left_out[ending] += 1
    if empty:
        yield _told(folder, "the folder is empty", "Check the path.")
    for ending, number in sorted(left_out.items()):
        yield _told(
            folder,
            f"{number:,} files ending in {ending} were left out",
            "Give such a file by its own name if it is a report.",
        )


def _walked(folder: str) -> Iterator[str | Rejected]:
    """The files in a folder and its folders, by name; hidden ones are none."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _told(folder, f"it cannot be opened ({error.strerror})", "Check its permissions.")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walked(entry.path)
        elif entry.is_dir():
            yield _told(entry.path, "it is a link to a folder", "Give the folder by its own name.")
        else:
            yield entry.path


def _told(location: str, reason: str, hint: str) -> Rejected:
    return Rejected(location=mended(location), place="", stage="open", reason=reason, hint=hint)


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def _exists(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False
