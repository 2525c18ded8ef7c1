"""What a comparison looks like to its readers: its JSON, the terminal's form, the page."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from lxml import html

from retold.model.findings import Comparison, Finding
from retold.render.html import render_html
from retold.render.terminal import render_terminal
from retold.render.terminal_look import Look
from retold.wire import to_json

_SHORTEST_CUT = 100
"""Characters that the terminal always shows of a report's words before it cuts them."""

Tree = dict[str, Any]


def flat(words: str) -> str:
    """The words on one line."""
    return " ".join(words.split())


def cut(words: str) -> str:
    """As much of the words as every form shows, without marks at their edges."""
    return flat(words)[:_SHORTEST_CUT].strip(" “”")


class Terminal:
    """The terminal's form, with --all: findings, tables and sentences."""

    def __init__(self, comparison: Comparison) -> None:
        self.text = render_terminal(comparison, Look(width=160, everything=True))
        parts = re.split(r"^(.+)\n-{4,}\n", self.text, flags=re.MULTILINE)
        self._parts = dict(zip(parts[1::2], parts[2::2], strict=True))

    def has_finding(self, finding: Finding) -> bool:
        """Whether a finding stands there with its label and its sentence."""
        cards = re.split(r"\n\s*\n", self._parts["What matters first"])
        head = f"{finding.label} ({finding.kind.value}, {finding.id[:6]})"
        return any(head in flat(card) and flat(finding.words) in flat(card) for card in cards)

    def rows(self, table: str) -> list[tuple[str, ...]]:
        """The rows of a table, each cell on one line."""
        rows = re.split(r"^-+[-+]+$", self._parts[table], flags=re.MULTILINE)
        return [
            tuple(
                flat(" ".join(cells))
                for cells in zip(*map(_columns, row.strip("\n").splitlines()), strict=True)
            )
            for row in rows[1:]
        ]

    def part(self, heading: str) -> str:
        """All under a heading, on one line."""
        return flat(self._parts[heading])


def _columns(line: str) -> tuple[str, ...]:
    cells = (line.rstrip() + " ").split(" | ")
    return tuple((*cells, *[""] * 4)[:4])


class Page:
    """The page's text, by its parts."""

    def __init__(self, comparison: Comparison) -> None:
        self._root = html.fromstring(render_html(comparison))

    def has_finding(self, finding: Finding) -> bool:
        """Whether a finding stands there with its label and its sentence."""
        return any(
            finding.id in words and finding.label in words and flat(finding.words) in words
            for words in self._texts('//li[contains(@class, "card")]')
        )

    def rows(self, table: str) -> list[tuple[str, ...]]:
        """The rows of a table ("quotes", "facts"), cell by cell."""
        rows = self._root.xpath(f'//table[@class="{table}"]/tbody/tr')
        return [tuple(flat(cell.text_content()) for cell in row) for row in rows]

    def aligned(self) -> list[str]:
        """The rows of the reports side by side."""
        return self._texts('//section[@id="texts"]//div[contains(@class, "row")]')

    def marked(self, edit: str) -> str:
        """All words marked as dropped, added or reworded, in order of the texts."""
        runs = self._root.xpath(f'//section[@id="texts"]//p/*[contains(@class, "{edit}")]')
        return "".join(run.text_content() for run in runs)

    def left_out(self) -> str:
        """The words told to be page furniture."""
        return "\n".join(self._texts('//details[@class="left-out"]'))

    @property
    def text(self) -> str:
        return flat(self._root.text_content())

    def _texts(self, path: str) -> list[str]:
        return [flat(found.text_content()) for found in self._root.xpath(path)]


@dataclass(frozen=True)
class Forms:
    """A comparison and the three forms it is shown in."""

    comparison: Comparison
    tree: Tree
    terminal: Terminal
    page: Page

    def show(self, about: str, labels: Iterable[str]) -> None:
        """Asserts that findings about one thing, with these labels, are shown in every form."""
        found = {f.label: f for f in self.comparison.findings if f.about == about}
        for label in labels:
            assert label in found, f"no finding {label!r}, only {sorted(found)}"
            finding = found[label]
            assert self.terminal.has_finding(finding), finding.words
            assert self.page.has_finding(finding), finding.words
            assert finding.id in {one["id"] for one in self.tree["findings"]}


def forms_of(comparison: Comparison) -> Forms:
    return Forms(
        comparison, json.loads(to_json(comparison)), Terminal(comparison), Page(comparison)
    )


def words_beside(spans: Iterable[Tree]) -> list[str]:
    """The words that stand beside spans in the JSON."""
    return [span["text"] for span in spans]
