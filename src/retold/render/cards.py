"""Findings as page values: the sentence, both quotations in their surroundings, the reasons."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from retold.model.findings import Comparison, Finding, FindingKind
from retold.model.spans import Place, Span
from retold.render.citation import citation
from retold.render.lookup import Lookup
from retold.render.marked import shown
from retold.render.shown_pairs import pair_id, pairs_of, pairs_shown
from retold.render.sides import published_words
from retold.render.signs import Sign, kind_mark, sign_of
from retold.render.visible import visible

_MOST_AROUND = 120
"""Characters of a sentence shown on either side of the words a finding rests on."""

_TOUCHING = 2
"""Characters between two sentences of one paragraph at most; then they are shown as one."""

_FIRST_READ = 10
"""Findings shown open: as many as a reader with one minute reads."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of an excerpt, and whether the finding rests on them."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """What one report prints, in its surroundings."""

    report: str
    when: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """A reason as shown: what the rule saw, its name, and how sure it is in percent."""

    words: str
    rule: str
    sure: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A finding as shown.

    Attributes:
        number: its rank, counted from one; the page's links use it.
        id: the finding's id, for the command line.
        kind: what it is about.
        mark: the character that stands for the kind.
        sign: its label.
        words: one plain sentence.
        sure: how sure, in percent.
        before: what the reports before print; nothing for a descent, which rests on the whole text.
        after: what the reports after print.
        only_before: names the report that has nothing of it, where one is known.
        only_after: the same for the other side.
        reasons: why.
        rule: the rule that made the finding.
        citation: the finding as plain text to copy.
        pair: id of the side-by-side pair that shows its places, empty where none does.
        first_read: whether it is one of those shown open.
    """

    number: int
    id: str
    kind: str
    mark: str
    sign: Sign
    words: str
    sure: int
    before: tuple[Excerpt, ...]
    after: tuple[Excerpt, ...]
    only_before: str
    only_after: str
    reasons: tuple[Why, ...]
    rule: str
    citation: str
    pair: str
    first_read: bool


@dataclass(frozen=True, slots=True)
class KindCount:
    """A kind of finding, its character, and how many there are; a button of the filter."""

    kind: str
    mark: str
    number: int


def cards_of(comparison: Comparison, lookup: Lookup) -> tuple[Card, ...]:
    """All findings as cards, heaviest first."""
    pairs = pairs_shown(comparison)
    cards = []
    for number, finding in enumerate(comparison.findings, 1):
        shown_by = pairs_of(finding, lookup, pairs)
        cards.append(_card(comparison, lookup, number, pair_id(shown_by[0]) if shown_by else ""))
    return tuple(cards)


def kinds_of(comparison: Comparison) -> tuple[KindCount, ...]:
    """The kinds of the findings that there are, in the order of `FindingKind`."""
    kinds = [finding.kind for finding in comparison.findings]
    return tuple(
        KindCount(kind.value, kind_mark(kind), kinds.count(kind))
        for kind in FindingKind
        if kind in kinds
    )


def _card(comparison: Comparison, lookup: Lookup, number: int, pair: str) -> Card:
    finding = comparison.findings[number - 1]
    silent = _silent(lookup, finding)
    of_words = finding.kind is not FindingKind.DESCENT
    return Card(
        number=number,
        id=finding.id,
        kind=finding.kind.value,
        mark=kind_mark(finding.kind),
        sign=sign_of(finding.label),
        words=visible(finding.words),
        sure=round(finding.score * 100),
        before=_excerpts(lookup, finding.before if of_words else ()),
        after=_excerpts(lookup, finding.after if of_words else ()),
        only_before="" if finding.after else silent,
        only_after="" if finding.before else silent,
        reasons=tuple(
            Why(words=visible(one.words), rule=one.rule, sure=round(one.score * 100))
            for one in finding.reasons
        ),
        rule=finding.rule,
        citation=citation(comparison, finding),
        pair=pair,
        first_read=number <= _FIRST_READ,
    )


def _silent(lookup: Lookup, finding: Finding) -> str:
    """The name of the report that has nothing of a finding told on one side only."""
    told = lookup.echoes.get(finding.about) or lookup.changes.get(finding.about)
    if told is None:
        return ""
    silent = told.before_report if finding.after else told.after_report
    return lookup.names[silent]


def _excerpts(lookup: Lookup, places: Iterable[Place]) -> tuple[Excerpt, ...]:
    """What each report prints at `places`, in its surroundings."""
    found = []
    for report_id, group in groupby(places, key=lambda place: place.report_id):
        report = lookup.reports[report_id]
        found.append(
            Excerpt(
                report=lookup.names[report_id],
                when=published_words(report),
                pieces=_pieces(lookup, report_id, sorted(place.span for place in group)),
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
