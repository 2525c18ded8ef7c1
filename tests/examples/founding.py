"""The founding example, read where it lies: two reports and the sheet of what must be found.

No sentence of theirs stands here. The sheet's tables and lists are read at run time; what the
tests know of them is their order and the labels in them.
"""

import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from retold.model.reports import Report
from retold.model.spans import Span

_BESIDE = Path(__file__).parents[3] / "shared" / "example"
FOLDER = Path(os.environ.get("RETOLD_EXAMPLE", _BESIDE))
SHEET = FOLDER / "expected.md"

_PLAIN_MARKS = str.maketrans("‘’“”", "''\"\"")
_IN_MARKS = re.compile(r'"([^"]+)"')
_NOTE = re.compile(r"\s*\(([^()]*)\)$")
_GAP = "…"
_WIDEST_GAP = 200
"""Characters that one ellipsis of the sheet may stand for: less than a long sentence."""


def folded(words: str) -> str:
    """The words with straight marks, each still in its place."""
    return words.translate(_PLAIN_MARKS)


def in_marks(cell: str) -> tuple[str, ...]:
    """What stands in marks in a cell or a line of the sheet."""
    return tuple(_IN_MARKS.findall(folded(cell)))


@dataclass(frozen=True)
class Cell:
    """A cell that shows words of a report, and a note in brackets behind them."""

    content: str

    @property
    def empty(self) -> bool:
        return self.content in {"–", "-"}

    @property
    def note(self) -> str:
        found = _NOTE.search(self.content)
        return found[1] if found else ""

    @property
    def words(self) -> str:
        """The words without the note."""
        return folded(_NOTE.sub("", self.content))

    @property
    def quoted(self) -> tuple[str, ...]:
        """The words in marks, each run by itself."""
        return in_marks(self.words)


class Sheet:
    """The sheet: under each heading a table, a list, or lines.

    Attributes:
        opening: the lines before the first heading.
    """

    def __init__(self, content: str) -> None:
        self.opening, *parts = re.split(r"^## +", content, flags=re.MULTILINE)
        self._parts = dict(part.split("\n", 1) for part in parts)

    def rows(self, heading: str) -> list[tuple[Cell, ...]]:
        """The rows of a heading's table, without its head."""
        lines = [line for line in self.part(heading).splitlines() if line.startswith("|")]
        cells = [tuple(Cell(c.strip()) for c in line.strip("| ").split("|")) for line in lines[2:]]
        assert cells, f"no table under {heading!r}"
        return cells

    def points(self, heading: str) -> dict[str, str]:
        """The points of a heading's list, by the words before their colon."""
        points = re.findall(r"^- ([^:]+): (.+)$", self.part(heading), re.MULTILINE)
        assert points, f"no list under {heading!r}"
        return {label.strip(): rest for label, rest in points}

    def after(self, heading: str, label: str) -> str:
        """What follows a label in the lines under a heading, up to the line's end."""
        found = re.search(re.escape(label) + r"(.*)$", self.part(heading), re.MULTILINE)
        assert found, f"no {label!r} under {heading!r}"
        return found[1]

    def part(self, heading: str) -> str:
        """All under the one heading that begins so."""
        [part] = [body for name, body in self._parts.items() if name.startswith(heading)]
        return part


@dataclass(frozen=True)
class Side:
    """One of the two reports, in which words of the sheet are looked up."""

    report: Report
    sentences: tuple[Span, ...]

    @cached_property
    def text(self) -> str:
        return folded(self.report.text)

    def printed(self, words: str) -> bool:
        return words in self.text

    def places(self, snippet: str) -> list[tuple[Span, ...]]:
        """Every place of a snippet: a span for each of its parts between ellipses."""
        parts = [part.strip() for part in folded(snippet).split(_GAP) if part.strip()]
        pattern = rf".{{0,{_WIDEST_GAP}}}?".join(f"({re.escape(part)})" for part in parts)
        numbers = range(1, len(parts) + 1)
        return [
            tuple(Span(*found.span(number)) for number in numbers)
            for found in re.finditer(f"(?={pattern})", self.text)
        ]

    def find(self, snippet: str) -> tuple[Span, ...]:
        """Where a snippet stands first."""
        places = self.places(snippet)
        assert places, f"{self.report.name} has no {snippet!r}"
        return places[0]

    def sentences_of(self, snippets: tuple[str, ...]) -> set[Span]:
        """The sentences in which snippets begin."""
        starts = [self.find(snippet)[0].start for snippet in snippets]
        return {s for s in self.sentences for start in starts if s.start <= start < s.end}

    def said(self, span: Span) -> str:
        """The printed words of a span, with straight marks."""
        return span.of(self.text)


def sheet() -> Sheet:
    return Sheet(SHEET.read_text(encoding="utf-8"))


def path_of(number: str) -> str:
    """The path of the report that the sheet calls by its number."""
    [path] = FOLDER.glob(f"{number}*.txt")
    return str(path)
