"""Findings as page values: the sentence, both quotations in their surroundings, the reasons."""

from dataclasses import dataclass

from retold.model.findings import Comparison, Finding, FindingKind
from retold.render.citation import citation
from retold.render.excerpts import Excerpt, excerpts_of
from retold.render.lookup import Lookup
from retold.render.shown_pairs import pair_id, pairs_of, pairs_shown
from retold.render.signs import Sign, kind_mark, sign_of
from retold.render.visible import visible


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
        before=excerpts_of(lookup, finding, finding.before if of_words else ()),
        after=excerpts_of(lookup, finding, finding.after if of_words else ()),
        only_before="" if finding.after else silent,
        only_after="" if finding.before else silent,
        reasons=tuple(
            Why(words=visible(one.words), rule=one.rule, sure=round(one.score * 100))
            for one in finding.reasons
        ),
        rule=finding.rule,
        citation=citation(comparison, finding),
        pair=pair,
        first_read=number <= len(comparison.first_findings),
    )


def _silent(lookup: Lookup, finding: Finding) -> str:
    """The name of the report that has nothing of a finding told on one side only."""
    told = lookup.echoes.get(finding.about) or lookup.changes.get(finding.about)
    if told is None:
        return ""
    silent = told.before_report if finding.after else told.after_report
    return lookup.names[silent]
