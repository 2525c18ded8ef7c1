"""Rules for what words do: call, promise, urge, ask; and for words given to nobody."""

from retold.analysis.quotations.adjuncts import over_addressee, start_after
from retold.analysis.quotations.clauses import begins_clause
from retold.analysis.quotations.endings import stop_of
from retold.analysis.quotations.given import Given
from retold.analysis.quotations.going_on import subject_of_participle
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.phrases import can_speak
from retold.analysis.quotations.stretches import is_title, span_of, span_with_stray
from retold.analysis.quotations.telling import is_relative, subject
from retold.analysis.quotations.verbs import fits, helped, is_passive

_LABEL_REACH = 25
"""Units from the verb to the marks in “called the plan they had drawn up a “disgrace””."""


def called(lines: Lines, line: Line, verb: int) -> Given | None:
    """Someone puts a few words in marks on something: she called the plan a “disgrace”."""
    del lines
    verbs = lexicon().verbs
    form = line.forms[verb]
    if form not in verbs["label"].finite | verbs["label"].participles:
        return None
    stop, is_said = helped(line, verb)
    if not is_said or is_passive(line, stop, verb):
        return None
    helped_on = bool(lexicon().grammar["passives"].intersection(line.forms[stop:verb]))
    going = form in verbs["label"].participles and not helped_on
    source = subject_of_participle(line, verb) if going else subject(line, stop)
    if source is None or not can_speak(line, source) or "-" in line.gaps[verb]:
        return None
    if line.form(verb + 1) in lexicon().grammar["prepositions"] - {"of", "for", "to", "about"}:
        return None
    last = _marks_within_reach(line, verb + 1)
    if (
        last is None
        or (last == verb + 1 and is_title(line, last))
        or (going and "," not in line.gaps[verb])
    ):
        return None
    cue = span_of(line, stop, verb + 1)
    return Given(
        line=line, content=(span_of(line, verb + 1, last + 1),), cue=cue, source=source,
        rule="called",
        words=f"The words in marks are what “{form}” puts on something.", score=0.85,
    )  # fmt: skip


def _marks_within_reach(line: Line, first: int) -> int | None:
    last = None
    for unit in range(first, min(first + _LABEL_REACH, len(line))):
        if unit > first and set(line.gaps[unit]) & {";", ":", ","} and line.marked[unit] is None:
            break
        aside = line.forms[unit] in lexicon().grammar["asides"]
        if aside and unit > first and line.marked[unit - 1] is not None:
            break
        if line.forms[unit] in {"who", "which", "when", "while", "after", "before", "because"}:
            break
        if line.forms[unit] in lexicon().grammar["finite"]:
            break
        if line.marked[unit] is not None:
            last = unit
    return last


def promised(lines: Lines, line: Line, verb: int) -> Given | None:
    """Someone says what they or another will do: she vowed to fight; he urged them to leave."""
    del lines
    verbs = lexicon().verbs
    form = line.forms[verb]
    urged = form in verbs["urged"].finite
    if not urged and form not in verbs["infinitive"].finite:
        return None
    stop, is_said = helped(line, verb)
    if not is_said or is_passive(line, stop, verb):
        return None
    first = verb + (verbs["urged"] if urged else verbs["infinitive"]).length(
        form, line.form(verb + 1)
    )
    told = start_after(line, over_addressee(line, first)) if urged else first
    if line.form(first) in lexicon().grammar["prepositions"] - {"to"}:
        return None
    asked = form in verbs["asked"].finite and told == first
    if asked or first == verb or line.form(told) != "to" or told + 2 > len(line) or line.gaps[told]:
        return None
    source = subject(line, stop)
    if source is None or not fits(line, source, verb) or is_relative(line, source):
        return None
    last = stop_of(line, told, told)
    span, stray = span_with_stray(line, first, last)
    return Given(
        line=line, content=(span,), cue=span_of(line, stop, first), source=source, rule="promised",
        words=f"“{form}” is followed by what is to be done.", score=0.8, stray=stray,
    )  # fmt: skip


def asked_whether(lines: Lines, line: Line, verb: int) -> Given | None:
    """Someone asks, or says, whether, what, how or why: he asked whether the plan would work."""
    del lines
    verbs = lexicon().verbs
    form = line.forms[verb]
    if form not in verbs["asked"].finite:
        return None
    stop, is_said = helped(line, verb)
    source = None if is_passive(line, stop, verb) or not is_said else subject(line, stop)
    first = start_after(line, over_addressee(line, verb + 1))
    question = {"whether", "if", "what", "how", "why", "who", "when", "where", "which"}
    if source is None or line.form(first) not in question or line.gaps[first]:
        return None
    span, stray = span_with_stray(line, first, stop_of(line, first, first))
    return Given(
        line=line, content=(span,), cue=span_of(line, stop, verb + 1), source=source,
        rule="asked_whether", words=f"“{form}” is followed by a question.", score=0.85,
        stray=stray,
    )  # fmt: skip


def it_was_said(lines: Lines, line: Line, verb: int) -> Given | None:
    """Words given to nobody named: it was reported that A."""
    del lines
    verbs = lexicon().verbs
    stop = verb
    while stop > 0 and line.forms[stop - 1] in lexicon().grammar["helpers"] | {"widely"}:
        stop -= 1
    passive = any(form in lexicon().grammar["passives"] for form in line.forms[stop:verb])
    if not passive or line.form(stop - 1) != "it" or line.forms[verb] not in verbs["clause"].past:
        return None
    first = start_after(line, verb + 1)
    if line.form(first) != "that" or not _begins_after(line, first):
        return None
    span, stray = span_with_stray(line, first + 1, stop_of(line, first + 1, first + 1))
    return Given(
        line=line, content=(span,), cue=line.range(stop - 1, verb + 1), source=None,
        rule="it_was_said", words="“It was … that” gives the words to nobody named.", score=0.8,
        stray=stray,
    )  # fmt: skip


def _begins_after(line: Line, that: int) -> bool:
    """Whether a clause follows "that"."""
    return that + 1 < len(line) and (begins_clause(line, that + 1) or len(line) - that > 4)
