"""What a verb of speech takes, and whether it is told of its subject."""

from functools import cache

from retold.analysis.quotations.adjuncts import over_addressee
from retold.analysis.quotations.given import Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import HEADINGS, Line
from retold.analysis.quotations.phrases import agrees, can_speak, is_adverb, is_named, is_pronoun
from retold.analysis.quotations.tellings import Bare


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
        elif not _stands_between(line, stop - 1):
            break
        stop -= 1
    return stop, said


def _stands_between(line: Line, unit: int) -> bool:
    """Whether a unit stands between subject and verb: "has", "later", "angrily"."""
    if _names_a_paper(line, unit):
        return False
    return line.forms[unit] in lexicon().grammar["helpers"] or is_adverb(line, unit)


def _names_a_paper(line: Line, unit: int) -> bool:
    """Whether "Today" ends a name: "Island Today said"."""
    ends = line.forms[unit] == "today" and line.is_capital(unit)
    return ends and unit > 0 and line.is_capital(unit - 1)


def use_of(line: Line, verb: int) -> tuple[int, Bare, bool]:
    """How many words the verb has, what it takes without "that", whether someone is told."""
    verbs = lexicon().verbs
    form, following = line.forms[verb], line.form(verb + 1)
    for use in ("told", "clause", "asked", "marks", "found"):
        size = verbs[use].length(form, following)
        if size:
            if use == "told" and not _someone_is_told(line, verb + 1):
                continue
            return size, _bare(form, use), use in {"told", "asked"}
    return 0, Bare.NOTHING, False


def _bare(form: str, use: str) -> Bare:
    if use in {"marks", "found", "asked"}:
        return Bare.NOTHING
    return Bare.CLAUSE if form in lexicon().grammar["sure"] else Bare.SURE_CLAUSE


def _someone_is_told(line: Line, unit: int) -> bool:
    return over_addressee(line, unit) > unit


def fits(line: Line, source: Phrase, verb: int) -> bool:
    """Whether the verb can be this source's: in number, and no part of a name ("United States")."""
    form = line.forms[verb]
    if line.is_capital(verb) and line.kind not in HEADINGS and verb > 0:
        return False
    grammar = lexicon().grammar
    between = set(line.forms[source.stop : verb])
    with_helper = bool(between & (grammar["passives"] | grammar["auxiliaries"]))
    after_marks = source.first > 0 and line.marked[source.first - 1] is not None
    if form in lexicon().homographs and not after_marks and not can_speak(line, source):
        return False
    if form in _pasts() or with_helper or form.endswith("ing"):
        return True
    return agrees(line, source, form)


@cache
def _pasts() -> frozenset[str]:
    return frozenset(form for verbs in lexicon().verbs.values() for form in verbs.past)


def narrowed(line: Line, source: Phrase, verb: int, bare: Bare) -> Bare:
    """What the verb takes without "that" beside this source: nothing, of words that are no verb."""
    named = is_named(line, source) or is_pronoun(line, source)
    if line.forms[verb] in lexicon().homographs and not named:
        return Bare.NOTHING
    known = named or can_speak(line, source)
    return bare if known or line.forms[verb] in lexicon().grammar["sure"] else Bare.NOTHING


def is_active(line: Line, stop: int, verb: int) -> bool:
    """Whether the verb is told of its subject's doing: "said", "is saying", not "was told"."""
    helpers = set(line.forms[stop:verb])
    owner = stop > 0 and line.is_possessive(stop - 1)
    being = bool(helpers & lexicon().grammar["passives"]) or owner
    going = any(line.forms[verb] in verbs.participles for verbs in lexicon().verbs.values())
    return being == going


def is_passive(line: Line, stop: int, verb: int) -> bool:
    """Whether the verb is told of what was done to its subject: "was told"."""
    grammar, verbs = lexicon().grammar, lexicon().verbs
    helpers = line.forms[stop:verb]
    passive = any(form in grammar["passives"] for form in helpers)
    return passive and not any(line.forms[verb] in verbs[use].participles for use in verbs)
