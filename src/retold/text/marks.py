"""Quotation marks of a text, paired; what stands between them; marks left over."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from enum import Enum

from retold.model.quotations import Marks
from retold.model.spans import Span

_MARK = re.compile(r"[“”„‟\"«»‘’'‚‹›`](?:(?<=’)’|(?<!`)|(?<=`)`)")
"""A mark of one character, or `` or ’’."""

_MARK_OR_TWO = re.compile(r"[“”„‟\"«»‘’'‚‹›`](?:(?<=‘)‘|(?<=’)’|(?<=')'|(?<=‚)‚|(?<!`)|(?<=`)`)")
"""The same where two single marks side by side are one double mark."""

_TWO = ("``", "‘‘", "''", "‚‚")

_TWO_OPEN = re.compile(r"(?<![^\s(\[{—–\-/“\"])(?:``(?!`)|(?:‘‘|''|‚‚)(?=[^\s'’]))")
"""Two single marks side by side that open: the paragraph prints its double marks so."""

_OPENING = frozenset({"“", "„", "``", "‟", "«", "‘‘", "‚‚"})
_CLOSING = frozenset({"”", "’’", "»"})

MARK_CHARACTERS = '“”„‟"«»‘’‚‹›`'
"""Every character that stands in a quotation mark."""

DASHES = frozenset({"—", "–", "―", "-", "--"})
"""Dashes as printed, and the hyphens typed for one."""

APOSTROPHE = "’"
POSSESSIVES = ("'s", "’s", "s'", "s’")
"""Endings of a possessive."""

BEFORE_WORDS = "….[( \"'“‘-—"
"""What may stand in a quotation before its first word."""

AROUND_WORDS = ".,’'"
"""What may cling to a word."""

_SINGLE = frozenset("‘’'‚‹›")
_ANGLED = frozenset("«»")
_OPENS_AFTER = frozenset("([{—–-/“‘'‚\"«.,:;…")
_STRONG_END = frozenset(".,?!…—")
_CLIPPED = re.compile(r"(?:\d|em\b|til\b|tis\b|twas\b|cause\b|round\b|n\b)", re.IGNORECASE)
"""Words that begin with an apostrophe: ’90s, ’em, ’til."""


_PAIRS = {"”": "“", "’": "‘", "»": "«", '"': '"'}

_DEEPEST = 6
"""Quotations in quotations stop at three in the texts read; marks opened deeper are let be, so
that a line of a million opening marks takes linear time."""

_LONGEST_CAPTION = 250
"""Characters of a caption that was not told from a paragraph: two sentences."""


class _Way(Enum):
    OPENS = 1
    CLOSES = 2
    NEITHER = 3


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between quotation marks, or a mark left over.

    Attributes:
        outer: the stretch with its marks; of a closing mark left over, the mark.
        inner: the stretch without them; empty for a closing mark left over.
        state: whether both marks stand; a stretch that goes on in the next paragraph is whole.
        depth: 1 for a stretch inside no other, 2 for one inside it …
        goes_on: whether the next paragraph opens again and goes on with the same words.
    """

    outer: Span
    inner: Span
    state: Marks
    depth: int
    goes_on: bool = False


@dataclass(slots=True)
class _Open:
    mark: Span
    family: str
    depth: int


def find_marked(text: str, paragraphs: tuple[Span, ...]) -> tuple[Marked, ...]:
    """The stretches in marks of each paragraph, in order, marks left over among them.

    A mark opens or closes by its shape and, where it is straight or typed the wrong way round,
    by the characters beside it. An apostrophe is no mark. A stretch that is not closed runs to
    the next mark that opens, or else to the end of its paragraph.
    """
    found: list[Marked] = []
    if not _MARK.search(text):
        return ()
    doubled = any(two in text for two in _TWO)
    for number, paragraph in enumerate(paragraphs):
        opens = doubled and _TWO_OPEN.search(text, paragraph.start, paragraph.end)
        shapes = _MARK_OR_TWO if opens else _MARK
        marks = list(shapes.finditer(text, paragraph.start, paragraph.end))
        if marks:
            following = paragraphs[number + 1 : number + 3]
            found.extend(_Paragraph(text, paragraph, following, marks).read())
    return tuple(found)


