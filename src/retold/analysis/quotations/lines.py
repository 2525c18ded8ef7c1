"""A sentence as the rules read it: words, and stretches in marks as one unit each."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from retold.analysis.quotations.lexicon import lexicon
from retold.model.quotations import Marks
from retold.model.reports import BlockKind
from retold.model.spans import Span
from retold.text.marks import Marked, find_marked
from retold.text.prose import Prose

HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.SUBHEADING})
"""Blocks written in the manner of headlines."""

IN_MARKS = "“”"
"""The form of a unit that stands in marks; no word has it."""

_MARK_CHARACTERS = str.maketrans("", "", ' \t\n\r\xa0“”„‟"«»‘’‚‹›`')
_ENDS = frozenset(".,?!…—–-")

_LONGEST_NICKNAME = 25
_LONGEST_NAME = 7
_WORD_BEFORE = re.compile(r"(?<![\w-])([A-Za-z][A-Za-z-]{1,20})\s\Z")
_TELLING = re.compile(
    r"[,!?.]\s(?=(?:he|she|they|[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w’'-]{1,20}){0,3})"
    r"\s(?:said|says|added|told)\b)"
)
"""Where a telling follows words whose closing mark is missing."""

_CAPITAL_BEFORE = re.compile(r"(?<!\w)[A-Z][\w.’'-]{0,28}\s\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as a row of units.

    Attributes:
        number: index of the sentence.
        kind: kind of its block.
        block: index of its block.
        span: where it stands.
        text: the report's text, whole.
        forms: form of each unit, `IN_MARKS` for a stretch in marks.
        spans: where each unit stands, marks included.
        gaps: punctuation before each unit, and after the last.
        marked: the stretch of each unit that is one.
        strays: where closing marks stand that nothing opened.
    """

    number: int
    kind: BlockKind
    block: int
    span: Span
    text: str
    forms: tuple[str, ...]
    spans: tuple[Span, ...]
    gaps: tuple[str, ...]
    marked: tuple[Marked | None, ...]
    strays: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.forms)

    def raw(self, unit: int) -> str:
        """A unit as printed."""
        return self.spans[unit].of(self.text)

    def is_capital(self, unit: int) -> bool:
        """Whether a unit begins with a capital letter (a stretch in marks does not)."""
        return self.marked[unit] is None and self.text[self.spans[unit].start].isupper()

    def is_possessive(self, unit: int) -> bool:
        """Whether a unit ends in "'s" or "s'"."""
        return self.raw(unit).endswith(("'s", "’s", "s'", "s’"))

    def range(self, first: int, stop: int) -> Span:
        """The span from unit `first` to unit `stop` (not included)."""
        start, end = self.spans[first].start, self.spans[stop - 1].end
        if self.text[end : end + 1] == ")" and "(" in self.text[start:end]:
            end += 1
        return Span(start, end)

    def form(self, unit: int) -> str:
        """Form of a unit, "" past either end."""
        return self.forms[unit] if 0 <= unit < len(self.forms) else ""

    def closes(self, unit: int) -> bool:
        """Whether the stretch in marks at `unit` ends in punctuation, inside its marks."""
        marked = self.marked[unit]
        return marked is not None and marked.inner.of(self.text).rstrip()[-1:] in _ENDS

    def opens_sentence(self, unit: int) -> bool:
        """Whether the stretch in marks at `unit` begins as a sentence does."""
        marked = self.marked[unit]
        if marked is None:
            return False
        head = marked.inner.of(self.text).lstrip("….[( \"'“‘-—").lstrip()
        return head[:1].isupper() or head[:1].isdigit()

    def words_in(self, unit: int) -> int:
        """How many words the stretch in marks at `unit` has."""
        marked = self.marked[unit]
        return 0 if marked is None else len(marked.inner.of(self.text).split())


