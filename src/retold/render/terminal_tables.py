"""The tables of quotations and facts in a terminal: a column a report where there is room."""

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from retold.model.findings import Comparison
from retold.render.naming import names_of
from retold.render.order import from_the_source_on
from retold.render.rows import Cell, Row
from retold.render.terminal_look import LABEL, MINOR, NAME, Look, heading
from retold.render.visible import shortened

_LEAST_COLUMN = 22
"""Characters a report's column needs to be read; with less, each report gets a line."""

_EDGES = 30
"""Characters taken by the first and the last column."""

_LONGEST_CELL = 180
"""Characters of a quotation in a table; the whole stands in the JSON and on the page."""


def rows_table(
    title: str, rows: Sequence[Row], comparison: Comparison, look: Look
) -> Iterator[RenderableType]:
    """A table under its heading, in columns or in lines; nothing where there are no rows."""
    if not rows:
        return
    yield heading(title)
    reports = len(comparison.reports)
    if _EDGES + reports * _LEAST_COLUMN <= look.columns:
        yield _columns(rows, comparison)
    else:
        yield from _lines(rows, comparison)


def _columns(rows: Sequence[Row], comparison: Comparison) -> Table:
    names = names_of(comparison)
    table = Table(box=box.ASCII2, show_edge=False, pad_edge=False, show_lines=True, expand=True)
    table.add_column("", ratio=3, overflow="fold")
    reports = from_the_source_on(comparison)
    for report in reports:
        table.add_column(Text(names[report.id], style=NAME), ratio=6, overflow="fold")
    table.add_column("", ratio=3, overflow="fold")
    for row in rows:
        cells = {cell.report_id: cell for cell in row.cells}
        said = [_cell(cells.get(report.id)) for report in reports]
        table.add_row(Text(row.what), *said, Text(", ".join(row.became), style=LABEL))
    return table


def _cell(cell: Cell | None) -> Text:
    if cell is None:
        return Text("-", style=MINOR)
    text = Text(shortened(cell.words, _LONGEST_CELL))
    if cell.through:
        text.append(f" through {cell.through}", style=MINOR)
    if cell.value:
        text.append(f" ({cell.value})", style=MINOR)
    if cell.became:
        text.append(f" ({', '.join(cell.became)})", style=LABEL)
    return text


def _lines(rows: Sequence[Row], comparison: Comparison) -> Iterator[RenderableType]:
    names = names_of(comparison)
    for row in rows:
        yield Text.assemble(row.what, "  ", (", ".join(row.became), LABEL))
        for cell in row.cells:
            line = Text.assemble((f"{names[cell.report_id]}: ", NAME), _cell(cell))
            yield Padding(line, (0, 0, 0, 4))
