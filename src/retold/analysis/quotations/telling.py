"""Rules that begin at a verb of speech: who says, and what."""

from functools import cache

from retold.analysis.quotations import sources
from retold.analysis.quotations.contained import (
    Bare,
    Contained,
    Telling,
    Where,
    begins_clause,
    contained,
    span_of,
    span_with_stray,
)
from retold.analysis.quotations.contents import is_title, over_addressee, start_after, stop_of
from retold.analysis.quotations.given import Given, Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.lines import HEADINGS, Line, Lines

_SURE = {"say", "says", "said", "saying", "tell", "tells", "told", "telling"}
_AUXILIARIES = frozenset({"has", "have", "had", "did", "does", "do"})
_LABEL_REACH = 25
"""Units from the verb to the marks in “called the plan they had drawn up a “disgrace””."""


def said(lines: Lines, line: Line, verb: int) -> Given | None:
    """Someone stands before a verb of speech, and the words given stand around the two.

    “A,” she said. She said that A. A, she said. The plan, she said, is A.
    """
    size, bare, told = _use(line, verb)
    stop, is_said = sources.helped(line, verb)
    if not size or not is_said or not _is_active(line, stop, verb):
        return None
    source = _subject(line, stop)
    if source is None or not _fits(line, source, verb) or _is_relative(line, source):
        return None
    bare = _narrowed(line, source, verb, bare)
    end = verb + size
    end = over_addressee(line, end) if told else end
    telling = Telling(_telling_first(line, source, stop), end, bare)
    found = contained(lines, line, telling)
    if found is None:
        return None
    cue = span_of(line, stop, verb + size)
    where = found.where
    cited = _cited(line, verb)
    links = (source,) if cited else ()
    return Given(
        line=line, content=found.spans, cue=cue, source=cited or source, links=links, rule="said",
        words=_told_in_words(line, source, cue.of(line.text), where),
        score=_score(line, verb, found, source), stray=found.stray,
    )  # fmt: skip


def _cited(line: Line, verb: int) -> Phrase | None:
    """Who is cited by a body that reports: the agency, citing the ministry, reported that A."""
    if line.forms[verb] not in {"report", "reports", "reported"} or "citing" not in line.forms:
        return None
    citing = line.forms.index("citing")
    return sources.after(line, citing + 1) if citing and "," in line.gaps[citing] else None


def _telling_first(line: Line, source: Phrase, stop: int) -> int:
    """Where the clause of telling begins; at its verb where the source stands further away."""
    return source.first if source.stop + 3 >= stop else stop


def _told_in_words(line: Line, source: Phrase, cue: str, where: Where) -> str:
    who = line.range(source.first, source.core).of(line.text)
    return f"The words stand {where.value} “{who}” and “{cue}”."


def _score(line: Line, verb: int, found: Contained, source: Phrase) -> float:
    sure = 0.95 if line.forms[verb] in _SURE else 0.9
    bare = all(not any(span_is_marked(line, span)) for span in found.spans)
    known = sources.is_pronoun(line, source) or line.is_capital(source.core - 1)
    return round(sure - 0.05 * bare - 0.05 * (not known), 2)


def span_is_marked(line: Line, span: object) -> list[bool]:
    """For each stretch in marks of the line, whether it lies in `span`."""
    return [m is not None and m.inner == span for m in line.marked]


def _use(line: Line, verb: int) -> tuple[int, Bare, bool]:
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
    return Bare.CLAUSE if form in _SURE else Bare.SURE_CLAUSE


def _someone_is_told(line: Line, unit: int) -> bool:
    return over_addressee(line, unit) > unit


def _fits(line: Line, source: Phrase, verb: int) -> bool:
    """Whether the verb can be this source's: in number, and no part of a name ("United States")."""
    form = line.forms[verb]
    if line.is_capital(verb) and line.kind not in HEADINGS and verb > 0:
        return False
    helped = source.stop < verb and line.form(verb - 1) in lexicon().grammar["passives"] | {
        "has",
        "have",
        "had",
    }
    after_marks = source.first > 0 and line.marked[source.first - 1] is not None
    if form in lexicon().homographs and not after_marks and not sources.can_speak(line, source):
        return False
    if form in _pasts() or helped or form.endswith("ing"):
        return True
    return sources.agrees(line, source, form)


