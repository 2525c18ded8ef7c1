"""Building blocks of made-up comparisons: phrases become spans, so that no offset is typed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher

from retold.model.changes import Edit, EditKind
from retold.model.ids import content_id
from retold.model.quotations import Link, Marks, Quotation, QuotationKind
from retold.model.readings import Reading
from retold.model.reports import Block, BlockKind, Piece, Precision, Report, Source
from retold.model.spans import Place, Reason, Span
from retold.text.prose import Prose, prose_of

_WORD = re.compile(r"\w+(?:[’'.,]\w+)*")
_LINE = re.compile(r"(?P<kind>[a-z]+)(?P<same>\+?): (?P<words>.*)")
_EDIT_OF = {
    "equal": EditKind.KEPT,
    "replace": EditKind.REWORDED,
    "insert": EditKind.ADDED,
    "delete": EditKind.DROPPED,
}


@dataclass(frozen=True)
class Told:
    """A made-up report, its prose, and its phrases by name."""

    report: Report
    prose: Prose

    def span(self, phrase: str, nth: int = 0) -> Span:
        """Where `phrase` stands for the nth time."""
        at = -1
        for _ in range(nth + 1):
            at = self.report.text.index(phrase, at + 1)
        return Span(at, at + len(phrase))

    def spans(self, *phrases: str) -> tuple[Span, ...]:
        return tuple(map(self.span, phrases))

    def places(self, *phrases: str) -> tuple[Place, ...]:
        return tuple(Place(self.report.id, self.span(phrase)) for phrase in phrases)

    def sentence(self, phrase: str) -> int:
        """The index of the sentence that holds the start of `phrase`."""
        start = self.span(phrase).start
        return next(
            number
            for number, sentence in enumerate(self.prose.sentences)
            if sentence.span.start <= start < sentence.span.end
        )

    def reading(self, *quotations: Quotation) -> Reading:
        return Reading(
            report_id=self.report.id,
            sentences=self.prose.sentences,
            quotations=tuple(sorted(quotations, key=lambda one: one.content)),
            quantities=(),
            times=(),
            names=(),
            entities=(),
        )


def told(lines: str, *, name: str, url: str = "", published: str | None = None) -> Told:
    """The report that lines of "kind: words" make."""
    text, blocks = "", []
    for found in map(_LINE.fullmatch, lines.splitlines()):
        if not found:
            raise ValueError("a line of a made-up report is 'kind: words'")
        text += (" " if found["same"] else "\n\n") if text else ""
        span = Span(len(text), len(text) + len(found["words"]))
        text += found["words"]
        blocks.append(Block(kind=BlockKind(found["kind"]), span=span, rule="test.line"))
    whole = Span(0, len(text))
    report = Report(
        id=content_id(name, text, url),
        name=name,
        text=text,
        blocks=tuple(blocks),
        source=Source(
            location=f"{name.lower().replace(' ', '-')}.txt",
            media_type="text/plain",
            encoding="utf-8",
            content=text,
            pieces=(Piece(whole, whole),),
        ),
        title=blocks[0].span.of(text),
        outlet=name,
        url=url,
        published=datetime.fromisoformat(published) if published else None,
        precision=Precision.TIME,
    )
    return Told(report, prose_of(report))


def reason(rule: str, words: str, score: float = 0.9) -> Reason:
    return Reason(rule=rule, words=words, score=score)


def quotation(
    of: Told,
    kind: str,
    *content: str,
    speaker: str,
    source: str | None = None,
    cue: str | None = None,
    chain: Sequence[str] = (),
    marks: Marks | None = None,
    marked: Sequence[str] | None = None,
) -> Quotation:
    spans = of.spans(*content)
    direct = kind == QuotationKind.DIRECT
    return Quotation(
        id=content_id("quotation", of.report.id, *map(str, spans)),
        kind=QuotationKind(kind),
        content=spans,
        cue=of.span(cue) if cue else None,
        source=of.span(source) if source else None,
        speaker=speaker,
        entity=None,
        chain=tuple(Link(span=of.span(link), name=link) for link in chain),
        marks=marks or (Marks.NONE if kind == QuotationKind.INDIRECT else Marks.BALANCED),
        marked=spans if direct else of.spans(*(marked or ())),
        sentences=tuple(sorted({of.sentence(phrase) for phrase in content})),
        in_headline=False,
        score=0.9,
        reasons=(reason("quotations.said_after", "The words stand beside a verb of saying."),),
    )


def edits_between(
    before: Told, befores: Sequence[Span], after: Told, afters: Sequence[Span]
) -> tuple[Edit, ...]:
    """The words of two stretches, aligned in order."""
    left = [word for span in befores for word in _words(before, span)]
    right = [word for span in afters for word in _words(after, span)]
    forms = [
        [span.of(side.report.text).lower() for span in words]
        for side, words in ((before, left), (after, right))
    ]
    matcher = SequenceMatcher(a=forms[0], b=forms[1], autojunk=False)
    return tuple(
        Edit(
            kind=_EDIT_OF[tag],
            before=Span(left[i].start, left[j - 1].end) if j > i else None,
            after=Span(right[k].start, right[m - 1].end) if m > k else None,
        )
        for tag, i, j, k, m in matcher.get_opcodes()
    )


def _words(of: Told, span: Span) -> list[Span]:
    found = _WORD.finditer(of.report.text, span.start, span.end)
    return [Span(*word.span()) for word in found]
