"""The group of commands, each loaded when it is called."""

from importlib import import_module

import click

import retold

_COMMANDS = {
    "compare": "Compare reports of one event and show what changed in the retelling.",
    "show": "Show a saved comparison again, or write it in another form.",
    "explain": "Explain a finding: its rule, score, reasons and the words it rests on.",
    "cite": "Print a finding as a citation: quotations, outlets, dates, addresses.",
    "quotes": "List the quotations of reports, each report taken alone.",
    "facts": "List the numbers, dates and names of reports, each report taken alone.",
    "check": "Show what would be read of files, folders and archives; nothing is kept.",
    "group": "Group any number of reports into stories, in a workspace.",
    "resume": "Go on with a run that was stopped.",
    "stories": "List the stories of a workspace.",
    "story": "Compare the reports of one story, and tell why they are together.",
    "search": "Find the reports of a workspace that hold the words asked for, best first.",
    "trace": "Trace a quotation or a sentence through a workspace.",
    "outlets": "Tell who draws on whom, how much is own reporting, and how quotations arrive.",
    "merge": "Make several stories one, by hand.",
    "split": "Make some reports of a story another, by hand.",
    "export": "Write tables, stories or lineages of a workspace into a file for other tools.",
}
"""In the order of a first use. A test holds each line against the command's own help."""

_EPILOG = """\b
Examples:
  retold compare first.txt second.txt
  retold compare *.html --html page.html --json story.json
  retold explain 3f9a2c --in story.json
  retold group news/*.jsonl.gz --into work/
  retold stories work/
"""


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is called, not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands' names, in the order of a first use."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of that name, None where there is none."""
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(f"retold.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Writes the commands into the help without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.command(
    cls=LazyGroup,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(retold.__version__, prog_name="retold")
def retold_group() -> None:
    """Retold reads reports of one event and shows what changed in the retelling.

    Results go to standard output, everything else to standard error. Exit codes: 0 something was
    done, 1 nothing could be read or an error, 2 wrong usage.
    """
