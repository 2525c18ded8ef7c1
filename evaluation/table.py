"""The one table of a run: each figure beside its floor, what was published, and other tools."""

import sys
from collections.abc import Mapping, Sequence
from itertools import groupby

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from evaluation.figures import Figure
from evaluation.published import Known, published

_WIDE = 150
"""Characters of a line in which every column stands; a page or file is printed at this width."""

_COLUMNS = (
    ("metric", "left", 0),
    ("value", "right", 0),
    ("95 %", "left", 0),
    ("items", "right", 0),
    ("seconds", "right", 100),
    ("floor", "right", 0),
    ("aim", "right", 0),
    ("published", "left", 120),
)
"""Each column, its side, and the width of the whole from which on it is shown."""

_NOTHING = "-"


def show(figures: Sequence[Figure], floors: Mapping[str, float]) -> None:
    """Print the table: as wide as the terminal, plain and wide where piped."""
    piped = not sys.stdout.isatty()
    console = Console(width=_WIDE if piped else None, highlight=False)
    console.print(table_of(figures, floors, width=console.width, plain=piped))


def table_of(
    figures: Sequence[Figure], floors: Mapping[str, float], *, width: int, plain: bool
) -> Table:
    """The table of Retold's figures, each with the same figure of other tools beside it."""
    others: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.by:
            others.setdefault(figure.key, []).append(figure)
    columns = [(name, side) for name, side, least in _COLUMNS if width >= least]
    if others:
        columns.append(("beside us", "left"))
    table = Table(box=None if plain else box.SIMPLE_HEAD, pad_edge=False)
    for name, side in columns:
        table.add_column(name, justify="right" if side == "right" else "left", overflow="fold")
    ours = [figure for figure in figures if not figure.by]
    for _, family in groupby(ours, key=lambda figure: figure.key.split("/")[0]):
        for figure in family:
            cells = _cells(figure, floors.get(figure.key), others.get(figure.key, ()))
            table.add_row(*(cells[name] for name, _ in columns))
        table.add_section()
    return table


def _cells(figure: Figure, floor: float | None, others: Sequence[Figure]) -> dict[str, Text]:
    known = published().get(figure.key)
    return {
        "metric": Text(figure.key, no_wrap=True),
        "value": _value(figure, floor, known),
        "95 %": Text(_interval(figure)),
        "items": Text(f"{figure.items:,}"),
        "seconds": Text(f"{figure.seconds:.1f}"),
        "floor": Text(_NOTHING if floor is None else number(floor)),
        "aim": Text(_aim(known)),
        "published": Text(_published(known)),
        "beside us": Text("\n".join(_beside(figure, other) for other in others)),
    }


def _value(figure: Figure, floor: float | None, known: Known | None) -> Text:
    """The value; red below its floor, yellow below its aim, green where both are met."""
    style = ""
    if known and known.aim is not None:
        style = "green" if figure.value >= known.aim else "yellow"
    if floor is not None and figure.value < floor:
        style = "bold red"
    return Text(number(figure.value), style=style)


def _interval(figure: Figure) -> str:
    return f"{number(figure.interval[0])}-{number(figure.interval[1])}" if figure.interval else ""


def _aim(known: Known | None) -> str:
    return _NOTHING if known is None or known.aim is None else number(known.aim)


def _published(known: Known | None) -> str:
    reached = known.to_beat if known else None
    return f"{number(reached.value)} {reached.by}" if reached else _NOTHING


def _beside(ours: Figure, other: Figure) -> str:
    ratio = f" (x{ours.value / other.value:.2f})" if other.value else ""
    return f"{number(other.value)} {other.by}{ratio}"


def number(value: float) -> str:
    """A share as ".930", a speed as "1,240"."""
    if value > 1:
        return f"{value:,.0f}" if value >= 10 else f"{value:.1f}"
    return f"{value:.3f}".removeprefix("0")
