"""Where the words given end, and where they go on after an aside."""

from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import IN_MARKS, Line
from retold.analysis.quotations.phrases import is_adverb

_LONGEST_ASIDE = 20
"""Units between a verb of speech and words in marks that go on after an aside."""

_BEFORE_AFTER = 4
"""Units before "after" in "just a few hours after"."""

_TIMES = frozenset({"minutes", "hours", "days", "weeks", "months", "years", "day", "week", "month"})
_NOT_SO = frozenset({"not", "never", "yet", "declined", "refused", "offered"})
_CONCESSIONS = frozenset({"although", "though", "despite"})
_CONCESSIONS_OF_TWO = frozenset({("even", "though"), ("but", "without"), ("but", "did")})
_EXPLAINS = frozenset({("a", "reference"), ("an", "allusion"), ("a", "nod")})
_OTHERS = frozenset({"his", "her", "their", "the"})


def stop_of(line: Line, first: int, cue_ends: int) -> int:
    """The unit after the last of the words given that begin at `first`.

    They end with the sentence, or before an aside of the teller (", adding that"), before
    another telling (" and told"), or after a stretch in marks that the telling goes on from.
    """
    opened = False
    for unit in range(max(first + 1, cue_ends), len(line)):
        gap = line.gaps[unit]
        opened = opened or "(" in gap
        closed = ")" in gap and not opened
        left = line.marked[unit - 1] is not None and _leaves_marks(line, unit)
        if closed or left or _teller_goes_on(line, unit) or _teller_judges(line, first, unit):
            return unit
    return len(line)


def _teller_goes_on(line: Line, unit: int) -> bool:
    """Whether at `unit` the teller speaks again: ", adding that", " and told", ", he said"."""
    gap, form = line.gaps[unit], line.forms[unit]
    if form in {"and", "but", "while"} and _tells_again(line, unit):
        return True
    if gap == ";":
        return _tells_again(line, unit - 1)
    if _comma_in_marks(line, unit - 1) and _is_aside(line, unit):
        return True
    return "," in gap and (_is_aside(line, unit) or (gap == "," and _said_at_end(line, unit)))


def _teller_judges(line: Line, first: int, unit: int) -> bool:
    """Whether the teller adds what the speaker did not say.

    "“A” although B", "“A” and a plane passed", "“A,” a reference to B", ", hours after B", "but he
    has not told how".
    """
    form, following = line.forms[unit], line.form(unit + 1)
    if "," in line.gaps[unit] and _tells_when(line, unit):
        return True
    if form == "but" and following in lexicon().grammar["he"] | lexicon().grammar["she"]:
        return line.form(unit + 2) in {"has", "have"} and line.form(unit + 3) in _NOT_SO
    after_marks = line.marked[unit - 1] is not None
    if form == "while" and "," in line.gaps[unit] and following in _OTHERS:
        return IN_MARKS in line.forms[first:unit]
    if not after_marks or IN_MARKS in line.forms[unit:]:
        return False
    concedes = form in _CONCESSIONS or (form, following) in _CONCESSIONS_OF_TWO
    explains = form == "with" or (form, following) in _EXPLAINS
    explains = explains and _comma_in_marks(line, unit - 1)
    return concedes or explains or _new_subject_acts(line, unit)


def _tells_when(line: Line, unit: int) -> bool:
    """Whether "just hours after" or "two days before" begin."""
    for at in range(unit, min(unit + _BEFORE_AFTER, len(line) - 1)):
        if at > unit and line.gaps[at]:
            return False
        if line.forms[at] in _TIMES:
            return line.form(at + 1) in {"after", "before"}
    return False


def _new_subject_acts(line: Line, unit: int) -> bool:
    """Whether "and a plane passed" follows: another subject with a verb of its own."""
    determined = line.form(unit + 1) in {"a", "an", "the"}
    return line.forms[unit] == "and" and determined and line.form(unit + 3).endswith("ed")


