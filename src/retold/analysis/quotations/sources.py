"""Who is named before or after a verb of speech, without a parser."""

from retold.analysis.quotations.given import Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.lines import IN_MARKS, Line

_LONGEST_SOURCE = 30
"""Units: the longest source of PolNeAR's training part with its apposition has 31."""

_MOST_APPOSITIONS = 3
_INNER_GAPS = frozenset({"", "-", "&", "/", "'", "’", "'s"})
_NOT_AFTER_LETTER = frozenset({".", ".-"})
_APPOSITION_STARTS = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "who", "whose", "one", "of", "from", "both",
     "also", "which", "then", "now", "himself", "herself", "where"}
)  # fmt: skip
_HUMAN_ENDINGS = ("man", "men", "woman", "women", "ist", "ists", "ician", "ologist", "person")
_NOT_ADVERBS = frozenset({"family", "italy", "july", "ally", "assembly", "reply", "sally", "kelly",
                          "emily", "billy", "bully", "monopoly", "weekly", "daily", "molly"})  # fmt: skip


def helped(line: Line, verb: int) -> tuple[int, bool]:
    """The unit after the subject of `verb`, and whether the words were in truth said.

    "has later said" is; "did not say", "would say" are not.
    """
    grammar = lexicon().grammar
    stop, said = verb, True
    while stop > 0 and line.gaps[stop] == "":
        form = line.forms[stop - 1]
        if form in grammar["unsaid"]:
            said = False
        elif form.isdigit() and line.form(stop - 2) == "in":
            stop -= 1
        elif form not in grammar["helpers"] and not is_adverb(line, stop - 1):
            break
        stop -= 1
    return stop, said


def is_adverb(line: Line, unit: int) -> bool:
    """Whether a unit ends in "-ly" and is no name or noun."""
    form = line.forms[unit]
    return form.endswith("ly") and form not in _NOT_ADVERBS and not line.is_capital(unit)


def before(line: Line, stop: int) -> Phrase | None:
    """The phrase that ends before unit `stop` and names who speaks, its appositions included."""
    if stop <= 0 or _cannot_end(line, stop - 1):
        return None
    if ")" in line.gaps[stop]:
        return _with_brackets(line, stop)
    if "," in line.gaps[stop]:
        return _with_apposition(line, stop)
    return _plain_before(line, stop)


def _cannot_end(line: Line, unit: int) -> bool:
    """Whether a phrase cannot end with a unit: "the", "of", "Brown’s"."""
    grammar, form = lexicon().grammar, line.forms[unit]
    if line.is_possessive(unit):
        return form not in grammar["subjects"] and line.raw(unit)[-1] == "s"
    return form in grammar["determiners"] - grammar["quantities"] - {"all", "her", "each"} or form in {
        "of", "for", "such", "not"}  # fmt: skip


def _with_brackets(line: Line, stop: int) -> Phrase | None:
    first = stop
    while first > 0 and "(" not in line.gaps[first] and stop - first < 8:
        first -= 1
    phrase = _plain_before(line, first) if "(" in line.gaps[first] else None
    return phrase and Phrase(phrase.first, stop, phrase.core)


def _with_apposition(line: Line, stop: int) -> Phrase | None:
    end = stop
    for _ in range(_MOST_APPOSITIONS):
        start = end - 1
        while start > 0 and "," not in line.gaps[start] and end - start < _LONGEST_SOURCE:
            start -= 1
        if start <= 0 or "," not in line.gaps[start] or not _may_stand_apart(line, start, end):
            return None
        end = start
        bracketed = ")" in line.gaps[end]
        phrase = _with_brackets(line, end) if bracketed else _named_before(line, end)
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
    if form in _APPOSITION_STARTS or form[:1].isdigit() or line.is_capital(start):
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
    while first > 0 and stop - first < _LONGEST_SOURCE:
        unit = first - 1
        form = line.forms[unit]
        if first < stop and not _joined(line, first):
            break
        if form in grammar["subjects"] and (form != "who" or first == stop):
            return unit if first == stop else first
        if form == IN_MARKS or _breaks(line, unit, stop):
            if form != "who" or stop - first < 2:
                return _over_and(line, unit, first, stop)
        first = unit
    return first


