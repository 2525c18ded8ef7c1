"""Lines on their way to becoming blocks: what each has been told to be so far."""

import re
from dataclasses import dataclass

from retold.model.reports import BlockKind
from retold.model.spans import Span
from retold.text.layout import Line

_GAP = re.compile(r"\s{1,9}")
_GOES_ON = re.compile(r"\s+(?=[^\s|•·»:–—-])")
_MARK = re.compile(r"(?P<hash>#{1,6})\s+(?=\S)|>\s+(?=\S)")

_LONGEST_TITLE = 500
"""Characters."""

_SHORTEST_TITLE = 3
"""Words; a line may well begin with a shorter title and mean something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a text before its blocks are told apart.

    Attributes:
        title: the title, where the source states one.
        outlet: who published it, where the source states it.
        headings: where lines start that the source marks as headings.
        skip: characters at the start that are no part of the report (front matter).
    """

    title: str = ""
    outlet: str = ""
    headings: frozenset[int] = frozenset()
    skip: int = 0


@dataclass(slots=True)
class Marked:
    """A line and what it has been told to be so far.

    Attributes:
        line: the line, without a Markdown mark before it.
        mark: where that mark stands, None where there is none.
        level: how many "#" the mark has.
        kind: what the line is; None while it is open.
        rule: the rule that told it.
    """

    line: Line
    mark: Span | None = None
    level: int = 0
    kind: BlockKind | None = None
    rule: str = ""

    @property
    def open(self) -> bool:
        """Whether nothing has told yet what the line is."""
        return self.kind is None

    def be(self, kind: BlockKind, rule: str) -> None:
        """Tells what the line is."""
        self.kind = kind
        self.rule = rule


def title_apart(line: Line, title: str) -> tuple[Line, ...]:
    """`line` in two where it goes on after the title: some sites run their standfirst into it."""
    words = title[: _LONGEST_TITLE + 1].split()
    if len(words) < _SHORTEST_TITLE or len(title) > _LONGEST_TITLE:
        return (line,)
    end = _after(words, line.said)
    goes_on = None if end is None else _GOES_ON.match(line.said, end)
    if goes_on is None:
        return (line,)
    above, below = line.said[:end], line.said[goes_on.end() :]
    start = line.span.start
    return (
        Line(Span(start, start + len(above)), above, len(words), line.gap),
        Line(Span(start + goes_on.end(), line.span.end), below, line.words - len(words), gap=False),
    )


def _after(words: list[str], said: str) -> int | None:
    """Where in `said` the words it begins with end; None where it begins otherwise."""
    at = 0
    for number, word in enumerate(words):
        gap = _GAP.match(said, at) if number else None
        at = gap.end() if gap else at
        if not said.startswith(word, at) or (number and gap is None):
            return None
        at += len(word)
    return at


def marked(line: Line) -> Marked:
    """`line` with its Markdown mark ("#", ">") taken off."""
    found = _MARK.match(line.said)
    if found is None:
        return Marked(line)
    start = line.span.start + found.end()
    rest = Line(Span(start, line.span.end), line.said[found.end() :], line.words - 1, line.gap)
    mark = Span(line.span.start, line.span.start + len(found.group().rstrip()))
    return Marked(rest, mark, len(found.group("hash") or ""))
