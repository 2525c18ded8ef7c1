"""The words given by a clause of telling: before it, after it, or around it."""

from dataclasses import dataclass
from enum import Enum

from retold.analysis.quotations.contents import (
    is_clause,
    is_contracted,
    is_title,
    resumed_at,
    start_after,
    stop_of,
)
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.lines import IN_MARKS, Line, Lines
from retold.analysis.quotations.sources import is_adverb
from retold.model.spans import Span

_FEWEST_WORDS = 3
"""Fewer words without marks are no clause ("said no", "so he said")."""

_WITHIN_CLAUSE = 8
"""Units within which a clause without "that" shows its verb, where its telling verb may also
take a thing ("announced a plan")."""


_NO_START = frozenset({"much", "nothing", "anything", "something", "little", "yes", "no", "same", "when", "and", "or", "as", "than", "with", "who", "which", "but", "by",
                       "while", "because", "so", "of", "about", "after", "before", "to"})  # fmt: skip
"""With these no clause begins that somebody says."""


_NEAR_START = 3
"""Units: "Years after Brown said A, …" still opens its sentence."""

_BEFORE_THAT = 14
"""Units of an aside between a verb of speech and its "that"."""

_SUBORDINATE = frozenset({"after", "while", "when", "although", "though", "because", "since", "if",
                          "before", "as"})  # fmt: skip


_NOT_IN_SUBJECT = frozenset({"that", "who", "which", "to", "and", "as", "when", "after", "while",
                             "before", "because", "if"})  # fmt: skip


class Bare(Enum):
    """What a verb of telling takes without "that"."""

    CLAUSE = "a clause"
    SURE_CLAUSE = "a clause that shows its verb at once"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Telling:
    """The units of a clause such as "he told reporters".

    Attributes:
        first: its first unit.
        stop: the unit after its last.
        bare: what it takes without "that" and marks.
        turned: whether the verb stands first ("said Brown").
    """

    first: int
    stop: int
    bare: Bare
    turned: bool = False


class Where(Enum):
    """Where the words given stand beside their telling."""

    AFTER = "after"
    BEFORE = "before"
    AROUND = "around"


@dataclass(frozen=True, slots=True)
class Contained:
    """The words given: their spans, where they stand, whether a stray mark ends them."""

    spans: tuple[Span, ...]
    where: Where
    stray: bool = False


def contained(lines: Lines, line: Line, telling: Telling) -> Contained | None:
    """The words a telling gives, None where it gives none."""
    start = start_after(line, telling.stop)
    quoted = _marked_before(line, telling, start) or _marked_earlier(lines, line, telling, start)
    if quoted:
        return quoted
    if telling.turned and telling.bare is Bare.NOTHING:
        return None
    if telling.turned:
        return _bare_before(line, telling, start) or _marked_after(lines, line, start, turned=True)
    found = _marked_after(lines, line, start) or _after(line, telling, start)
    if found is not None or telling.bare is Bare.NOTHING:
        return found or _after_aside(line, start)
    return (
        _around(line, telling, start)
        or _bare_before(line, telling, start)
        or _after_aside(line, start)
    )


def _marked_before(line: Line, telling: Telling, start: int) -> Contained | None:
    """“A,” he said – and “A,” he said, “B.”"""
    last = telling.first - 1
    if last < 0 or line.marked[last] is None or line.gaps[telling.first] not in {"", ",", "-", "—"}:
        return None
    if not line.closes(last) and not _ends_here(line, start) and not line.gaps[telling.first]:
        return None
    if last > 0 and is_title(line, last, comma=True):
        return None
    goes_on = not _ends_here(line, start) and resumed_at(line, start) is None
    if goes_on and not telling.turned and (last > 0 or not line.opens_sentence(0)):
        return None
    first = _first_of_mixed(line, last)
    left = span_of(line, first, last + 1)
    right = _resumed(line, start)
    where = Where.AROUND if right else Where.BEFORE
    return Contained((left, *right), where)


