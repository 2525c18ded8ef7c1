"""What the commands share that read reports one by one and show what is in each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import click

from retold.cli.inputs import input_options, read_options
from retold.cli.looks import color_option, look_for, show
from retold.cli.outputs import Outputs, json_option
from retold.cli.talk import tell_rejected, working
from retold.cli.writing import put
from retold.model.readings import Reading
from retold.model.reports import Report
from retold.render.naming import counted
from retold.render.terminal_look import Look
from retold.service import read_sources, reading_of

_Command = TypeVar("_Command", bound=Callable[..., Any])
_Shown = Callable[[Report, Reading, Look], str]
_Json = Callable[[tuple[tuple[Report, Reading], ...]], bytes]

_NOTHING_READ = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """What was asked of reports taken alone; named as the options are."""

    locations: tuple[str, ...]
    published: str | None
    allow_private: bool
    profile: str
    json: str | None
    color: bool | None


def alone_options(command: _Command) -> _Command:
    """`command` with the reports to read, the reading options, --json and --color."""
    return input_options(json_option(color_option(command)))


def show_alone(asked: Alone, render: _Shown, as_json: _Json) -> None:
    """Shows what is in each report with `render`, or all of it with `as_json`.

    Raises:
        click.exceptions.Exit: nothing could be read; with code 1.
    """
    Outputs(json=asked.json).check(asked.locations)
    options = read_options(asked.published, allow_private=asked.allow_private)
    with working(f"Reading {counted(len(asked.locations), 'source')}"):
        read_in = read_sources(asked.locations, options)
        found = tuple(
            (report, reading_of(report, profile=asked.profile)) for report in read_in.reports
        )
    if asked.json:
        put(asked.json, as_json(found))
    else:
        look = look_for(asked.color)
        show("\n".join(render(report, reading, look) for report, reading in found), look)
    tell_rejected(read_in.rejected)
    if not found:
        raise click.exceptions.Exit(_NOTHING_READ)
