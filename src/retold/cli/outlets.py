"""`retold outlets`: who draws on whom in a workspace, and how quotations arrive."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from retold.cli.days import day_option
from retold.cli.looks import color_option, look_for, show
from retold.cli.outputs import json_option
from retold.cli.work import work_argument
from retold.cli.writing import put
from retold.corpus.outlets import Drawn, Outlet, Outlets, outlets_json
from retold.corpus.workspace import Workspace
from retold.render.naming import counted
from retold.render.terminal_look import MINOR, NAME, Look, printed
from retold.render.visible import shortened, visible

_EPILOG = """\b
Examples:
  retold outlets work/
  retold outlets work/ --since 2023-07 --min-reports 20
  retold outlets work/ --json > outlets.json
"""

_SHOWN = 40
"""Newsrooms in the terminal; the JSON has all."""

_OTHERS = 3
"""Newsrooms named in a cell."""

_LONGEST_NAME = 28


@click.command("outlets", epilog=_EPILOG)
@work_argument
@day_option("--since", "First day of publication.")
@day_option("--until", "Last day of publication.", last=True)
@click.option(
    "--min-reports",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Only outlets with at least so many reports.",
)
@json_option
@color_option
def command(
    work: Path,
    *,
    json: str | None,
    color: bool | None,
    **asked: Any,  # noqa: ANN401 - which reports are counted, as Workspace.outlets has them
) -> None:
    """Tell who draws on whom, how much is own reporting, and how quotations arrive.

    Counted are the steps of the light lineages made while grouping; a descent that is unclear is no
    step, so that own reporting is the most there can be.
    """
    found = Workspace.open(work).outlets(**asked)
    if json:
        put(json, outlets_json(found))
    else:
        look = look_for(color)
        show(render_outlets(found, look), look)


def render_outlets(outlets: Outlets, look: Look) -> str:
    """Outlets as a table for a terminal, those with most reports."""
    return printed(Group(*_parts(outlets)), look)


def _parts(outlets: Outlets) -> Iterator[RenderableType]:
    if outlets.outlets:
        yield _table(outlets.outlets[:_SHOWN])
    else:
        yield Text("No outlet has as many reports as asked for.")
    more = len(outlets.outlets) - _SHOWN
    if more > 0:
        yield Text(f"\n{counted(more, 'outlet')} more in the JSON (--json).", style=MINOR)
    if outlets.unnamed:
        words = f"\n{counted(outlets.unnamed, 'report')} of no known outlet, counted with none."
        yield Text(words, style=MINOR)
    if outlets.outlets:
        yield Text(f"\n{_KEY}", style=MINOR)


_KEY = (
    "Own: of reports on stories that other outlets tell too, those that no descent from another "
    "outlet or an agency is told of; ? adds those where it is unclear. Drawn on, and drawn on by: "
    "reports, and in brackets those where which came first is a guess. Unharmed: of quoted words "
    "that arrived from other outlets, those that stand in marks again, the same."
)


def _table(outlets: Sequence[Outlet]) -> Table:
    table = Table(box=box.ASCII2, show_edge=False, pad_edge=False)
    table.add_column("Outlet", style=NAME, ratio=3, overflow="fold")
    for name in ("Reports", "Own", "Unharmed"):
        table.add_column(name, justify="right", no_wrap=True)
    for name in ("Drawn on", "Drawn on by"):
        table.add_column(name, ratio=4, overflow="fold")
    for outlet in outlets:
        table.add_row(
            _short(outlet.name),
            f"{outlet.reports:,}",
            _own(outlet),
            _percent(outlet.arriving.unharmed),
            _others(outlet.sources),
            _others(outlet.takers),
        )
    return table


def _own(outlet: Outlet) -> str:
    if outlet.own_share is None:
        return "-"
    doubt = f" ?{outlet.unclear / outlet.shared:.0%}" if outlet.unclear else ""
    return f"{outlet.own_share:.0%}{doubt}"


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{share:.0%}"


def _others(drawn: Sequence[Drawn]) -> str:
    named = [_told(one) for one in drawn[:_OTHERS]]
    more = len(drawn) - len(named)
    return "; ".join(named + [f"{more} more"] * bool(more)) or "-"


def _told(drawn: Drawn) -> str:
    guessed = drawn.reports - drawn.directed
    count = f"{drawn.reports}" + f" ({guessed})" * bool(guessed)
    return f"{_short(drawn.name) or 'no known outlet'} {count}{_after(drawn.lag)}"


def _after(minutes: int | None) -> str:
    """How long after, in words for a cell; nothing where it is not known."""
    if minutes is None:
        return ""
    if abs(minutes) < 120:
        return f", {minutes} min"
    hours = round(minutes / 60)
    return f", {hours} h" if abs(hours) < 72 else f", {round(hours / 24)} d"


def _short(name: str) -> str:
    return shortened(visible(name), _LONGEST_NAME)
