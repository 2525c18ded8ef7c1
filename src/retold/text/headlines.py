"""Headlines, standfirsts and subheadings: lines that stand above the story or between its parts."""

import re

from retold.model.reports import BlockKind
from retold.model.rules import rules_of
from retold.model.spans import Span
from retold.text import bylines, furniture
from retold.text.languages import word_list
from retold.text.layout import Line
from retold.text.marking import Known, Marked

_LONGEST_HEADLINE = 30
_SHORTEST_HEADLINE = 4
"""Words of a headline: of 12,798 titles in a stream of news 99 % are within."""

_LONGEST_SUBHEADING = 14
_LONGEST_QUESTION = 8
_LONGEST_STANDFIRST = 45
_LONGEST_KICKER = 4
_SHORTEST_PROSE = 8
"""Words; subheadings stand between lines of at least the last many."""

_FURTHEST_HEADLINE = 6
"""Open lines among which an unmarked headline is looked for."""

_RETOLD_SHARE = 0.5
"""Share of the headline's words that the lead holds where the line before it is a standfirst."""

_WORD = re.compile(r"[^\W\d_]{3,40}")
_NO_TITLE_END = frozenset(".;:,…)]")
_ABBREVIATED_END = re.compile(r"(?:\b[A-Z]\.){2,8}$")


def headline(line: Line) -> bool:
    """The first line of a text is its headline: short, without a full stop, the story below it."""
    return (
        _SHORTEST_HEADLINE <= line.words <= _LONGEST_HEADLINE
        and looks_titled(line)
        and bylines.dateline(line.said) is None
    )


def kicker(line: Line) -> bool:
    """Up to four words without a full stop above the headline name the site or the section."""
    return line.words <= _LONGEST_KICKER and not line.ends_sentence


def highlights(line: Line) -> bool:
    """A line that begins "Story highlights" or "Key points" sums up what follows."""
    return line.said[:40].lower().startswith(tuple(word_list("bylines")["highlights"]))


def before_byline(line: Line) -> bool:
    """A line of eight to 45 words between headline and byline is the standfirst."""
    return _SHORTEST_PROSE <= line.words <= _LONGEST_STANDFIRST


def lead_follows(title: str, line: Line, following: Line) -> bool:
    """The line under the headline is a standfirst where the next begins the story over again.

    The lead retells the headline: it holds at least half of its words, and more than the line
    between them does.
    """
    words = set(_WORD.findall(title.lower()))
    if not words or not before_byline(line):
        return False
    held = len(words & set(_WORD.findall(line.said.lower())))
    retold = len(words & set(_WORD.findall(following.said.lower())))
    return retold > held and retold / len(words) >= _RETOLD_SHARE


def subheading(line: Line) -> bool:
    """A short line without a full stop, between paragraphs, is a subheading."""
    asks = line.said[-1] in "?!"
    return (
        line.words <= (_LONGEST_QUESTION if asks else _LONGEST_SUBHEADING)
        and not (asks and "," in line.said)
        and looks_titled(line)
        and line.said[-1] not in "”\"’'"
        and line.said[0] not in "“\"‘'([@"
    )


def looks_titled(line: Line) -> bool:
    """Whether a line has the form of a title: short, no full stop, no mark of a list."""
    said = line.said
    if line.words > _LONGEST_HEADLINE or line.listed or said[0].islower():
        return False
    if _ABBREVIATED_END.search(said):
        return True
    return said[-1] not in _NO_TITLE_END and said.rstrip("\"'”’»")[-1:] not in {".", ","}


def is_prose(line: Line) -> bool:
    """Whether a line is a paragraph beyond doubt: some words and a full stop, or many words."""
    return line.words >= _SHORTEST_PROSE and (line.ends_sentence or line.words > _LONGEST_HEADLINE)


def tell_top(lines: list[Marked], known: Known) -> None:
    """Tells the headline, what stands above it, and the standfirst."""
    at = _headline_at(lines, known)
    if at is None:
        return
    if lines[at].open:
        lines[at].be(BlockKind.HEADLINE, "headlines.headline")
    for one in lines[:at]:
        if one.open and kicker(one.line):
            one.be(BlockKind.FURNITURE, "headlines.kicker")
    _tell_standfirst(lines, at)


def tell_subheadings(lines: list[Marked], known: Known) -> None:
    """Tells the subheadings among lines still open."""
    told = [one for one in lines if one.open or one.kind is BlockKind.SUBHEADING]
    for before, one, after in zip(told, told[1:], told[2:], strict=False):
        if not one.open or not subheading(one.line):
            continue
        if one.line.span.start in known.headings:
            one.be(BlockKind.SUBHEADING, "blocks.marked_heading")
        elif is_prose(before.line) and is_prose(after.line):
            one.be(BlockKind.SUBHEADING, "headlines.subheading")


def _headline_at(lines: list[Marked], known: Known) -> int | None:
    for at, one in enumerate(lines):
        if one.kind is BlockKind.HEADLINE:
            return at
        if _is_title(one.line.said, known):
            one.kind = None
            return at
    if known.title:
        return None
    tried = [at for at, one in enumerate(lines) if one.open][:_FURTHEST_HEADLINE]
    for at in tried:
        if headline(lines[at].line) and _story_follows(lines, at):
            return at
        if not kicker(lines[at].line):
            return None
    return None


def _is_title(said: str, known: Known) -> bool:
    if not known.title or not said.startswith(known.title):
        return bool(known.title) and " ".join(said.split()) == " ".join(known.title.split())
    rest = said[len(known.title) :]
    if not rest:
        return True
    suffix = furniture.site_suffix(said, known.outlet)
    return suffix == Span(len(said) - len(rest.lstrip()), len(said))


def _story_follows(lines: list[Marked], at: int) -> bool:
    following = [one.line for one in lines[at + 1 :] if one.open][:4]
    return any(is_prose(line) for line in following)


def _tell_standfirst(lines: list[Marked], at: int) -> None:
    title = lines[at].line.said
    below = [one for one in lines[at + 1 : at + 8] if one.open or one.kind is BlockKind.BYLINE]
    if len(below) < 2 or not below[0].open or bylines.dateline(below[0].line.said):
        return
    first, second = below[:2]
    if second.kind is BlockKind.BYLINE:
        if len(below) > 2 and before_byline(first.line):
            first.be(BlockKind.STANDFIRST, "headlines.before_byline")
    elif lead_follows(title, first.line, second.line):
        first.be(BlockKind.STANDFIRST, "headlines.lead_follows")


RULES = rules_of(
    "headlines", (headline, kicker, highlights, before_byline, lead_follows, subheading)
)
