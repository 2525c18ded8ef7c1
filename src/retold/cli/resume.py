"""`retold resume`: a run that was stopped is gone on with."""

from pathlib import Path

import click

from retold.cli.outputs import json_option
from retold.cli.putting import (
    added_words,
    can_be_resumed,
    means_given,
    means_options,
    tell_not_read,
)
from retold.cli.talk import say, telling
from retold.cli.work import work_argument
from retold.cli.writing import put
from retold.corpus.workspace import Workspace
from retold.wire.stories import added_json

_EPILOG = """\b
Examples:
  retold resume work/
  retold resume work/ --workers 1 --memory 1GB
"""


@click.command("resume", epilog=_EPILOG)
@work_argument
@means_options
@click.option("--discard", is_flag=True, help="Give the run up instead, with what it did.")
@json_option
def command(
    work: Path,
    *,
    discard: bool,
    json: str | None,
    **means: str | int | None,
) -> None:
    """Go on with a run that was stopped.

    What it had finished is kept; the tables become the same as if it had not been stopped. It
    reads as it was told to; memory and workers may be other.
    """
    workspace = Workspace.open(work)
    if discard:
        there = workspace.discard()
        say("The run is given up." if there else "No run was stopped; nothing was given up.")
        return
    with can_be_resumed(work), telling() as tell:
        added = workspace.resume(tell, **means_given(**means))
    if json:
        put(json, added_json(added))
    elif added is None:
        click.echo("No run was stopped: everything is finished, and ready for search.")
    else:
        click.echo(added_words(added, work), nl=False)
    if added is not None:
        tell_not_read(added, work)
