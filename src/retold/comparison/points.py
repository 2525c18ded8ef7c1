"""The findings of a story: what is put before a reader."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from retold.analysis.findings import (
    from_change,
    from_change_detail,
    from_descent,
    from_echo,
    from_fact,
    is_worth_telling,
    rank,
)
from retold.comparison.story import Story
from retold.model.changes import Change, ChangeKind
from retold.model.descent import DRAWN, Descent, Relation
from retold.model.findings import Finding
from retold.model.quotations import Echo, Fate
from retold.model.reports import BlockKind
from retold.model.spans import Span
from retold.text.studied import Studied

_SHARING = DRAWN | {Relation.SAME_SOURCE}
"""Relations of two reports that hold the same text."""

Related = Mapping[frozenset[str], Descent]

_ONE_SIDED = frozenset({Fate.DROPPED, Fate.ADDED, ChangeKind.DROPPED, ChangeKind.ADDED})

_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST})

_DRAWN_ABOVE = 0.35
"""Weight factor of how two of many reports stand to each other: the lineage is drawn above."""

_LEFT_OUT = 0.5
"""Weight factor of what a report left out that drew only in part on the other: it left out most."""

_OWN = 0.85
"""Weight factor of what such a report has besides: its own reporting, not a change."""


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
    drawn_above = _DRAWN_ABOVE if len(reports) > 2 else 1.0
    found = [
        replace(finding, weight=finding.weight * drawn_above)
        for finding in (from_descent(d, reports) for d in _descents_told(story))
    ]
    found += [from_fact(fact, reports) for fact in story.facts]
    for echo in story.echoes:
        weight = _weight(echo, echo.fate, related)
        if weight:
            finding = from_echo(echo, reports, quotations)
            found.append(replace(finding, weight=finding.weight * weight))
    for change in story.changes:
        if _between(change, related).relation in _SHARING:
            found += [from_change_detail(change, noted, reports) for noted in change.details]
        weight = _weight(change, change.kind, related)
        if weight and _is_told(change, kinds):
            finding = from_change(change, reports)
            found.append(replace(finding, weight=finding.weight * weight))
    return rank(found)


def _weight(told: Echo | Change, label: Fate | ChangeKind, related: Related) -> float:
    """How much of its weight a finding keeps, given how the two reports stand to each other."""
    relation = _between(told, related).relation
    if label not in _ONE_SIDED:
        return 1.0 if isinstance(told, Echo) or relation in _SHARING else 0.0
    if relation not in _SHARING:
        return 0.0
    if relation in {Relation.PARTLY_DRAWN, Relation.SAME_SOURCE}:
        return _LEFT_OUT if label in {Fate.DROPPED, ChangeKind.DROPPED} else _OWN
    return 1.0


def _between(told: Echo | Change, related: Related) -> Descent:
    return related[frozenset((told.before_report, told.after_report))]


def _is_told(change: Change, kinds: Mapping[tuple[str, Span], BlockKind]) -> bool:
    """Whether a changed sentence is a finding: a headline that only one report has is none."""
    if change.kind not in _ONE_SIDED:
        return is_worth_telling(change)
    side = change.before_report if change.before else change.after_report
    return {kinds[side, span] for span in (*change.before, *change.after)} <= _BODY


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
