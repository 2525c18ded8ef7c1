"""`retold explain`: why a finding was made, or why a report stands in its story."""

from pathlib import Path

import click

from retold.cli.looks import look_for, show
from retold.corpus.workspace import Workspace
from retold.errors import UnknownFindingError, UnknownStoryError
from retold.model.ids import is_whole
from retold.render.explanation import explanation_text, rule_text
from retold.render.terminal_stories import render_head, render_members, render_standing
from retold.service import explain, rule_named, rules
from retold.wire import load

_EPILOG = """\b
Examples:
  retold explain 3f9a2c --in story.json
  retold explain quotations.said
  retold explain 5b61aa0c --in work/
"""


@click.command("explain", epilog=_EPILOG)
@click.argument("finding", metavar="FINDING")
@click.option(
    "--in",
    "saved",
    metavar="COMPARISON.json|WORK",
    help="The saved comparison it is in, or the workspace.",
)
def command(finding: str, saved: str | None) -> None:
    """Explain a finding: its rule, score, reasons and the words it rests on.

    FINDING is the id beside a finding, or its beginning; or the name of a rule, which needs no
    saved comparison. In a workspace it is the id of a report or of a story: why the report stands
    in its story, or why the reports of the story stand together.
    """
    show(_explained(finding, saved), look_for(color=False))


def _explained(finding: str, saved: str | None) -> str:
    rule = rule_named(finding)
    if rule is not None:
        return f"{rule_text(rule)}\n"
    if saved is None:
        if "." in finding:
            raise UnknownFindingError(finding)
        raise click.UsageError("Say which saved comparison the finding is in: --in FILE.json")
    if Path(saved).is_dir():
        return _standing(finding, Path(saved))
    comparison = load(saved)
    return explanation_text(comparison, explain(comparison, finding), rules())


def _standing(asked: str, work: Path) -> str:
    """Why a report stands in its story, or why those of a story stand together."""
    workspace = Workspace.open(work)
    look = look_for(color=False, everything=True)
    try:
        if is_whole(asked):
            return render_standing(workspace.explain(asked), look)
        told = workspace.told(asked)
    except UnknownStoryError:
        return render_standing(workspace.explain(asked), look)
    return render_head(told, look) + render_members(told, look)
