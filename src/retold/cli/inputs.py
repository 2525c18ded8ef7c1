"""What is to be read: the arguments and options of the commands that read reports."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from retold.model.profiles import Profile
from retold.service import options_for
from retold.sources import ReadOptions, columns_of

_Command = TypeVar("_Command", bound=Callable[..., Any])

_NOT_A_TIME = "is no day or time. Write 2023-07-24, 2023-07-24T18:30 or 2023-07-24T18:30+02:00"


def input_options(command: _Command) -> _Command:
    """`command` with the reports to read, --published, --allow-private and --profile."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def read_options(published: str | None, *, allow_private: bool) -> ReadOptions:
    """How to read, as asked for.

    Raises:
        click.BadParameter: `published` is no ISO day or time.
    """
    try:
        return options_for(published, allow_private=allow_private)
    except ValueError:
        message = f"{published!r} {_NOT_A_TIME}."
        raise click.BadParameter(message, param_hint="--published") from None


def checked_published(published: str | None) -> str | None:
    """The publication time given.

    Raises:
        click.BadParameter: it is no ISO day or time.
    """
    read_options(published, allow_private=False)
    return published


def checked_columns(columns: str | None) -> dict[str, str]:
    """Which field or column holds what, as --map says.

    Raises:
        click.BadParameter: it says no mapping.
    """
    if columns is None:
        return {}
    try:
        return dict(columns_of(columns))
    except ValueError as error:
        raise click.BadParameter(f"{error}.", param_hint="--map") from None


columns_option = click.option(
    "--map",
    "columns",
    metavar="ROLE=COLUMN,...",
    help="Which field or column holds what, such as text=body,outlet=site.",
)

_OPTIONS = (
    click.argument("locations", metavar="REPORT...", nargs=-1, required=True),
    click.option(
        "--published",
        metavar="DATE",
        help="Day or time of publication, where a report does not state its own.",
    ),
    click.option(
        "--allow-private",
        is_flag=True,
        help="Let addresses lead into private networks (refused otherwise).",
    ),
    click.option(
        "--profile",
        type=click.Choice([profile.value for profile in Profile]),
        default=Profile.DEFAULT.value,
        help="Read quotations with the trained network (default), or by rules alone (fast).",
    ),
)
