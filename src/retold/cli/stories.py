"""`retold stories`: the stories of a workspace."""

from datetime import date
from pathlib import Path

import click

from retold.cli.days import day_option
from retold.cli.looks import color_option, look_for, show
from retold.cli.outputs import json_option
from retold.cli.talk import say
from retold.cli.work import work_argument
from retold.cli.writing import put
from retold.corpus.workspace import Workspace
from retold.render.terminal_stories import render_stories
from retold.wire.stories import stories_json

_EPILOG = """\b
Examples:
  retold stories work/
  retold stories work/ --since 2023-07 --min-reports 5 --sort origins
  retold stories work/ --outlet courier --limit 200 --json
"""

_MOST = 1_000_000


@click.command("stories", epilog=_EPILOG)
@work_argument
@day_option("--since", "Stories with a report of this day or later.")
@day_option("--until", "Stories with a report of this day or earlier.", last=True)
@click.option("--outlet", default="", metavar="NAME", help="Stories of outlets with these words.")
@click.option(
    "--min-reports",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Only stories with at least so many reports.",
)
@click.option(
    "--sort",
    type=click.Choice(["reports", "origins", "outlets", "first", "last"]),
    default="reports",
    show_default=True,
    help="Most reports, origins or outlets first; the first told first; or the last told first.",
)
@click.option(
    "--limit", type=click.IntRange(1, _MOST), default=40, show_default=True, help="At most so many."
)
@json_option
@color_option
def command(  # noqa: PLR0913 - a parameter an option
    work: Path,
    *,
    since: date | None,
    until: date | None,
    outlet: str,
    min_reports: int,
    sort: str,
    limit: int,
    json: str | None,
    color: bool | None,
) -> None:
    """List the stories of a workspace.

    The first column is a story's id, or as much of it as is needed.
    """
    workspace = Workspace.open(work)
    found = workspace.stories(
        since=since, until=until, outlet=outlet, min_reports=min_reports, sort=sort, limit=limit
    )
    if json:
        put(json, stories_json(found))
    else:
        look = look_for(color)
        show(render_stories(found, look), look)
    if not workspace.store.manifest.batches:
        say(f"Nothing in it is finished yet: retold resume {work}, or retold group … --into {work}")
