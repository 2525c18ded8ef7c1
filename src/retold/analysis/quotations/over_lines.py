"""One quotation printed over several lines, of which only the first opens and the last closes it.

A text kept with a sentence a line prints “We came. / We saw, ” and who said so; printed in
paragraphs, each would open its marks again.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from retold.model.quotations import Marks
from retold.model.spans import Span
from retold.text.marks import Marked

_LONGEST = 700
"""Characters from the mark that opens to the one that closes: four or five sentences. Marks farther
apart were each left over."""

_SET_OFF = re.compile(r"[,.?!] (?:\"|'')(?=\s)")
"""A mark with a blank on either side, behind what ends a saying: it closes, whatever it looks."""


def joined_over_lines(
    every: tuple[Marked, ...], paragraphs: tuple[Span, ...], text: str
) -> tuple[Marked, ...]:
    """The stretches of a report, with a mark left open and the next, left over, made one stretch.

    It has a part in each line, as one that opens again does.
    """
    found: list[Marked] = []
    closed: Marked | None = None
    for one, following in pairwise((*every, None)):
        if one is None or one is closed:
            continue
        end = _closing(one, following, text)
        lines = _lines(one.outer.start, end.end, paragraphs) if end else []
        if end and len(lines) > 1:
            found.extend(_parts(one, end, lines))
            closed = following
        else:
            found.append(one)
    return tuple(found)


def _closing(first: Marked, second: Marked | None, text: str) -> Span | None:
    """The mark that closes `first`, where nothing else does; `second` is what it was taken for."""
    if second is None or first.state is not Marks.UNCLOSED or first.depth != 1:
        return None
    mark = second.outer
    if second.state is Marks.UNCLOSED or second.goes_on:
        mark = Span(second.outer.start, second.inner.start)
        if not _SET_OFF.match(text, max(0, mark.start - 2)):
            return None
    elif second.state is not Marks.UNOPENED:
        return None
    near = mark.end - first.outer.start <= _LONGEST
    return mark if near and second.depth == 1 else None


def _lines(start: int, end: int, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    at = max(bisect_right(paragraphs, start, key=lambda line: line.start) - 1, 0)
    return tuple(paragraphs[at : bisect_left(paragraphs, end, key=lambda line: line.start)])


def _parts(first: Marked, closing: Span, lines: Sequence[Span]) -> list[Marked]:
    """What each line has of it: the first from its mark on, the last up to the mark that closes."""
    opening, last = lines[0], lines[-1]
    rows = [
        (Span(first.outer.start, opening.end), Span(first.inner.start, opening.end)),
        *((line, line) for line in lines[1:-1]),
        (Span(last.start, closing.end), Span(last.start, closing.start)),
    ]
    return [
        Marked(outer, inner, Marks.BALANCED, 1, goes_on=inner.end < closing.start)
        for outer, inner in rows
    ]
