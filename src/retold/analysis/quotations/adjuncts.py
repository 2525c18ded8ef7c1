"""Where the words given begin: after "on Monday", "in a statement", "to reporters"."""

from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import IN_MARKS, Line
from retold.analysis.quotations.phrases import is_adverb
from retold.analysis.quotations.stretches import is_title

_LONGEST_ADJUNCT = 9
"""Units: "in a wide-ranging interview with the evening paper" and its like."""


def start_after(line: Line, unit: int) -> int:
    """The unit where the words given begin, after "on Monday", "in a statement", "to reporters"."""
    while unit < len(line):
        if line.gaps[unit] not in {"", "'"} or line.forms[unit] in {IN_MARKS, "that"}:
            break
        end = _over_adjunct(line, unit)
        if end == unit:
            break
        unit = end
    return unit


def _over_adjunct(line: Line, unit: int) -> int:
    """The unit after the adjunct that begins at `unit`; `unit` itself where none does."""
    grammar, form, following = lexicon().grammar, line.forms[unit], line.form(unit + 1)
    if form in grammar["days"]:
        owner = line.is_possessive(unit)
        return unit if owner else unit + 1 + (following in grammar["times"])
    if form in grammar["months"] and line.is_capital(unit):
        return unit + 1 + following.isdigit()
    if form in grammar["spans_of_time"] and following in grammar["times"]:
        return unit + 2
    if form in grammar["prepositions"]:
        return _over_preposition(line, unit)
    return unit + (form in grammar["too"] or is_adverb(line, unit))


def _over_preposition(line: Line, unit: int) -> int:
    """The unit after "in a statement", "to reporters", "on Twitter", "of Mr Brown"."""
    if line.forms[unit] == "to" and not _names_somebody(line, unit + 1):
        return unit
    if line.form(unit + 1) in lexicon().grammar["objects"] - {"her"}:
        return unit + 2
    end, found = _to_noun(line, unit)
    if found:
        return end if line.form(end) == "that" else found
    stopped = end < len(line) and (line.forms[end] in {"that", IN_MARKS} or line.gaps[end] != "")
    return end if stopped or end == len(line) else unit


def _to_noun(line: Line, unit: int) -> tuple[int, int]:
    """Where the words after a preposition stop, and the unit after its noun, 0 where none is."""
    finite = lexicon().grammar["finite"]
    limit = min(unit + _LONGEST_ADJUNCT, len(line))
    end, found = unit + 1, 0
    while end < limit and line.gaps[end] in {"", "-", "."}:
        form = line.forms[end]
        bound = form in finite or form in lexicon().grammar["subjects"]
        if bound or form in {IN_MARKS, "that", "as"} or (found and _begins_anew(line, end)):
            break
        found = _after_noun(line, end) or found
        end += 1
    return end, found


def _after_noun(line: Line, unit: int) -> int:
    """The unit after a place, a day or a name at `unit`, 0 where none stands there."""
    grammar, form = lexicon().grammar, line.forms[unit]
    if form in grammar["days"]:
        return unit + 1 + (line.form(unit + 1) in grammar["times"])
    dated = form[:1].isdigit() and line.form(unit - 1) in grammar["months"] | {"in"}
    named = line.is_capital(unit) and not line.is_possessive(unit)
    known = form in lexicon().nouns["venues"] or form in grammar["times"]
    return unit + 1 if dated or named or known else 0


def _names_somebody(line: Line, unit: int) -> bool:
    """Whether "to" is followed by who is spoken to rather than by a verb or by marks."""
    form = line.form(unit)
    grammar, venues = lexicon().grammar, lexicon().nouns["venues"]
    if unit >= len(line) or form == IN_MARKS:
        return False
    pronoun = form in grammar["he"] | grammar["she"] | grammar["they"] | {"me", "us"}
    return (
        pronoun
        or form in grammar["determiners"] | venues
        or line.is_capital(unit)
        or form.endswith("s")
    )


def _begins_anew(line: Line, unit: int) -> bool:
    grammar = lexicon().grammar
    form = line.forms[unit]
    if form in grammar["prepositions"] or form in grammar["determiners"]:
        return True
    if form in grammar["subjects"]:
        return True
    return line.is_capital(unit) and not line.is_capital(unit - 1)


def over_addressee(line: Line, unit: int) -> int:
    """The unit after who is told ("reporters", "him", "the Evening Post")."""
    grammar = lexicon().grammar
    if unit >= len(line) or line.gaps[unit] or line.forms[unit] in {IN_MARKS, "that"}:
        return unit
    form = line.forms[unit]
    owned = form == "her" and not _clause_follows(line, unit + 1)
    if form in grammar["objects"] and not owned:
        return unit + 1
    if form in grammar["questions"]:
        return unit
    end = unit + (form in grammar["determiners"])
    while end < len(line) and line.gaps[end] in {"", "-", "."} and end - unit < 8:
        here = line.forms[end]
        if here in {IN_MARKS, "that", "to", "about"} or here in grammar["finite"]:
            break
        if end > unit + (form in grammar["determiners"]) and _ends_addressee(line, unit, end):
            break
        end += 1
    if end < len(line) and line.marked[end] and line.is_possessive(end - 1) and is_title(line, end):
        return end + 1
    return end


def _ends_addressee(line: Line, first: int, unit: int) -> bool:
    grammar = lexicon().grammar
    form = line.forms[unit]
    if form in grammar["subjects"] | grammar["determiners"] | grammar["prepositions"]:
        return form != "of" and line.forms[unit - 1] not in {"of", "and"}
    if line.is_possessive(unit - 1) or line.forms[unit - 1] in {"and", "of"} or form == "and":
        return False
    if line.is_capital(unit - 1) != line.is_capital(unit):
        if _is_named(line, unit):
            return False
        return line.is_capital(first) or not line.is_capital(unit - 1)
    return not line.is_capital(unit) and line.forms[unit - 1].endswith("s")


def _is_named(line: Line, unit: int) -> bool:
    """Whether a name and then "that" follow: "told broadcaster Radio Sud that …"."""
    while unit < len(line) and line.is_capital(unit):
        unit += 1
    return unit < len(line) and line.forms[unit] == "that"


def _clause_follows(line: Line, unit: int) -> bool:
    form = line.form(unit)
    return form in lexicon().grammar["clause_starts"] | {"that", IN_MARKS, ""}
