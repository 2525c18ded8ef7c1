"""Blocks: what each line of a report is, such as headline, byline, paragraph or furniture."""

import re
from collections.abc import Iterator

from retold.model.reports import Block, BlockKind
from retold.model.rules import rules_of
from retold.model.spans import Span
from retold.text import bylines, captions, furniture
from retold.text.headlines import RULES as HEADLINE_RULES
from retold.text.headlines import (
    highlights,
    is_prose,
    looks_titled,
    subheading,
    tell_subheadings,
    tell_top,
)
from retold.text.layout import Line, lines_of
from retold.text.marking import Known, Marked, marked, title_apart

_LONGEST_TRIED = 900
"""Characters beyond which a line is prose and no pattern is tried on it."""

_SHORTEST_TRAIL = 3
"""Lines at a text's end that make a list of links."""

_PARAGRAPHS_ABOVE = 1
"""Paragraphs, such as a standfirst, that may stand above the report's date; further down a bare
date heads an entry of a timeline."""

_CAPITAL_SHARE = 0.6
"""Share of longer words in capitals above which a line is set as a title ("How Cities Sleep")."""

_IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)")
_LONGER_WORD = re.compile(r"[^\W\d_]{4,40}")
_NOTHING_KNOWN = Known()


def front_matter(line: Line, known: Known) -> bool:
    """Lines between two "---" at a text's start hold its details, not its story."""
    return line.span.start < known.skip


def mark(said: str) -> bool:
    """The "#" or ">" before a line and a line that only shows a picture are Markdown, not story."""
    return _IMAGE.fullmatch(said) is not None


def marked_heading(one: Marked) -> bool:
    """The source itself marks the line as a heading."""
    return one.level > 0


def related_list(line: Line) -> bool:
    """The line is a title without a full stop in a list that a line such as "Related" opens."""
    return looks_titled(line)


def trailing_list(line: Line) -> bool:
    """Three or more lines set as titles at a text's end are links to other pages."""
    longer = _LONGER_WORD.findall(line.said)
    capitals = sum(word[0].isupper() for word in longer)
    return (
        subheading(line)
        and not line.ends_sentence
        and not any(sign in line.said for sign in ",:;")
        and not line.said.startswith(("No.", "#"))
        and capitals >= _CAPITAL_SHARE * len(longer)
    )


def paragraph(line: Line) -> bool:
    """Whatever has no other form is story."""
    return bool(line.said)


def find_blocks(text: str, known: Known = _NOTHING_KNOWN) -> tuple[Block, ...]:
    """The blocks of `text`: in order, not overlapping, leaving out only blanks."""
    blocks: list[Block] = []
    lines: list[Marked] = []
    for line in lines_of(text):
        if front_matter(line, known):
            blocks.append(_block(BlockKind.FURNITURE, line.span, "blocks.front_matter"))
        else:
            apart = () if lines else title_apart(line, known.title)
            lines.extend(map(marked, apart or (line,)))
    _tell(lines, known)
    for one in lines:
        if one.mark:
            blocks.append(_block(BlockKind.FURNITURE, one.mark, "blocks.mark"))
        blocks.extend(_parts(one, known))
    return tuple(blocks)


def _tell(lines: list[Marked], known: Known) -> None:
    captions.tell_captions(lines)
    paragraphs = 0
    for one in lines:
        _tell_alone(one)
        if one.open:
            _tell_author(one, above=paragraphs <= _PARAGRAPHS_ABOVE)
            paragraphs += is_prose(one.line)
    _tell_related(lines)
    tell_top(lines, known)
    tell_subheadings(lines, known)
    _tell_trail(lines)
    for one in lines:
        if one.open:
            one.be(BlockKind.PARAGRAPH, "blocks.paragraph")