def _following(text: str, paragraphs: tuple[Span, ...]) -> int:
    """Where the paragraph starts in which a quotation may go on: the next, or the one after.

    A short paragraph without any mark may be a caption that cuts a quotation in two.
    """
    if not paragraphs:
        return -1
    first, *others = paragraphs
    short = first.end - first.start <= _LONGEST_CAPTION
    if not others or not short or _MARK.search(text, first.start, first.end):
        return first.start
    return others[0].start


def without_possessive(words: str) -> str:
    """`words` without "'s" at their end."""
    return words.removesuffix("’s").removesuffix("'s")


def closing_left_out(text: str, span: Span) -> bool:
    """Whether a mark opened in `span` is closed by the very next character."""
    opening = _PAIRS.get(text[span.end : span.end + 1])
    if opening is None:
        return False
    words = span.of(text)
    if opening == '"':
        return words.count(opening) % 2 == 1
    return words.count(opening) > words.count(text[span.end])


def _family(mark: str) -> str:
    if mark in _SINGLE:
        return "single"
    return "angled" if mark in _ANGLED else "double"


class _Paragraph:
    """Reads the marks of one paragraph from left to right with a stack of those open."""

    def __init__(
        self, text: str, span: Span, after: tuple[Span, ...], marks: list[re.Match[str]]
    ) -> None:
        self.text = text
        self.span = span
        self.after = after
        self.stack: list[_Open] = []
        self.found: list[Marked] = []
        self.marks = marks
        self.shapes = marks[0].re
        self.single_ends = [m.start() for m in self.marks if self._may_end_single(m)]
        self.sure_ends = [at for at in self.single_ends if not self._may_be_plural(at)]

    def read(self) -> list[Marked]:
        """The stretches of the paragraph in order."""
        for mark in self.marks:
            way = self._way(mark)
            if way is _Way.OPENS and len(self.stack) < _DEEPEST:
                self._open(mark)
            elif way is _Way.CLOSES:
                self._close(mark)
        self._leave_unclosed()
        return sorted(self.found, key=lambda marked: marked.outer.start)

    def _before(self, mark: re.Match[str]) -> str:
        return self.text[mark.start() - 1] if mark.start() > self.span.start else " "

    def _after(self, mark: re.Match[str]) -> str:
        return self.text[mark.end()] if mark.end() < self.span.end else " "

    def _is_open(self, family: str) -> bool:
        return any(held.family == family for held in self.stack)

    def _way(self, mark: re.Match[str]) -> _Way:
        shape = mark.group()
        if shape in _SINGLE:
            return self._way_of_single(mark)
        could_open, could_close = self._could(mark)
        if shape in _OPENING:
            wrong = could_close and not could_open and self._is_open(_family(shape))
            return _Way.CLOSES if wrong else _Way.OPENS
        if shape in _CLOSING:
            return _Way.OPENS if could_open and not could_close else _Way.CLOSES
        return self._way_of_straight(mark, could_open=could_open, could_close=could_close)

    def _could(self, mark: re.Match[str]) -> tuple[bool, bool]:
        before, after = self._before(mark), self._after(mark)
        could_open = not after.isspace() and (before.isspace() or before in _OPENS_AFTER)
        could_close = not before.isspace() and not after.isalnum()
        return could_open, could_close

    def _way_of_straight(self, mark: re.Match[str], *, could_open: bool, could_close: bool) -> _Way:
        if self._is_open("double"):
            return _Way.OPENS if could_open and not could_close else _Way.CLOSES
        if could_open or not could_close:
            return _Way.OPENS
        measure = self._before(mark).isdigit() or mark.group() == "''"
        return _Way.NEITHER if measure else _Way.CLOSES

    def _way_of_single(self, mark: re.Match[str]) -> _Way:
        if self._is_open("single") and self._ends_single(mark.start()):
            return _Way.CLOSES
        after, before = self._after(mark), self._before(mark)
        starts = before.isspace() or before in _OPENS_AFTER
        if mark.group() in {"’", "›"} or not starts or not (after.isalnum() or after in "[…$£€"):
            return _Way.NEITHER
        if _CLIPPED.match(self.text, mark.end()):
            return _Way.NEITHER
        closed = self._single_ends_after(mark.end())
        goes_on = mark.start() == self.span.start and self._next_opens("single")
        return _Way.OPENS if closed or goes_on else _Way.NEITHER

    def _may_end_single(self, mark: re.Match[str]) -> bool:
        before, after = self._before(mark), self._after(mark)
        return mark.group() in {"’", "'", "›"} and not before.isspace() and not after.isalnum()

    def _may_be_plural(self, at: int) -> bool:
        return self.text[at - 1] == "s" and self.text[at + 1 : at + 2] == " "

    def _single_ends_after(self, at: int) -> bool:
        return bisect_left(self.single_ends, at) < len(self.single_ends)

    def _ends_single(self, at: int) -> bool:
        place = bisect_left(self.single_ends, at)
        if self.single_ends[place : place + 1] != [at]:
            return False
        return not self._may_be_plural(at) or bisect_left(self.sure_ends, at) == len(self.sure_ends)

    def _open(self, mark: re.Match[str]) -> None:
        family = _family(mark.group())
        self.stack.append(_Open(Span(*mark.span()), family, len(self.stack) + 1))

    def _close(self, mark: re.Match[str]) -> None:
        family = _family(mark.group())
        if not self._is_open(family):
            at = Span(*mark.span())
            stray = Marked(at, Span(at.start, at.start), Marks.UNOPENED, len(self.stack) + 1)
            self.found.append(stray)
            return
        while self.stack[-1].family != family:
            self.stack.pop()
        held = self.stack.pop()
        outer = Span(held.mark.start, mark.end())
        inner = Span(held.mark.end, mark.start())
        self.found.append(Marked(outer, inner, Marks.BALANCED, held.depth))

    def _leave_unclosed(self) -> None:
        left = [held for held in self.stack if held.family != "single" or self._goes_on(held)]
        for number, held in enumerate(left):
            if number == len(left) - 1 and self._goes_on(held):
                end = self._without_blanks(held, self.span.end)
                self.found.append(self._stretch(held, end, Marks.BALANCED, goes_on=True))
                return
            limit = left[number + 1].mark.start if number + 1 < len(left) else self.span.end
            self._add_unclosed(held, self._next_opening(held, limit))

    def _goes_on(self, held: _Open) -> bool:
        """Whether the next paragraph opens with a mark like the one left open.

        A single mark must open its paragraph: an apostrophe looks the same.
        """
        opens = held.family != "single" or held.mark.start == self.span.start
        return opens and self._next_opens(held.family)

    def _next_opens(self, family: str) -> bool:
        following = _following(self.text, self.after)
        mark = self.shapes.match(self.text, following) if following >= 0 else None
        return mark is not None and _family(mark.group()) == family

    def _next_opening(self, held: _Open, limit: int) -> int:
        starts = (m.outer.start for m in self.found if m.state is not Marks.UNOPENED)
        alike = (at for at in starts if self._family_at(at) == held.family)
        return min(limit, min((at for at in alike if at > held.mark.start), default=limit))

    def _family_at(self, place: int) -> str:
        mark = self.shapes.match(self.text, place)
        return _family(mark.group()) if mark else ""

    def _without_blanks(self, held: _Open, end: int) -> int:
        while end > held.mark.end and self.text[end - 1].isspace():
            end -= 1
        return end

    def _stretch(self, held: _Open, end: int, state: Marks, *, goes_on: bool = False) -> Marked:
        outer = Span(held.mark.start, end)
        return Marked(outer, Span(held.mark.end, end), state, held.depth, goes_on)

    def _add_unclosed(self, held: _Open, limit: int) -> None:
        end = self._without_blanks(held, limit)
        self.found = [
            replace(m, depth=m.depth - 1) if m.outer.start >= end and m.depth > held.depth else m
            for m in self.found
        ]
        self.found.append(self._stretch(held, end, Marks.UNCLOSED))
