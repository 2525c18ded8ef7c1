"""The JSON schema of a saved comparison, made from the values themselves."""

from inspect import cleandoc
from typing import Any

import msgspec

from retold.model.findings import Comparison
from retold.wire import FORMAT, VERSION

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""Of the schemas."""

_SAID = {
    "type": "array",
    "description": "For a finding about a fact: what each report says, and what it means.",
    "items": {
        "type": "object",
        "properties": {name: {"type": "string"} for name in ("report_id", "said", "value")},
        "required": ["report_id", "said", "value"],
    },
}

WORDS = {
    "type": "string",
    "description": "The words the span covers; not beside spans inside `reports`.",
}
"""What stands in spans beside where they begin and end."""


def comparison_schema() -> dict[str, Any]:
    """The JSON schema (draft 2020-12) of what `to_json` writes."""
    made = msgspec.json.schema(Comparison)
    parts: dict[str, Any] = {name: tidied(part) for name, part in sorted(made["$defs"].items())}
    whole = parts.pop("Comparison")
    parts["Span"]["properties"]["text"] = WORDS
    parts["Finding"]["properties"]["values"] = _SAID
    head = {"format": {"const": FORMAT}, "version": {"const": VERSION}}
    whole["properties"] = head | whole["properties"]
    whole["required"] = [*head, *whole["required"]]
    return {"$schema": DIALECT, **whole, "title": "A comparison saved by Retold", "$defs": parts}


def tidied(part: dict[str, Any]) -> dict[str, Any]:
    """A part of a schema, its description without the indentation of the source."""
    if "description" in part:
        part["description"] = cleandoc(part["description"])
    return part
