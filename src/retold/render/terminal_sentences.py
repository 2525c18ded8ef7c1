"""What became of each sentence, and what was left out as page furniture, for the terminal."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from retold.model.changes import Change
from retold.model.findings import Comparison
from retold.model.reports import BlockKind
from retold.model.spans import Place
from retold.render.naming import names_of
from retold.render.sharing import ONE_SIDED, share_text, sharing_pairs
from retold.render.sides import words_at
from retold.render.terminal_look import LABEL, MINOR, NAME, heading
from retold.render.visible import shortened, visible

_LONGEST_FURNITURE = 80
"""Characters shown of a line that is no part of the story."""


def sentences(comparison: Comparison) -> Iterator[RenderableType]:
    """Every change under a heading: what became of it, and the sentences on both sides."""
    if comparison.changes:
        yield heading("Sentences")
    names = names_of(comparison)
    sharing = sharing_pairs(comparison.descents)
    for change in comparison.changes:
        one_text = share_text(change, sharing)
        yield Text(_became(change, one_text=one_text), style=LABEL)
        yield from _sides(change, comparison, names)
        yield from _noted(change) if one_text else ()


def furniture(comparison: Comparison) -> Iterator[RenderableType]:
    """What was left out of each report as page furniture, under a heading."""
    names = names_of(comparison)
    lines = [
        Text.assemble(
            (f"{names[report.id]}: ", NAME),
            shortened(block.span.of(report.text), _LONGEST_FURNITURE),
        )
        for report in comparison.reports
        for block in report.blocks
        if block.kind is BlockKind.FURNITURE
    ]
    if lines:
        yield heading("Left out as page furniture")
        yield from lines


def _became(change: Change, *, one_text: bool) -> str:
    if not one_text:
        return "in one report only" if change.kind in ONE_SIDED else "same matter"
    details = dict.fromkeys(noted.detail.value for noted in change.details)
    moved = ("moved",) if change.moved else ()
    return ", ".join(dict.fromkeys((change.kind.value, *moved, *details)))


def _sides(
    change: Change, comparison: Comparison, names: dict[str, str]
) -> Iterator[RenderableType]:
    places = (
        *(Place(change.before_report, span) for span in change.before),
        *(Place(change.after_report, span) for span in change.after),
    )
    for side in words_at(comparison, places):
        line = Text.assemble((f"{names[side.report.id]}: ", NAME), side.words)
        yield Padding(line, (0, 0, 0, 4))


def _noted(change: Change) -> Iterator[RenderableType]:
    for noted in change.details:
        line = Text(f"- {visible(noted.reason.words)}", style=MINOR)
        yield Padding(line, (0, 0, 0, 4))
