"""`retold group`: any number of reports in, a workspace of stories out."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from retold.cli.inputs import checked_columns, checked_published, columns_option
from retold.cli.outputs import Outputs, json_option
from retold.cli.putting import (
    added_words,
    can_be_resumed,
    means_given,
    means_options,
    tell_not_read,
)
from retold.cli.talk import telling
from retold.cli.writing import put
from retold.corpus.workspace import How, Workspace, is_workspace
from retold.wire.stories import added_json

_EPILOG = """\b
Examples:
  retold group news/*.jsonl.gz --into work/
  retold group archive.csv crawl.warc.gz --into work/ --map text=body,outlet=site
  retold group this-morning/ --into work/
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What was asked for; named as the options are."""

    sources: tuple[str, ...]
    into: Path
    columns: str | None
    published: str | None
    allow_private: bool
    discard: bool
    json: str | None


@click.command("group", epilog=_EPILOG)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "--into",
    metavar="WORK",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="Folder of the workspace; made where there is none, added to where there is one.",
)
@columns_option
@click.option(
    "--published",
    metavar="DATE",
    help="Day or time of publication, where a report does not state its own.",
)
@click.option(
    "--allow-private",
    is_flag=True,
    help="Let addresses lead into private networks (refused otherwise).",
)
@means_options
@click.option("--discard", is_flag=True, help="Give up a run that was stopped, with what it did.")
@json_option
def command(
    *,
    engine: str | None,
    master: str | None,
    memory: str | None,
    workers: int | None,
    **asked: Any,  # noqa: ANN401 - the other options, named in _Asked
) -> None:
    """Group any number of reports into stories, in a workspace.

    SOURCE is a file, folder, pattern or address of texts, HTML, JSON Lines, CSV, Parquet, WARC or
    feeds, packed or not. Into a workspace that holds reports already new ones are added: they join
    the stories there are, whose ids stay. A run that is stopped can be gone on with by `retold
    resume`, or by the same command.
    """
    means = means_given(engine=engine, master=master, memory=memory, workers=workers)
    _group(_Asked(**asked), means)


def _group(asked: _Asked, means: How) -> None:
    Outputs(json=asked.json).check(asked.sources)
    how: How = {
        "published": checked_published(asked.published),
        "columns": checked_columns(asked.columns),
        "allow_private": asked.allow_private,
    }
    how.update(means)
    if asked.discard and is_workspace(asked.into):
        Workspace.open(asked.into).discard()
    workspace = Workspace(asked.into)  # made where something is put in, and not before
    with can_be_resumed(asked.into), telling() as tell:
        added = workspace.add(*asked.sources, tell=tell, **how)
    if asked.json:
        put(asked.json, added_json(added))
    else:
        click.echo(added_words(added, asked.into), nl=False)
    tell_not_read(added, asked.into)
