"""Rules for words that stand by themselves: after a colon, in a headline, in marks alone."""

from retold.analysis.quotations.clauses import is_clause
from retold.analysis.quotations.given import Given, Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import HEADINGS, Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.openings import opening
from retold.analysis.quotations.phrases import core_stop, is_pronoun, is_speaker
from retold.analysis.quotations.stretches import span_of
from retold.analysis.quotations.subjects import before
from retold.model.spans import Span
from retold.text.marks import DASHES

_FULL_WORDS = 3
"""Fewer words in marks after a colon may be a title or a name."""

_FEW_UNITS = 8
"""Units between a subject and the colon; beyond it another may have spoken."""

_LONGEST_SIGNATURE = 8

_LABEL_UNITS = 3
"""A transcript's label: "BROWN:", "MR. BROWN:", "UNIDENTIFIED MALE SPEAKER:"."""


def after_colon(lines: Lines, line: Line) -> Given | None:
    """Someone does something, and a colon and words in marks follow: Brown shrugged: “A.”."""
    del lines
    unit = next((u for u in range(1, len(line)) if line.marked[u] and ":" in line.gaps[u]), None)
    if unit is None or not line.closes(unit) or line.words_in(unit) < _FULL_WORDS:
        return None
    source = opening(line)
    if source is None or source.stop >= unit or not _is_person(line, source):
        return None
    between = line.forms[source.stop : unit]
    if len(between) > _FEW_UNITS or lexicon().grammar["subjects"] & set(between):
        return None
    return Given(
        line=line, content=(span_of(line, unit, unit + 1),),
        cue=line.range(source.stop, source.stop + 1), source=source, rule="after_colon",
        words="A colon and words in marks follow on what somebody did.", score=0.8,
    )  # fmt: skip


def _is_person(line: Line, source: Phrase) -> bool:
    return is_pronoun(line, source) or line.is_capital(source.core - 1)


def before_colon(lines: Lines, line: Line) -> Given | None:
    """A headline's speaker and colon: Minister: taxes will rise."""
    del lines
    if line.kind not in HEADINGS:
        return None
    colon = next((u for u in range(1, min(6, len(line))) if ":" in line.gaps[u]), None)
    if colon is None or len(line) - colon < _FULL_WORDS or not _may_label(line, colon):
        return None
    source = Phrase(0, colon, core_stop(line, 0, colon))
    marked = line.marked[colon] is not None
    if not marked and not is_clause(line, colon, len(line)):
        return None
    return Given(
        line=line, content=(span_of(line, colon, len(line)),), cue=None, source=source,
        rule="before_colon", words="A headline names a speaker before its colon.", score=0.7,
    )  # fmt: skip


def _may_label(line: Line, colon: int) -> bool:
    heads = set(line.forms[:colon])
    if heads & lexicon().nouns["rubrics"] or heads & lexicon().grammar["breaks"]:
        return False
    return is_speaker(line.forms[colon - 1])


def last_in_headline(lines: Lines, line: Line) -> Given | None:
    """A headline's last words tell who says it: Taxes to rise, minister says."""
    del lines
    if line.kind not in HEADINGS or len(line) < 5:
        return None
    verb = len(line) - 1
    if line.forms[verb] not in {"say", "says", "said", "warns", "claims", "warn", "claim"}:
        return None
    source = before(line, verb)
    if source is None or source.first < _FULL_WORDS or "," not in line.gaps[source.first]:
        return None
    return Given(
        line=line, content=(span_of(line, 0, source.first),), cue=line.range(verb, verb + 1),
        source=source, rule="last_in_headline",
        words="A headline tells who says it in its last words.", score=0.85,
    )  # fmt: skip


def transcript(lines: Lines, line: Line) -> Given | None:
    """A name in capitals and a colon at the start of a paragraph, as transcripts have it."""
    first = line.number == 0 or lines[line.number - 1].block != line.block
    if not first or line.kind in HEADINGS:
        return None
    colon = next((u for u in range(1, min(_LABEL_UNITS, len(line) - 1) + 1)
                  if ":" in line.gaps[u]), None)  # fmt: skip
    if colon is None or not all(_is_shouted(line, unit) for unit in range(colon)):
        return None
    if line.forms[colon - 1] in lexicon().nouns["rubrics"]:
        return None
    return Given(
        line=line, content=(_to_end_of_block(lines, line, colon),), cue=None,
        source=Phrase(0, colon, colon), rule="transcript",
        words="A name in capitals with a colon opens the paragraph.", score=0.85,
    )  # fmt: skip


def _is_shouted(line: Line, unit: int) -> bool:
    raw = line.raw(unit)
    return line.marked[unit] is None and raw.isupper() and len(raw) > 1


def _to_end_of_block(lines: Lines, line: Line, unit: int) -> Span:
    end = line.span.end
    sentences = lines.prose.sentences
    for sentence in sentences[line.number + 1 :]:
        if sentence.block != line.block:
            break
        end = sentence.span.end
    return Span(line.spans[unit].start, end)


def signed(lines: Lines, line: Line) -> Given | None:
    """A dash and a name stand under words in marks: “A.” — Ann Brown."""
    short = 0 < len(line) <= _LONGEST_SIGNATURE
    if not short or line.number == 0 or line.gaps[0] not in DASHES or not line.is_capital(0):
        return None
    before = lines[line.number - 1]
    if not len(before) or not all(before.marked):
        return None
    stretch = before.marked[-1]
    source = Phrase(0, len(line), core_stop(line, 0, len(line)))
    if stretch is None or not line.is_capital(source.core - 1):
        return None
    return Given(
        line=line, content=(stretch.inner,), cue=None, source=source, rule="signed",
        words="A dash and a name follow words in marks.", score=0.85,
    )  # fmt: skip
