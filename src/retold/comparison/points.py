"""The findings of a story: what is put before a reader."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from retold.analysis.descent import word_for_word
from retold.analysis.findings import (
    Factor,
    Saying,
    factor,
    from_change,
    from_change_detail,
    from_descent,
    from_echo,
    from_fact,
    is_worth_telling,
    rank,
    said_together,
    saying_of,
)
from retold.comparison.story import Story
from retold.comparison.weighing import Weighing
from retold.model.changes import Change, ChangeKind
from retold.model.descent import Descent, Relation
from retold.model.findings import Finding, FindingKind
from retold.model.quotations import Fate
from retold.model.reports import BlockKind, Report
from retold.model.spans import Span
from retold.text.studied import Studied

_ONE_SIDED = frozenset({ChangeKind.DROPPED, ChangeKind.ADDED})

_QUOTED_ALONE = frozenset({Fate.DROPPED, Fate.ADDED})

_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST})

_MOST_ONE_SIDED = 3
"""Sentences only one report has that are told first: a longer report has a page of them."""

Told = Mapping[str, Studied]
"""The reports of a story by their ids."""


def findings_of(story: Story, told: Told) -> tuple[Finding, ...]:
    """The findings of a story, heaviest first.

    How sentences differ, and what only one report says, is a finding where the two share text:
    otherwise two reporters chose their own words and their own matter.
    """
    reports = {report_id: studied.report for report_id, studied in told.items()}
    weighing = Weighing(story, told)
    echoes = tuple(_of_echoes(story, told, reports, weighing))
    found = [
        *_of_descents(story, told, reports, weighing),
        *(from_fact(fact, reports) for fact in story.facts),
        *(finding for finding, _ in echoes),
        *_of_changes(story, told, reports, weighing),
    ]
    sayings = {finding.id: saying for finding, saying in echoes if saying}
    few = _few_one_sided(said_together(rank(found), sayings))
    return tuple(sorted(few, key=lambda finding: -finding.weight))


def _of_descents(
    story: Story, told: Told, reports: Mapping[str, Report], weighing: Weighing
) -> Iterator[Finding]:
    openings = {report_id: _opening(studied) for report_id, studied in told.items()}
    drawn_above = factor(Factor.DRAWN_ABOVE) if len(reports) > 2 else 1.0
    for descent in _descents_told(story):
        made = from_descent(descent, reports, openings, _copied(descent, told))
        yield _weighed(made, drawn_above * weighing.of_descent(descent))


def _copied(descent: Descent, told: Told) -> dict[str, float]:
    """For each of two reports the share of its words that stand in the other word for word."""
    if descent.relation is not Relation.COPY:
        return {}
    left, right = told[descent.left].prose.words, told[descent.right].prose.words
    return {descent.left: word_for_word(left, right), descent.right: word_for_word(right, left)}


def _of_echoes(
    story: Story, told: Told, reports: Mapping[str, Report], weighing: Weighing
) -> Iterator[tuple[Finding, Saying | None]]:
    """The findings about quotations, each with who speaks where one report alone has it."""
    quotations = {q.id: q for studied in told.values() for q in studied.reading.quotations}
    for echo in story.echoes:
        weight = weighing.of_echo(echo)
        if weight:
            made = from_echo(
                echo,
                reports,
                quotations,
                share_text=weighing.share_text(echo),
                directed=weighing.is_directed(echo),
            )
            alone = echo.fate in _QUOTED_ALONE
            saying = saying_of(echo, reports, quotations, made.label) if alone else None
            yield _weighed(made, weight), saying


def _of_changes(
    story: Story, told: Told, reports: Mapping[str, Report], weighing: Weighing
) -> Iterator[Finding]:
    kinds = {
        (report_id, sentence.span): sentence.kind
        for report_id, studied in told.items()
        for sentence in studied.prose.sentences
    }
    for change in story.changes:
        directed = weighing.is_directed(change)
        if weighing.share_text(change):
            yield from (
                from_change_detail(change, noted, reports, directed=directed)
                for noted in change.details
            )
        weight = weighing.of_change(change)
        if weight and _is_told(change, kinds):
            yield _weighed(from_change(change, reports, directed=directed), weight)


def _weighed(finding: Finding, by: float) -> Finding:
    return replace(finding, weight=finding.weight * by)


def _few_one_sided(found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings; of the sentences that only one report has, those after the third weigh less."""
    seen = 0
    for finding in found:
        one_sided = finding.kind is FindingKind.WORDING and finding.label in _ONE_SIDED
        seen += one_sided
        late = one_sided and seen > _MOST_ONE_SIDED
        yield _weighed(finding, factor(Factor.AFTER_THE_THIRD)) if late else finding


def _is_told(change: Change, kinds: Mapping[tuple[str, Span], BlockKind]) -> bool:
    """Whether a changed sentence is a finding: a headline that only one report has is none."""
    if change.kind not in _ONE_SIDED:
        return is_worth_telling(change)
    side = change.before_report if change.before else change.after_report
    return {kinds[side, span] for span in (*change.before, *change.after)} <= _BODY


def _opening(studied: Studied) -> Span:
    """Where a report's story begins: its first body sentence, or else its first block."""
    body = (one.span for one in studied.prose.sentences if one.kind in _BODY)
    blocks = (block.span for block in studied.report.blocks)
    return next(chain(body, blocks), Span(0, len(studied.report.text)))


def _descents_told(story: Story) -> Iterator[Descent]:
    """The steps of the lineage, and for each further origin how its first report stands."""
    first = story.lineage.origins[0][0]
    steps = {edge.descent for edge in story.lineage.edges}
    unseen = [edge.target for edge in story.lineage.edges if not edge.descent]
    roots = {origin[0] for origin in story.lineage.origins[1:]} | set(unseen)
    for descent in story.descents:
        pair = {descent.left, descent.right}
        if descent.id in steps or (first in pair and pair & (roots - {first})):
            yield descent
