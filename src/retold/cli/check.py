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
from retold.sources import ReadOptions
from retold.sources.checking import SAMPLE, check_sources
from retold.sources.previews import Checked

_FORMAT = "retold-check/1"
_NOTHING_READ = 1

_EPILOG = """\b
Examples:
  retold check crawl.warc.gz
  retold check archive.csv --map text=body,outlet=site
  retold check news/ feeds/*.xml --sample 200 --json
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
    reports begin.
    """
    _check(_Asked(**asked))


def _check(asked: _Asked) -> None:
    Outputs(json=asked.json).check(asked.sources)
    with working("Reading"):
        checked = check_sources(asked.sources, _options(asked), asked.sample)
    if asked.json:
        put(asked.json, _as_json(checked))
    else:
        look = look_for(asked.color)
        show(render_checked(checked, look), look)
    if not checked.reports:
        raise click.exceptions.Exit(_NOTHING_READ)


def _options(asked: _Asked) -> ReadOptions:
    columns = tuple(checked_columns(asked.columns).items())
    return replace(read_options(None, allow_private=asked.allow_private), columns=columns)


def _as_json(checked: Checked) -> bytes:
    tree = {"format": _FORMAT, **asdict(checked)}
    return json.dumps(tree, indent=1, ensure_ascii=False, default=_written).encode() + b"\n"


def _written(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
