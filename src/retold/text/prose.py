"""Prose: a report's story text with its words and sentences, made once for all analyses."""

from dataclasses import dataclass

from retold.model.readings import Sentence
from retold.model.reports import TOLD, Report
from retold.model.spans import Span
from retold.text.sentences import find_sentences
from retold.text.words import Words, find_words


@dataclass(frozen=True, slots=True)
class Prose:
    """What analyses read: only the blocks that tell the story, no furniture and no credits.

    Attributes:
        report_id: the report's id.
        text: `Report.text`, whole; every span counts in it.
        words: the words of the sentences, in order.
        sentences: the sentences, in order.
        bounds: for each sentence the index of its first word and of the one after its last.
    """

    report_id: str
    text: str
    words: Words
    sentences: tuple[Sentence, ...]
    bounds: tuple[tuple[int, int], ...]

    def words_of(self, sentence: int) -> range:
        """The indexes of the words of a sentence."""
        return range(*self.bounds[sentence])

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """The blocks of the sentences, each from its first sentence to its last."""
        spans: list[Span] = []
        block = -1
        for sentence in self.sentences:
            if sentence.block == block:
                spans[-1] = Span(spans[-1].start, sentence.span.end)
            else:
                spans.append(sentence.span)
                block = sentence.block
        return tuple(spans)

    def said(self, span: Span) -> str:
        """The characters of a span."""
        return self.text[span.start : span.end]


def prose_of(report: Report) -> Prose:
    """The prose of a report."""
    sentences = tuple(
        Sentence(span=span, block=number, kind=block.kind)
        for number, block in enumerate(report.blocks)
        if block.kind in TOLD
        for span in find_sentences(report.text, block.span)
    )
    words = find_words(report.text, tuple(sentence.span for sentence in sentences))
    bounds = []
    for sentence in sentences:
        within = words.within(sentence.span)
        bounds.append((within.start, within.stop))
    return Prose(report.id, report.text, words, sentences, tuple(bounds))
