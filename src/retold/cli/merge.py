"""`retold merge`: several stories made one, by hand."""

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
  retold merge work/ 3f9a2c 81d0e2
  retold merge work/ 3f9a2c 81d0e2 --because "both tell of the fire on the ferry"
"""


@click.command("merge", epilog=_EPILOG)
@work_argument
@click.argument("stories", metavar="STORY STORY...", nargs=-1, required=True)
@because_option
@json_option
@color_option
def command(
    work: Path,
    stories: tuple[str, ...],
    *,
    because: str,
    json: str | None,
    color: bool | None,
) -> None:
    """Make several stories one, by hand.

    STORY is an id, or the beginning of it. It stays so whatever is added later; `retold split`
    takes it back.
    """
    workspace = Workspace.open(work)
    with can_be_resumed(work), telling() as tell:
        decided = workspace.merge(*stories, because=because, tell=tell)
    if json:
        put(json, decided_json(decided))
    else:
        look = look_for(color)
        show(render_decided(decided, look), look)
