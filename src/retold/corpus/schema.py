"""The JSON schema of what is told of a workspace, made from the values themselves."""

from collections.abc import Mapping
from typing import Any

import msgspec

from retold.corpus.outlets.values import Outlets
from retold.model.hits import Hits
from retold.model.stories import Added, Decided, Standing, StoryLines, ToldStory
from retold.model.tracing import Tracing
from retold.wire import FORMAT
from retold.wire.schema import DIALECT, WORDS, tidied

_VALUES: Mapping[str, type] = {
    "retold-added": Added,
    "retold-decided": Decided,
    "retold-hits": Hits,
    "retold-outlets": Outlets,
    "retold-standing": Standing,
    "retold-stories": StoryLines,
    "retold-tracing": Tracing,
}
"""What each form holds at its top, beside its name and version."""

_STORY = {"story": {"$ref": "#/$defs/ToldStory"}}

_READ = {
    "type": "array",
    "description": "The only report of a story of one: what is in it, as `retold quotes` and "
    "`retold facts` give it.",
    "items": {"type": "object"},
}

_SHARE = {
    "description": "Of what was counted, 0 to 1; null where nothing was.",
    "anyOf": [{"type": "number"}, {"type": "null"}],
}

_BATCH = {
    "description": "Its number; null, with nothing beside it, where no run was to be gone on with.",
    "anyOf": [{"type": "integer"}, {"type": "null"}],
}


def collection_schema() -> dict[str, Any]:
    """The JSON schema (draft 2020-12) of what commands on a workspace write.

    Which of the forms a file has is told by its `format`, which is the name of the form too.
    """
    _, made = msgspec.json.schema_components([*_VALUES.values(), ToldStory])
    parts = {name: tidied(part) for name, part in sorted(made.items())}
    parts["Span"]["properties"]["text"] = WORDS
    parts["Outlet"]["properties"]["own_share"] = _SHARE
    parts["Arriving"]["properties"]["unharmed"] = _SHARE
    forms = {form: _form(form, parts.pop(value.__name__)) for form, value in _VALUES.items()}
    forms["retold-hits"]["properties"]["query"] = {"type": "string"}
    added = forms["retold-added"]
    added["properties"]["batch"] = _BATCH
    added["required"] = ["format", "version", "batch"]
    story = {"properties": {**_STORY, "reports": _READ}, "required": ["story"]}
    forms["retold-story"] = _form("retold-story", {"type": "object", **story})
    forms[FORMAT] = _compared()
    names = sorted(forms)
    return {
        "$schema": DIALECT,
        "title": "What Retold tells of a workspace",
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in names],
        "$defs": {**{name: forms[name] for name in names}, **parts},
    }


def _form(name: str, whole: dict[str, Any]) -> dict[str, Any]:
    """The schema of a value with what tells which form it is."""
    head = {"format": {"const": name}, "version": {"const": 1}}
    properties, required = head | whole["properties"], [*head, *whole["required"]]
    return {**whole, "title": name, "properties": properties, "required": required}


def _compared() -> dict[str, Any]:
    told = "A story's comparison. All but `story` stands in comparison.schema.json."
    whole = {"type": "object", "description": told, "properties": _STORY, "required": ["story"]}
    return _form(FORMAT, whole)
