"""What was asked of a collection, as JSON: the hits of a search, the appearances of words."""

from typing import Any

import msgspec

from retold.model.hits import Hits
from retold.model.tracing import Tracing
from retold.wire import encoded


def hits_json(query: str, found: Hits) -> bytes:
    """The hits of a search, with their words beside their spans."""
    tree = msgspec.to_builtins(found)
    for hit in tree["hits"]:
        _add_words(hit["matched"], hit)
    return encoded({"format": "retold-hits", "version": 1, "query": query, **tree})


def tracing_json(tracing: Tracing) -> bytes:
    """Every appearance of the words traced, with their words beside their spans."""
    tree = msgspec.to_builtins(tracing)
    for told in (*tree["dated"], *tree["undated"]):
        _add_words(told["spans"], told)
    return encoded({"format": "retold-tracing", "version": 1, **tree})


def _add_words(spans: list[dict[str, Any]], shown: dict[str, Any]) -> None:
    start = shown["around"]["start"]
    for span in spans:
        span["text"] = shown["printed"][span["start"] - start : span["end"] - start]
