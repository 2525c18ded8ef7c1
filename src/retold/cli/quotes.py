"""`retold quotes`: the quotations of reports, each taken alone."""

from typing import Any

import click

from retold.cli.alone import Alone, alone_options, show_alone
from retold.render.terminal_alone import render_quotations
from retold.wire.alone import quotations_json

_EPILOG = """\b
Examples:
  retold quotes report.txt
  retold quotes *.txt --json > quotations.json
"""


@click.command("quotes", epilog=_EPILOG)
@alone_options
def command(**asked: Any) -> None:  # noqa: ANN401 - the options, named in Alone
    """List the quotations of reports, each report taken alone.

    Who said it, in what words, by what cue, and through whom; direct, indirect and mixed.
    """
    show_alone(Alone(**asked), render_quotations, quotations_json)
