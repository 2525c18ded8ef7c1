"""Whom a sentence is about: the subject it opens with."""

from retold.analysis.quotations.given import Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import IN_MARKS, Line
from retold.analysis.quotations.phrases import asked_first, can_speak, core_stop, is_adverb
from retold.analysis.quotations.subjects import LONGEST_SOURCE
from retold.analysis.quotations.turned import reach_right
from retold.text.marks import DASHES


def opening(line: Line) -> Phrase | None:
    """The phrase that is the subject of the sentence: the first that can speak before a verb."""
    grammar = lexicon().grammar
    unit = _over_dateline(line)
    while unit < min(len(line), LONGEST_SOURCE):
        form = line.forms[unit]
        opener = form in grammar["prepositions"] or form.endswith("ing")
        if opener or _is_timed(line, unit) or asked_first(line, unit):
            unit = _over_comma(line, unit)
        elif form in grammar["leads"] or is_adverb(line, unit) or form in grammar["days"]:
            unit += 1
        else:
            return _opening_at(line, unit)
    return None


def _over_dateline(line: Line) -> int:
    for unit in range(1, min(4, len(line))):
        if line.gaps[unit] in DASHES and line.raw(0).isupper():
            return unit if line.text[line.spans[unit].start - 1].isspace() else 0
    return 0


def _is_timed(line: Line, unit: int) -> bool:
    """Whether "Minutes later," or "Last week," begins at a unit."""
    grammar = lexicon().grammar
    comma = next((u for u in range(unit + 1, min(unit + 5, len(line))) if "," in line.gaps[u]), 0)
    timed = grammar["days"] | grammar["times"]
    return comma > 0 and not timed.isdisjoint(line.forms[unit:comma])


def _over_comma(line: Line, unit: int) -> int:
    return next((u for u in range(unit + 1, len(line)) if "," in line.gaps[u]), len(line))


def _opening_at(line: Line, unit: int) -> Phrase | None:
    if line.forms[unit] == IN_MARKS:
        return None
    if line.forms[unit] in lexicon().grammar["subjects"]:
        return Phrase(unit, unit + 1, unit + 1)
    stop = reach_right(line, unit)
    if stop <= unit:
        return None
    core = core_stop(line, unit, stop)
    phrase = Phrase(unit, _over_name(line, stop), core)
    return phrase if can_speak(line, phrase) else None


def _over_name(line: Line, stop: int) -> int:
    """The unit after a name set apart behind a role: "her lawyer, Tom Green, …"."""
    if stop >= len(line) or line.gaps[stop] != "," or line.is_capital(stop - 1):
        return stop
    end = next((u for u in range(stop + 1, min(stop + 6, len(line))) if line.gaps[u]), stop)
    named = all(line.is_capital(u) for u in range(stop, end))
    return end if named and line.gaps[end] == "," else stop
