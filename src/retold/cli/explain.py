"""`retold explain`: why a finding was made, or why a report stands in its story."""

from pathlib import Path

import click

from retold.cli.looks import look_for, show
from retold.cli.outputs import Outputs, json_option
from retold.cli.writing import put
from retold.corpus.workspace import Workspace
from retold.errors import UnknownFindingError, UnknownStoryError
from retold.model.ids import is_whole
from retold.render.explanation import explanation_text, rule_text
from retold.render.terminal_look import Look
from retold.render.terminal_stories import render_head, render_members, render_standing
from retold.service import explain, rule_named, rules
from retold.wire import load
from retold.wire.explained import explanation_json, rule_json
from retold.wire.stories import standing_json, told_json

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
@json_option
def command(finding: str, saved: str | None, *, json: str | None) -> None:
    """Explain a finding: its rule, score, reasons and the words it rests on.

    FINDING is the id beside a finding, or its beginning; or the name of a rule, which needs no
    saved comparison. In a workspace it is the id of a report or of a story: why the report stands
    in its story, or why the reports of the story stand together.
    """
    Outputs(json=json).check([saved] if saved else [])
    text, as_json = _explained(finding, saved)
    if json:
        put(json, as_json)
    else:
        show(text, look_for(color=False))


def _explained(finding: str, saved: str | None) -> tuple[str, bytes]:
    """The explanation in words and as JSON."""
    rule = rule_named(finding)
    if rule is not None:
        return f"{rule_text(rule)}\n", rule_json(rule)
    if saved is None:
        if "." in finding:
            raise UnknownFindingError(finding)
        raise click.UsageError(
            "Say which saved comparison the finding is in, or which workspace: "
            "--in FILE.json, --in WORK"
        )
    if Path(saved).is_dir():
        return _in_workspace(finding, Workspace.open(saved))
    comparison = load(saved)
    found = explain(comparison, finding)
    return explanation_text(comparison, found, rules()), explanation_json(found)


def _in_workspace(asked: str, workspace: Workspace) -> tuple[str, bytes]:
    """Why a report stands in its story, or why those of a story stand together."""
    look = look_for(color=False, everything=True)
    if is_whole(asked):
        return _standing(asked, workspace, look)
    try:
        told = workspace.told(asked)
    except UnknownStoryError:
        return _standing(asked, workspace, look)
    return render_head(told, look) + render_members(told, look), told_json(told)


def _standing(asked: str, workspace: Workspace, look: Look) -> tuple[str, bytes]:
    standing = workspace.explain(asked)
    return render_standing(standing, look), standing_json(standing)
