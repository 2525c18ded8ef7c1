"""Rules for words that came through someone else: chains."""

from retold.analysis.quotations.adjuncts import over_addressee, start_after
from retold.analysis.quotations.contained import contained
from retold.analysis.quotations.given import Given, Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.openings import opening
from retold.analysis.quotations.stretches import span_of
from retold.analysis.quotations.subjects import before
from retold.analysis.quotations.tellings import Bare, Telling
from retold.analysis.quotations.turned import after
from retold.analysis.quotations.verbs import helped

_BEFORE_AS = 6
"""Units of whom is quoted, behind their head: "a source in the ministry as saying"."""


def quoted_as_saying(lines: Lines, line: Line, verb: int) -> Given | None:
    """Someone passes on what another said: the agency quoted her as saying A.

    The one quoted speaks; the one who quotes is a link. "Carried his remarks, saying A" too.
    """
    if line.forms[verb] not in lexicon().verbs["carry"].finite:
        return None
    stop, is_said = helped(line, verb)
    if not is_said or any(f in lexicon().grammar["passives"] for f in line.forms[stop:verb]):
        return None
    link = before(line, stop) or opening(line)
    speaker, then = _quoted(line, verb + 1)
    cue_stop = _over_saying(line, then)
    if link is None or speaker is None or cue_stop == then or link.stop > stop:
        return None
    end = _over_told(line, cue_stop)
    found = contained(lines, line, Telling(link.first, end, Bare.CLAUSE))
    if found is None:
        return None
    return Given(
        line=line, content=found.spans, cue=span_of(line, stop, cue_stop), source=speaker,
        links=(link,), rule="quoted_as_saying",
        words=f"“{line.range(link.first, link.core).of(line.text)}” passes the words on.",
        score=0.9, stray=found.stray,
    )  # fmt: skip


def _over_told(line: Line, unit: int) -> int:
    return over_addressee(line, unit) if line.forms[unit - 1] == "telling" else unit


def _quoted(line: Line, unit: int) -> tuple[Phrase | None, int]:
    """Who is quoted from `unit` on, and the unit after them and their "remarks"."""
    speech = lexicon().nouns["speech"]
    if line.form(unit) in {"his", "her", "their", "its"}:
        phrase, then = _possessor(line, unit, unit + 1)
        if phrase:
            return phrase, then
    for stop in range(unit + 1, min(unit + 9, len(line))):
        if line.is_possessive(stop - 1) and line.form(stop) in speech:
            return _possessor(line, unit, stop)
        if line.form(stop) == "as" or line.gaps[stop]:
            break
    phrase = after(line, unit)
    return phrase, phrase.stop if phrase else unit


def _possessor(line: Line, first: int, stop: int) -> tuple[Phrase | None, int]:
    noun = stop
    while noun < min(stop + 3, len(line)) and line.forms[noun] not in lexicon().nouns["speech"]:
        noun += 1
    if line.form(noun) not in lexicon().nouns["speech"]:
        return None, first
    return Phrase(first, stop, stop), noun + 1


def _over_saying(line: Line, unit: int) -> int:
    """The unit after "as saying", "as having said", ", saying"; `unit` where none follows."""
    at = start_after(line, unit)
    near = range(at, min(at + _BEFORE_AS, len(line)))
    at = next((u for u in near if line.forms[u] == "as" and not any(line.gaps[at : u + 1])), at)
    if line.form(at) == "as":
        at += 1
        if line.form(at) == "having" and line.form(at + 1) in {"said", "told"}:
            return at + 2
    elif at >= len(line) or "," not in line.gaps[at]:
        return unit
    return at + 1 if line.form(at) in lexicon().grammar["saying"] else unit


def was_quoted(lines: Lines, line: Line, verb: int) -> Given | None:
    """Someone is quoted by another: she was quoted by the agency as saying A.

    Where "by" or "in" names who quotes, they are a link of the chain.
    """
    if line.forms[verb] not in {"quoted", "cited", "reported"}:
        return None
    stop, is_said = helped(line, verb)
    if not is_said or not any(f in lexicon().grammar["passives"] for f in line.forms[stop:verb]):
        return None
    speaker = before(line, stop)
    link, then = _by_whom(line, verb + 1)
    cue_stop = _over_saying(line, then)
    if speaker is None or cue_stop == then:
        return None
    if link is None:
        link, _ = _by_whom(line, cue_stop)
    end = link.stop if link and link.first > cue_stop else cue_stop
    found = contained(lines, line, Telling(speaker.first, end, Bare.CLAUSE))
    if found is None:
        return None
    return Given(
        line=line, content=found.spans, cue=span_of(line, stop, cue_stop), source=speaker,
        links=(link,) if link else (), rule="was_quoted",
        words="The speaker “was quoted as saying” the words.", score=0.9, stray=found.stray,
    )  # fmt: skip


def _by_whom(line: Line, unit: int) -> tuple[Phrase | None, int]:
    at = unit
    while at < min(unit + 8, len(line)) and not line.gaps[at]:
        if line.forms[at] == "as":
            break
        if line.forms[at] == "by" or (line.forms[at] == "in" and line.form(at + 1) == "the"):
            phrase = after(line, at + 1)
            if phrase:
                return phrase, phrase.stop
        at += 1
    return None, at if line.form(at) == "as" else unit
