"""What the trained network marks, beside what the rules find."""

import re
from collections.abc import Sequence
from dataclasses import replace

from retold.analysis.quotations import telling
from retold.analysis.quotations.given import Given, Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.phrases import core_stop
from retold.analysis.quotations.was_said import SHORTEST_CLAUSE, is_nested, is_said, same_but_edges
from retold.model.quotations import Attribution
from retold.model.spans import Span
from retold.text.marks import MARK_CHARACTERS, Marked

_THAT = re.compile(r"that\s+")

_ADDRESSED = re.compile(r"\s+to\s+([\w-]{1,30})")
"""What follows on words in marks that are said to somebody."""

_ADDED = re.compile(r"\s+(?:with|an? (?:reference|allusion|nod) to)\b")
"""What follows on a comma in marks where the reporter goes on alone."""

_MARKS = frozenset(MARK_CHARACTERS + "'")

_MARK = 2
"""Characters of the longest mark that opens: “ or two of one stroke."""

_TELLS_WHOLE = frozenset({telling.said.__name__, telling.said_by.__name__})
"""Rules that find what is said as a clause, and not "him to do it", inside another's telling."""

_SURE_OF_EDGES = 0.9
"""Where network and rule differ on the edges of the same words, the network was right more often
from here on, the rule more often below: 72 of 106 in the development articles."""


def tagged(lines: Lines, attribution: Attribution) -> Given | None:
    """A network trained on annotated news marks source, cue and words.

    It knows shapes that no rule has.
    """
    text = lines.prose.text
    nested = is_nested(lines, attribution)
    whole = (_without_that(text, span) for span in _without_it(text, attribution.content))
    told = (_without_aside(lines, span) for span in whole)
    content = tuple(span if nested else _without_marks(lines, span) for span in told)
    content = _of_one_telling(lines, content, attribution.cue)
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
    rule = next((other for other in found if _is_same(one, other) or _passes_on(one, other)), None)
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


def _passes_on(one: Given, other: Given) -> bool:
    """Whether one gives words in marks with their own telling, which the other has as a chain.

    “A,” Brown said, according to B; B reported that Brown said “A”.
    """
    if not other.links or other.cue is None:
        return False
    (first, *_), (said, *_) = one.content, other.content
    if not first.contains(other.cue) or not first.contains(said):
        return False
    printed = first.of(one.line.text)
    opens = printed[:1] in MARK_CHARACTERS and said.start - first.start <= _MARK
    return opens or _is_of_its_words(one, other)


def _is_of_its_words(one: Given, other: Given) -> bool:
    """Whether all the words in marks of one are the other's, told through the source of one.

    A word in marks is no telling: "B said the mayor holds the ministry “responsible”".
    """
    if len(other.content[0].of(other.line.text).split()) < SHORTEST_CLAUSE:
        return False
    if one.source is None or other.source is None or other.rule not in _TELLS_WHOLE:
        return False
    through = any(
        link.first < one.source.stop and one.source.first < link.stop for link in other.links
    )
    stretches = [m.inner for m in other.line.marked if m and _touches(one, (m.inner,))]
    all_its = all(any(s.contains(inner) for s in other.content) for inner in stretches)
    return through and one.line.number == other.line.number and bool(stretches) and all_its


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


def _without_aside(lines: Lines, span: Span) -> Span:
    """The words without what the reporter adds behind a comma in marks: “A,” a reference to B."""
    last = next(iter(lines.marked_in(span)[-1:]), None)
    if last is None or not last.inner.of(lines.prose.text).rstrip().endswith(","):
        return span
    added = _ADDED.match(lines.prose.text, last.outer.end, span.end)
    return Span(span.start, last.outer.end) if added else span


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


def _of_one_telling(lines: Lines, content: tuple[Span, ...], cue: Span) -> tuple[Span, ...]:
    """Words in marks before a cue, or words without any behind it, but not both.

    Of “A!” he cried as he left the talks on B nothing but A is his. Where a sentence in marks has
    ended, “A.” Brown said B, nothing but B is told there.
    """
    text = lines.prose.text
    before = [one for one in content if one.end <= cue.start and _is_inner(lines, one)]
    behind = [one for one in content if one.start >= cue.end and not lines.is_marked(one)]
    stray = any(text[one.start] in _MARKS for one in behind)
    if not before or not behind or stray or len(before) + len(behind) < len(content):
        return content
    ended = before[-1].of(text).rstrip().endswith(".")
    return tuple(behind if ended else before)


def _is_inner(lines: Lines, span: Span) -> bool:
    return any(one.inner == span for one in lines.marked_in(span))


def _phrase(line: Line, span: Span) -> Phrase | None:
    """The units of a source; none where it stands in marks, which are one unit."""
    units = [unit for unit, at in enumerate(line.spans) if at.overlaps(span)]
    if all(line.marked[unit] for unit in units):
        return None
    return Phrase(units[0], units[-1] + 1, core_stop(line, units[0], units[-1] + 1))
