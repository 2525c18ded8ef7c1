"""Words given become a quotation: kind, marks, speaker, chain, reasons."""

from retold.analysis.quotations.given import Given, Phrase
from retold.analysis.quotations.line import HEADINGS, Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.speakers import Speaker, Speakers
from retold.model.ids import content_id
from retold.model.quotations import Link, Marks, Quotation, QuotationKind
from retold.model.spans import Place, Reason, Span
from retold.text.marks import DASHES, Marked, closing_left_out, without_possessive

_FAMILY = "quotations"
_BLANKS = " \t\n\r\xa0"
_EDGES = _BLANKS + ",;:-" + "".join(sorted(DASHES))


class Shaping:
    """Makes the quotations of one report, in the order they are read."""

    def __init__(self, lines: Lines, speakers: Speakers) -> None:
        self.lines = lines
        self.speakers = speakers
        self.text = lines.prose.text
        self.report_id = lines.prose.report_id

    def quotation(self, given: Given) -> Quotation:
        """The quotation that words given are."""
        content = self._content(given)
        stretches = [m for span in content for m in self.lines.marked_in(span)]
        marked = tuple(self._trimmed(m.inner, m) for m in stretches)
        marked = content if given.set_off else marked
        speaker = self.speakers.speaker_of(given)
        source = _source(given)
        return Quotation(
            id=content_id(self.report_id, *(f"{s.start}-{s.end}" for s in content)),
            kind=_kind(content, marked),
            content=content,
            cue=given.cue,
            source=source,
            speaker=speaker.name,
            entity=speaker.entity,
            chain=tuple(self._link(given.line, link) for link in given.links),
            marks=_state(given, stretches),
            marked=marked,
            sentences=self._sentences(content, given),
            in_headline=given.line.kind in HEADINGS,
            score=round(given.score * speaker.score, 3),
            reasons=self._reasons(given, speaker, source, content),
        )

    def _content(self, given: Given) -> tuple[Span, ...]:
        spans: list[Span] = []
        for span in given.content:
            whole = next((m for m in self.lines.marked_in(span) if m.inner == span), None)
            spans.append(self._trimmed(span, whole))
            while whole and whole.goes_on:
                whole = self.lines.next_marked(whole)
                spans.extend([self._trimmed(whole.inner, whole)] if whole else [])
        return tuple(dict.fromkeys(span for span in spans if len(span)))

    def _trimmed(self, span: Span, whole: Marked | None) -> Span:
        start, end = span.start, span.end
        edges = _BLANKS if whole else _EDGES
        while start < end and self.text[start] in edges:
            start += 1
        while end > start and self._is_edge(end - 1, whole):
            end -= 1
        if whole is None and closing_left_out(self.text, Span(start, end)):
            end += 1
        return Span(start, end)

    def _is_edge(self, place: int, whole: Marked | None) -> bool:
        if whole:
            return self.text[place] in _BLANKS
        dots = self.text[max(0, place - 1) : place + 1]
        return self.text[place] in _EDGES or (dots[-1] == "." and dots != "..")

    def _link(self, line: Line, phrase: Phrase) -> Link:
        return Link(span=_span(line, phrase), name=self.speakers.resolve(line, phrase).name)

    def _sentences(self, content: tuple[Span, ...], given: Given) -> tuple[int, ...]:
        numbers = {given.line.number}
        for span in content:
            first, last = self.lines.number_at(span.start), self.lines.number_at(span.end - 1)
            numbers.update(range(first, last + 1))
        return tuple(sorted(numbers))

    def _reasons(
        self, given: Given, speaker: Speaker, source: Span | None, content: tuple[Span, ...]
    ) -> tuple[Reason, ...]:
        places = [*content, *([given.cue] if given.cue is not None else [])]
        found = Reason(
            rule=f"{_FAMILY}.{given.rule}", words=given.words, score=given.score,
            places=tuple(Place(self.report_id, span) for span in sorted(places)),
        )  # fmt: skip
        named = Reason(
            rule=f"{_FAMILY}.{speaker.rule}", words=speaker.words, score=speaker.score,
            places=(Place(self.report_id, source),) if source is not None else (),
        )  # fmt: skip
        return found, named


def _source(given: Given) -> Span | None:
    if given.source is None or given.source_span is not None:
        return given.source_span
    return _span(given.line, given.source)


def _span(line: Line, phrase: Phrase) -> Span:
    span = line.range(phrase.first, phrase.stop)
    printed = span.of(line.text)
    return Span(span.start, span.start + len(without_possessive(printed)))


def _kind(content: tuple[Span, ...], marked: tuple[Span, ...]) -> QuotationKind:
    if not marked:
        return QuotationKind.INDIRECT
    if all(any(inner.contains(span) for inner in marked) for span in content):
        return QuotationKind.DIRECT
    return QuotationKind.MIXED


def _state(given: Given, stretches: list[Marked]) -> Marks:
    if given.stray:
        return Marks.UNOPENED
    if given.set_off:
        return Marks.BALANCED
    if not stretches:
        return Marks.NONE
    unclosed = any(m.state is Marks.UNCLOSED for m in stretches)
    return Marks.UNCLOSED if unclosed else Marks.BALANCED
