"""Whose voice each sentence of a report is told in."""

from functools import cached_property

from retold.analysis.changes.phrases import forms_of
from retold.model.quotations import Quotation
from retold.model.reports import BlockKind
from retold.text.studied import Studied

BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST})
"""Headlines leave out who says so for want of room."""

_MARKS = frozenset('"“”„‟«»\u2018')
"""A sentence that holds one is not wholly the reporter's own, whatever was found in it."""


class Voices:
    """The quotations of one report, by word and by sentence; found when first asked for."""

    def __init__(self, studied: Studied) -> None:
        self.studied = studied

    @cached_property
    def of_words(self) -> dict[int, Quotation]:
        """For each word given to a source, the quotation it stands in; the innermost one."""
        words = self.studied.prose.words
        quotations = sorted(self.studied.reading.quotations, key=_length, reverse=True)
        return {
            word: quotation
            for quotation in quotations
            for span in quotation.content
            for word in words.within(span)
        }

    @cached_property
    def touched(self) -> frozenset[int]:
        """The sentences any quotation touches."""
        quotations = self.studied.reading.quotations
        return frozenset(at for quotation in quotations for at in quotation.sentences)

    def own(self, sentence: int) -> bool:
        """Whether a sentence of the body gives nothing to anybody: the reporter's own voice."""
        prose = self.studied.prose
        if prose.sentences[sentence].kind not in BODY:
            return False
        if sentence in self.touched or _MARKS & set(prose.said(prose.sentences[sentence].span)):
            return False
        others = forms_of("hedges", "cues") | forms_of("hedges", "speakers")
        return not any(prose.words.forms[word] in others for word in prose.words_of(sentence))

    def content(self, quotation: Quotation) -> list[int]:
        """The indexes of the words of a quotation's content."""
        words = self.studied.prose.words
        return [word for span in quotation.content for word in words.within(span)]


def _length(quotation: Quotation) -> int:
    return sum(map(len, quotation.content))
