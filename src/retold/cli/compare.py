"""`retold compare`: reports of one event in, one comparison out."""

from typing import Any

import click

from retold.cli.inputs import input_options, read_options
from retold.cli.outputs import Outputs, output_options
from retold.cli.talk import tell_rejected, working
from retold.cli.writing import write
from retold.model.profiles import Profile
from retold.render.naming import counted
from retold.service import compare_read, read_sources

_EPILOG = """\b
Examples:
  retold compare first.txt second.txt
  retold compare *.html --html page.html --json story.json
  retold compare story.jsonl --published 2023-07-24 --markdown > story.md
"""


@click.command("compare", epilog=_EPILOG)
@input_options
@output_options
@click.option(
    "--one-story",
    is_flag=True,
    help="Take all reports to tell one story, whatever their words say.",
)
def command(
    locations: tuple[str, ...],
    published: str | None,
    *,
    allow_private: bool,
    profile: str,
    one_story: bool,
    **asked: Any,  # noqa: ANN401 - the output options, named in Outputs
) -> None:
    """Compare reports of one event and show what changed in the retelling.

    REPORT is a text, Markdown, saved HTML or JSON Lines file, an address, or - for standard
    input; 2 to 50 reports are compared. The first is taken as told before the others, unless
    Retold can tell who drew on whom.
    """
    outputs = Outputs(**asked)
    outputs.check(locations)
    options = read_options(published, allow_private=allow_private)
    with working(f"Reading {counted(len(locations), 'source')}"):
        read_in = read_sources(locations, options)
    try:
        with working(f"Comparing {counted(len(read_in.reports), 'report')}") as progress:
            comparison = compare_read(
                read_in, one_story=one_story, profile=Profile(profile), progress=progress
            )
        write(comparison, outputs)
    finally:
        tell_rejected(read_in.rejected)
