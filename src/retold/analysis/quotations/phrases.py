"""What a phrase is: a name, a pronoun, a noun that can speak; where its head ends."""

from functools import cache

from retold.analysis.quotations.given import Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.text.marks import APOSTROPHE

INNER_GAPS = frozenset({"", "-", "&", "/", "'", APOSTROPHE, "'s"})

_NOT_AFTER_LETTER = frozenset({".", ".-"})


def is_adverb(line: Line, unit: int) -> bool:
    """Whether a unit ends in "-ly" and is no name or noun."""
    form = line.forms[unit]
    return (
        form.endswith("ly")
        and form not in lexicon().grammar["not_adverbs"]
        and not line.is_capital(unit)
    )


def joined(line: Line, unit: int) -> bool:
    """Whether nothing parts a unit from the one before it: "vice-president", "J. Brown"."""
    gap = line.gaps[unit]
    if gap in INNER_GAPS:
        return True
    before_it = line.forms[unit - 1]
    titled = before_it in lexicon().grammar["titles"] or len(before_it) <= 2
    return gap in _NOT_AFTER_LETTER and titled and line.is_capital(unit - 1)


def breaks(line: Line, unit: int, stop: int) -> bool:
    """Whether a phrase that ends before `stop` does not reach over a unit: a verb, "but" ..."""
    grammar, form = lexicon().grammar, line.forms[unit]
    if line.gaps[unit + 1] == "-":
        return False
    if form in grammar["breaks"] and not (line.is_capital(unit) and form in {"will", "may"}):
        previous = line.form(unit - 1)
        return form != "to" or not (previous in grammar["to_nouns"] or is_speaker(previous))
    if line.is_capital(unit) and unit > 0:
        return False
    return form.endswith("ed") and not is_participle(line, unit, stop)


def is_participle(line: Line, unit: int, stop: int) -> bool:
    """Whether a word in "-ed" stands inside a phrase ("the wounded man", "linked to")."""
    grammar = lexicon().grammar
    if "-" in line.gaps[unit]:
        return True
    following = line.form(unit + 1)
    if (following in grammar["prepositions"] or following in grammar["days"]) and unit + 1 < stop:
        return line.forms[unit] not in lexicon().cues
    previous = line.form(unit - 1)
    opens = unit == 0 or line.marked[unit - 1] is not None or line.gaps[unit] != ""
    described = (
        opens or previous in grammar["determiners"] or (unit > 0 and is_adverb(line, unit - 1))
    )
    return described or (unit > 0 and line.is_possessive(unit - 1))


def core_stop(line: Line, first: int, stop: int) -> int:
    """The unit after the head of a phrase: before a comma, a preposition, a relative."""
    grammar = lexicon().grammar
    for unit in range(first + 1, stop):
        apart = line.gaps[unit] and line.gaps[unit] not in INNER_GAPS and not joined(line, unit)
        form = line.forms[unit]
        if apart or form in grammar["joins"] or form in {"who", "that", "which", "named", "whose"}:
            return unit
        lower = not line.is_capital(unit)
        if lower and form.endswith("ing") and line.form(unit + 1) in grammar["prepositions"]:
            return unit
        if lower and form.endswith("ed") and line.form(unit + 1) in grammar["prepositions"]:
            return unit
    return stop


def can_speak(line: Line, phrase: Phrase) -> bool:
    """Whether the head of a phrase is a name, a pronoun, or a noun that can speak."""
    grammar, nouns = lexicon().grammar, lexicon().nouns
    head = line.forms[phrase.core - 1]
    if asked_first(line, phrase.first) or is_party_tag(line, phrase):
        return False
    if head in grammar["subjects"] | grammar["quantities"]:
        return True
    if line.form(phrase.core) == "of" and (head in grammar["many_of"] or head.isdigit()):
        return True
    mute = head in nouns["mute"] and not line.is_capital(phrase.core - 1)
    opener = phrase.core == 1 and (_opens(head) or head in grammar["leads"])
    if _is_day(line, phrase.core - 1) or head in grammar["months"] or mute or opener:
        return False
    if line.is_capital(phrase.core - 1):
        return head not in grammar["determiners"]
    return is_speaker(head)


