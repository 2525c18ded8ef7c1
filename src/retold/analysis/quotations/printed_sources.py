"""What a source is called by its own words, where it names nobody that the report tells of."""

from retold.analysis.quotations.given import Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.phrases import is_named, is_speaker
from retold.model.spans import Span
from retold.text.marks import without_possessive


def printed_name(line: Line, phrase: Phrase) -> str:
    """The name set apart behind what somebody is, or else the phrase up to the end of its head."""
    apart = _name_apart(line, phrase)
    if apart is not None:
        return without_possessive(apart.of(line.text))
    first, head = _past_days(line, phrase), line.forms[phrase.core - 1]
    named = line.is_capital(phrase.core - 1) and not is_speaker(head)
    if line.form(first) in {"the", "a", "an"} and named:
        first += 1
    whole = phrase.core if is_named(line, phrase) else _before_relative(line, phrase)
    return without_possessive(line.range(first, whole).of(line.text))


def _name_apart(line: Line, phrase: Phrase) -> Span | None:
    """A name of two words or more set apart behind what somebody is: "her lawyer, Tom Green"."""
    if is_named(line, phrase):
        return None
    for first in range(phrase.core, phrase.stop):
        if line.forms[first] in {"who", "which", "whose"}:
            return None
        if line.gaps[first] == ",":
            ends = (u for u in range(first, phrase.stop) if not line.is_capital(u))
            stop = next(ends, phrase.stop)
            gaps = line.gaps[first + 1 : stop]
            return line.range(first, stop) if stop - first > 1 and not any(gaps) else None
    return None


def _past_days(line: Line, phrase: Phrase) -> int:
    """The first unit of a phrase behind a day before it: "this Thursday the ministry"."""
    first = phrase.first
    while first < phrase.core - 1 and line.forms[first] in {"this", "last", "next", "on"}:
        first += 1
    if first == phrase.core - 1 or line.forms[first] not in lexicon().grammar["days"]:
        return phrase.first
    return first + 1


def _before_relative(line: Line, phrase: Phrase) -> int:
    """The unit where an apposition or a clause that tells more of a phrase begins, or its end."""
    for unit in range(phrase.first + 1, phrase.stop):
        form = line.forms[unit]
        doing = form.endswith("ing") and line.form(unit + 1) in lexicon().grammar["determiners"]
        clause = form in {"who", "which", "whose"} or "," in line.gaps[unit]
        if clause or (doing and is_speaker(line.forms[unit - 1])):
            return unit
    return phrase.stop
