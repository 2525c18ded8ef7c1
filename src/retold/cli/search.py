"""`retold search`: the reports of a workspace that answer a query."""

from pathlib import Path
from typing import Unpack

import click

from retold.cli.days import day_option
from retold.cli.looks import color_option, look_for, show
from retold.cli.outputs import json_option
from retold.cli.talk import telling
from retold.cli.work import work_argument
from retold.cli.writing import put
from retold.corpus.search import Bounds
from retold.corpus.workspace import Workspace
from retold.render.terminal_hits import render_hits
from retold.wire.asked import hits_json

_EPILOG = """\b
Examples:
  retold search work/ flood
  retold search work/ '"state of emergency" -drill outlet:courier'
  retold search work/ 'title:(ferry OR boat) date:2023-05..2023-07' --limit 50
"""

_MOST = 10_000


@click.command("search", epilog=_EPILOG)
@work_argument
@click.argument("query", metavar="QUERY")
@day_option("--since", "First day of publication.")
@day_option("--until", "Last day of publication.", last=True)
@click.option("--outlet", default="", metavar="NAME", help="Only outlets with these words.")
@click.option(
    "--limit", type=click.IntRange(1, _MOST), default=20, show_default=True, help="Hits at most."
)
@json_option
@color_option
def command(
    work: Path,
    query: str,
    *,
    json: str | None,
    color: bool | None,
    **bounds: Unpack[Bounds],
) -> None:
    """Find the reports of a workspace that hold the words asked for, best first.

    Words side by side must all be there, in whatever ending; "…" asks for words in this order;
    OR and - choose and exclude; title:, text:, outlet: and date: look in one place.
    """
    workspace = Workspace.open(work)
    with telling() as tell:
        found = workspace.search(query, tell, **bounds)
    if json:
        put(json, hits_json(query, found))
    else:
        look = look_for(color)
        show(render_hits(found, look), look)
