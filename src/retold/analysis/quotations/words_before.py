"""Words given that stand before their telling, or around it."""

from retold.analysis.quotations.clauses import is_clause
from retold.analysis.quotations.endings import resumed_at, stop_of
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import IN_MARKS, Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.phrases import is_adverb
from retold.analysis.quotations.stretches import is_heading, is_title, span_of, span_with_stray
from retold.analysis.quotations.tellings import Contained, Telling, Where
from retold.model.spans import Span
from retold.text.marks import DASHES

FEWEST_WORDS = 3
"""Fewer words without marks are no clause ("said no", "so he said")."""


def marked_before(line: Line, telling: Telling, start: int) -> Contained | None:
    """The words in marks just before their telling: “A,” he said, and “A,” he said, “B.”."""
    last = telling.first - 1
    if last < 0 or line.marked[last] is None or line.gaps[telling.first] not in {"", ",", *DASHES}:
        return None
    if not line.closes(last) and not ends_here(line, start) and not line.gaps[telling.first]:
        return None
    if last > 0 and is_title(line, last, comma=True):
        return None
    goes_on = not ends_here(line, start) and resumed_at(line, start) is None
    if goes_on and not telling.turned and (last > 0 or not line.opens_sentence(0)):
        return None
    first = _first_of_mixed(line, last)
    left = span_of(line, first, last + 1)
    right = resumed(line, start)
    where = Where.AROUND if right else Where.BEFORE
    return Contained((left, *right), where)


def marked_earlier(lines: Lines, line: Line, telling: Telling, start: int) -> Contained | None:
    """Words in marks whose question mark was taken to end their sentence: “Why?” she asked."""
    if telling.first > 0 or line.number == 0 or line.gaps[0] or line.marked[0] is not None:
        return None
    earlier = lines[line.number - 1]
    alone = earlier.block == line.block and len(earlier) > 0 and all(earlier.marked)
    right = resumed(line, start)
    if not alone or not (ends_here(line, start) or right):
        return None
    stretch = earlier.marked[-1]
    return Contained((stretch.inner, *right), Where.BEFORE) if stretch else None


def _first_of_mixed(line: Line, last: int) -> int:
    """The first unit of words that end in marks: those before the marks too, unless set off."""
    if last == 0 or (line.opens_sentence(last) and line.gaps[last]) or ":" in line.gaps[last]:
        return last
    set_off = bool(line.gaps[last]) and not is_clause(line, 0, last)
    if line.marked[last - 1] is not None or set_off:
        return last
    first = last
    while first > 0 and not set(line.gaps[first]) & {";", ":"}:
        if line.forms[first] in {"and", "but"} and "," in line.gaps[first]:
            break
        first -= 1
    while first < last and line.forms[first] in lexicon().grammar["leads"] & {"and", "but", "so"}:
        first += 1
    return first


def holds_name(line: Line, unit: int) -> bool:
    """Whether marks hold a title: after a possessive, "of", "called", or all capitals."""
    grammar, previous = lexicon().grammar, line.form(unit - 1)
    if line.gaps[unit]:
        return False
    owned = unit > 0 and line.is_possessive(unit - 1)
    return owned or (is_title(line, unit) and previous in grammar["prepositions"] | {"the", "a"})


def resumed(line: Line, start: int) -> tuple[Span, ...]:
    """The words in marks that go on after an aside, none where none do."""
    unit = resumed_at(line, start)
    if unit is None or holds_name(line, unit) or is_heading(line, unit):
        return ()
    return (span_of(line, unit, stop_of(line, unit, unit)),)


def ends_here(line: Line, start: int) -> bool:
    """Whether the clause of telling ends before `start`."""
    return start >= len(line) or "," in line.gaps[start] or ";" in line.gaps[start]


def around(line: Line, telling: Telling, start: int) -> Contained | None:
    """The words on both sides of a telling between commas: the plan, he said, would work."""
    if not _is_set_off(line, telling, start) or _goes_another_way(line, start):
        return None
    first = _first_of_clause(line, telling.first)
    stop = stop_of(line, start, start)
    if not is_clause(line, first or 0, stop):
        return None
    right = span_of(line, start, stop)
    if first is not None and _has_matter(line, first, telling.first):
        return Contained((span_of(line, first, telling.first), right), Where.AROUND)
    return Contained((right,), Where.AROUND)


def mixed_around(line: Line, telling: Telling, start: int) -> Contained | None:
    """Words in marks that go on in the reporter's before a telling: “A” of the plan, he said, “B”.

    The marks before stand first in their sentence, so that nothing else is told before them.
    """
    if not _is_set_off(line, telling, start) or line.marked[start] is None:
        return None
    if line.marked[0] is None or IN_MARKS in line.forms[1 : telling.first] or line.closes(0):
        return None
    right = resumed(line, start)
    if not right or line.opens_sentence(start):
        return None
    return Contained((span_of(line, 0, telling.first), *right), Where.AROUND)


def _is_set_off(line: Line, telling: Telling, start: int) -> bool:
    if telling.first == 0 or start >= len(line) or "," not in line.gaps[start]:
        return False
    marked = IN_MARKS in line.forms[telling.first : telling.stop]
    return "," in line.gaps[telling.first] and not marked


def _goes_another_way(line: Line, start: int) -> bool:
    """Whether what follows a telling is no part of what is said: ", adding", ", but"."""
    grammar, form = lexicon().grammar, line.forms[start]
    told = form in grammar["asides"] or form in grammar["subordinate_after"]
    return told or form.endswith("ing") or is_adverb(line, start)


def _has_matter(line: Line, first: int, stop: int) -> bool:
    leads = lexicon().grammar["leads"]
    return any(form not in leads for form in line.forms[first:stop])


def _first_of_clause(line: Line, stop: int) -> int | None:
    first = stop
    while first > 0 and not set(line.gaps[first]) & {";", ":"}:
        first -= 1
    while first < stop and line.forms[first] in lexicon().grammar["joining"]:
        first += 1
    return first if first < stop else None


def bare_before(line: Line, telling: Telling, start: int) -> Contained | None:
    """The plan would work, he said."""
    if telling.first < FEWEST_WORDS or "," not in line.gaps[telling.first]:
        return None
    if not ends_here(line, start) or line.marked[telling.first - 1] is not None:
        return None
    first = _first_of_clause(line, telling.first)
    if first is None or not _tells(line, first, telling.first):
        return None
    opener = line.forms[first]
    if opener in lexicon().grammar["questioned_first"]:
        return None
    left, stray = span_with_stray(line, first, telling.first)
    return Contained((left, *resumed(line, start)), Where.BEFORE, stray)


def _tells(line: Line, first: int, stop: int) -> bool:
    return is_clause(line, first, stop) or IN_MARKS in line.forms[first:stop]
