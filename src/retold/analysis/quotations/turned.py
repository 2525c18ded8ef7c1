"""Who is named after a verb of speech, after "by" or after "according to"."""

from retold.analysis.quotations.given import Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import IN_MARKS, Line
from retold.analysis.quotations.phrases import (
    can_speak,
    core_stop,
    is_participle,
    is_speaker,
    joined,
)
from retold.analysis.quotations.subjects import LONGEST_SOURCE, MOST_APPOSITIONS


def after(line: Line, first: int) -> Phrase | None:
    """The phrase that begins at unit `first` and names who speaks, its appositions included."""
    grammar = lexicon().grammar
    if first >= len(line) or line.forms[first] == IN_MARKS or line.gaps[first] not in {"", "'"}:
        return None
    alone = line.form(first + 1) in {"", "as", "in", "on", "at", "by"} or line.gaps[first + 1] != ""
    if line.forms[first] in grammar["subjects"] | {"him", "them"} or (
        line.forms[first] == "her" and alone
    ):
        return Phrase(first, first + 1, first + 1)
    stop = reach_right(line, first)
    if stop <= first:
        return None
    core = core_stop(line, first, stop)
    phrase = Phrase(first, _over_apposition(line, stop), core)
    return phrase if can_speak(line, phrase) else None


def any_after(line: Line, first: int) -> Phrase | None:
    """The phrase from unit `first` on, whatever its head: what stands after "according to"."""
    grammar = lexicon().grammar
    stop = reach_right(line, first) if first < len(line) and not line.gaps[first] else first
    if stop <= first or line.forms[first] == IN_MARKS:
        return None
    named = line.forms[first] in grammar["determiners"] or line.forms[stop - 1].endswith("s")
    return Phrase(first, stop, core_stop(line, first, stop)) if named else None


def reach_right(line: Line, first: int) -> int:
    """The unit after the last of the phrase that begins at `first`."""
    grammar = lexicon().grammar
    unit = first
    while unit < len(line) and unit - first < LONGEST_SOURCE:
        form = line.forms[unit]
        if form == IN_MARKS or (unit > first and not joined(line, unit)):
            break
        if form in grammar["breaks"] and not (form == "and" and _joins_names(line, unit)):
            break
        if form in grammar["days"] or (unit > first and _is_verb(line, unit)):
            break
        if form in grammar["prepositions"] and not _continues(line, first, unit):
            break
        unit += 1
    return unit


def _joins_names(line: Line, unit: int) -> bool:
    return 0 < unit < len(line) - 1 and line.is_capital(unit - 1) and line.is_capital(unit + 1)


def _is_verb(line: Line, unit: int) -> bool:
    form = line.forms[unit]
    if line.is_capital(unit):
        return False
    if form.endswith("ed"):
        return not is_participle(line, unit, len(line))
    return form.endswith("ing") and line.forms[unit - 1] not in lexicon().grammar["determiners"]


def _continues(line: Line, first: int, unit: int) -> bool:
    """Whether a preposition belongs to the phrase ("a spokesman for the ministry")."""
    form, following = line.forms[unit], line.form(unit + 1)
    if unit == first:
        return False
    if form == "of" or line.forms[unit - 1].endswith("ed"):
        return True
    lower = not line.is_capital(unit - 1)
    if form == "for":
        return lower
    if form in {"at", "from", "with"}:
        return lower and following not in {"this", "the"} | lexicon().grammar["days"]
    venue = line.form(unit + 2) in lexicon().nouns["venues"]
    return (
        form == "in" and lower and unit + 1 < len(line) and line.is_capital(unit + 1) and not venue
    )


def _over_apposition(line: Line, stop: int) -> int:
    for _ in range(MOST_APPOSITIONS):
        if stop >= len(line) or line.gaps[stop] not in {",", "("}:
            return stop
        end = _apposition_end(line, stop)
        if end == stop:
            return stop
        stop = end
    return stop


def _apposition_end(line: Line, start: int) -> int:
    form = line.forms[start]
    bracketed = line.gaps[start] == "("
    starts = (
        form in lexicon().grammar["apposition_starts"] - {"also", "then", "now"}
        or form[:1].isdigit()
        or bracketed
    )
    if not starts and not is_speaker(form) and not is_speaker(line.form(start + 1)):
        return start
    end = start
    while end < len(line) and end - start < LONGEST_SOURCE:
        if line.forms[end] == IN_MARKS or (end > start and not joined(line, end)):
            break
        if form != "who" and line.forms[end] in lexicon().grammar["days"]:
            break
        if line.forms[end] == "but":
            break
        if _ends_apposition(line, start, end):
            break
        end += 1
    return end


def _ends_apposition(line: Line, start: int, unit: int) -> bool:
    if line.forms[start] in {"who", "whose", "which", "where"} or unit == start:
        return False
    venue = any(line.form(unit + ahead) in lexicon().nouns["venues"] for ahead in (2, 3))
    return line.forms[unit] in {"in", "at", "during", "after", "on"} and venue
