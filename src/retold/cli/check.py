"""`retold check`: what would be read of some sources, before hours are spent on them."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

import click

from retold.cli.checked import render_checked
from retold.cli.inputs import checked_columns, columns_option, read_options
from retold.cli.looks import color_option, look_for, show
from retold.cli.outputs import Outputs, json_option
from retold.cli.talk import working
from retold.cli.writing import put
from retold.corpus.workspace import Workspace, is_workspace
from retold.sources import ReadOptions
from retold.sources.checking import SAMPLE, check_sources
from retold.sources.previews import Checked

_FORMAT = "retold-check/1"
_NOTHING_READ = _DAMAGED = 1

_EPILOG = """\b
Examples:
  retold check crawl.warc.gz
  retold check archive.csv --map text=body,outlet=site
  retold check news/ feeds/*.xml --sample 200 --json
  retold check work/
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What was asked for; named as the options are."""

    sources: tuple[str, ...]
    columns: str | None
    sample: int
    allow_private: bool
    json: str | None
    color: bool | None


@click.command("check", epilog=_EPILOG)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@columns_option
@click.option(
    "--sample",
    metavar="N",
    type=click.IntRange(min=1),
    default=SAMPLE,
    show_default=True,
    help="Records looked at of each source.",
)
@click.option(
    "--allow-private",
    is_flag=True,
    help="Let addresses lead into private networks (refused otherwise).",
)
@json_option
@color_option
def command(**asked: Any) -> None:  # noqa: ANN401 - the options, named in _Asked
    """Show what would be read of files, folders and archives; nothing is kept.

    Counts, dates, outlets, languages, columns, what cannot be read and why, and how the first
    reports begin. Of a workspace: whether every file of it is what was written.
    """
    _check(_Asked(**asked))


def _check(asked: _Asked) -> None:
    Outputs(json=asked.json).check(asked.sources)
    if len(asked.sources) == 1 and is_workspace(asked.sources[0]):
        _check_workspace(asked)
        return
    with working("Reading"):
        checked = check_sources(asked.sources, _options(asked), asked.sample)
    if asked.json:
        put(asked.json, _as_json(checked))
    else:
        look = look_for(asked.color)
        show(render_checked(checked, look), look)
    if not checked.reports:
        raise click.exceptions.Exit(_NOTHING_READ)


def _check_workspace(asked: _Asked) -> None:
    """Compares every byte of a workspace with what was written.

    Raises:
        click.exceptions.Exit: something is damaged; with code 1.
    """
    with working("Comparing what is there with what was written"):
        damaged = Workspace.open(asked.sources[0]).check()
    if asked.json:
        tree = {"format": _FORMAT, "damaged": [asdict(each) for each in damaged]}
        put(asked.json, json.dumps(tree, indent=1, ensure_ascii=False).encode() + b"\n")
    else:
        lines = [f"{each.file} {each.reason}. {each.hint}" for each in damaged]
        click.echo("\n".join(lines or ["Every file of the workspace is what was written."]))
    if damaged:
        raise click.exceptions.Exit(_DAMAGED)


def _options(asked: _Asked) -> ReadOptions:
    columns = tuple(checked_columns(asked.columns).items())
    return replace(read_options(None, allow_private=asked.allow_private), columns=columns)


def _as_json(checked: Checked) -> bytes:
    tree = {"format": _FORMAT, **asdict(checked)}
    return json.dumps(tree, indent=1, ensure_ascii=False, default=_written).encode() + b"\n"


def _written(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
