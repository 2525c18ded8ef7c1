"""What the trained network marks, beside what the rules find."""

import re
from collections.abc import Sequence
from dataclasses import replace

from retold.analysis.quotations.given import Given, Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.phrases import core_stop
from retold.analysis.quotations.was_said import SHORTEST_CLAUSE, is_nested, is_said, same_but_edges
from retold.model.quotations import Attribution
from retold.model.spans import Span
from retold.text.marks import Marked

_THAT = re.compile(r"that\s+")

_ADDRESSED = re.compile(r"\s+to\s+([\w-]{1,30})")
"""What follows on words in marks that are said to somebody."""

_SURE_OF_EDGES = 0.9
"""Where network and rule differ on the edges of the same words, the network was right more often
from here on, the rule more often below: 72 of 106 in the development articles."""


def tagged(lines: Lines, attribution: Attribution) -> Given | None:
    """A network trained on annotated news marks source, cue and words.

    It knows shapes that no rule has.
    """
    text = lines.prose.text
    nested = is_nested(lines, attribution)
    told = (_without_that(text, span) for span in _without_it(text, attribution.content))
    content = tuple(span if nested else _without_marks(lines, span) for span in told)
    line = lines[lines.number_at((attribution.source or attribution.cue).start)]
    source = None if attribution.source is None else _phrase(line, attribution.source)
    if not len(line):
        return None
    cue = attribution.cue.of(line.text)
    return Given(
        line=line, content=content, cue=attribution.cue, source=source,
        source_span=attribution.source, said=is_said(lines, attribution), rule=tagged.__name__,
        words=f"A trained network reads “{cue}” as giving these words.", score=attribution.score,
    )  # fmt: skip


def with_tagged(found: Sequence[Given], marked: Sequence[Given]) -> list[Given]:
    """What the network marks, and what only rules find.

    Where both find the same words, the edges are the network's if it is sure of them, and the
    reason is the rule's; a telling inside a telling, which the network does not mark, is the
    rule's whole.
    """
    kept = [_explained(one, found) for one in marked]
    taken = [span for one in kept for span in one.content]
    return [*kept, *(one for one in found if not _touches(one, taken))]


def _explained(one: Given, found: Sequence[Given]) -> Given:
    rule = next((other for other in found if _is_same(one, other)), None)
    if rule is None:
        return one
    if rule.links or rule.stray:
        return rule
    content = one.content if one.score >= _SURE_OF_EDGES else rule.content
    if one.source is None:
        return replace(rule, content=content, cue=one.cue)
    return replace(
        rule, line=one.line, content=content, cue=one.cue, source=one.source,
        source_span=one.source_span,
    )  # fmt: skip


def _is_same(one: Given, other: Given) -> bool:
    if one.cue is None or other.cue is None or not one.cue.overlaps(other.cue):
        return False
    return _touches(one, other.content)


def _touches(one: Given, spans: Sequence[Span]) -> bool:
    return any(a.overlaps(b) for a in one.content for b in spans)


def _without_it(text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The words given without the "It" that stands for them: "It was said that …"."""
    told = tuple(span for span in content if span.of(text).lower() != "it")
    return told or content


def _without_that(text: str, span: Span) -> Span:
    """The words behind "that": "that the bridge was closed", but not "that idea"."""
    that = _THAT.match(text, span.start, span.end)
    if that is None or len(span.of(text).split()) < SHORTEST_CLAUSE:
        return span
    return Span(that.end(), span.end)


def _without_marks(lines: Lines, span: Span) -> Span:
    """The words inside the marks, where a span is one stretch in marks."""
    text = lines.prose.text
    for marked in lines.marked_in(span):
        if marked.outer.contains(span) or same_but_edges(text, marked.outer, span):
            return marked.inner
        if _is_said_to(text, marked, span):
            return marked.inner
    return span


def _is_said_to(text: str, marked: Marked, span: Span) -> bool:
    """Whether whom it was said to follows on a sentence in marks: "“God help us” to the mayor"."""
    after = _ADDRESSED.match(text, marked.outer.end, span.end)
    if after is None or marked.outer.start != span.start:
        return False
    grammar = lexicon().grammar
    whom = after[1]
    named = whom[0].isupper() or whom in grammar["determiners"] | grammar["he"] | grammar["she"]
    return named and marked.inner.of(text)[:1].isupper()


def _phrase(line: Line, span: Span) -> Phrase | None:
    """The units of a source; none where it stands in marks, which are one unit."""
    units = [unit for unit, at in enumerate(line.spans) if at.overlaps(span)]
    if all(line.marked[unit] for unit in units):
        return None
    return Phrase(units[0], units[-1] + 1, core_stop(line, units[0], units[-1] + 1))
