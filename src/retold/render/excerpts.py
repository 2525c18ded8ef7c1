"""What reports print, in its surroundings, with the words a finding rests on marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from retold.model.findings import Finding
from retold.model.spans import Place, Span
from retold.render.lookup import Lookup
from retold.render.marked import shown
from retold.render.sides import published_words
from retold.render.voices import voices_of

_MOST_AROUND = 120
"""Characters of a sentence shown on either side of the words a finding rests on."""

_TOUCHING = 2
"""Characters between two sentences of one paragraph at most; then they are shown as one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of an excerpt, and whether the finding rests on them."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """What one report prints, in its surroundings; with who speaks, where several do."""

    report: str
    speaker: str
    when: str
    pieces: tuple[Piece, ...]


def excerpts_of(lookup: Lookup, finding: Finding, places: Iterable[Place]) -> tuple[Excerpt, ...]:
    """What each report, and each who speaks there, says at places of a finding, in surroundings."""
    found = []
    for voice in voices_of(finding, places, lookup.readings):
        report = lookup.reports[voice.report_id]
        found.append(
            Excerpt(
                report=lookup.names[report.id],
                speaker=voice.speaker,
                when=published_words(report) if report.published else "",
                pieces=_pieces(lookup, report.id, sorted(voice.spans)),
            )
        )
    return tuple(found)


def _pieces(lookup: Lookup, report_id: str, spans: Sequence[Span]) -> tuple[Piece, ...]:
    text = lookup.reports[report_id].text
    pieces: list[Piece] = []
    for around in _surroundings(lookup, report_id, spans):
        if pieces:
            pieces.append(Piece(" … ", marked=False))
        at = around.start
        for span in spans:
            if around.contains(span) and span.end > at:
                start = max(at, span.start)
                pieces.append(Piece(shown(text[at:start]), marked=False))
                pieces.append(Piece(shown(text[start : span.end]), marked=True))
                at = span.end
        pieces.append(Piece(shown(text[at : around.end]), marked=False))
    return tuple(piece for piece in pieces if piece.text)


def _surroundings(lookup: Lookup, report_id: str, spans: Sequence[Span]) -> list[Span]:
    """The sentences around `spans`, cut where they are long; those that touch become one."""
    text = lookup.reports[report_id].text
    sentences = [sentence.span for sentence in lookup.readings[report_id].sentences]
    found: list[Span] = []
    for span in spans:
        near = [one for one in sentences if one.overlaps(span)] or [span]
        start = _cut_before(text, min(near[0].start, span.start), span)
        end = _cut_after(text, max(near[-1].end, span.end), span)
        if found and start <= found[-1].end + _TOUCHING:
            found[-1] = Span(min(start, found[-1].start), max(end, found[-1].end))
        else:
            found.append(Span(start, end))
    return found


def _cut_before(text: str, start: int, span: Span) -> int:
    if span.start - start <= _MOST_AROUND:
        return start
    return text.find(" ", span.start - _MOST_AROUND, span.start) + 1 or span.start


def _cut_after(text: str, end: int, span: Span) -> int:
    if end - span.end <= _MOST_AROUND:
        return end
    blank = text.rfind(" ", span.end, span.end + _MOST_AROUND)
    return blank if blank > 0 else span.end
