"""Blocks: what each line of a report is – headline, byline, paragraph, furniture …"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from retold.model.reports import Block, BlockKind
from retold.model.rules import rules_of
from retold.model.spans import Span
from retold.text import bylines, furniture
from retold.text.layout import Line, lines_of

_LONGEST_HEADLINE = 30
_SHORTEST_HEADLINE = 3
"""Words of a headline: of 12,798 titles in a stream of news 99.8 % are within."""

_LONGEST_SUBHEADING = 14
_LONGEST_STANDFIRST = 45
_LONGEST_KICKER = 4
_SHORTEST_PARAGRAPH = 8
"""Words; a subheading stands between lines of at least the last many."""

_FURTHEST_HEADLINE = 6
"""Told lines among which an unmarked headline is looked for."""

_RETOLD_SHARE = 0.5
"""Share of the headline's words that the lead holds where the line before it is a standfirst."""

_SHORTEST_TRAIL = 3
"""Lines without a full stop at a text's end that make a list of links."""

_MARK = re.compile(r"(?P<hash>#{1,6})\s+(?=\S)|(?P<quote>>)\s+(?=\S)")
_IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)")
_WORD = re.compile(r"[^\W\d_]{3,40}")
_NO_HEADLINE_END = frozenset(".;:,…")
_ABBREVIATED_END = re.compile(r"(?:\b[A-Z]\.){2,8}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a text before its blocks are told apart.

    Attributes:
        title: the title, where the source states one.
        outlet: who published it, where the source states it.
        headings: where lines start that the source marks as headings.
        skip: characters at the start that are no part of the report (front matter).
    """

    title: str = ""
    outlet: str = ""
    headings: frozenset[int] = frozenset()
    skip: int = 0


_NOTHING_KNOWN = Known()


@dataclass(slots=True)
class _Draft:
    """A line and what it has been told to be so far."""

    line: Line
    kind: BlockKind | None = None
    rule: str = ""
    level: int = 0

    @property
    def open(self) -> bool:
        return self.kind is None

    def be(self, kind: BlockKind, rule: str) -> None:
        self.kind = kind
        self.rule = rule


def find_blocks(text: str, known: Known = _NOTHING_KNOWN) -> tuple[Block, ...]:
    """The blocks of `text`: in order, not overlapping, leaving out only blanks."""
    blocks: list[Block] = []
    drafts = []
    for line in lines_of(text):
        if line.span.start < known.skip:
            blocks.append(_block(BlockKind.FURNITURE, line.span, "blocks.front_matter"))
            continue
        draft, mark = _unmarked(line)
        drafts.append(draft)
        if mark:
            blocks.append(_block(BlockKind.FURNITURE, mark, "blocks.mark"))
    _tell(drafts, known)
    for draft in drafts:
        blocks.extend(_parts(draft, known))
    return tuple(sorted(blocks, key=lambda block: block.span))


def _tell(drafts: list[_Draft], known: Known) -> None:
    for draft in drafts:
        _tell_alone(draft, known)
    _tell_related(drafts)
    _tell_top(drafts, known)
    _tell_subheadings(drafts, known)
    _tell_trail(drafts)
    for draft in drafts:
        if draft.open:
            draft.be(BlockKind.PARAGRAPH, "blocks.paragraph")


def _unmarked(line: Line) -> tuple[_Draft, Span | None]:
    found = _MARK.match(line.said)
    if found is None:
        return _Draft(line), None
    start = line.span.start + found.end()
    rest = Line(Span(start, line.span.end), line.said[found.end() :], line.words - 1, line.gap)
    level = len(found.group("hash") or "")
    return _Draft(rest, level=level), Span(line.span.start, start - 1)


def _tell_alone(draft: _Draft, known: Known) -> None:
    line = draft.line
    said, words = line.said, line.words
    if draft.level:
        draft.be(*_heading(draft.level))
    elif known.title and said == known.title:
        draft.be(BlockKind.HEADLINE, "blocks.headline")
    elif words <= _SHORTEST_PARAGRAPH or len(said) < _LONG_LINE:
        _tell_short(draft)


_LONG_LINE = 900
"""Characters beyond which a line is prose and no pattern is tried."""


def _heading(level: int) -> tuple[BlockKind, str]:
    if level == 1:
        return BlockKind.HEADLINE, "blocks.marked_heading"
    return BlockKind.SUBHEADING, "blocks.marked_heading"


def _tell_short(draft: _Draft) -> None:
    said, words = draft.line.said, draft.line.words
    if len(said) >= _LONG_LINE:
        return
    if bylines.credit(said, words):
        draft.be(BlockKind.CREDIT, "bylines.credit")
    elif rule := furniture.furniture_rule(said, words):
        draft.be(BlockKind.FURNITURE, rule)
    elif _IMAGE.fullmatch(said):
        draft.be(BlockKind.FURNITURE, "blocks.mark")
    elif bylines.date_line(said, words):
        draft.be(BlockKind.BYLINE, "bylines.date_line")
    elif bylines.byline(said, words):
        draft.be(BlockKind.BYLINE, "bylines.byline")
    elif bylines.caption(said, words):
        draft.be(BlockKind.CAPTION, "bylines.caption")


def _tell_related(drafts: list[_Draft]) -> None:
    listing = False
    for draft in drafts:
        if draft.rule == "furniture.related":
            listing = not draft.line.said.rstrip().rstrip(":").count(":")
        elif listing and draft.open and _looks_titled(draft.line):
            draft.be(BlockKind.FURNITURE, related_list.__qualname__)
        else:
            listing = listing and not draft.open


def related_list(line: Line) -> bool:
    """The line is a title without a full stop in a list that a line such as "Related" opens."""
    return _looks_titled(line)


def _tell_top(drafts: list[_Draft], known: Known) -> None:
    at = _headline_at(drafts, known)
    if at is None:
        return
    if drafts[at].open:
        drafts[at].be(BlockKind.HEADLINE, "blocks.headline")
    for draft in drafts[:at]:
        if draft.open and draft.line.words <= _LONGEST_KICKER:
            draft.be(BlockKind.FURNITURE, "blocks.kicker")
    _tell_standfirst(drafts, at)


def _headline_at(drafts: list[_Draft], known: Known) -> int | None:
    for at, draft in enumerate(drafts):
        if draft.kind is BlockKind.HEADLINE or _is_title(draft.line.said, known):
            draft.be(BlockKind.HEADLINE, draft.rule or "blocks.headline")
            return at
    if known.title:
        return None
    tried = [at for at, draft in enumerate(drafts) if draft.open][:_FURTHEST_HEADLINE]
    for at in tried:
        if headline(drafts[at].line) and _story_follows(drafts, at):
            return at
        if drafts[at].line.words > _LONGEST_KICKER or drafts[at].line.ends_sentence:
            return None
    return None


def _is_title(said: str, known: Known) -> bool:
    if not known.title or not said.startswith(known.title):
        return False
    return furniture.site_suffix(said, known.outlet) == Span(
        len(known.title) + len(said[len(known.title) :]) - len(said[len(known.title) :].lstrip()),
        len(said),
    )


def headline(line: Line) -> bool:
    """The first line of a text has a headline's form: short, no full stop, the story below it."""
    return (
        _SHORTEST_HEADLINE < line.words <= _LONGEST_HEADLINE
        and _looks_titled(line)
        and bylines.dateline(line.said) is None
    )


def _looks_titled(line: Line) -> bool:
    said = line.said
    return (
        line.words <= _LONGEST_HEADLINE
        and (said[-1] not in _NO_HEADLINE_END or _ABBREVIATED_END.search(said) is not None)
        and not line.listed
        and not said[0].islower()
    )


def _story_follows(drafts: list[_Draft], at: int) -> bool:
    following = [draft.line for draft in drafts[at + 1 :] if draft.open][:4]
    return any(_is_prose(line) for line in following)


def _is_prose(line: Line) -> bool:
    return line.words >= _SHORTEST_PARAGRAPH and (
        line.ends_sentence or line.words > _LONGEST_HEADLINE
    )


def _tell_standfirst(drafts: list[_Draft], at: int) -> None:
    title = drafts[at].line.said
    rest = [draft for draft in drafts[at + 1 :] if draft.open or draft.kind is BlockKind.BYLINE][:2]
    if len(rest) < 2 or not rest[0].open:
        return
    first, second = rest
    if not _SHORTEST_HEADLINE < first.line.words <= _LONGEST_STANDFIRST:
        return
    if bylines.dateline(first.line.said) is not None:
        return
    if second.kind is BlockKind.BYLINE:
        if len(drafts) > at + 3:
            first.be(BlockKind.STANDFIRST, "blocks.standfirst_before_byline")
    elif lead_follows(title, first.line, second.line):
        first.be(BlockKind.STANDFIRST, "blocks.lead_follows")


def standfirst_before_byline(line: Line) -> bool:
    """A line between headline and byline is the standfirst."""
    return line.words <= _LONGEST_STANDFIRST


def lead_follows(title: str, line: Line, following: Line) -> bool:
    """The line under the headline is a standfirst where the next begins the story over again.

    The lead retells the headline: it holds at least half of its words, and more than the line
    between them does.
    """
    words = set(_WORD.findall(title.lower()))
    if not words:
        return False
    held = len(words & set(_WORD.findall(line.said.lower())))
    retold = len(words & set(_WORD.findall(following.said.lower())))
    return retold > held and retold / len(words) >= _RETOLD_SHARE


def _tell_subheadings(drafts: list[_Draft], known: Known) -> None:
    told = [draft for draft in drafts if draft.open or draft.kind is BlockKind.SUBHEADING]
    for before, draft, after in zip(told, told[1:], told[2:], strict=False):
        if not draft.open:
            continue
        if draft.line.span.start in known.headings:
            draft.be(BlockKind.SUBHEADING, "blocks.marked_heading")
        elif _is_prose(before.line) and subheading(draft.line) and _is_prose(after.line):
            draft.be(BlockKind.SUBHEADING, "blocks.subheading")


def subheading(line: Line) -> bool:
    """A short line without a full stop, between paragraphs, is a subheading."""
    return (
        line.words <= _LONGEST_SUBHEADING
        and _looks_titled(line)
        and line.said[-1] not in "”\"’'"
        and line.said[0] not in "“\"‘'"
    )


def _tell_trail(drafts: list[_Draft]) -> None:
    trail: list[_Draft] = []
    for draft in reversed(drafts):
        if not draft.open:
            continue
        if not trailing_list(draft.line):
            break
        trail.append(draft)
    else:
        return
    if len(trail) >= _SHORTEST_TRAIL:
        for draft in trail:
            draft.be(BlockKind.FURNITURE, "blocks.trailing_list")


def trailing_list(line: Line) -> bool:
    """Three or more short lines without a full stop at a text's end are links, not story."""
    return (
        line.words <= _LONGEST_SUBHEADING
        and _looks_titled(line)
        and not line.ends_sentence
        and not any(mark in line.said for mark in ":”\"“")
    )


def _parts(draft: _Draft, known: Known) -> Iterator[Block]:
    span, said = draft.line.span, draft.line.said
    kind = draft.kind or BlockKind.PARAGRAPH
    if kind is BlockKind.HEADLINE:
        yield from _split(draft, furniture.site_suffix(said, known.outlet), BlockKind.FURNITURE)
        return
    if kind is not BlockKind.PARAGRAPH:
        yield _block(kind, span, draft.rule)
        return
    head = bylines.dateline(said)
    start = span.start
    if head:
        yield _block(BlockKind.DATELINE, _moved(head, span.start), "bylines.dateline")
        start += head.end + len(said[head.end :]) - len(said[head.end :].lstrip())
    tail = bylines.closing_credit(said)
    if tail is None:
        yield _block(kind, Span(start, span.end), draft.rule)
        return
    end = span.start + len(said[: tail.start].rstrip())
    if end > start:
        yield _block(kind, Span(start, end), draft.rule)
    yield _block(BlockKind.CREDIT, _moved(tail, span.start), "bylines.closing_credit")


def _split(draft: _Draft, suffix: Span | None, kind: BlockKind) -> Iterator[Block]:
    span, said = draft.line.span, draft.line.said
    if suffix is None:
        yield _block(draft.kind or BlockKind.HEADLINE, span, draft.rule)
        return
    end = span.start + len(said[: suffix.start].rstrip())
    yield _block(BlockKind.HEADLINE, Span(span.start, end), draft.rule)
    yield _block(kind, _moved(suffix, span.start), "furniture.site_suffix")


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _block(kind: BlockKind, span: Span, rule: str) -> Block:
    return Block(kind=kind, span=span, rule=rule)


RULES = rules_of(
    "blocks",
    (headline, standfirst_before_byline, lead_follows, subheading, related_list, trailing_list),
)
