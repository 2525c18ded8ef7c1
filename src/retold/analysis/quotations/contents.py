"""Where the words given begin after a verb of speech, and where they end."""

from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.lines import IN_MARKS, Line
from retold.analysis.quotations.sources import is_adverb
from retold.model.spans import Span

_LONGEST_ADJUNCT = 9
"""Units: "in a wide-ranging interview with the evening paper" and its like."""

_LONGEST_ASIDE = 20
"""Units between a verb of speech and words in marks that go on after an aside."""

_LONGEST_TITLE = 7
"""Words: longer stretches in marks with every long word capital are headlines."""

_AFTER_MARKS = frozenset({"as", "when", "after", "while", "before", "during", "in", "at", "on",
                          "amid", "following", "because"})  # fmt: skip


def start_after(line: Line, unit: int) -> int:
    """The unit where the words given begin, after "on Monday", "in a statement", "to reporters"."""
    grammar = lexicon().grammar
    while unit < len(line):
        gap, form = line.gaps[unit], line.forms[unit]
        if gap not in {"", "'"} or form == IN_MARKS or form == "that":
            break
        if form in grammar["days"]:
            unit += 1 + (line.form(unit + 1) in grammar["times"])
        elif form in {"again", "too", "also", "only", "simply"}:
            unit += 1
        elif is_adverb(line, unit):
            unit += 1
        elif form in grammar["months"] and line.is_capital(unit):
            unit += 1 + line.form(unit + 1).isdigit()
        elif form in grammar["spans_of_time"] and line.form(unit + 1) in grammar["times"]:
            unit += 2
        elif form in grammar["prepositions"]:
            end = _over_preposition(line, unit)
            if end == unit:
                break
            unit = end
        else:
            break
    return unit


def _over_preposition(line: Line, unit: int) -> int:
    """The unit after "in a statement", "to reporters", "on Twitter", "of Mr Brown"."""
    grammar, venues = lexicon().grammar, lexicon().nouns["venues"]
    if line.forms[unit] == "to" and not _names_somebody(line, unit + 1):
        return unit
    limit = min(unit + _LONGEST_ADJUNCT, len(line))
    end = unit + 1
    found = 0
    while end < limit and line.gaps[end] in {"", "-", "."}:
        form = line.forms[end]
        if form in {IN_MARKS, "that"} or form in grammar["finite"]:
            break
        if found and _begins_anew(line, end):
            break
        if form in grammar["he"] | grammar["she"] | grammar["they"] | {"me", "us"} and not found:
            possessive = form in {"his", "her", "their"}
            if not possessive:
                return end + 1 if form not in {"he", "she", "they"} else unit
        elif form in venues or form in grammar["days"] or form in grammar["times"]:
            found = end + 1 + (form in grammar["days"] and line.form(end + 1) in grammar["times"])
        elif line.is_capital(end) and not line.is_possessive(end):
            found = end + 1
        elif form[:1].isdigit() and line.form(end - 1) in {"in", *grammar["months"]}:
            found = end + 1
        end += 1
    if found:
        return end if end < limit and line.forms[end] == "that" else found
    stopped = end < len(line) and (line.forms[end] in {"that", IN_MARKS} or line.gaps[end] != "")
    return end if stopped or end == len(line) else unit


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
    if form in {"him", "her", "them", "me", "us", "you", "it"} and not (
        form == "her" and not _clause_follows(line, unit + 1)
    ):
        return unit + 1
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


def is_title(line: Line, unit: int, *, comma: bool = False) -> bool:
    """Whether the stretch in marks at `unit` is written as the title of a work: “Morning Tea”.

    With `comma`, also where a comma stands inside the marks.
    """
    marked = line.marked[unit]
    words = [] if marked is None else marked.inner.of(line.text).split()
    ended = bool(words) and words[-1][-1:] in ({"!", "?"} if comma else {",", "!", "?"})
    if not 0 < len(words) <= _LONGEST_TITLE or ended:
        return False
    long = [word for word in words if len(word) > 3]
    return bool(long or len(words) == 1) and all(word[:1].isupper() for word in [*long, words[0]])


def _ends_addressee(line: Line, first: int, unit: int) -> bool:
    grammar = lexicon().grammar
    form = line.forms[unit]
    if form in grammar["subjects"] | grammar["determiners"] | grammar["prepositions"]:
        return form not in {"of"} and line.forms[unit - 1] not in {"of", "and"}
    if line.is_possessive(unit - 1) or line.forms[unit - 1] in {"and", "of"} or form == "and":
        return False
    if line.is_capital(unit - 1) != line.is_capital(unit):
        return line.is_capital(first) or not line.is_capital(unit - 1)
    return not line.is_capital(unit) and line.forms[unit - 1].endswith("s")


def _clause_follows(line: Line, unit: int) -> bool:
    form = line.form(unit)
    return form in lexicon().grammar["clause_starts"] | {"that", IN_MARKS, ""}


def is_clause(line: Line, first: int, stop: int) -> bool:
    """Whether units hold a finite verb, so that they tell something."""
    finite = lexicon().grammar["finite"]
    if first < stop and is_contracted(line, first):
        return True
    for unit in range(first + 1, stop):
        form = line.forms[unit]
        if form in finite or (form.endswith("ed") and not line.is_capital(unit)):
            return True
        if is_contracted(line, unit):
            return True
        if form.endswith("s") and line.form(unit - 1) in lexicon().grammar["clause_starts"]:
            return True
    return False


def is_contracted(line: Line, unit: int) -> bool:
    """Whether a unit holds its verb: "she’s", "they’ll", "don’t"."""
    form = line.forms[unit]
    if form.endswith(("n't", "'ll", "'d", "'re", "'ve", "'m")):
        return True
    pronoun = form in lexicon().grammar["subjects"] | {"there", "that", "what", "here"}
    return pronoun and line.is_possessive(unit)


def stop_of(line: Line, first: int, cue_ends: int) -> int:
    """The unit after the last of the words given that begin at `first`.

    They end with the sentence, or before an aside of the teller (", adding that"), before
    another telling (" and told"), or after a stretch in marks that the telling goes on from.
    """
    for unit in range(max(first + 1, cue_ends), len(line)):
        if "," in line.gaps[unit] and _is_aside(line, unit):
            return unit
        if line.forms[unit] in {"and", "but", "while"} and _tells_again(line, unit):
            return unit
        if ")" in line.gaps[unit] and not any("(" in gap for gap in line.gaps[first + 1 : unit]):
            return unit
        if line.marked[unit - 1] is not None and _leaves_marks(line, unit):
            return unit
        if line.gaps[unit] == "," and _said_at_end(line, unit):
            return unit
        if line.gaps[unit] == ";" and _tells_again(line, unit - 1):
            return unit
    return len(line)


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
    at_venue = form in _AFTER_MARKS and any(
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
    """The unit where words in marks go on after an aside: “A,” he said, turning round, “B.”"""
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
