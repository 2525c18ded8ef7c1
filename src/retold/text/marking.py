"""Lines on their way to becoming blocks: what each has been told to be so far."""

import re
from dataclasses import dataclass

from retold.model.reports import BlockKind
from retold.model.spans import Span
from retold.text.layout import Line

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
    words = [re.escape(word) for word in title[: _LONGEST_TITLE + 1].split()]
    if len(words) < _SHORTEST_TITLE or len(title) > _LONGEST_TITLE:
        return (line,)
    found = re.match(r"\s{1,9}".join(words) + r"\s+(?=[^\s|•·»:–—-])", line.said)
    if found is None:
        return (line,)
    above, below = found.group().rstrip(), line.said[found.end() :]
    start = line.span.start
    return (
        Line(Span(start, start + len(above)), above, len(words), line.gap),
        Line(Span(start + found.end(), line.span.end), below, line.words - len(words), gap=False),
    )


def marked(line: Line) -> Marked:
    """`line` with its Markdown mark ("#", ">") taken off."""
    found = _MARK.match(line.said)
    if found is None:
        return Marked(line)
    start = line.span.start + found.end()
    rest = Line(Span(start, line.span.end), line.said[found.end() :], line.words - 1, line.gap)
    mark = Span(line.span.start, line.span.start + len(found.group().rstrip()))
    return Marked(rest, mark, len(found.group("hash") or ""))
