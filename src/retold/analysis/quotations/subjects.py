"""Who is named before a verb of speech, without a parser."""

from retold.analysis.quotations.given import Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import IN_MARKS, Line
from retold.analysis.quotations.phrases import (
    breaks,
    can_speak,
    core_stop,
    is_adverb,
    is_named,
    is_speaker,
    joined,
    may_speak,
)
from retold.text.marks import DASHES

LONGEST_SOURCE = 30
"""Units: the longest source of PolNeAR's training part with its apposition has 31."""

MOST_APPOSITIONS = 3


def before(line: Line, stop: int) -> Phrase | None:
    """The phrase that ends before unit `stop` and names who speaks, its appositions included."""
    if stop <= 0 or _cannot_end(line, stop - 1):
        return None
    if ")" in line.gaps[stop]:
        return _with_brackets(line, stop)
    if "," in line.gaps[stop]:
        return _with_apposition(line, stop)
    if line.gaps[stop] in DASHES:
        return _between_dashes(line, stop)
    phrase = _plain_before(line, stop)
    named = phrase and _whom_it_describes(line, phrase)
    return Phrase(named.first, stop, named.core) if named else phrase


def _whom_it_describes(line: Line, phrase: Phrase) -> Phrase | None:
    """The name before an apposition: Ann Brown in "Ann Brown, chairman of the board, who said".

    An apposition has no article, or the name before it opens the sentence or follows the words.
    """
    apart = phrase.first > 0 and line.gaps[phrase.first] == ","
    if not apart or is_named(line, phrase) or not is_speaker(line.forms[phrase.core - 1]):
        return None
    bare = line.forms[phrase.first] not in lexicon().grammar["determiners"]
    if not bare and line.forms[phrase.first] not in {"a", "an"}:
        return None
    named = _plain_before(line, phrase.first)
    if named is None or not is_named(line, named) or is_speaker(line.forms[named.core - 1]):
        return None
    opens = named.first == 0 or line.forms[named.first - 1] == IN_MARKS
    return named if bare or opens else None


def _between_dashes(line: Line, stop: int) -> Phrase | None:
    first = stop - 1
    while first > 0 and line.gaps[first] not in DASHES and stop - first < LONGEST_SOURCE:
        first -= 1
    phrase = _plain_before(line, first) if line.gaps[first] in DASHES and first > 0 else None
    return phrase and Phrase(phrase.first, stop, phrase.core)


def _cannot_end(line: Line, unit: int) -> bool:
    """Whether a phrase cannot end with a unit: "the", "of", a possessive."""
    grammar, form = lexicon().grammar, line.forms[unit]
    if line.is_possessive(unit):
        return form not in grammar["subjects"] and line.raw(unit)[-1] == "s"
    bare = grammar["determiners"] - grammar["quantities"] - {"all", "her", "each"}
    return form in bare or form in {"of", "for", "such", "not"}


def _with_brackets(line: Line, stop: int) -> Phrase | None:
    first = stop
    while first > 0 and "(" not in line.gaps[first] and stop - first < 8:
        first -= 1
    phrase = _plain_before(line, first) if "(" in line.gaps[first] else None
    return phrase and Phrase(phrase.first, stop, phrase.core)


def _with_apposition(line: Line, stop: int) -> Phrase | None:
    end = stop
    for _ in range(MOST_APPOSITIONS):
        start = end - 1
        while start > 0 and "," not in line.gaps[start] and end - start < LONGEST_SOURCE:
            start -= 1
        if start <= 0 or "," not in line.gaps[start] or not _may_stand_apart(line, start, end):
            return None
        end = start
        bracketed = ")" in line.gaps[end]
        phrase = _with_brackets(line, end) if bracketed else _named_before(line, end)
        phrase = phrase and (_whom_it_describes(line, phrase) or phrase)
        if phrase:
            whole = _is_apposition(line, phrase.stop)
            return Phrase(phrase.first, stop if whole else phrase.stop, phrase.core)
    return None


def _named_before(line: Line, end: int) -> Phrase | None:
    phrase = _plain_before(line, end)
    if phrase and (line.gaps[phrase.first] or phrase.first == 0 or is_named(line, phrase)):
        return phrase
    return None


def _may_stand_apart(line: Line, start: int, end: int) -> bool:
    forms = line.forms[start:end]
    return IN_MARKS not in forms and not set(line.gaps[start + 1 : end]) & {":", ";"}


def _is_apposition(line: Line, start: int) -> bool:
    grammar = lexicon().grammar
    form = line.form(start)
    if form.endswith("ing") or is_adverb(line, start) or form in grammar["leads"] | {"too"}:
        return False
    if (
        form in lexicon().grammar["apposition_starts"]
        or form[:1].isdigit()
        or line.is_capital(start)
    ):
        return True
    return form not in grammar["prepositions"]


