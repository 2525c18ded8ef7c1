"""`retold split`: some reports of a story made another, by hand."""

from pathlib import Path

import click

from retold.cli.looks import color_option, look_for, show
from retold.cli.outputs import json_option
from retold.cli.putting import because_option, can_be_resumed
from retold.cli.talk import telling
from retold.cli.work import work_argument
from retold.cli.writing import put
from retold.corpus.workspace import Workspace
from retold.render.terminal_stories import render_decided
from retold.wire.stories import decided_json

_EPILOG = """\b
Examples:
  retold split work/ 3f9a2c 5b61aa0c
  retold split work/ 3f9a2c 5b61aa0c 90ffe1d2 --because "another ferry, a year before"
"""


@click.command("split", epilog=_EPILOG)
@work_argument
@click.argument("story", metavar="STORY")
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True)
@because_option
@json_option
@color_option
def command(  # noqa: PLR0913 - a parameter an option
    work: Path,
    story: str,
    reports: tuple[str, ...],
    *,
    because: str,
    json: str | None,
    color: bool | None,
) -> None:
    """Make some reports of a story another, by hand.

    STORY and REPORT are ids, or the beginnings of them; `retold story` shows them. It stays so
    whatever is added later; `retold merge` takes it back.
    """
    workspace = Workspace.open(work)
    with can_be_resumed(work), telling() as tell:
        decided = workspace.split(story, *reports, because=because, tell=tell)
    if json:
        put(json, decided_json(decided))
    else:
        look = look_for(color)
        show(render_decided(decided, look), look)