def _comma_in_marks(line: Line, unit: int) -> bool:
    """Whether a stretch in marks ends in a comma: “A,” calling it B."""
    marked = line.marked[unit]
    return marked is not None and marked.inner.of(line.text).rstrip().endswith(",")


def _is_aside(line: Line, unit: int) -> bool:
    form = line.forms[unit]
    aside = form in lexicon().grammar["asides"]
    after_adverb = is_adverb(line, unit) and line.form(unit + 1) in lexicon().grammar["asides"]
    return aside or after_adverb


def _tells_again(line: Line, unit: int) -> bool:
    """Whether "and said", "and he thanked", "but Brown denied" follow."""
    verbs = lexicon().verbs
    at = unit + 1
    while at < len(line) and at - unit < 5 and not line.gaps[at]:
        form = line.forms[at]
        spoken = any(form in verbs[use].past for use in ("clause", "told", "asked", "label"))
        strong = spoken or form in {"says", "tells", "adds", "told", "said", "declined", "refused"}
        strong = strong or (at == unit + 1 and _says_now(form))
        if strong and not line.is_capital(at):
            return at == unit + 1 or _may_be_subject(line, unit + 1, at)
        at += 1
    return False


def _says_now(form: str) -> bool:
    verbs = lexicon().verbs["clause"]
    return form.endswith("s") and form in verbs.finite and form not in lexicon().homographs


def _said_at_end(line: Line, unit: int) -> bool:
    """Whether ", Brown said" follows, and then marks or the sentence's end."""
    for at in range(unit + 1, min(unit + 5, len(line))):
        if line.gaps[at]:
            return False
        if line.forms[at] in {"said", "says"} and _may_be_subject(line, unit, at):
            return at + 1 == len(line) or line.marked[at + 1] is not None
    return False


def _may_be_subject(line: Line, first: int, stop: int) -> bool:
    grammar = lexicon().grammar
    for unit in range(first, stop):
        form = line.forms[unit]
        spoken = form in grammar["subjects"] or form in {"also", "later", "then", "has", "had"}
        if not (spoken or line.is_capital(unit) or form in grammar["determiners"]):
            return is_adverb(line, unit)
    return True


def _leaves_marks(line: Line, unit: int) -> bool:
    grammar, form = lexicon().grammar, line.forms[unit]
    following = line.form(unit + 1)
    if form == "as" and (following in grammar["subjects"] or _tells_of_act(line, unit + 1)):
        return True
    if form == "when" and following in {"asked", "told", "pressed", "questioned"}:
        return True
    timed = form in grammar["days"]
    at_venue = form in lexicon().grammar["after_marks"] and any(
        line.form(unit + ahead) in lexicon().nouns["venues"] | grammar["days"]
        for ahead in (1, 2, 3)
    )
    return (line.closes(unit - 1) or line.gaps[unit] == "") and (timed or at_venue)


def _tells_of_act(line: Line, unit: int) -> bool:
    """Whether a name and a verb in "-ed" follow ("as Brown hosted …")."""
    if unit >= len(line) or not line.is_capital(unit):
        return False
    return any(line.form(unit + ahead).endswith("ed") for ahead in (1, 2))


def resumed_at(line: Line, start: int) -> int | None:
    """The unit where words in marks go on after an aside: “A,” he said, turning round, “B.”."""
    verbs, grammar = lexicon().verbs, lexicon().grammar
    for unit in range(start, min(start + _LONGEST_ASIDE, len(line))):
        if line.marked[unit] is not None:
            comma = "," in line.gaps[unit] or "—" in line.gaps[unit]
            joined = line.form(unit - 1) in {"and", "but"} and "," in line.gaps[unit - 1]
            return unit if comma or joined or unit == start else None
        form = line.forms[unit]
        if form in verbs["clause"].finite or form in verbs["told"].finite:
            return None
        if form in grammar["finite"] or ";" in line.gaps[unit]:
            return None
    return None
