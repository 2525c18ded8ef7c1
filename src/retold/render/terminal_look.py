"""How things look in a terminal: width, colour, headings, and how they become a string."""

from dataclasses import dataclass
from io import StringIO

from rich.console import Console, RenderableType
from rich.text import Text

HEADING = "bold"
LABEL = "bold magenta"
NAME = "cyan"
MINOR = "dim"

NARROWEST, WIDEST = 60, 160
"""Below, tables cannot be read; above, lines cannot."""

_SHORTEST_ID = 6
"""Digits shown of an id: enough to tell a few thousand findings apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How to show a comparison in a terminal.

    Attributes:
        width: columns of the terminal.
        colour: whether escape codes for colour may be used.
        everything: whether all findings and rows are shown, or those that matter most.
        id_length: characters shown of each id.
    """

    width: int = 100
    colour: bool = False
    everything: bool = False
    id_length: int = _SHORTEST_ID

    @property
    def columns(self) -> int:
        """The columns written in: the terminal's, but 60 at least and 160 at most."""
        return min(max(self.width, NARROWEST), WIDEST)


def heading(words: str) -> Text:
    """A heading with an empty line above and a line below."""
    return Text(f"\n{words}\n{'-' * len(words)}", style=HEADING)


def printed(what: RenderableType, look: Look) -> str:
    """What would stand on the terminal, as a string without blanks at line ends."""
    file = StringIO()
    console = Console(
        file=file,
        width=look.columns,
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
        _environ={},
    )
    console.print(what)
    return "".join(f"{line.rstrip()}\n" for line in file.getvalue().splitlines())
