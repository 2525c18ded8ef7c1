"""`retold show`: a saved comparison again, in any form."""

from typing import Any

import click

from retold.cli.outputs import Outputs, output_options
from retold.cli.talk import tell_rejected
from retold.cli.writing import write
from retold.wire import load

_EPILOG = """\b
Examples:
  retold show story.json
  retold show story.json --html page.html --csv tables
"""


@click.command("show", epilog=_EPILOG)
@click.argument("saved", metavar="COMPARISON.json")
@output_options
def command(
    saved: str,
    **asked: Any,  # noqa: ANN401 - the output options, named in Outputs
) -> None:
    """Show a saved comparison again, or write it in another form.

    COMPARISON.json is what `retold compare … --json FILE` wrote.
    """
    outputs = Outputs(**asked)
    outputs.check([saved])
    comparison = load(saved)
    write(comparison, outputs)
    tell_rejected(comparison.rejected)
