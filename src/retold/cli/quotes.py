"""`retold quotes`: the quotations of reports, each taken alone."""

from typing import Any

import click

from retold.cli.alone import Alone, alone_options, show_alone
from retold.model.profiles import Profile
from retold.render.terminal_alone import render_attitudes, render_quotations
from retold.wire.alone import quotations_json

_EPILOG = """\b
Examples:
  retold quotes report.txt
  retold quotes report.txt --attitudes
  retold quotes *.txt --json > quotations.json
"""


@click.command("quotes", epilog=_EPILOG)
@alone_options
@click.option(
    "--attitudes",
    is_flag=True,
    help="Add what sources are told to think, want or do; the JSON always holds it.",
)
def command(
    *,
    attitudes: bool,
    **asked: Any,  # noqa: ANN401 - the other options, named in Alone
) -> None:
    """List the quotations of reports, each report taken alone.

    Who said it, in what words, by what cue, and through whom; direct, indirect and mixed.
    """
    if attitudes and asked["profile"] == Profile.FAST:
        raise click.UsageError("--attitudes needs the trained network, which --profile fast skips.")
    render = render_attitudes if attitudes else render_quotations
    show_alone(Alone(**asked), render, quotations_json)
