"""`retold cite`: a finding as a citation."""

import click

from retold.cli.looks import look_for, show
from retold.render.citation import citation, finding_of
from retold.wire import load

_EPILOG = """\b
Example:
  retold cite 3f9a2c --in story.json
"""


@click.command("cite", epilog=_EPILOG)
@click.argument("finding", metavar="FINDING")
@click.option(
    "--in", "saved", metavar="COMPARISON.json", required=True, help="The saved comparison it is in."
)
def command(finding: str, saved: str) -> None:
    """Print a finding as a citation: quotations, outlets, dates, addresses.

    FINDING is the id beside a finding, or its beginning.
    """
    comparison = load(saved)
    show(citation(comparison, finding_of(comparison, finding)), look_for(color=False))
