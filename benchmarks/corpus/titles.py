"""Titles: one's own, the source's, or those of a template, a series, a column, a round-up."""

from benchmarks.corpus.outlets import outlets
from benchmarks.corpus.passages import Passage
from benchmarks.corpus.rewriting import Strength
from benchmarks.corpus.told import KINDS, Told
from benchmarks.corpus.traps import filled_in, frames
from benchmarks.corpus.truth import Kind

_TITLE_KEPT = 0.5
"""Share of copies and light edits that keep the title."""

_PARTS = 40


def titles_of(told: Told) -> list[str]:
    """The title of each telling of a block."""
    own = _printed(told.titles)
    found: list[str] = []
    for at in range(len(own)):
        found.append(_title(told, at, own, found))
    return found


def _title(told: Told, at: int, own: list[str], before: list[str]) -> str:
    telling = told.plan.tellings[at]
    copied = telling.strength in (Strength.COPY, Strength.EDIT)
    if copied and told.chance.random() < _TITLE_KEPT:
        return before[telling.source]
    if telling.kind is Kind.ROUND_UP:
        return f"{told.chance.integers(5, 12)} things to know today"
    if telling.kind is Kind.LIVE_BLOG:
        return "Live: " + own[at - telling.family]
    if telling.kind is Kind.REPORT:
        return own[at]
    return _of_a_family(told, at, own[at])


def _of_a_family(told: Told, at: int, own: str) -> str:
    telling = told.plan.tellings[at]
    frame = frames(told.seed, KINDS.index(telling.kind)).titles[telling.family]
    if telling.kind is Kind.TEMPLATE:
        return f"{_printed(filled_in(frame, 0.0, told.chance))[0]} {told.chance.integers(1, 9_999)}"
    if telling.kind is Kind.SERIES:
        return f"{_printed(frame)[0]}: part {told.chance.integers(1, _PARTS)} of {_PARTS}"
    return f"{_printed(frame)[0]}: {own}"


def _printed(titles: Passage) -> list[str]:
    return [title.removesuffix(".") for title in outlets()[0].printed(titles)]
