"""Opening a workspace, for which more packages are needed than for comparing."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from retold.errors import MissingExtraError

if TYPE_CHECKING:
    from retold.store import Store

_OF_THE_EXTRA = frozenset({"duckdb", "pyarrow", "tantivy", "zstandard"})


def opened_workspace(work: Path) -> "Store":
    """The workspace at `work`.

    Raises:
        MissingExtraError: the packages that read it are not installed.
        NoWorkspaceError: there is none.
    """
    try:
        module = import_module("retold.store")
    except ModuleNotFoundError as missing:
        if (missing.name or "").split(".")[0] not in _OF_THE_EXTRA:
            raise
        raise MissingExtraError("Reading a workspace", "corpus") from None
    store: Store = module.Store.open(work)
    return store
