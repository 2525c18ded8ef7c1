"""How wide and in what colour the terminal is written to."""

import os
import sys
from shutil import get_terminal_size

import click

from retold.render.terminal_look import Look

_PIPED_WIDTH = 100
"""Columns where no terminal says how many there are; fits a page of an e-mail."""

color_option = click.option(
    "--color/--no-color", default=None, help="Use colour or not; else only on a terminal."
)


def look_for(color: bool | None, *, everything: bool = False) -> Look:  # noqa: FBT001 - an option's value
    """How to write to this standard output."""
    on_terminal = sys.stdout.isatty()
    wanted = on_terminal and "NO_COLOR" not in os.environ if color is None else color
    width = get_terminal_size((_PIPED_WIDTH, 24)).columns
    return Look(width=width, colour=wanted, everything=everything)


def show(text: str, look: Look) -> None:
    """Writes a result for people to standard output."""
    click.echo(text, nl=False, color=look.colour)
