"""The methods a workspace is made by, and what is refused where it was made by others."""

from collections.abc import Mapping

from retold.analysis import stories
from retold.analysis.descent import light
from retold.errors import OtherMethodsError
from retold.store import Store

METHODS: Mapping[str, str] = {"stories": stories.METHOD, "lineages": light.METHOD}
"""Versions of the methods a workspace is made by."""


def refuse_other_methods(store: Store) -> None:
    """Lets pass only a workspace that can be written on: of these methods, or without a batch.

    What two reports share can only be compared where both were read in one way.

    Raises:
        OtherMethodsError: its reports were grouped by other methods.
    """
    batches = store.manifest.batches
    made = batches[-1].methods if batches else METHODS
    others = [made.get(name, "none") for name in METHODS if made.get(name) != METHODS[name]]
    if others:
        raise OtherMethodsError(
            str(store.layout.root),
            f"its reports were grouped by {', '.join(others)}, "
            f"and this version of Retold groups by {', '.join(METHODS.values())}",
            "It can still be read and asked. To add to it, group all its sources into a new "
            "folder: retold group SOURCE… --into FOLDER",
        )
