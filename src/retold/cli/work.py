"""The folder of a workspace, as the commands take it."""

from pathlib import Path

import click

work_argument = click.argument("work", metavar="WORK", type=click.Path(path_type=Path))
"""The folder of a workspace."""
