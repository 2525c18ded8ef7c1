"""Rules that begin at a verb of speech: who says, and what."""

from retold.analysis.quotations.adjuncts import over_addressee
from retold.analysis.quotations.contained import contained
from retold.analysis.quotations.given import Given, Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.openings import opening
from retold.analysis.quotations.phrases import is_pronoun
from retold.analysis.quotations.stretches import span_of
from retold.analysis.quotations.subjects import before, nearest
from retold.analysis.quotations.tellings import Contained, Telling, Where
from retold.analysis.quotations.turned import after, any_after
from retold.analysis.quotations.verbs import fits, helped, is_active, narrowed, use_of


def said(lines: Lines, line: Line, verb: int) -> Given | None:
    """Someone stands before a verb of speech, and the words given stand around the two.

    “A,” she said. She said that A. A, she said. The plan, she said, is A.
    """
    size, bare, told = use_of(line, verb)
    stop, is_said = helped(line, verb)
    if not size or not is_said or not is_active(line, stop, verb):
        return None
    source = subject(line, stop)
    if source is None or not fits(line, source, verb) or is_relative(line, source):
        return None
    bare = narrowed(line, source, verb, bare)
    end = verb + size
    end = over_addressee(line, end) if told else end
    telling = Telling(_telling_first(source, stop), end, bare)
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
    if line.forms[verb] not in lexicon().grammar["reporting"] or "citing" not in line.forms:
        return None
    citing = line.forms.index("citing")
    return after(line, citing + 1) if citing and "," in line.gaps[citing] else None


def _telling_first(source: Phrase, stop: int) -> int:
    """Where the clause of telling begins; at its verb where the source stands further away."""
    return source.first if source.stop + 3 >= stop else stop


def _told_in_words(line: Line, source: Phrase, cue: str, where: Where) -> str:
    who = line.range(source.first, source.core).of(line.text)
    return f"The words stand {where.value} “{who}” and “{cue}”."


def _score(line: Line, verb: int, found: Contained, source: Phrase) -> float:
    sure = 0.95 if line.forms[verb] in lexicon().grammar["sure"] else 0.9
    inner = {stretch.inner for stretch in line.marked if stretch is not None}
    bare = inner.isdisjoint(found.spans)
    known = is_pronoun(line, source) or line.is_capital(source.core - 1)
    return round(sure - 0.05 * bare - 0.05 * (not known), 2)


def subject(line: Line, stop: int) -> Phrase | None:
    """Who speaks: before the verb, or the subject of "Brown met Smith and said"."""
    if stop == 0:
        return None
    if line.forms[stop - 1] in {"and", "but", "then"} and not line.marked[stop - 1]:
        return opening(line)
    if line.forms[stop - 1] in {"who", "which"}:
        return _antecedent(line, stop - 1)
    return before(line, stop)


def _antecedent(line: Line, relative: int) -> Phrase | None:
    if relative == 0 or line.gaps[relative] not in {"", ","}:
        return None
    return nearest(line, relative)


def is_relative(line: Line, source: Phrase) -> bool:
    """Whether the telling is part of a noun: "what Brown says", "the goal it vowed to reach"."""
    first = source.first
    speech = lexicon().nouns["speech"]
    if any(form in speech for form in line.forms[first : source.core - 1]):
        return True
    if first == 0 or line.gaps[first] or line.marked[first - 1] is not None:
        return False
    previous = line.form(first - 1)
    if previous in lexicon().grammar["relative_heads"]:
        return True
    grammar = lexicon().grammar
    bound = grammar["breaks"] | grammar["leads"] | grammar["days"] | grammar["times"]
    told = previous in bound or previous in lexicon().cues or previous.isdigit()
    return is_pronoun(line, source) and not told


def said_by(lines: Lines, line: Line, verb: int) -> Given | None:
    """The verb of speech stands before its speaker, after the words given: “A,” said Brown."""
    size, bare, _ = use_of(line, verb)
    if not size or line.forms[verb].endswith("ing"):
        return None
    if verb > 0 and line.marked[verb - 1] is None and "," not in line.gaps[verb]:
        return None
    source = after(line, verb + size) or any_after(line, verb + size)
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
