"""Sentences of a block of text."""

import re

import sentencex

from retold.model.spans import Span
from retold.text.marks import MARK_CHARACTERS

_MARKS = MARK_CHARACTERS + "'"

_LONGEST_AT_ONCE = 20_000
"""Characters given to sentencex at once: an unclosed quotation mark makes it quadratic
(a million characters take over two minutes)."""

_NEAR = 2_000
"""How far back from the cap a blank is looked for, so that no word is cut."""

_INSIDE_QUOTATION = re.compile(
    r"""
    [.!?…]                 # an end,
    (?<!\b[A-Z]\.)         # not of an initial,
    (?P<close>["”’»']{0,3})  # perhaps closing marks,
    (?P<gap>\s+)           # a gap,
    (?=["“‘«']{0,2}[A-Z“"‘«])   # and a new start
    """,
    re.VERBOSE,
)
"""sentencex keeps a quotation of several sentences whole; this splits it."""

_NOT_AN_END = re.compile(
    r"""(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|Rev|Hon|Pres|St|Mt|
        Jr|Sr|Inc|Corp|Ltd|Co|Bros|vs|v|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|
        U\.S|U\.N|U\.K|E\.U|D\.C|a\.m|p\.m|i\.e|e\.g|etc|al|[A-Z])\.|[.…]{2,}|…)$""",
    re.VERBOSE,
)

_STYLES = "Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|Rev|Hon"
"""What a person is called before the name."""

_GOES_ON = re.compile(
    rf"""(?:(?<![\w.-])(?:{_STYLES})\.\s+
        (?=[A-Z])
      | (?<=\b[A-Z]\.)(?=[A-Z]\.)
      | (?<=[.,!?…]["”’'])(?=["”’'](?:\s|$))
      | [ap]\.m\.\s+(?=(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|EES?T|MSK|local)\b)
    )""",
    re.VERBOSE,
)
"""Where sentencex ends a sentence that goes on: "Ms." behind a closing mark, "D-N.Y.", a closing
mark of two characters, "5 p.m. EST"."""

_MAY_GO_ON = tuple(f"{held}." for held in (*_STYLES.split("|"), "a.m", "p.m"))
"""What stands before the blank where such a sentence was ended."""

_LONGEST_ABBREVIATION = 16
"""Characters looked at before a full stop; no abbreviation above is longer."""

_ALWAYS_ENDS_BEFORE = re.compile(r"(?:He|She|It|They|We|The|In|On|But|And|A|This|That)\b")
_MAY_END = re.compile(r"(?:U\.S|U\.N|U\.K|E\.U|D\.C|a\.m|p\.m|Inc|Corp|Ltd|Co|Jr|Sr|etc)\.$|…$")


def find_sentences(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of `text` inside `span`, without blanks at their edges.

    Boundaries are those of sentencex, refined: line breaks end a sentence, and a quotation of
    several sentences is split into them. Time grows in proportion to length.
    """
    found: list[Span] = []
    for line in _lines(text, span):
        parts = (rough for part in _bounded(text, line) for rough in _rough(text, part))
        found.extend(_with_marks(text, [one for rough in parts for one in _refined(text, rough)]))
    return tuple(found)


def _with_marks(text: str, pieces: list[Span]) -> list[Span]:
    """The pieces of one line, where marks alone belong to the sentence they open or close."""
    whole: list[Span] = []
    opening = -1
    for piece in pieces:
        if piece.of(text).strip(_MARKS):
            whole.append(Span(piece.start if opening < 0 else opening, piece.end))
            opening = -1
        elif whole and text[piece.end : piece.end + 1].isspace():
            whole[-1] = Span(whole[-1].start, piece.end)
        elif opening < 0:
            opening = piece.start
    if opening >= 0:
        end = pieces[-1].end
        whole.append(Span(whole.pop().start if whole else opening, end))
    return whole


def _lines(text: str, span: Span) -> list[Span]:
    lines = []
    at = span.start
    for piece in text[span.start : span.end].splitlines(keepends=True):
        lines.append(Span(at, at + len(piece)))
        at += len(piece)
    return lines


def _bounded(text: str, span: Span) -> list[Span]:
    parts = []
    start = span.start
    while span.end - start > _LONGEST_AT_ONCE:
        cap = start + _LONGEST_AT_ONCE
        blank = text.rfind(" ", cap - _NEAR, cap)
        end = blank + 1 if blank >= 0 else cap
        parts.append(Span(start, end))
        start = end
    parts.append(Span(start, span.end))
    return parts


def _rough(text: str, span: Span) -> list[Span]:
    piece = text[span.start : span.end]
    found: list[Span] = []
    for rough in sentencex.get_sentence_boundaries("en", piece):
        start, end = span.start + rough["start_index"], span.start + rough["end_index"]
        if found and _goes_on(text, found[-1], start):
            start = found.pop().start
        found.append(Span(start, end))
    return found


def _goes_on(text: str, before: Span, start: int) -> bool:
    """Whether a sentence that was ended goes on at `start`."""
    near = max(before.start, before.end - _LONGEST_ABBREVIATION)
    if text[start - 1].isspace() and not text[near:start].rstrip().endswith(_MAY_GO_ON):
        return False
    found = _GOES_ON.finditer(text, near, start + _LONGEST_ABBREVIATION)
    return any(one.end() == start for one in found)


def _refined(text: str, rough: Span) -> list[Span]:
    parts = []
    start = rough.start
    for gap in _INSIDE_QUOTATION.finditer(text, max(0, start - 1), rough.end):
        if _ends_here(text, start, gap):
            parts.append(Span(start, gap.end("close")))
            start = gap.end()
    parts.append(Span(start, rough.end))
    trimmed = (_trimmed(text, part) for part in parts)
    return [part for part in trimmed if len(part)]


def _ends_here(text: str, start: int, gap: re.Match[str]) -> bool:
    at = gap.start("close")
    before = text[max(start, at - _LONGEST_ABBREVIATION) : at]
    if not _NOT_AN_END.search(before):
        return True
    closed = bool(gap.group("close"))
    follows = text[gap.end() : gap.end() + 6]
    return bool(
        _MAY_END.search(before) and (closed or _ALWAYS_ENDS_BEFORE.match(follows.lstrip('“"‘'))),
    )


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
