"""The words given by a clause of telling: before it, after it, or around it."""

from retold.analysis.quotations.adjuncts import start_after
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.tellings import Bare, Contained, Telling
from retold.analysis.quotations.words_after import after_aside, clause_after, marked_after
from retold.analysis.quotations.words_before import (
    around,
    bare_before,
    marked_before,
    marked_earlier,
    mixed_around,
)


def contained(lines: Lines, line: Line, telling: Telling) -> Contained | None:
    """The words a telling gives, None where it gives none."""
    start = start_after(line, telling.stop)
    quoted = marked_before(line, telling, start) or marked_earlier(lines, line, telling, start)
    if quoted:
        return quoted
    if telling.turned and telling.bare is Bare.NOTHING:
        return None
    if telling.turned:
        return bare_before(line, telling, start) or marked_after(lines, line, start, turned=True)
    mixed = mixed_around(line, telling, start)
    if mixed is not None:
        return mixed
    found = marked_after(lines, line, start) or clause_after(line, telling, start)
    if found is not None or telling.bare is Bare.NOTHING:
        return found or after_aside(line, start)
    return (
        around(line, telling, start)
        or bare_before(line, telling, start)
        or after_aside(line, start)
    )
