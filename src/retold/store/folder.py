"""A workspace's folder and its manifest: made, read, replaced."""

import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from retold.errors import (
    DamagedWorkspaceError,
    NewerWorkspaceError,
    NoWorkspaceError,
    WorkspaceBusyError,
)
from retold.store.disk import disk_told, write_whole
from retold.store.layout import Layout
from retold.store.lock import locked
from retold.store.manifest import (
    BadManifestError,
    Manifest,
    NewerFormatError,
    manifest_of,
    manifest_text,
)


def make(layout: Layout) -> Manifest:
    """The manifest of a new workspace, which holds nothing yet.

    Raises:
        NoWorkspaceError: a workspace, a file or a folder with something else is there.
        UnwritableError: the folder cannot be made.
    """
    root = layout.root
    with disk_told(root):
        try:
            root.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as error:
            raise NoWorkspaceError(str(root), "it is a file", "Name a folder.") from error
        if _strangers(layout):
            raise NoWorkspaceError(
                str(root),
                "the folder holds something else",
                "Name a folder that is empty or not there yet.",
            )
        with locked(layout, "retold"):
            if layout.manifest.exists():
                raise NoWorkspaceError(str(root), "it is a workspace already", "Open it.")
            layout.tables.mkdir(exist_ok=True)
            manifest = Manifest()
            write_whole(layout.manifest, manifest_text(manifest))
    return manifest


@contextmanager
def leaving_nothing(layout: Layout, failure: type[Exception]) -> Iterator[None]:
    """Takes a workspace that the block makes away again where the block fails so.

    Whoever named the wrong file would otherwise find a workspace that holds nothing, and later take
    it for one that was grouped. One that was there before stays.
    """
    there = layout.manifest.exists()
    missing = [path for path in (layout.root, *layout.root.parents) if not path.exists()]
    try:
        yield
    except failure:
        if not there:
            _unmake(layout, missing)
        raise


def _unmake(layout: Layout, made: Sequence[Path]) -> None:
    """Takes away a workspace that holds nothing, and then the folders made for it."""
    with suppress(OSError, WorkspaceBusyError):  # somebody else has begun to write into it
        with locked(layout, "retold"):
            if layout.run.exists() or read_manifest(layout).batches:
                return
            layout.manifest.unlink()
            layout.tables.rmdir()
        layout.lock.unlink()
        for folder in made:
            folder.rmdir()


def read_manifest(layout: Layout) -> Manifest:
    """What the workspace holds.

    Raises:
        NoWorkspaceError: there is none.
        NewerWorkspaceError: a newer Retold wrote it.
        DamagedWorkspaceError: the manifest cannot be read.
    """
    root = str(layout.root)
    try:
        return _manifest_in(layout.manifest)
    except (FileNotFoundError, NotADirectoryError) as error:
        where = shlex.quote(root)
        raise NoWorkspaceError(
            root, "there is no workspace", f"Make one with `retold group SOURCE… --into {where}`."
        ) from error
    except NewerFormatError as error:
        raise NewerWorkspaceError(
            root,
            f"a newer Retold wrote it (format {error})",
            "Type: pip install --upgrade 'retold[corpus]'",
        ) from error
    except (BadManifestError, OSError) as error:
        raise DamagedWorkspaceError(
            root, f"manifest.json cannot be read ({error})", _mending(layout)
        ) from error


def replace_manifest(layout: Layout, manifest: Manifest) -> None:
    """Makes `manifest` what the workspace holds, at once; then keeps a copy of it."""
    text = manifest_text(manifest)
    write_whole(layout.manifest, text)
    with suppress(OSError):  # the manifest stands; a copy less is no failure of this writing
        write_whole(layout.manifest_copy, text)


def _manifest_in(path: Path) -> Manifest:
    try:
        return manifest_of(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise BadManifestError(str(error)) from error


def _strangers(layout: Layout) -> bool:
    """Whether the folder holds anything that Retold did not put there."""
    ours = {layout.tables, layout.lock, layout.held, layout.manifest, layout.manifest_copy}
    ours |= {path.with_name(f"{path.name}.new") for path in ours}
    return any(path not in ours for path in layout.root.iterdir())


def _mending(layout: Layout) -> str:
    try:
        _manifest_in(layout.manifest_copy)
    except (OSError, BadManifestError, NewerFormatError):
        return "Bring it back from a copy of the folder, or group the sources again elsewhere."
    names = shlex.join([str(layout.manifest_copy), str(layout.manifest)])
    return f"Its copy is whole; type: cp {names}"
