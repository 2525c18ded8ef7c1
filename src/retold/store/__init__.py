"""The workspace: a folder of Parquet tables and a manifest, for one writer and many readers."""

from retold.store.damage import Damage
from retold.store.folder import leaving_nothing
from retold.store.layout import Layout
from retold.store.manifest import FORMAT, Batch, Manifest, Part
from retold.store.parts import write_part
from retold.store.runs import Run, Step
from retold.store.workspace import Store
from retold.store.writing import Writer

__all__ = [
    "FORMAT",
    "Batch",
    "Damage",
    "Layout",
    "Manifest",
    "Part",
    "Run",
    "Step",
    "Store",
    "Writer",
    "leaving_nothing",
    "write_part",
]
