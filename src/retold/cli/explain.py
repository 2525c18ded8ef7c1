"""`retold explain`: why a finding was made."""

import click

from retold.cli.looks import look_for, show
from retold.errors import UnknownFindingError
from retold.render.explanation import explanation_text, rule_text
from retold.service import explain, rule_named, rules
from retold.wire import load

_EPILOG = """\b
Examples:
  retold explain 3f9a2c --in story.json
  retold explain quotations.said
"""


@click.command("explain", epilog=_EPILOG)
@click.argument("finding", metavar="FINDING")
@click.option("--in", "saved", metavar="COMPARISON.json", help="The saved comparison it is in.")
def command(finding: str, saved: str | None) -> None:
    """Explain a finding: its rule, score, reasons and the words it rests on.

    FINDING is the id beside a finding, or its beginning; or the name of a rule, which needs no
    saved comparison.
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
    comparison = load(saved)
    return explanation_text(comparison, explain(comparison, finding), rules())