def _is_relative(line: Line, source: Phrase) -> bool:
    """Whether the telling is part of a noun: "what Brown says", "the goal it vowed to reach"."""
    first = source.first
    if first == 0 or line.gaps[first] or line.marked[first - 1] is not None:
        return False
    previous = line.form(first - 1)
    if previous in {
        "what",
        "everything",
        "anything",
        "nothing",
        "thing",
        "things",
        "way",
        "how",
        "which",
        "whom",
    }:
        return True
    grammar = lexicon().grammar
    bound = grammar["breaks"] | grammar["leads"] | grammar["days"] | grammar["times"]
    told = previous in bound or previous in lexicon().cues or previous.isdigit()
    return sources.is_pronoun(line, source) and not told


@cache
def _pasts() -> frozenset[str]:
    return frozenset(form for verbs in lexicon().verbs.values() for form in verbs.past)


def _narrowed(line: Line, source: Phrase, verb: int, bare: Bare) -> Bare:
    """What the verb takes without "that" beside this source: nothing, of words that are no verb."""
    named = sources.is_named(line, source) or sources.is_pronoun(line, source)
    if line.forms[verb] in lexicon().homographs and not named:
        return Bare.NOTHING
    known = named or sources.can_speak(line, source)
    return bare if known or line.forms[verb] in _SURE else Bare.NOTHING


def _is_active(line: Line, stop: int, verb: int) -> bool:
    """Whether the verb is told of its subject's doing: "said", "is saying", not "was told"."""
    helpers = set(line.forms[stop:verb])
    owner = stop > 0 and line.is_possessive(stop - 1)
    being = bool(helpers & lexicon().grammar["passives"]) or owner
    going = any(line.forms[verb] in verbs.participles for verbs in lexicon().verbs.values())
    return being == going


def _is_passive(line: Line, stop: int, verb: int) -> bool:
    grammar, verbs = lexicon().grammar, lexicon().verbs
    helpers = line.forms[stop:verb]
    passive = any(form in grammar["passives"] for form in helpers)
    return passive and not any(line.forms[verb] in verbs[use].participles for use in verbs)


def _subject(line: Line, stop: int) -> Phrase | None:
    """Who speaks: before the verb, or the subject of "Brown met Smith and said"."""
    if stop == 0:
        return None
    if line.forms[stop - 1] in {"and", "but", "then"} and not line.marked[stop - 1]:
        return sources.opening(line)
    if line.forms[stop - 1] in {"who", "which"}:
        return _antecedent(line, stop - 1)
    return sources.before(line, stop)


def _antecedent(line: Line, relative: int) -> Phrase | None:
    if relative == 0 or line.gaps[relative] not in {"", ","}:
        return None
    return sources.nearest(line, relative)


def said_by(lines: Lines, line: Line, verb: int) -> Given | None:
    """The verb of speech stands before its speaker, after the words given: “A,” said Brown."""
    size, bare, _ = _use(line, verb)
    if not size or line.forms[verb].endswith("ing"):
        return None
    if verb > 0 and line.marked[verb - 1] is None and "," not in line.gaps[verb]:
        return None
    source = sources.after(line, verb + size) or sources.any_after(line, verb + size)
    if source is None or (line.is_capital(verb) and verb > 0):
        return None
    found = contained(lines, line, Telling(verb, source.stop, bare, turned=True))
    if found is None:
        return None
    cue = line.range(verb, verb + size)
    return Given(
        line=line, content=found.spans, cue=cue, source=source, rule="said_by",
        words=_told_in_words(line, source, cue.of(line.text), found.where),
        score=_score(line, verb, found, source), stray=found.stray,
    )  # fmt: skip