class Lines:
    """The sentences of a report as lines, each made when first asked for."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.paragraphs = _paragraphs(prose)
        every = find_marked(prose.text, self.paragraphs)
        whole = [
            m
            for m in every
            if m.depth == 1 and m.state is not Marks.UNOPENED and not _is_name(m, prose.text)
        ]
        self.marked = tuple(_clipped(m, prose) for m in whole if _has_words(m, prose))
        self.strays = tuple(m.outer.start for m in every if m.state is Marks.UNOPENED)
        self._starts = [m.outer.start for m in self.marked]
        self._made: dict[int, Line] = {}

    def __len__(self) -> int:
        return len(self.prose.sentences)

    def __getitem__(self, number: int) -> Line:
        line = self._made.get(number)
        if line is None:
            line = self._made[number] = self._make(number)
        return line

    def marked_in(self, span: Span) -> tuple[Marked, ...]:
        """The stretches in marks that overlap `span`."""
        first = max(bisect_left(self._starts, span.start) - 1, 0)
        last = bisect_left(self._starts, span.end)
        return tuple(m for m in self.marked[first:last] if m.outer.overlaps(span))

    def is_marked(self, span: Span) -> bool:
        """Whether `span` holds, or lies in, a stretch in marks."""
        return bool(self.marked_in(span))

    def next_marked(self, marked: Marked) -> Marked | None:
        """The stretch in marks after another, None after the last."""
        at = bisect_left(self._starts, marked.outer.start + 1)
        return self.marked[at] if at < len(self.marked) else None

    def number_at(self, place: int) -> int:
        """The index of the sentence a character stands in."""
        sentences = self.prose.sentences
        return max(bisect_left(sentences, place + 1, key=lambda s: s.span.start) - 1, 0)

    def _make(self, number: int) -> Line:
        sentence = self.prose.sentences[number]
        forms, spans, marked = self._units(number, self.marked_in(sentence.span))
        at = [sentence.span.start, *(span.end for span in spans)]
        to = [*(span.start for span in spans), sentence.span.end]
        text = self.prose.text
        gaps = tuple(text[a:b].translate(_MARK_CHARACTERS) for a, b in zip(at, to, strict=True))
        first, last = (bisect_left(self.strays, end) for end in _ends(sentence.span))
        return Line(
            number, sentence.kind, sentence.block, sentence.span, text,
            tuple(forms), tuple(spans), gaps, tuple(marked), self.strays[first:last],
        )  # fmt: skip

    def _units(
        self, number: int, stretches: tuple[Marked, ...]
    ) -> tuple[list[str], list[Span], list[Marked | None]]:
        words, sentence = self.prose.words, self.prose.sentences[number].span
        forms: list[str] = []
        spans: list[Span] = []
        marked: list[Marked | None] = []
        waiting = list(reversed(stretches))
        for word in self.prose.words_of(number):
            start = words.starts[word]
            while waiting and waiting[-1].outer.end <= start:
                waiting.pop()
            if not waiting or start < waiting[-1].outer.start:
                forms.append(words.forms[word])
                spans.append(Span(start, words.ends[word]))
                marked.append(None)
            elif not marked or marked[-1] is not waiting[-1]:
                stretch = waiting[-1]
                start, end = stretch.outer.start, stretch.outer.end
                forms.append(IN_MARKS)
                spans.append(Span(max(start, sentence.start), min(end, sentence.end)))
                marked.append(stretch)
        return forms, spans, marked


def _is_name(marked: Marked, text: str) -> bool:
    """Whether marks hold a name and quote nobody: a nickname, a title, a "so-called" thing."""
    return _is_nickname(marked, text) or _is_called(marked, text)


def _is_called(marked: Marked, text: str) -> bool:
    before = _WORD_BEFORE.search(text, max(0, marked.outer.start - 30), marked.outer.start)
    if before is None:
        return False
    word = before.group(1).lower()
    inner = marked.inner.of(text)
    short = len(inner.split()) <= _LONGEST_NAME
    return short and (word == "so-called" or (word in _works() and inner[:1].isupper()))


def _works() -> frozenset[str]:
    return lexicon().nouns["works"]


def _is_nickname(marked: Marked, text: str) -> bool:
    """Whether marks stand inside a name: John “Jack” Brown."""
    inner = marked.inner.of(text)
    if len(marked.inner) > _LONGEST_NICKNAME or not inner[:1].isupper() or inner[-1:] in _ENDS:
        return False
    before, after = (
        text[marked.outer.start - 1 : marked.outer.start],
        text[marked.outer.end : marked.outer.end + 2],
    )
    capital = _CAPITAL_BEFORE.search(text, max(0, marked.outer.start - 30), marked.outer.start)
    return bool(before == " " and after[:1] == " " and after[1:].isupper() and capital)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _paragraphs(prose: Prose) -> tuple[Span, ...]:
    spans: list[Span] = []
    block = -1
    for sentence in prose.sentences:
        if sentence.block == block:
            spans[-1] = Span(spans[-1].start, sentence.span.end)
        else:
            spans.append(sentence.span)
            block = sentence.block
    return tuple(spans)


def _has_words(marked: Marked, prose: Prose) -> bool:
    return bool(prose.words.within(marked.inner))


def _clipped(marked: Marked, prose: Prose) -> Marked:
    """`marked`, ended with its sentence where its closing mark is missing in mid-paragraph."""
    if marked.state is not Marks.UNCLOSED:
        return marked
    at = bisect_left(prose.sentences, marked.outer.start + 1, key=lambda s: s.span.start) - 1
    sentence = prose.sentences[max(at, 0)]
    starts = sentence.span.start == marked.outer.start
    if starts and not _TELLING.search(prose.text, marked.inner.start, sentence.span.end):
        return marked
    end = min(marked.inner.end, max(sentence.span.end, marked.inner.start))
    telling = _TELLING.search(prose.text, marked.inner.start, end)
    end = telling.start() + 1 if telling else end
    outer = Span(marked.outer.start, end)
    return Marked(outer, Span(marked.inner.start, end), marked.state, marked.depth)
