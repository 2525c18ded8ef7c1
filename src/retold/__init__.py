"""Retold reads reports of one event and shows what changed in the retelling.

The names below are loaded when first used, so that `import retold` costs nothing; the types stand
in `__init__.pyi`.
"""

from importlib import import_module

__version__ = "0.1.0"

_HOMES = {
    "retold.service": (
        "compare",
        "explain",
        "load",
        "read",
        "read_text",
        "reading_of",
        "save",
    ),
    "retold.corpus.workspace": ("Workspace",),
    "retold.errors": ("RetoldError", "UnreadableError"),
    "retold.model.changes": ("Change", "ChangeKind"),
    "retold.model.descent": ("Descent", "Lineage", "Relation"),
    "retold.model.facts": ("Fact", "Verdict"),
    "retold.model.findings": ("Comparison", "Finding", "FindingKind"),
    "retold.model.hits": ("Hit", "Hits"),
    "retold.model.quotations": ("Echo", "Fate", "Quotation", "Utterance"),
    "retold.model.readings": ("Reading",),
    "retold.model.reports": ("Notice", "Rejected", "Report"),
    "retold.model.spans": ("Place", "Reason", "Span"),
    "retold.model.stories": (
        "Added",
        "Decided",
        "LightStep",
        "Member",
        "Standing",
        "StoryEvent",
        "StoryLine",
        "StoryLines",
        "ToldStory",
    ),
    "retold.model.tracing": ("Appearance", "Tracing"),
}

_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = ["__version__", *_HOME_OF]  # noqa: PLE0604 - the names are strings, made above


def __getattr__(name: str) -> object:
    """The public name asked for, loaded from its home."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'retold' has no attribute {name!r}")
    found: object = getattr(import_module(_HOME_OF[name]), name)
    return found


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOME_OF])