def _plain_before(line: Line, stop: int) -> Phrase | None:
    first = _reach_left(line, stop)
    first = _without_lead(line, first, stop)
    if first >= stop:
        return None
    phrase = Phrase(first, stop, core_stop(line, first, stop))
    return phrase if can_speak(line, phrase) or may_speak(line, phrase) else None


def _reach_left(line: Line, stop: int) -> int:
    grammar = lexicon().grammar
    first = stop
    while first > 0 and stop - first < LONGEST_SOURCE:
        unit = first - 1
        form = line.forms[unit]
        if first < stop and not joined(line, first):
            break
        if form in grammar["subjects"] and (form != "who" or first == stop):
            return unit if first == stop else first
        relative = form == "who" and stop - first > 1
        if not relative and (form == IN_MARKS or breaks(line, unit, stop)):
            return _over_and(line, unit, first, stop)
        first = unit
    return first


def _over_and(line: Line, unit: int, first: int, stop: int) -> int:
    """Where "Smith and Jones" begins, or `first` where "and" joins more than names."""
    if line.forms[unit] != "and" or first == stop or unit == 0:
        return first
    left = unit
    while left > 0 and unit - left < 6 and joined(line, left) and not breaks(line, left - 1, unit):
        if line.forms[left - 1] == IN_MARKS:
            break
        left -= 1
    alike = left < unit and line.is_capital(first) == line.is_capital(unit - 1)
    whole = (
        left == 0
        or line.gaps[left] in {",", ";"}
        or line.form(left - 1) in {"as", "but", "that", IN_MARKS}
    )
    prepositions = lexicon().grammar["prepositions"]
    lead = line.form(left) in prepositions
    alike = alike or line.form(first) in prepositions
    alike = alike or line.form(left) in lexicon().grammar["determiners"]
    noun = _noun_before_names(line, left, first, unit)
    if noun:
        return _reach_left(line, noun)
    return left if alike and whole and not lead else first


def _noun_before_names(line: Line, left: int, first: int, unit: int) -> int:
    """The unit after "lawyers" in "lawyers for both Smith and Jones"; 0 where no such noun is."""
    if not line.is_capital(first) or not line.is_capital(unit - 1):
        return 0
    for at in range(unit - 1, max(left, 1) - 1, -1):
        if line.forms[at] == "for" and is_speaker(line.forms[at - 1]):
            return at
        if not line.is_capital(at) and line.forms[at] != "both":
            return 0
    return 0


def _without_lead(line: Line, first: int, stop: int) -> int:
    grammar = lexicon().grammar
    while first < stop - 1 and _is_lead(line, first, stop):
        first += 1
    outside = line.form(first) in {"outside", "inside"} and stop - first == 2
    if line.form(first) in grammar["prepositions"] and first < stop and not outside:
        return _after_opening(line, first, stop)
    return first


def _is_lead(line: Line, unit: int, stop: int) -> bool:
    grammar = lexicon().grammar
    form = line.forms[unit]
    if form in grammar["leads"] or (form in grammar["days"] and unit + 1 < stop):
        return not line.is_possessive(unit)
    return unit == 0 and form.endswith("ly") and form not in lexicon().grammar["not_adverbs"]


def _after_opening(line: Line, first: int, stop: int) -> int:
    """Where the subject begins after an opening such as "In a statement" without its comma."""
    grammar = lexicon().grammar
    for unit in range(first + 2, stop):
        form, previous = line.forms[unit], line.forms[unit - 1]
        if previous in grammar["prepositions"] or previous in grammar["determiners"]:
            continue
        timed = previous in grammar["days"] | grammar["times"] and form not in grammar["times"]
        named = line.is_capital(unit) and not line.is_capital(unit - 1) and previous[-1:] != "s"
        if form in grammar["determiners"] or form in grammar["subjects"] or timed or named:
            return unit
    return stop


def nearest(line: Line, stop: int) -> Phrase | None:
    """The shortest phrase before unit `stop` that can speak: whom "who" stands for."""
    first = stop
    while first > 0 and stop - first < 8 and (first == stop or joined(line, first)):
        form = line.forms[first - 1]
        small = not line.is_capital(first - 1)
        if form == IN_MARKS or form in lexicon().grammar["breaks"]:
            break
        if small and form in lexicon().grammar["prepositions"]:
            break
        if small and form.endswith(("ed", "ing")) and first < stop:
            break
        first -= 1
    phrase = Phrase(first, stop, stop)
    return phrase if first < stop and can_speak(line, phrase) else None
