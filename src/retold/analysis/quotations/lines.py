"""The sentences of a report as lines."""

from bisect import bisect_left

from retold.analysis.quotations.line import IN_MARKS, Line
from retold.analysis.quotations.names_in_marks import clipped, is_name
from retold.analysis.quotations.over_lines import joined_over_lines
from retold.model.quotations import Marks
from retold.model.spans import Span
from retold.text.marks import MARK_CHARACTERS, Marked, find_marked
from retold.text.prose import Prose

_LONGEST_LINE = 400
"""Words of a sentence that are read: no sentence of news has as many, and the rules, which look
from each verb of speech to the sentence's end, stay linear on one that has 20,000."""

_MARK_CHARACTERS = str.maketrans("", "", " \t\n\r\xa0" + MARK_CHARACTERS)


class Lines:
    """The sentences of a report as lines, each made when first asked for."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.paragraphs = prose.paragraphs
        every = joined_over_lines(
            find_marked(prose.text, self.paragraphs), self.paragraphs, prose.text
        )
        whole = [
            m
            for m in every
            if m.depth == 1 and m.state is not Marks.UNOPENED and not is_name(m, prose.text)
        ]
        ended = (clipped(m, prose) for m in whole)
        self.marked = tuple(m for m in ended if _has_words(m, prose))
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
        for word in self.prose.words_of(number)[:_LONGEST_LINE]:
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


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _has_words(marked: Marked, prose: Prose) -> bool:
    return bool(prose.words.within(marked.inner))