def _opens(head: str) -> bool:
    """Whether a word opens a sentence before its subject: "Speaking", "Turning"."""
    return head.endswith("ing") and not is_speaker(head)


def _is_day(line: Line, unit: int) -> bool:
    """Whether a unit tells when, and is no part of a name ("Evening Today")."""
    named = line.forms[unit] == "today" and unit > 0
    named = named and line.is_capital(unit) and line.is_capital(unit - 1)
    return line.forms[unit] in lexicon().grammar["days"] and not named


def asked_first(line: Line, unit: int) -> bool:
    """Whether a sentence opens with what was done to its subject: "Asked whether", "Told of"."""
    if unit > 0 or not len(line) or line.marked[0] is not None:
        return False
    asked = line.forms[0] in {"asked", "told", "pressed", "questioned", "quoted", "reminded"}
    return asked and not line.raw(0).isupper() and not line.is_capital_at(1)


def is_party_tag(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is a party and a state beside a name: "R-Ky.", "D-N.Y."."""
    party = line.forms[phrase.first] in {"r", "d", "i"} and line.is_capital(phrase.first)
    return party and phrase.first + 1 < len(line.forms) and line.gaps[phrase.first + 1] == "-"


def may_speak(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase has the shape of one that speaks, though its head is not known to."""
    grammar, nouns = lexicon().grammar, lexicon().nouns
    head = line.forms[phrase.core - 1]
    if head in nouns["mute"] or head in grammar["days"] | grammar["months"] | grammar["times"]:
        return False
    if head in grammar["determiners"] | grammar["prepositions"] or head.endswith("ing"):
        return False
    determined = line.forms[phrase.first] in grammar["determiners"] or line.is_possessive(
        phrase.first
    )
    plural = head.endswith("s") and phrase.core - phrase.first <= 4
    return (determined and phrase.core > phrase.first + 1) or plural


def agrees(line: Line, phrase: Phrase, form: str) -> bool:
    """Whether a phrase agrees in number with a verb: "they say", "she says"."""
    head = line.forms[phrase.core - 1]
    ended = form.endswith("s") and not form.endswith("ss")
    plural = head.endswith("s") and not head.endswith("ss") and not line.is_capital(phrase.core - 1)
    if ended:
        return not plural or head in {"news", "politics"}
    several = "and" in line.forms[phrase.first : phrase.stop]
    return (
        plural
        or several
        or head in lexicon().grammar["plurals"]
        or (line.is_capital(phrase.core - 1) and head.endswith("s"))
    )


def is_speaker(head: str) -> bool:
    """Whether a common noun can speak."""
    speakers = lexicon().nouns["speakers"]
    if head in speakers or head.endswith(_human_endings()):
        return True
    for ending, singular in (("ies", "y"), ("es", ""), ("s", "")):
        if head.endswith(ending) and head.removesuffix(ending) + singular in speakers:
            return True
    return False


@cache
def _human_endings() -> tuple[str, ...]:
    return tuple(sorted(lexicon().grammar["human_endings"]))


def is_pronoun(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is a pronoun: "he", "she", "they", "it", "who"."""
    only = phrase.stop == phrase.first + 1
    return only and line.forms[phrase.first] in lexicon().grammar["subjects"]


def is_named(line: Line, phrase: Phrase) -> bool:
    """Whether the head of a phrase is a name."""
    grammar, head = lexicon().grammar, line.forms[phrase.core - 1]
    word = head in grammar["quantities"] or head in grammar["determiners"] or is_speaker(head)
    return line.is_capital(phrase.core - 1) and not (word and phrase.core == 1)
