"""`retold facts`: the numbers, dates and names of reports, each taken alone."""

from typing import Any

import click

from retold.cli.alone import Alone, alone_options, show_alone
from retold.render.terminal_alone import render_facts
from retold.wire.alone import facts_json

_EPILOG = """\b
Examples:
  retold facts report.txt --published 2023-07-24
  retold facts *.txt --json > facts.json
"""


@click.command("facts", epilog=_EPILOG)
@alone_options
def command(**asked: Any) -> None:  # noqa: ANN401 - the options, named in Alone
    """List the numbers, dates and names of reports, each report taken alone.

    Each as printed and as meant: "last month" in a report of 24 July 2023 is 2023-06.
    """
    show_alone(Alone(**asked), render_facts, facts_json)
