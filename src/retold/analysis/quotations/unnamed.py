"""Somebody whom a report tells of without a name: "one Dunmoor baker"."""

from retold.analysis.quotations.line import Line
from retold.analysis.quotations.lines import Lines

_LINES_BACK = 2
"""Sentences back in which "the baker" was called "one baker"."""

_SUBJECT = 5
"""Words of a subject at most: "a", three that describe, and the noun."""

_ONE = frozenset({"a", "an", "one", "another"})


def is_just_met(lines: Lines, line: Line, noun: str) -> bool:
    """Whether a sentence just before begins with somebody unnamed of that noun: "One baker …".

    Then "the baker" is that one, and not whom the report names and calls a baker elsewhere.
    """
    before = range(max(0, line.number - _LINES_BACK), line.number)
    return any(_begins_with(lines[number], noun) for number in before)


def _begins_with(line: Line, noun: str) -> bool:
    subject = line.forms[:_SUBJECT]
    if noun not in subject or subject[0] not in _ONE:
        return False
    return not any(line.gaps[unit] for unit in range(1, subject.index(noun) + 1))
