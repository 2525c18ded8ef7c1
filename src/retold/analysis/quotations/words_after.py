"""Words given that stand after their telling."""

from retold.analysis.quotations.clauses import begins_clause, is_clause
from retold.analysis.quotations.endings import stop_of
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import IN_MARKS, Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.stretches import span_of, span_with_stray
from retold.analysis.quotations.tellings import Bare, Contained, Telling, Where
from retold.analysis.quotations.words_before import FEWEST_WORDS, holds_name, resumed

_NEAR_START = 3
"""Units: "Years after Brown said A, …" still opens its sentence."""

_NEAR_VERB = 5
"""Units of a subject, with its title, before its verb of speech."""

_BEFORE_THAT = 14
"""Units of an aside between a verb of speech and its "that"."""

_LEADS_ASIDE = frozenset({"ahead", "during", "after", "before"})
"""Words that begin when something was said: "said ahead of the meeting that A"."""


def after_aside(line: Line, start: int) -> Contained | None:
    """The words in marks after an aside: he said at a rally in Leeds, Yorkshire, “A.”."""
    right = resumed(line, start)
    return Contained(right, Where.AFTER) if right else None


def marked_after(lines: Lines, line: Line, start: int, *, turned: bool = False) -> Contained | None:
    """The words in marks after a telling, also where they open the next sentence or paragraph."""
    if start >= len(line):
        return _marked_next(lines, line)
    if line.marked[start] is None or (turned and ":" not in line.gaps[start]):
        return None
    if holds_name(line, start):
        return None
    stop = stop_of(line, start, start)
    if stop > start + 1 and (line.closes(start) or line.gaps[start + 1]):
        stop = _over_marks(line, start, stop)
    return Contained((span_of(line, start, stop),), Where.AFTER)


def _over_marks(line: Line, start: int, stop: int) -> int:
    """`stop` where small letters go on after the marks, or the end of the marks."""
    goes_on = not line.opens_sentence(start) and line.gaps[start + 1] == ","
    return stop if goes_on and not line.closes(start) else start + 1


def _marked_next(lines: Lines, line: Line) -> Contained | None:
    following = line.number + 1
    if not line.gaps[-1].endswith((":", ",")) or following >= len(lines):
        return None
    after = lines[following]
    if len(after) == 0 or after.marked[0] is None or after.spans[0].start != after.span.start:
        return None
    marked = after.marked[0]
    return Contained((marked.inner,), Where.AFTER) if marked else None


def clause_after(line: Line, telling: Telling, start: int) -> Contained | None:
    """The clause after a telling: he said that the plan would work; he said it would."""
    if start >= len(line):
        return None
    that = _that_beyond(line, start)
    if that is not None:
        return _spanned(line, that + 1, telling)
    if telling.bare is Bare.NOTHING:
        return None
    after_colon = ":" in line.gaps[start] and len(line) - start >= FEWEST_WORDS
    after_verb = not line.gaps[start] and _may_begin(line, start)
    shown = telling.bare is Bare.CLAUSE or begins_clause(line, start)
    return _spanned(line, start, telling) if after_colon or (after_verb and shown) else None


def _may_begin(line: Line, start: int) -> bool:
    """Whether the words from `start` can be what somebody says, without "that"."""
    grammar, form = lexicon().grammar, line.forms[start]
    if form in grammar["no_start"] or form in grammar["finite"]:
        return False
    if form in {"yes", "no"} and line.gaps[start + 1]:
        return False
    if IN_MARKS in line.forms[start:]:
        return True
    return len(line) - start >= FEWEST_WORDS and is_clause(line, start, len(line))


def _that_beyond(line: Line, start: int) -> int | None:
    """The unit of "that", perhaps after an aside: he said, among other things, that A."""
    grammar = lexicon().grammar
    for unit in range(start, min(start + _BEFORE_THAT, len(line) - 1)):
        form = line.forms[unit]
        if form == "that":
            timed = line.form(unit + 1) in grammar["times"] | {"same"}
            second = line.form(unit - 1) == "and"
            return None if timed or second else unit
        if form in grammar["finite"] or form in lexicon().cues or line.marked[unit] is not None:
            return None
        if unit == start and not line.gaps[start] and form not in _LEADS_ASIDE:
            return None
    return None


def _spanned(line: Line, start: int, telling: Telling) -> Contained:
    stop = _stop_within(line, start, telling)
    span, stray = span_with_stray(line, start, stop)
    return Contained((span,), Where.AFTER, stray)


def _another_tells(line: Line, unit: int) -> bool:
    """Whether another is told to speak from a comma on: ", Brown said that"."""
    if "," not in line.gaps[unit]:
        return False
    for at in range(unit + 1, min(unit + _NEAR_VERB, len(line))):
        if line.gaps[at]:
            return False
        if line.forms[at] in lexicon().grammar["sure"]:
            return True
    return False


def _stop_within(line: Line, start: int, telling: Telling) -> int:
    """Where the words end: at the comma that ends "after he said A," or ", who said A,"."""
    stop = stop_of(line, start, start)
    previous = line.form(telling.first - 1) if telling.first > 0 else ""
    opens = telling.first <= _NEAR_START or "," in line.gaps[telling.first - 1]
    if previous in lexicon().grammar["subordinate"] and opens:
        return next((u for u in range(start + 2, stop) if "," in line.gaps[u]), stop)
    if previous in lexicon().grammar["subordinate"]:
        return next((u for u in range(start + 2, stop) if _another_tells(line, u)), stop)
    if previous in {"who", "which"}:
        finite = lexicon().grammar["finite"]
        ends = (
            u for u in range(start + 2, stop) if "," in line.gaps[u] and line.forms[u] in finite
        )
        return next(ends, stop)
    return stop
