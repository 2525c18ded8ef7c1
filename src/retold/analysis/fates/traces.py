"""What was found of one utterance in two reports, before it is said which report comes first."""

from dataclasses import dataclass

from retold.analysis.fates.spoken import Spoken
from retold.model.ids import content_id
from retold.model.quotations import Echo, Fate, FateDetail, NotedFateDetail
from retold.model.spans import Place, Reason, Span

_DETAIL_ORDER = {detail: at for at, detail in enumerate(FateDetail)}

_SAID = {
    Fate.VERBATIM: "the words are the same",
    Fate.TRIMMED: "words were left out",
    Fate.EXTENDED: "more of the words is told",
    Fate.SPLICED: "words were left out of the middle without a sign",
    Fate.UNSPLICED: "words that were left out without a sign are told",
    Fate.REWORDED: "the words were changed",
    Fate.MADE_INDIRECT: "words in marks became reported speech, and were changed",
    Fate.MADE_DIRECT: "reported speech became words in marks, and was changed",
    Fate.MARKS_DROPPED: "the words were kept and their marks were dropped",
    Fate.MARKS_ADDED: "the words were kept and put in marks",
    Fate.SOURCE_CHANGED: "the words are given to another source",
    Fate.SOURCE_LOST: "the words stand there in the reporter's own voice",
    Fate.SOURCE_GAINED: "words in the reporter's own voice are given to a source",
    Fate.OTHER_MOUTH: "the words are given to another person",
    Fate.DROPPED: "nothing like it is told in the other report",
    Fate.ADDED: "nothing like it is told in the report before",
}

_EVIDENCE = {
    "alike_in_words": "the two have most of their telling words in common",
    "in_aligned_sentences": "they stand in sentences that tell the same",
    "given_to_one_speaker": "both are given to the same speaker",
    "several_told_as_one": "neighbouring quotations are told as one",
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Trace:
    """An echo without a direction: what it holds of the left and of the right report.

    Attributes:
        left: quotations of the left report.
        right: quotations of the right report.
        left_spans: the words in the left report.
        right_spans: the words in the right report.
        fate: what became of the left on its way to the right.
        rule: name of the rule that says so.
        details: what else happened on that way.
        score: how sure.
        evidence: names of the rules that brought the two together.
    """

    left: tuple[Spoken, ...]
    right: tuple[Spoken, ...]
    left_spans: tuple[Span, ...]
    right_spans: tuple[Span, ...]
    fate: Fate
    rule: str
    details: tuple[NotedFateDetail, ...] = ()
    score: float
    evidence: tuple[str, ...] = ()

    def turned(self) -> "Trace":
        """The same found from the other report: each label replaced by its inverse."""
        return Trace(
            left=self.right,
            right=self.left,
            left_spans=self.right_spans,
            right_spans=self.left_spans,
            fate=self.fate.inverse,
            rule=self.rule,
            details=tuple(_turned(noted) for noted in self.details),
            score=self.score,
            evidence=self.evidence,
        )

    def echo(self, before: str, after: str) -> Echo:
        """The echo, with the left report before: its id hangs on the quotations alone."""
        ids = [spoken.quotation.id for spoken in (*self.left, *self.right)]
        return Echo(
            id=content_id("echo", *sorted(ids)),
            before_report=before,
            after_report=after,
            before=tuple(spoken.quotation.id for spoken in self.left),
            after=tuple(spoken.quotation.id for spoken in self.right),
            before_spans=self.left_spans,
            after_spans=self.right_spans,
            fate=self.fate,
            details=tuple(sorted(self.details, key=_detail_order)),
            score=self.score,
            reasons=self._reasons(before, after),
        )

    def place(self) -> tuple[int, int]:
        """Where it stands in the left report, or else in the right, for putting traces in order."""
        if self.left_spans:
            return (self.left_spans[0].start, -1)
        return (1 << 60, self.right_spans[0].start)

    def _reasons(self, before: str, after: str) -> tuple[Reason, ...]:
        places = (
            *(Place(before, span) for span in self.left_spans),
            *(Place(after, span) for span in self.right_spans),
        )
        said = {self.rule: _SAID[self.fate], **{name: _EVIDENCE[name] for name in self.evidence}}
        return tuple(
            Reason(rule=f"fates.{rule}", words=_sentence(words), score=self.score, places=places)
            for rule, words in said.items()
        )


def spans_of(quotations: tuple[Spoken, ...]) -> tuple[Span, ...]:
    """The words of some quotations, in order."""
    return tuple(span for spoken in quotations for span in spoken.quotation.content)


def _turned(noted: NotedFateDetail) -> NotedFateDetail:
    return NotedFateDetail(detail=noted.detail.inverse, before=noted.after, after=noted.before)


def _detail_order(noted: NotedFateDetail) -> tuple[int, tuple[Span, ...]]:
    spans = tuple(span for span in (noted.before, noted.after) if span)
    return (_DETAIL_ORDER[noted.detail], spans)


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
