"""Finds parts that are missing or are not what was written, and says what mends them."""

import shlex
from collections.abc import Iterator
from dataclasses import dataclass

from pyarrow import ArrowException, parquet

from retold.errors import DamagedWorkspaceError, WorkspaceChangedError, WorkspaceError
from retold.store.layout import Layout
from retold.store.manifest import Batch, Manifest, Part
from retold.store.parts import digest_of

_SOURCES_SHOWN = 5
"""Of the sources to read again, in a command of one line."""


@dataclass(frozen=True, slots=True)
class Damage:
    """A part that cannot be relied on.

    Attributes:
        table: whose part it is.
        file: its path from the workspace folder on.
        reason: what is wrong with it.
        hint: what mends it.
    """

    table: str
    file: str
    reason: str
    hint: str

    def error(self, layout: Layout) -> WorkspaceError:
        """The same as an error to raise."""
        return DamagedWorkspaceError(str(layout.root), f"{self.file} {self.reason}", self.hint)


def damages(layout: Layout, manifest: Manifest, *, by_bytes: bool) -> Iterator[Damage]:
    """The damaged parts of a workspace, table by table.

    Args:
        layout: of the workspace.
        manifest: what there should be.
        by_bytes: whether every byte is compared, or only size and footer, which is quick and
            finds what is missing or was cut off.
    """
    for table, part in manifest.parts:
        reason = _wrong_with(layout, part, by_bytes=by_bytes)
        if reason:
            yield Damage(table, part.file, reason, _mending(layout, manifest.batches))


def raise_for(layout: Layout, manifest: Manifest, current: Manifest) -> None:
    """Raises what explains that the tables of `manifest` could not be read, if anything does.

    Args:
        layout: of the workspace.
        manifest: as it was when the workspace was opened.
        current: as it is now.

    Raises:
        WorkspaceChangedError: a later writing has taken parts away.
        DamagedWorkspaceError: a part is missing or damaged; names it.
    """
    for damage in damages(layout, manifest, by_bytes=False):
        if current != manifest:
            raise WorkspaceChangedError(
                str(layout.root),
                "it has been written since it was opened, and tables of then are gone",
                "Open it again.",
            )
        raise damage.error(layout)
    for damage in damages(layout, manifest, by_bytes=True):
        raise damage.error(layout)


def _wrong_with(layout: Layout, part: Part, *, by_bytes: bool) -> str:
    """What is wrong with a part, in words that follow its name; empty where nothing is."""
    path = layout.found(part.file)
    try:
        size = path.stat().st_size
        if size != part.bytes:
            return f"has {size:,} bytes instead of {part.bytes:,}"
        if by_bytes:
            return "" if digest_of(path) == part.digest else "is not what was written"
        parquet.read_metadata(path)
    except FileNotFoundError:
        return "is missing"
    except (OSError, ArrowException) as error:
        return f"cannot be read ({error})"
    return ""


def _mending(layout: Layout, batches: tuple[Batch, ...]) -> str:
    sources = [source for batch in batches for source in batch.sources]
    shown = shlex.join(sources[:_SOURCES_SHOWN]) + (" …" if len(sources) > _SOURCES_SHOWN else "")
    anew = shlex.quote(f"{layout.root}-again")
    return (
        "Bring that file back from a copy of the folder"
        f"{f', or read the sources again: `retold group {shown} --into {anew}`' if sources else ''}"
        "."
    )
