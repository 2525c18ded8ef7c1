"""`retold export`: tables, stories and lineages of a workspace in files for other tools."""

from pathlib import Path

import click

from retold.cli.talk import say, working
from retold.cli.work import work_argument
from retold.corpus.workspace import Workspace

_EPILOG = """\b
Examples:
  retold export work/ --kind csv --to stories.csv
  retold export work/ --kind gexf --to lineage.gexf --story 3f9a2c
  retold export work/ --kind parquet --to reports.parquet --table reports
"""

_GRAPHS = ("gexf", "graphml")


@click.command("export", epilog=_EPILOG)
@work_argument
@click.option(
    "--kind",
    type=click.Choice(["jsonl", "csv", "parquet", *_GRAPHS]),
    required=True,
    help="Rows as JSON Lines, CSV or Parquet; lineages as GEXF or GraphML.",
)
@click.option(
    "--to", metavar="FILE", type=click.Path(path_type=Path), required=True, help="The file."
)
@click.option(
    "--table", default="", metavar="NAME", help="A table's rows, instead of stories with reports."
)
@click.option("--story", "stories", metavar="STORY", multiple=True, help="Only this; repeatable.")
def command(work: Path, *, kind: str, to: Path, table: str, stories: tuple[str, ...]) -> None:
    """Write tables, stories or lineages of a workspace into a file for other tools.

    Without --table these are the stories with their reports; in CSV a line a report. The tables
    and their columns stand in docs/workspace.md.
    """
    if table and kind in _GRAPHS:
        raise click.UsageError(f"--table has no place in {kind}, which holds the lineage.")
    workspace = Workspace.open(work)
    with working("Writing"):
        written = workspace.export(kind, to, table=table, stories=stories)
    what = "nodes" if kind in _GRAPHS else "rows"
    say(f"Wrote {written:,} {what} into {to}")