def _tell_alone(one: Marked) -> None:
    said, words = one.line.said, one.line.words
    if not one.open:
        return
    if marked_heading(one):
        kind = BlockKind.HEADLINE if one.level == 1 else BlockKind.SUBHEADING
        one.be(kind, "blocks.marked_heading")
    elif len(said) > _LONGEST_TRIED:
        return
    elif bylines.credit(said, words):
        one.be(BlockKind.CREDIT, "bylines.credit")
    elif bylines.caption(said, words):
        one.be(BlockKind.CAPTION, "bylines.caption")
    elif rule := furniture.furniture_rule(said, words):
        one.be(BlockKind.FURNITURE, rule)
    elif mark(said):
        one.be(BlockKind.FURNITURE, "blocks.mark")


def _tell_author(one: Marked, *, above: bool) -> None:
    said, words = one.line.said, one.line.words
    if len(said) > _LONGEST_TRIED:
        return
    if bylines.date_line(said, words) and (above or bylines.dated(said)):
        one.be(BlockKind.BYLINE, "bylines.date_line")
    elif bylines.lone_dateline(said):
        one.be(BlockKind.DATELINE, "bylines.lone_dateline")
    elif bylines.byline(said, words):
        one.be(BlockKind.BYLINE, "bylines.byline")
    elif highlights(one.line):
        one.be(BlockKind.STANDFIRST, "headlines.highlights")


def _tell_related(lines: list[Marked]) -> None:
    listing = False
    for one in lines:
        if one.rule == "furniture.related":
            listing = ":" not in one.line.said.rstrip(": ")
        elif listing and one.open and related_list(one.line):
            one.be(BlockKind.FURNITURE, "blocks.related_list")
        else:
            listing = listing and not one.open


def _tell_trail(lines: list[Marked]) -> None:
    trail: list[Marked] = []
    for one in reversed(lines):
        if one.open and not trailing_list(one.line):
            break
        if one.open:
            trail.append(one)
    else:
        return
    if len(trail) >= _SHORTEST_TRAIL:
        for one in trail:
            one.be(BlockKind.FURNITURE, "blocks.trailing_list")


def _parts(one: Marked, known: Known) -> Iterator[Block]:
    """The blocks a line holds: a headline may have a site's name, a paragraph a dateline."""
    if one.kind is BlockKind.HEADLINE:
        suffix = furniture.site_suffix(one.line.said, known.outlet)
        yield from _two(one, suffix, BlockKind.FURNITURE, "furniture.site_suffix")
    elif one.kind is BlockKind.PARAGRAPH:
        yield from _paragraph(one)
    else:
        yield _block(one.kind or BlockKind.PARAGRAPH, one.line.span, one.rule)


def _paragraph(one: Marked) -> Iterator[Block]:
    line = one.line
    head = bylines.dateline(line.said)
    if head:
        placed = Span(line.span.start, line.span.start + head.end)
        yield _block(BlockKind.DATELINE, placed, "bylines.dateline")
        said = line.said[head.end :].lstrip()
        rest = Line(Span(line.span.end - len(said), line.span.end), said, line.words, line.gap)
        one = Marked(rest, kind=one.kind, rule=one.rule)
    tail = bylines.closing_credit(one.line.said)
    yield from _two(one, tail, BlockKind.CREDIT, "bylines.closing_credit")


def _two(one: Marked, tail: Span | None, kind: BlockKind, rule: str) -> Iterator[Block]:
    span, said = one.line.span, one.line.said
    end = len(said[: tail.start].rstrip()) if tail else len(said)
    yield _block(one.kind or BlockKind.PARAGRAPH, Span(span.start, span.start + end), one.rule)
    if tail:
        yield _block(kind, Span(span.start + tail.start, span.start + tail.end), rule)


def _block(kind: BlockKind, span: Span, rule: str) -> Block:
    return Block(kind=kind, span=span, rule=rule)


RULES = (
    *rules_of(
        "blocks", (front_matter, mark, marked_heading, related_list, trailing_list, paragraph)
    ),
    *HEADLINE_RULES,
    *bylines.RULES,
    *captions.RULES,
    *furniture.RULES,
)