def _marked_earlier(lines: Lines, line: Line, telling: Telling, start: int) -> Contained | None:
    """“Why?” she asked – where the sentence is taken to end at the question mark."""
    if telling.first > 0 or line.number == 0 or line.gaps[0] or line.marked[0] is not None:
        return None
    earlier = lines[line.number - 1]
    alone = earlier.block == line.block and len(earlier) > 0 and all(earlier.marked)
    resumed = _resumed(line, start)
    if not alone or not (_ends_here(line, start) or resumed):
        return None
    stretch = earlier.marked[-1]
    return Contained((stretch.inner, *resumed), Where.BEFORE) if stretch else None


def _first_of_mixed(line: Line, last: int) -> int:
    """The first unit of words that end in marks: those before the marks too, unless set off."""
    if last == 0 or (line.opens_sentence(last) and line.gaps[last]) or ":" in line.gaps[last]:
        return last
    if line.marked[last - 1] is not None or not is_clause(line, 0, last) and line.gaps[last]:
        return last
    first = last
    while first > 0 and not set(line.gaps[first]) & {";", ":"}:
        if line.forms[first] in {"and", "but"} and "," in line.gaps[first]:
            break
        first -= 1
    while first < last and line.forms[first] in lexicon().grammar["leads"] & {"and", "but", "so"}:
        first += 1
    return first


def _resumed(line: Line, start: int) -> tuple[Span, ...]:
    unit = resumed_at(line, start)
    return () if unit is None else (span_of(line, unit, stop_of(line, unit, unit)),)


def _after_aside(line: Line, start: int) -> Contained | None:
    """He said at a rally in Leeds, Yorkshire, “A.”"""
    right = _resumed(line, start)
    return Contained(right, Where.AFTER) if right else None


def _ends_here(line: Line, start: int) -> bool:
    return start >= len(line) or "," in line.gaps[start] or ";" in line.gaps[start]


def _marked_after(
    lines: Lines, line: Line, start: int, *, turned: bool = False
) -> Contained | None:
    """He said: “A.” – also where the marks open in the next sentence or paragraph."""
    if start >= len(line):
        return _marked_next(lines, line)
    if line.marked[start] is None or (turned and ":" not in line.gaps[start]):
        return None
    if _is_named(line, start):
        return None
    stop = stop_of(line, start, start)
    if stop > start + 1 and (line.closes(start) or line.gaps[start + 1]):
        stop = _over_marks(line, start, stop)
    return Contained((span_of(line, start, stop),), Where.AFTER)


def _is_named(line: Line, unit: int) -> bool:
    """Whether marks hold a title: after "’s", "of", "called", or every long word a capital."""
    grammar, previous = lexicon().grammar, line.form(unit - 1)
    if line.gaps[unit]:
        return False
    owned = unit > 0 and line.is_possessive(unit - 1)
    return owned or (is_title(line, unit) and previous in grammar["prepositions"] | {"the", "a"})


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


def _around(line: Line, telling: Telling, start: int) -> Contained | None:
    """The plan, he said, would work."""
    if telling.first == 0 or start >= len(line) or "," not in line.gaps[start]:
        return None
    if "," not in line.gaps[telling.first] or IN_MARKS in line.forms[telling.first : telling.stop]:
        return None
    form = line.forms[start]
    if form in lexicon().grammar["asides"] or form.endswith("ing") or is_adverb(line, start):
        return None
    first = _first_of_clause(line, telling.first)
    stop = stop_of(line, start, start)
    left = first is not None and _has_matter(line, first, telling.first)
    if form in {"but", "and", "while", "although", "though", "who", "which"}:
        return None
    if not is_clause(line, first or 0, stop):
        return None
    spans = (span_of(line, start, stop),)
    if left and first is not None:
        spans = (span_of(line, first, telling.first), *spans)
    return Contained(spans, Where.AROUND)


def _has_matter(line: Line, first: int, stop: int) -> bool:
    leads = lexicon().grammar["leads"]
    return any(form not in leads for form in line.forms[first:stop])


def _first_of_clause(line: Line, stop: int) -> int | None:
    first = stop
    while first > 0 and not set(line.gaps[first]) & {";", ":"}:
        first -= 1
    while first < stop and line.forms[first] in {"and", "but", "so", "yet", "still", "because"}:
        first += 1
    return first if first < stop else None


