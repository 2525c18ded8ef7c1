"""The findings of a story: what is put before a reader."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from retold.analysis.findings import (
    from_change,
    from_change_detail,
    from_descent,
    from_echo,
    from_fact,
    is_worth_telling,
    rank,
)
from retold.comparison.one_sided import OneSided
from retold.comparison.said_once import repeated
from retold.comparison.story import Story
from retold.model.changes import Change, ChangeKind, NotedChangeDetail
from retold.model.descent import DRAWN, Descent, Relation
from retold.model.findings import Finding, FindingKind
from retold.model.quotations import Echo, Fate
from retold.model.reports import BlockKind, Report
from retold.model.spans import Span
from retold.text.studied import Studied

_SHARING = DRAWN | {Relation.SAME_SOURCE}
"""Relations of two reports that hold the same text."""

Related = Mapping[frozenset[str], Descent]

_ONE_SIDED = frozenset({Fate.DROPPED, Fate.ADDED, ChangeKind.DROPPED, ChangeKind.ADDED})

_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST})

_SAID_AGAIN = 0.3
"""Weight factor of a quotation of one report alone that says again what another of it says."""

_DRAWN_ABOVE = 0.35
"""Weight factor of how two of many reports stand to each other: the lineage is drawn above."""

_WEIGHTY = 1.6
"""Weight factor of a listed word that came or went ("wrongfully"), beside that of a clause, which
is mostly a circumstance."""

_MOST_ONE_SIDED = 3
"""Sentences only one report has that are told first: a longer report has a page of them."""

_ONE_TEXT = 0.8
"""Share of a report that the other holds, from which the two are one text, cut or continued."""

_LEFT_OUT = 0.5
"""Weight factor of what a report left out that drew only in part on the other: it left out most."""

_OWN = 0.85
"""Weight factor of what somebody says only in such a report: its own reporting, not a change."""

_OWN_SENTENCE = 0.5
"""Weight factor of a sentence that only such a report has, for the same reason."""


def findings_of(story: Story, told: Mapping[str, Studied]) -> tuple[Finding, ...]:
    """The findings of a story, heaviest first.

    How sentences differ, and what only one report says, is a finding where the two share text:
    otherwise two reporters chose their own words and their own matter.
    """
    reports = {report_id: studied.report for report_id, studied in told.items()}
    quotations = {q.id: q for studied in told.values() for q in studied.reading.quotations}
    kinds = {
        (report_id, sentence.span): sentence.kind
        for report_id, studied in told.items()
        for sentence in studied.prose.sentences
    }
    related = {frozenset((d.left, d.right)): d for d in story.descents}
    openings = {report_id: _opening(studied) for report_id, studied in told.items()}
    drawn_above = _DRAWN_ABOVE if len(reports) > 2 else 1.0
    found = [
        replace(finding, weight=finding.weight * drawn_above)
        for finding in (from_descent(d, reports, openings) for d in _descents_told(story))
    ]
    found += [from_fact(fact, reports) for fact in story.facts]
    one_sided = OneSided(told)
    elsewhere = _told_by(story)
    again = repeated(story.echoes, told)
    for echo in story.echoes:
        weight = _weight(echo, echo.fate, related) * (_SAID_AGAIN if echo.id in again else 1.0)
        if echo.fate is Fate.ADDED and elsewhere.get(echo.after[0], set()) - {echo.after_report}:
            continue
        if weight:
            finding = from_echo(echo, reports, quotations)
            found.append(replace(finding, weight=finding.weight * weight))
    for change in story.changes:
        if _between(change, related).relation in _SHARING:
            found += [_detail(change, noted, reports) for noted in change.details]
        weight = _weight(change, change.kind, related)
        if weight and change.kind in _ONE_SIDED:
            weight *= one_sided.factor(change)
        if weight and _is_told(change, kinds):
            finding = from_change(change, reports)
            found.append(replace(finding, weight=finding.weight * weight))
    few = _few_one_sided(rank(found))
    return tuple(sorted(few, key=lambda finding: -finding.weight))


def _few_one_sided(found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings; of the sentences that only one report has, those after the third weigh less."""
    seen = 0
    for finding in found:
        if finding.kind is FindingKind.WORDING and finding.label in _ONE_SIDED:
            seen += 1
        else:
            yield finding
            continue
        yield finding if seen <= _MOST_ONE_SIDED else replace(finding, weight=finding.weight / 2)


def _weight(told: Echo | Change, label: Fate | ChangeKind, related: Related) -> float:
    """How much of its weight a finding keeps, given how the two reports stand to each other."""
    descent = _between(told, related)
    relation = descent.relation
    if label not in _ONE_SIDED:
        return 1.0 if isinstance(told, Echo) or relation in _SHARING else 0.0
    if relation not in _SHARING:
        return 0.0
    held = max(descent.share_of_left, descent.share_of_right)
    if relation in {Relation.PARTLY_DRAWN, Relation.SAME_SOURCE} and held < _ONE_TEXT:
        if label in {Fate.DROPPED, ChangeKind.DROPPED}:
            return _LEFT_OUT
        return _OWN if isinstance(told, Echo) else _OWN_SENTENCE
    return 1.0


def _told_by(story: Story) -> dict[str, set[str]]:
    """For the id of each quotation the reports that tell what it tells."""
    return {
        quotation: {telling.report_id for telling in utterance.tellings}
        for utterance in story.utterances
        for telling in utterance.tellings
        for quotation in telling.quotations
    }


def _between(told: Echo | Change, related: Related) -> Descent:
    return related[frozenset((told.before_report, told.after_report))]


def _is_told(change: Change, kinds: Mapping[tuple[str, Span], BlockKind]) -> bool:
    """Whether a changed sentence is a finding: a headline that only one report has is none."""
    if change.kind not in _ONE_SIDED:
        return is_worth_telling(change)
    side = change.before_report if change.before else change.after_report
    return {kinds[side, span] for span in (*change.before, *change.after)} <= _BODY


def _detail(change: Change, noted: NotedChangeDetail, reports: Mapping[str, Report]) -> Finding:
    finding = from_change_detail(change, noted, reports)
    weighty = finding.rule == "changes.word_of_weight"
    return replace(finding, weight=finding.weight * _WEIGHTY) if weighty else finding


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
