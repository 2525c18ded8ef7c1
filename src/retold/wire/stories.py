"""Stories of a collection as JSON: listed, told, decided, explained; and what was put in."""

from typing import Any

import msgspec

from retold.model.findings import Comparison
from retold.model.readings import Reading
from retold.model.reports import Report
from retold.model.stories import Added, Decided, Standing, StoryLines, ToldStory
from retold.wire import comparison_tree, encoded
from retold.wire.alone import alone_tree


def stories_json(found: StoryLines) -> bytes:
    """A list of stories."""
    tree = msgspec.to_builtins(found)
    return encoded({"format": "retold-stories", "version": 1, "of": found.of, **tree})


def story_json(told: ToldStory, comparison: Comparison) -> bytes:
    """A story's comparison, to be opened again as any other, and what the tables tell of it."""
    return encoded(comparison_tree(comparison) | {"story": msgspec.to_builtins(told)})


def lone_story_json(told: ToldStory, report: Report, reading: Reading) -> bytes:
    """A story of one report: what the tables tell of it, and what is in the report."""
    tree: dict[str, Any] = {"format": "retold-story", "version": 1}
    tree["story"] = msgspec.to_builtins(told)
    tree["reports"] = [alone_tree(report, reading)]
    return encoded(tree)


def added_json(added: Added | None) -> bytes:
    """What came of putting reports in; null where nothing was to be done."""
    return _of("retold-added", added)


def decided_json(decided: Decided) -> bytes:
    """What was decided by hand, and the stories it left."""
    return _of("retold-decided", decided)


def standing_json(standing: Standing) -> bytes:
    """Why a report stands in its story."""
    return _of("retold-standing", standing)


def told_json(told: ToldStory) -> bytes:
    """What the tables tell of a story."""
    tree: dict[str, Any] = {"format": "retold-story", "version": 1}
    return encoded(tree | {"story": msgspec.to_builtins(told)})


def _of(form: str, value: Added | Decided | Standing | None) -> bytes:
    tree: dict[str, Any] = {"format": form, "version": 1}
    return encoded(tree | (msgspec.to_builtins(value) if value is not None else {"batch": None}))
