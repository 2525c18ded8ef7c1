"""`retold trace`: where words first appeared in a workspace, and every telling since."""

from pathlib import Path
from typing import Any

import click

from retold.cli.looks import color_option, look_for, show
from retold.cli.outputs import Outputs, json_option
from retold.cli.talk import telling
from retold.cli.work import work_argument
from retold.cli.writing import put
from retold.corpus.workspace import Workspace
from retold.render.terminal_timeline import render_timeline
from retold.wire.asked import tracing_json

_EPILOG = """\b
Examples:
  retold trace work/ "the harbour is closed until further notice"
  retold trace work/ "it exists, but it has failed" --html trace.html
"""


@click.command("trace", epilog=_EPILOG)
@work_argument
@click.argument("words", metavar="WORDS")
@click.option("--html", metavar="PAGE.html", help="Write the time line: one file, no network.")
@click.option(
    "--read",
    "most_read",
    type=click.IntRange(1, 2000),
    help="Reports read in full at most, those most like the words and the earliest (60).",
)
@json_option
@click.option("--all", "everything", is_flag=True, help="Show all appearances, not only forty.")
@color_option
def command(
    work: Path,
    words: str,
    *,
    most_read: int | None,
    **asked: Any,  # noqa: ANN401 - the output options, named in Outputs
) -> None:
    """Trace a quotation or a sentence through a workspace.

    Shows where the words first appeared, every report that tells them since, what became of them,
    and whom they were given to; in marks or not, as printed or in other words.
    """
    outputs = Outputs(**asked)
    outputs.check([str(work)])
    workspace = Workspace.open(work)
    with telling() as tell:
        tell("Tracing")
        tracing = workspace.trace(words, tell, most_read)
    if outputs.html:
        from retold.render.timeline_html import render_timeline_html  # noqa: PLC0415 - slow to load

        put(outputs.html, render_timeline_html(tracing))
    if outputs.json:
        put(outputs.json, tracing_json(tracing))
    if outputs.for_people:
        look = look_for(outputs.color, everything=outputs.everything)
        show(render_timeline(tracing, look), look)
