"""`retold story`: one story of a workspace, its reports compared."""

from functools import partial
from pathlib import Path
from typing import Any

import click

from retold.cli.looks import look_for, show
from retold.cli.outputs import Outputs, output_options
from retold.cli.talk import working
from retold.cli.work import work_argument
from retold.cli.writing import put, write
from retold.corpus.workspace import Workspace
from retold.errors import TooFewReportsError
from retold.model.profiles import Profile
from retold.model.stories import ToldStory
from retold.render.naming import counted
from retold.render.terminal_alone import render_facts, render_quotations
from retold.render.terminal_stories import render_head, render_members
from retold.wire.stories import lone_story_json, story_json

_EPILOG = """\b
Examples:
  retold story work/ 3f9a2c
  retold story work/ 3f9a2c --html page.html --json story.json
  retold explain 81d0e2 --in story.json
"""


@click.command("story", epilog=_EPILOG)
@work_argument
@click.argument("story", metavar="STORY")
@output_options
@click.option(
    "--profile",
    type=click.Choice([profile.value for profile in Profile]),
    default=Profile.DEFAULT.value,
    help="Read quotations with the trained network (default), or by rules alone (fast).",
)
def command(
    work: Path,
    story: str,
    *,
    profile: str,
    **asked: Any,  # noqa: ANN401 - the output options, named in Outputs
) -> None:
    """Compare the reports of one story, and tell why they are together.

    STORY is its id, or the beginning of it. The comparison is made when it is asked for, and kept.
    Of a story of more than fifty reports those are compared that tell most. The JSON is that of
    `retold compare`, with what the workspace knows of the story; `retold show`, `explain` and
    `cite` open it.
    """
    outputs = Outputs(**asked)
    outputs.check([str(work)])
    workspace = Workspace.open(work)
    told = workspace.told(story)
    if len(told.members) == 1:
        _lone(workspace, told, profile, outputs)
    else:
        _compared(workspace, told, profile, outputs)


def _compared(workspace: Workspace, told: ToldStory, profile: str, outputs: Outputs) -> None:
    with working(f"Comparing {counted(len(told.compared), 'report')}") as progress:
        comparison = workspace.comparison(told, profile, progress)
    look = look_for(outputs.color, everything=outputs.everything)
    if outputs.for_people:
        show(render_head(told, look), look)
    write(comparison, outputs, partial(story_json, told))
    if outputs.for_people:
        show(render_members(told, look), look)


def _lone(workspace: Workspace, told: ToldStory, profile: str, outputs: Outputs) -> None:
    """A story of one report has no comparison: what is in the report is shown.

    Raises:
        TooFewReportsError: a form is asked for that only a comparison has.
    """
    if outputs.html or outputs.markdown or outputs.csv:
        raise TooFewReportsError(1)
    with working("Reading"):
        report, reading = workspace.reading(told, profile)
    look = look_for(outputs.color, everything=outputs.everything)
    if outputs.json:
        put(outputs.json, lone_story_json(told, report, reading))
    if outputs.for_people:
        show(render_head(told, look), look)
        show(render_quotations(report, reading, look), look)
        show(render_facts(report, reading, look), look)
        show(render_members(told, look), look)