def saying(lines: Lines, line: Line, verb: int) -> Given | None:
    """A participle of speech goes on from the subject of its sentence: …, adding that A."""
    verbs = lexicon().verbs
    form = line.forms[verb]
    use = next((u for u in ("told", "clause", "asked") if form in verbs[u].participles), None)
    if use is None or verb == 0 or not _hangs_on(line, verb):
        return None
    source = _subject_of_participle(line, verb)
    end = verb + verbs[use].length(form, line.form(verb + 1))
    if source is None or end == verb:
        return None
    end = over_addressee(line, end) if use != "clause" else end
    found = contained(lines, line, Telling(verb, end, _bare(form, use)))
    if found is None or found.where is not Where.AFTER:
        return None
    cue = line.range(verb, end)
    return Given(
        line=line, content=found.spans, cue=cue, source=source, rule="saying",
        words=f"“{form}” goes on from “{line.range(source.first, source.core).of(line.text)}”.",
        score=0.85, stray=found.stray,
    )  # fmt: skip


def _hangs_on(line: Line, verb: int) -> bool:
    previous = line.form(verb - 1)
    adverb = sources.is_adverb(line, verb - 1)
    linked = line.is_capital(verb - 1) or previous in {"and", "by", "also", "statement", "letter", "tweet", "upon",
                           "post", "memo", "email", "–", "report"}  # fmt: skip
    return "," in line.gaps[verb] or linked or (adverb and "," in line.gaps[verb - 1])


def _subject_of_participle(line: Line, verb: int) -> Phrase | None:
    if not line.gaps[verb] and verb > 0 and line.is_capital(verb - 1):
        return sources.nearest(line, verb)
    source = sources.opening(line)
    if source and source.stop <= verb:
        return source
    return _speaker_just_before(line, verb)


def _speaker_just_before(line: Line, stop: int) -> Phrase | None:
    """Who spoke last before a unit of the line: “A,” she said, adding …"""
    for verb in range(stop - 1, 0, -1):
        if line.forms[verb] in _SURE | lexicon().verbs["clause"].past:
            before = sources.before(line, sources.helped(line, verb)[0])
            return before or sources.after(line, verb + 1)
    return None


def called(lines: Lines, line: Line, verb: int) -> Given | None:
    """Someone puts a few words in marks on something: she called the plan a “disgrace”."""
    del lines
    verbs = lexicon().verbs
    form = line.forms[verb]
    if form not in verbs["label"].finite | verbs["label"].participles:
        return None
    stop, is_said = sources.helped(line, verb)
    if not is_said or _is_passive(line, stop, verb):
        return None
    going = form in verbs["label"].participles
    source = _subject_of_participle(line, verb) if going else _subject(line, stop)
    if source is None or not sources.can_speak(line, source) or "-" in line.gaps[verb]:
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
    stop, is_said = sources.helped(line, verb)
    if not is_said or _is_passive(line, stop, verb):
        return None
    first = verb + (verbs["urged"] if urged else verbs["infinitive"]).length(
        form, line.form(verb + 1)
    )
    told = start_after(line, over_addressee(line, first)) if urged else first
    if line.form(first) in lexicon().grammar["prepositions"] - {"to"}:
        return None
    if first == verb or line.form(told) != "to" or told + 2 > len(line) - 1 or line.gaps[told]:
        return None
    source = _subject(line, stop)
    if source is None or not _fits(line, source, verb) or _is_relative(line, source):
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
    stop, is_said = sources.helped(line, verb)
    source = None if _is_passive(line, stop, verb) or not is_said else _subject(line, stop)
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
    if line.form(first) != "that" or not begins_clause_after(line, first):
        return None
    span, stray = span_with_stray(line, first + 1, stop_of(line, first + 1, first + 1))
    return Given(
        line=line, content=(span,), cue=line.range(stop - 1, verb + 1), source=None,
        rule="it_was_said", words="“It was … that” gives the words to nobody named.", score=0.8,
        stray=stray,
    )  # fmt: skip


def begins_clause_after(line: Line, that: int) -> bool:
    """Whether a clause follows "that"."""
    return that + 1 < len(line) and (begins_clause(line, that + 1) or len(line) - that > 4)
