"""The published schema is made from the values, and what is written keeps to it."""

import json
from typing import Any

import pytest
from docs.make_reference import COLLECTIONS, SCHEMA, collections, schema

from retold.wire import to_json
from tests.fakes.comparisons import six_reports, two_reports

_TYPES: dict[str, Any] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
    "null": type(None),
}


def test_the_published_schema_is_current():
    assert SCHEMA.read_text(encoding="utf-8") == schema(), "run python -m docs.make_reference"
    assert COLLECTIONS.read_text(encoding="utf-8") == collections(), "the same"


@pytest.mark.parametrize("made", [two_reports, six_reports])
def test_what_is_written_keeps_to_the_schema(made):
    whole = json.loads(schema())
    assert list(violations(json.loads(to_json(made())), whole, whole["$defs"])) == []


def test_the_check_of_the_schema_can_fail():
    whole = json.loads(schema())
    tree = json.loads(to_json(two_reports()))
    tree["echoes"][0]["fate"] = "teleported"
    del tree["facts"][0]["verdict"]
    tree["findings"][0]["weight"] = "heavy"
    assert len(list(violations(tree, whole, whole["$defs"]))) == 3


def violations(value: Any, part: dict[str, Any], parts: dict[str, Any], path: str = ""):
    """Where `value` breaks the keywords the schema uses: a small reading of JSON Schema."""
    if "$ref" in part:
        part = parts[part["$ref"].rsplit("/", 1)[1]]
    unknown = set(part) - KNOWN
    assert not unknown, f"the schema uses {unknown}, which this check does not know"
    if "anyOf" in part:
        if all(list(violations(value, each, parts, path)) for each in part["anyOf"]):
            yield f"{path}: no alternative fits"
    elif not fits(value, part):
        yield f"{path}: {value!r} does not fit"
    else:
        yield from violations_below(value, part, parts, path)


def fits(value: Any, part: dict[str, Any]) -> bool:
    """Whether a value has the type and is one of the words asked for."""
    return (
        value == part.get("const", value)
        and value in part.get("enum", [value])
        and ("type" not in part or isinstance(value, _TYPES[part["type"]]))
    )


def violations_below(value: Any, part: dict[str, Any], parts: dict[str, Any], path: str):
    """Where the properties and items of `value` break theirs."""
    for name in part.get("required", ()):
        if name not in value:
            yield f"{path}: {name} is missing"
    for name, below in part.get("properties", {}).items():
        if name in value:
            yield from violations(value[name], below, parts, f"{path}/{name}")
    for number, each in enumerate(value if "items" in part else ()):
        yield from violations(each, part["items"], parts, f"{path}/{number}")


KNOWN = {
    "$schema", "$defs", "title", "description", "type", "properties", "required", "items",
    "enum", "const", "anyOf", "default", "format",
}  # fmt: skip
