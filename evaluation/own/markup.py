"""Annotations written into a text in brackets, and where they stand once the brackets are gone."""

import re
from dataclasses import dataclass

_QUOTED = re.compile(r"\[([scq])(\d+):([^\[\]]*)\]")
_TIMED = re.compile(r"\[([^\[\]|]+)\|([A-Z]+)\|([^\[\]|]+)\]")

_ROLES = {"s": "source", "c": "cue", "q": "content"}


@dataclass(frozen=True, slots=True)
class Mark:
    """One annotation: its place in the plain text, and what the brackets said beside the words."""

    start: int
    end: int
    said: tuple[str, ...]


def plain(marked: str, pattern: re.Pattern[str], words: int) -> tuple[str, tuple[Mark, ...]]:
    """The text without its brackets, and the marks.

    Args:
        marked: the text.
        pattern: matches one bracket.
        words: the group of the pattern that holds the words; the others tell about them.
    """
    text, at, marks = "", 0, []
    for found in pattern.finditer(marked):
        text += marked[at : found.start()]
        others = tuple(g for n, g in enumerate(found.groups(), 1) if n != words)
        marks.append(Mark(len(text), len(text) + len(found[words]), others))
        text += found[words]
        at = found.end()
    text += marked[at:]
    if "[" in text or "]" in text:
        raise ValueError(f"a bracket is left over in {text!r}")
    return text, tuple(marks)


def quoted(marked: str) -> tuple[str, list[dict[str, object]]]:
    """The text, and its attributions as the quotations file holds them."""
    text, marks = plain(marked, _QUOTED, words=3)
    found: dict[str, dict[str, list[list[int]]]] = {}
    for mark in marks:
        role, number = mark.said
        parts = found.setdefault(number, {"source": [], "cue": [], "content": []})
        parts[_ROLES[role]].append([mark.start, mark.end])
    return text, [{**parts, "kind": _kind(text, parts["content"])} for parts in found.values()]


def timed(marked: str) -> tuple[str, list[dict[str, object]]]:
    """The text, and its times as the file of times holds them."""
    text, marks = plain(marked, _TIMED, words=1)
    return text, [
        {"start": m.start, "end": m.end, "type": m.said[0], "value": m.said[1]} for m in marks
    ]


def _kind(text: str, content: list[list[int]]) -> str:
    """Direct where all of the content stands in marks, indirect where nothing does."""
    words = " ".join(text[start:end] for start, end in content)
    outside = re.sub(r"“[^”]*”", "", words)
    if outside == words:
        return "indirect"
    return "mixed" if re.search(r"\w", outside) else "direct"
