"""What is in reports taken alone, as JSON: their quotations, or their numbers, dates and names."""

from typing import Any

import msgspec

from retold.model.readings import Reading
from retold.model.reports import Report
from retold.wire import encoded
from retold.wire.words import add_words_alone

_HEAD = ("id", "name", "title", "outlet", "url", "published", "precision", "language")
_QUOTATIONS = ("quotations", "attitudes")
_FACTS = ("quantities", "times", "names", "entities")


def quotations_json(found: tuple[tuple[Report, Reading], ...]) -> bytes:
    """The quotations and attitudes of each report, with their words beside their spans."""
    return _json("retold-quotations", found, _QUOTATIONS)


def facts_json(found: tuple[tuple[Report, Reading], ...]) -> bytes:
    """The numbers, dates and names of each report, as printed and as meant."""
    return _json("retold-facts", found, _FACTS)


def alone_tree(report: Report, reading: Reading) -> dict[str, Any]:
    """All of that of one report, as JSON holds it."""
    return _alone(report, reading, (*_QUOTATIONS, *_FACTS))


def _json(form: str, found: tuple[tuple[Report, Reading], ...], parts: tuple[str, ...]) -> bytes:
    reports = [_alone(report, reading, parts) for report, reading in found]
    return encoded({"format": form, "version": 1, "reports": reports})


def _alone(report: Report, reading: Reading, parts: tuple[str, ...]) -> dict[str, Any]:
    head = msgspec.to_builtins(report)
    tree = msgspec.to_builtins(reading)
    add_words_alone(tree, report.text)
    return {name: head[name] for name in _HEAD} | {name: tree[name] for name in parts}
