"""Spans of units, and what a stretch in marks is."""

from retold.analysis.quotations.line import Line
from retold.model.spans import Span

_LONGEST_TITLE = 7
"""Words: longer stretches in marks with every long word capital are headlines."""

_SHORT_WORD = 3
"""Letters of words that titles may print small ("of", "the")."""

_FEWEST_LONG = 3
"""Longer words, each with a capital, that show a heading: two may be a name."""


def is_title(line: Line, unit: int, *, comma: bool = False) -> bool:
    """Whether the stretch in marks at `unit` is written as the title of a work: “Morning Tea”.

    With `comma`, also where a comma stands inside the marks.
    """
    marked = line.marked[unit]
    words = [] if marked is None else marked.inner.of(line.text).split()
    ended = bool(words) and words[-1][-1:] in ({"!", "?"} if comma else {",", "!", "?"})
    if not 0 < len(words) <= _LONGEST_TITLE or ended:
        return False
    long = [word for word in words if len(word) > _SHORT_WORD]
    return bool(long or len(words) == 1) and all(word[:1].isupper() for word in [*long, words[0]])


def is_heading(line: Line, unit: int) -> bool:
    """Whether the stretch in marks at `unit` is written as a long title or a headline.

    Nobody speaks in capitals: several long words, and each has one.
    """
    marked = line.marked[unit]
    words = [] if marked is None else marked.inner.of(line.text).split()
    long = [word for word in words if len(word) > _SHORT_WORD]
    return len(long) >= _FEWEST_LONG and all(word[:1].isupper() for word in [*long, words[0]])


def span_of(line: Line, first: int, stop: int) -> Span:
    """The span of units, without marks where it is one stretch in marks and nothing else."""
    return span_with_stray(line, first, stop)[0]


def span_with_stray(line: Line, first: int, stop: int) -> tuple[Span, bool]:
    """As `span_of`, and whether it ends at a closing mark that nothing opened."""
    opening, closing = line.marked[first], line.marked[stop - 1]
    if opening is not None and opening is closing:
        return opening.inner, False
    start = opening.outer.start if opening is not None else line.spans[first].start
    end = closing.outer.end if closing is not None else line.spans[stop - 1].end
    limit = line.spans[stop].start if stop < len(line) else line.span.end
    for stray in line.strays:
        if start < stray <= limit:
            return Span(start, min(stray, end)), True
    return Span(start, end), False
