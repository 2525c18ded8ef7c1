"""Where a comparison is to go: the options of the commands that show one, and their checks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from retold.cli.looks import color_option
from retold.errors import UnwritableError

STANDARD_OUTPUT = "-"

_Command = TypeVar("_Command", bound=Callable[..., Any])

_JSON_BEGINS = b'{\n "format": "retold-'
_MARKDOWN_BEGINS = b"# What changed in the retelling\n"

_TAKEN = (
    "it exists and was not written by Retold. If it is a report to compare, put {option} last or "
    "write {option}=-; otherwise remove it or name another file"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outputs:
    """What was asked for: files by form, "-" for standard output, None for not asked.

    Attributes:
        html: file of the page.
        json: file of the JSON.
        markdown: file of the Markdown.
        csv: folder of the CSV tables.
        everything: whether all findings are shown, or those that matter most.
        color: whether to use colour; None leaves it to the terminal.
    """

    html: str | None = None
    json: str | None = None
    markdown: str | None = None
    csv: str | None = None
    everything: bool = False
    color: bool | None = None

    @property
    def for_people(self) -> bool:
        """Whether standard output is free for the terminal's own form."""
        return STANDARD_OUTPUT not in (self.json, self.markdown)

    def check(self, inputs: Sequence[str]) -> None:
        """Refuses to lose a file that was not written by Retold, before any work is done.

        Args:
            inputs: what is going to be read.

        Raises:
            click.UsageError: two results would go to one standard output.
            UnwritableError: a file asked for is an input, or somebody else's.
        """
        if self.json == self.markdown == STANDARD_OUTPUT:
            raise click.UsageError("--json and --markdown cannot both go to standard output.")
        read = {Path(each).absolute() for each in inputs}
        for asked in (self.html, self.json, self.markdown):
            if asked and asked != STANDARD_OUTPUT and Path(asked).absolute() in read:
                raise UnwritableError(asked, "it is one of the reports to read")
        _check_ours(self.json, _JSON_BEGINS, "--json")
        _check_ours(self.markdown, _MARKDOWN_BEGINS, "--markdown")


def _check_ours(asked: str | None, begins: bytes, option: str) -> None:
    """An option whose file may be left out can swallow a report: `--json first.txt second.txt`."""
    if not asked or asked == STANDARD_OUTPUT or not Path(asked).is_file():
        return
    try:
        with Path(asked).open("rb") as file:
            beginning = file.read(len(begins))
    except OSError as error:
        raise UnwritableError(asked, error.strerror or str(error)) from None
    if beginning not in (begins, b""):
        raise UnwritableError(asked, _TAKEN.format(option=option))


json_option = click.option(
    "--json",
    is_flag=False,
    flag_value=STANDARD_OUTPUT,
    metavar="[FILE.json]",
    help="Write JSON to a file, or to standard output where none is named.",
)

_OPTIONS = (
    click.option("--html", metavar="PAGE.html", help="Write the page: one file, no network."),
    json_option,
    click.option(
        "--markdown",
        is_flag=False,
        flag_value=STANDARD_OUTPUT,
        metavar="[FILE.md]",
        help="Write Markdown to a file, or to standard output where none is named.",
    ),
    click.option("--csv", metavar="DIR", help="Write one CSV file a table into a folder."),
    click.option("--all", "everything", is_flag=True, help="Show all findings, not only ten."),
    color_option,
)


def output_options(command: _Command) -> _Command:
    """`command` with the options --html, --json, --markdown, --csv, --all and --color."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