def _over_and(line: Line, unit: int, first: int, stop: int) -> int:
    """Where "Smith and Jones" begins, or `first` where "and" joins more than names."""
    if line.forms[unit] != "and" or first == stop or unit == 0:
        return first
    left = unit
    while (
        left > 0 and unit - left < 6 and _joined(line, left) and not _breaks(line, left - 1, unit)
    ):
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
    return left if alike and whole and not lead else first


def _joined(line: Line, unit: int) -> bool:
    gap = line.gaps[unit]
    if gap in _INNER_GAPS:
        return True
    before_it = line.forms[unit - 1]
    titled = before_it in lexicon().grammar["titles"] or len(before_it) <= 2
    return gap in _NOT_AFTER_LETTER and titled and line.is_capital(unit - 1)


def _breaks(line: Line, unit: int, stop: int) -> bool:
    grammar = lexicon().grammar
    form = line.forms[unit]
    if form in grammar["breaks"] and not (line.is_capital(unit) and form in {"will", "may"}):
        return not (form == "to" and (line.form(unit - 1) in {"close", "adviser", "advisor", "aide",
                    "linked", "connected", "ambassador", "envoy", "counsel", "assistant"}
                    or is_speaker(line.form(unit - 1))))  # fmt: skip
    if line.is_capital(unit) and unit > 0:
        return False
    return form.endswith("ed") and not _is_participle(line, unit, stop)


def _is_participle(line: Line, unit: int, stop: int) -> bool:
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
    return unit == 0 and form.endswith("ly") and form not in _NOT_ADVERBS


def _after_opening(line: Line, first: int, stop: int) -> int:
    """Where the subject begins after an opening such as "In a statement" without its comma."""
    grammar = lexicon().grammar
    for unit in range(first + 2, stop):
        form, previous = line.forms[unit], line.forms[unit - 1]
        if previous in grammar["prepositions"] or previous in grammar["determiners"]:
            continue
        timed = previous in grammar["days"] | grammar["times"]
        named = line.is_capital(unit) and not line.is_capital(unit - 1) and previous[-1:] != "s"
        if form in grammar["determiners"] or form in grammar["subjects"] or timed or named:
            return unit
    return stop


def core_stop(line: Line, first: int, stop: int) -> int:
    """The unit after the head of a phrase: before a comma, a preposition, "who" …"""
    grammar = lexicon().grammar
    for unit in range(first + 1, stop):
        apart = line.gaps[unit] and line.gaps[unit] not in _INNER_GAPS and not _joined(line, unit)
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
    if head in grammar["subjects"] or head in grammar["quantities"]:
        return True
    if line.form(phrase.core) == "of" and (head in grammar["many_of"] or head.isdigit()):
        return True
    mute = head in nouns["mute"] and not line.is_capital(phrase.core - 1)
    if head in grammar["days"] or head in grammar["months"] or mute:
        return False
    telling = head.endswith("ing") and not is_speaker(head)
    if phrase.core == 1 and (telling or head in grammar["leads"]):
        return False
    if line.is_capital(phrase.core - 1):
        return head not in grammar["determiners"]
    return is_speaker(head)


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
    if head in speakers or head.endswith(_HUMAN_ENDINGS):
        return True
    for ending, singular in (("ies", "y"), ("es", ""), ("s", "")):
        if head.endswith(ending) and head.removesuffix(ending) + singular in speakers:
            return True
    return False


