"""Words traced through a collection as page values: everything the page shows, before markup."""

from dataclasses import dataclass

from retold.model.tracing import Appearance, Tracing
from retold.render.marked import shown
from retold.render.signs import Sign
from retold.render.stated import published_value, safe_address
from retold.render.timeline_drawing import TimeDrawing, time_drawing
from retold.render.timeline_words import (
    given_words,
    is_changed,
    lead_words,
    limits_words,
    moment_words,
    name_of,
    outlets_told,
    rest_words,
    sign_for,
)
from retold.render.visible import visible

_MOST_OUTLETS = 12
"""Outlets counted on the page; the rest is in the JSON."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of a sentence, and whether they are the words traced."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class DiffRun:
    """Words beside those of the first appearance: "kept", "added" or "dropped"."""

    became: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One appearance on the page.

    Attributes:
        number: its place, from 1.
        name: what its report is called.
        title: the headline.
        when: time of publication in words.
        published: the same for a machine, empty where not known.
        url: its address, only where following it is safe; empty otherwise.
        sign: what became of the words.
        details: what else happened to them.
        given: to whom they are given, and in what form.
        pieces: the sentence they stand in.
        diff: the words beside those of the first; empty where they are the same.
        again: how many more times the report tells them.
        story: id of its story; empty where none is known.
        report: its id.
        first: whether it is the first appearance.
        why: what says that these are the words.
        score: how sure that is, in percent.
    """

    number: int
    name: str
    title: str
    when: str
    published: str
    url: str
    sign: Sign
    details: tuple[str, ...]
    given: str
    pieces: tuple[Piece, ...]
    diff: tuple[DiffRun, ...]
    again: int
    story: str
    report: str
    first: bool
    why: str
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage:
    """The whole page.

    Attributes:
        asked: the words traced.
        lead: where they first appeared.
        rest: how often they were told since, and given to whom.
        certainty: how sure it is that the first is the first.
        drawing: the time line as a picture; None where fewer than two days are known.
        dated: appearances in order of time.
        undated: those in reports without a date.
        speakers: whom they are given to, and by how many reports.
        outlets: who tells them, and how often.
        limits: what was looked at.
    """

    asked: str
    lead: str
    rest: str
    certainty: str
    drawing: TimeDrawing | None
    dated: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    speakers: tuple[tuple[str, int], ...]
    outlets: tuple[tuple[str, int], ...]
    limits: str


def timeline_page(tracing: Tracing) -> TimelinePage:
    """Everything the page of a tracing shows."""
    entries = [_entry(tracing, one, number) for number, one in enumerate(tracing.appearances, 1)]
    return TimelinePage(
        asked=visible(tracing.asked),
        lead=lead_words(tracing),
        rest=rest_words(tracing),
        certainty=tracing.certainty,
        drawing=time_drawing(tracing),
        dated=tuple(entries[: len(tracing.dated)]),
        undated=tuple(entries[len(tracing.dated) :]),
        speakers=tuple((visible(one.name), one.reports) for one in tracing.speakers),
        outlets=outlets_told(tracing)[:_MOST_OUTLETS],
        limits=limits_words(tracing),
    )


def _entry(tracing: Tracing, one: Appearance, number: int) -> Entry:
    return Entry(
        number=number,
        name=name_of(one),
        title=visible(one.title),
        when=moment_words(one.published, one.precision),
        published=published_value(one.published, one.precision),
        url=safe_address(one.url),
        sign=sign_for(tracing, one),
        details=tuple(detail.value for detail in one.details),
        given=given_words(one),
        pieces=_pieces(one),
        diff=_diff(one) if is_changed(one) else (),
        again=one.again,
        story=visible(one.story),
        report=visible(one.report),
        first=one.report == tracing.first,
        why=visible(one.why),
        score=round(100 * one.score),
    )


def _pieces(one: Appearance) -> tuple[Piece, ...]:
    start, text = one.around.start, one.printed
    pieces = []
    at = 0
    for span in one.spans:
        pieces.append(Piece(shown(text[at : span.start - start]), marked=False))
        pieces.append(Piece(shown(text[span.start - start : span.end - start]), marked=True))
        at = span.end - start
    pieces.append(Piece(shown(text[at:]), marked=False))
    return tuple(piece for piece in pieces if piece.text)


def _diff(one: Appearance) -> tuple[DiffRun, ...]:
    return tuple(DiffRun(run.became.value, visible(run.words)) for run in one.runs)