def _after(line: Line, telling: Telling, start: int) -> Contained | None:
    """He said (that) the plan would work."""
    if start >= len(line):
        return None
    gap, form = line.gaps[start], line.forms[start]
    that = _that_beyond(line, start)
    if that is not None:
        return _spanned(line, that + 1, telling)
    if ":" in gap and telling.bare is not Bare.NOTHING and len(line) - start >= _FEWEST_WORDS:
        return _spanned(line, start, telling)
    short = len(line) - start < _FEWEST_WORDS and IN_MARKS not in line.forms[start:]
    if gap or telling.bare is Bare.NOTHING or short:
        return None
    if form in _NO_START or form in lexicon().grammar["finite"]:
        return None
    if IN_MARKS not in line.forms[start:] and not is_clause(line, start, len(line)):
        return None
    if telling.bare is Bare.CLAUSE or begins_clause(line, start):
        return _spanned(line, start, telling)
    return None


def _that_beyond(line: Line, start: int) -> int | None:
    """The unit of "that", perhaps after an aside: he said, among other things, that A."""
    grammar = lexicon().grammar
    for unit in range(start, min(start + _BEFORE_THAT, len(line) - 1)):
        form = line.forms[unit]
        if form == "that":
            timed = line.form(unit + 1) in grammar["times"] | {"same"}
            return None if timed else unit
        if form in grammar["finite"] or form in lexicon().cues or line.marked[unit] is not None:
            return None
        if unit == start and not line.gaps[start]:
            return None
    return None


def _spanned(line: Line, start: int, telling: Telling) -> Contained:
    stop = _stop_within(line, start, telling)
    span, stray = span_with_stray(line, start, stop)
    return Contained((span,), Where.AFTER, stray)


def _stop_within(line: Line, start: int, telling: Telling) -> int:
    """Where the words end: at the comma that ends "after he said A," or ", who said A,"."""
    stop = stop_of(line, start, start)
    previous = line.form(telling.first - 1) if telling.first > 0 else ""
    opens = telling.first <= _NEAR_START or "," in line.gaps[telling.first - 1]
    if previous in _SUBORDINATE and opens:
        return next((u for u in range(start + 2, stop) if "," in line.gaps[u]), stop)
    if previous in {"who", "which"}:
        finite = lexicon().grammar["finite"]
        ends = (
            u for u in range(start + 2, stop) if "," in line.gaps[u] and line.forms[u] in finite
        )
        return next(ends, stop)
    return stop


def begins_clause(line: Line, first: int) -> bool:
    """Whether the words from `first` show a subject and its verb before anything else."""
    grammar = lexicon().grammar
    if line.forms[first] in grammar["subjects"] | {"there", "it's", "he's", "she's"}:
        return True
    if line.forms[first].endswith("ing") and not line.is_capital(first):
        return False
    for unit in range(first, min(first + _WITHIN_CLAUSE, len(line))):
        form = line.forms[unit]
        joined = unit == first or line.gaps[unit] in {"", "-", ".", "'"}
        if joined and unit > first and (form in grammar["finite"] or _is_past(line, unit)):
            return True
        if unit > first and joined and is_contracted(line, unit):
            return True
        if not joined or form == IN_MARKS or form in _NOT_IN_SUBJECT:
            return False
        if form in grammar["prepositions"] and form not in {"of", "in", "for"}:
            return False
    return False


def _is_past(line: Line, unit: int) -> bool:
    form = line.forms[unit]
    bare = form.endswith("ed") and not line.is_capital(unit) and "-" not in line.gaps[unit]
    return bare and line.forms[unit - 1] not in lexicon().grammar["determiners"]


def _bare_before(line: Line, telling: Telling, start: int) -> Contained | None:
    """The plan would work, he said."""
    if telling.first < _FEWEST_WORDS or "," not in line.gaps[telling.first]:
        return None
    if not _ends_here(line, start) or line.marked[telling.first - 1] is not None:
        return None
    first = _first_of_clause(line, telling.first)
    if first is None or not _tells(line, first, telling.first):
        return None
    opener = line.forms[first]
    if opener in {"when", "as", "while", "after", "before", "if", "asked", "although", "though"}:
        return None
    left, stray = span_with_stray(line, first, telling.first)
    return Contained((left, *_resumed(line, start)), Where.BEFORE, stray)


def _tells(line: Line, first: int, stop: int) -> bool:
    return is_clause(line, first, stop) or IN_MARKS in line.forms[first:stop]


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