def is_pronoun(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is one of "he", "she", "they", "it", "who" …"""
    only = phrase.stop == phrase.first + 1
    return only and line.forms[phrase.first] in lexicon().grammar["subjects"]


def is_named(line: Line, phrase: Phrase) -> bool:
    """Whether the head of a phrase is a name."""
    grammar, head = lexicon().grammar, line.forms[phrase.core - 1]
    word = head in grammar["quantities"] or head in grammar["determiners"] or is_speaker(head)
    return line.is_capital(phrase.core - 1) and not (word and phrase.core == 1)


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
    stop = _reach_right(line, first)
    if stop <= first:
        return None
    core = core_stop(line, first, stop)
    phrase = Phrase(first, _over_apposition(line, stop), core)
    return phrase if can_speak(line, phrase) else None


def _reach_right(line: Line, first: int) -> int:
    grammar = lexicon().grammar
    unit = first
    while unit < len(line) and unit - first < _LONGEST_SOURCE:
        form = line.forms[unit]
        if form == IN_MARKS or (unit > first and not _joined(line, unit)):
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
        return not _is_participle(line, unit, len(line))
    return form.endswith("ing") and line.forms[unit - 1] not in lexicon().grammar["determiners"]


def _continues(line: Line, first: int, unit: int) -> bool:
    """Whether a preposition belongs to the phrase ("a spokesman for the ministry")."""
    form, following = line.forms[unit], line.form(unit + 1)
    if unit == first:
        return False
    if form == "of" or line.forms[unit - 1].endswith("ed"):
        return True
    lower = not line.is_capital(unit - 1)
    if form in {"for", "at", "from", "with"}:
        return (
            lower
            and following not in {"this", "the"} | lexicon().grammar["days"]
            or (form == "for" and lower)
        )
    venue = line.form(unit + 2) in lexicon().nouns["venues"]
    return (
        form == "in" and lower and unit + 1 < len(line) and line.is_capital(unit + 1) and not venue
    )


def _over_apposition(line: Line, stop: int) -> int:
    for _ in range(_MOST_APPOSITIONS):
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
    starts = form in _APPOSITION_STARTS - {"also", "then", "now"} or form[:1].isdigit() or bracketed
    if not starts and not is_speaker(form) and not is_speaker(line.form(start + 1)):
        return start
    end = start
    while end < len(line) and end - start < _LONGEST_SOURCE:
        if line.forms[end] == IN_MARKS or (end > start and not _joined(line, end)):
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


def opening(line: Line) -> Phrase | None:
    """The phrase that is the subject of the sentence: the first that can speak before a verb."""
    grammar = lexicon().grammar
    unit = _over_dateline(line)
    while unit < min(len(line), _LONGEST_SOURCE):
        form = line.forms[unit]
        if form in grammar["prepositions"] or form.endswith("ing") or _is_timed(line, unit):
            unit = _over_comma(line, unit)
        elif form in grammar["leads"] or is_adverb(line, unit) or form in grammar["days"]:
            unit += 1
        else:
            return _opening_at(line, unit)
    return None


def _over_dateline(line: Line) -> int:
    for unit in range(1, min(4, len(line))):
        if line.gaps[unit] in {"—", "–", "―", "-", "--"} and line.raw(0).isupper():
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
    stop = _reach_right(line, unit)
    if stop <= unit:
        return None
    phrase = Phrase(unit, stop, core_stop(line, unit, stop))
    return phrase if can_speak(line, phrase) else None


def nearest(line: Line, stop: int) -> Phrase | None:
    """The shortest phrase before unit `stop` that can speak: whom "who" stands for."""
    first = stop
    while first > 0 and stop - first < 8 and (first == stop or _joined(line, first)):
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


def any_after(line: Line, first: int) -> Phrase | None:
    """The phrase from unit `first` on, whatever its head: what stands after "according to"."""
    grammar = lexicon().grammar
    stop = _reach_right(line, first) if first < len(line) and not line.gaps[first] else first
    if stop <= first or line.forms[first] == IN_MARKS:
        return None
    named = line.forms[first] in grammar["determiners"] or line.forms[stop - 1].endswith("s")
    return Phrase(first, stop, core_stop(line, first, stop)) if named else None
