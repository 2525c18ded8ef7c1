"""A rule for posts printed inside a report: the words, a dash, a name, a handle, a day."""

import re

from retold.analysis.quotations.given import Given, Phrase
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.lines import Lines
from retold.model.spans import Span

_SIGNATURE = re.compile(
    r"(?:[\u2014\u2013]|--)\s{0,2}(?P<name>[A-Z][^@()\n]{1,60}?)\s?\(@\w{1,40}\)"
    r"(?:\s(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}))?"
)

_LONGEST_POST = 600
"""Characters before a signature; a post holds 280, and two run on in one paragraph at most."""


def posted(lines: Lines, line: Line) -> Given | None:
    """A post is printed with the name and handle of who wrote it: A — Ann Brown (@annbrown).

    It stands apart on the page, so its words are as good as in marks.
    """
    signature = _SIGNATURE.search(line.text, line.span.start, line.span.end)
    if signature is None:
        return None
    content = _post_before(lines, line, signature.start())
    units = [u for u, span in enumerate(line.spans) if _lies_in(span, *signature.span("name"))]
    if content is None or not units:
        return None
    return Given(
        line=line, content=(content,), cue=None,
        source=Phrase(units[0], units[-1] + 1, units[-1] + 1), rule="posted",
        words="A dash, a name and a handle follow a post.", score=0.9, set_off=True,
    )  # fmt: skip


def _post_before(lines: Lines, line: Line, end: int) -> Span | None:
    """The words of the post that is signed at `end`: of its paragraph, or of the one before."""
    first = line.number
    block = line.block
    if not line.text[line.span.start : end].strip():
        if first == 0:
            return None
        first -= 1
        block = lines.prose.sentences[first].block
        end = lines.prose.sentences[first].span.end
    start = lines.prose.sentences[first].span.start
    while first > 0 and lines.prose.sentences[first - 1].block == block:
        first -= 1
        if end - lines.prose.sentences[first].span.start > _LONGEST_POST:
            return None
        start = lines.prose.sentences[first].span.start
    earlier = [found.end() for found in _SIGNATURE.finditer(line.text, start, end)]
    start = max([start, *earlier])
    words = line.text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return Span(start, end) if start < end and end - start <= _LONGEST_POST else None


def _lies_in(span: Span, start: int, end: int) -> bool:
    return start <= span.start and span.end <= end
