"""The JSON schema of a saved comparison, made from the values themselves."""

from inspect import cleandoc
from typing import Any

import msgspec

from retold.model.findings import Comparison
from retold.wire import FORMAT, VERSION

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SAID = {
    "type": "array",
    "description": "For a finding about a fact: what each report says, and what it means.",
    "items": {
        "type": "object",
        "properties": {name: {"type": "string"} for name in ("report_id", "said", "value")},
        "required": ["report_id", "said", "value"],
    },
}

_WORDS = {
    "type": "string",
    "description": "The words the span covers; not beside spans inside `reports`.",
}


def comparison_schema() -> dict[str, Any]:
    """The JSON schema (draft 2020-12) of what `to_json` writes."""
    made = msgspec.json.schema(Comparison)
    parts: dict[str, Any] = {name: _tidied(part) for name, part in sorted(made["$defs"].items())}
    whole = parts.pop("Comparison")
    parts["Span"]["properties"]["text"] = _WORDS
    parts["Finding"]["properties"]["values"] = _SAID
    head = {"format": {"const": FORMAT}, "version": {"const": VERSION}}
    whole["properties"] = head | whole["properties"]
    whole["required"] = [*head, *whole["required"]]
    return {"$schema": _DIALECT, **whole, "title": "A comparison saved by Retold", "$defs": parts}


def _tidied(part: dict[str, Any]) -> dict[str, Any]:
    if "description" in part:
        part["description"] = cleandoc(part["description"])
    return part
