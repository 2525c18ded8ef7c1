"""A text cut into runs that carry the same marks, so that no offset leaves Python."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from retold.model.spans import Span
from retold.render.visible import visible


class Layer(StrEnum):
    """What a mark tells of the words under it."""

    EDIT = "edit"
    QUOTED = "quoted"
    FACT = "fact"
    FINDING = "finding"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something told of a stretch of text: its layer, a name, and a hint for a reader."""

    span: Span
    layer: Layer
    name: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that carry the same marks.

    Attributes:
        text: the characters.
        edit: what became of the words, empty where nothing is told.
        quoted: "direct", "mixed" or "indirect" inside a quotation, otherwise empty.
        fact: the verdict on the fact mentioned, otherwise empty.
        findings: numbers of the findings that rest on these words, lowest first.
        hint: what a reader sees when pointing at the words.
        opens: whether the edit begins here; its sign is put before the first run only.
    """

    text: str
    edit: str = ""
    quoted: str = ""
    fact: str = ""
    findings: tuple[int, ...] = ()
    hint: str = ""
    opens: bool = False

    @property
    def plain(self) -> bool:
        """Whether nothing is told of these characters."""
        return not (self.edit or self.quoted or self.fact or self.findings)


def shown(text: str) -> str:
    """`text` without characters that steer or reorder; a blank at either edge stays one."""
    if text.isprintable():
        return text
    before, after = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' * before}{visible(text)}{' ' * after}"


def runs_of(text: str, stretches: Sequence[Span], marks: Iterable[Mark]) -> list[tuple[Run, ...]]:
    """The runs of each of `stretches`, which are in order and do not overlap.

    One sweep over all marks: time grows with their number, not with marks times stretches.
    """
    by_start = sorted(marks, key=lambda mark: mark.span)
    cuts = sorted({at for mark in by_start for at in (mark.span.start, mark.span.end)})
    found = []
    live: list[Mark] = []
    upcoming = 0
    for stretch in stretches:
        while upcoming < len(by_start) and by_start[upcoming].span.start < stretch.end:
            live.append(by_start[upcoming])
            upcoming += 1
        live = [mark for mark in live if mark.span.end > stretch.start]
        inner = cuts[bisect_left(cuts, stretch.start + 1) : bisect_left(cuts, stretch.end)]
        found.append(_cut(text, (stretch.start, *inner, stretch.end), live))
    return found


def _cut(text: str, bounds: Sequence[int], live: Sequence[Mark]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for start, end in pairwise(bounds):
        if start < end:
            over = [mark for mark in live if mark.span.start <= start and mark.span.end >= end]
            runs.append(_run(text[start:end], start, over))
    return tuple(runs)


def _run(text: str, start: int, over: Sequence[Mark]) -> Run:
    name = {mark.layer: mark.name for mark in over if mark.layer is not Layer.FINDING}
    findings = {int(mark.name) for mark in over if mark.layer is Layer.FINDING}
    hints = dict.fromkeys(mark.hint for mark in over if mark.hint)
    return Run(
        text=shown(text),
        edit=name.get(Layer.EDIT, ""),
        quoted=name.get(Layer.QUOTED, ""),
        fact=name.get(Layer.FACT, ""),
        findings=tuple(sorted(findings)),
        hint="; ".join(hints),
        opens=any(mark.layer is Layer.EDIT and mark.span.start == start for mark in over),
    )
