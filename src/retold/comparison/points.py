"""The findings of a story: what is put before a reader."""

from collections.abc import Iterator, Mapping

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
from retold.model.reports import BlockKind, Report
from retold.text.studied import Studied

_ONE_SIDED_FATES = frozenset({Fate.DROPPED, Fate.ADDED})
_RETELLS = frozenset({Relation.COPY, Relation.REWRITE, Relation.VERSION})
"""Relations in which one report tells the whole of the other again."""

_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST})
_ONE_SIDED_CHANGES = frozenset({ChangeKind.DROPPED, ChangeKind.ADDED})


def findings_of(story: Story, told: Mapping[str, Studied]) -> tuple[Finding, ...]:
    """The findings of a story, heaviest first.

    What only one of two reports says is a finding where one retells the whole other: a paper that
    drew in part on a dispatch left most of it out and has its own reporting. How their sentences
    differ is a finding where they share text: otherwise two reporters chose their own words.
    """
    reports = {report_id: studied.report for report_id, studied in told.items()}
    quotations = {q.id: q for studied in told.values() for q in studied.reading.quotations}
    related = {frozenset((d.left, d.right)): d for d in story.descents}
    found: list[Finding] = [from_descent(d, reports) for d in _descents_told(story)]
    found += [
        from_echo(echo, reports, quotations)
        for echo in story.echoes
        if echo.fate not in _ONE_SIDED_FATES or _retells(echo, related)
    ]
    found += [from_fact(fact, reports) for fact in story.facts]
    for change in story.changes:
        if _shares_text(change, related):
            found += _from_change(change, reports)
            if _is_told(change, related, told):
                found.append(from_change(change, reports))
    return rank(found)


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


def _from_change(change: Change, reports: Mapping[str, Report]) -> Iterator[Finding]:
    for noted in change.details:
        yield from_change_detail(change, noted, reports)


def _is_told(
    change: Change, related: Mapping[frozenset[str], Descent], told: Mapping[str, Studied]
) -> bool:
    """Whether a changed sentence is a finding: a headline that only one report has is none."""
    if change.kind not in _ONE_SIDED_CHANGES:
        return is_worth_telling(change)
    spans = {*change.before, *change.after}
    side = change.before_report if change.before else change.after_report
    kinds = {s.kind for s in told[side].prose.sentences if s.span in spans}
    return _retells(change, related) and kinds <= _BODY


def _retells(told: Echo | Change, related: Mapping[frozenset[str], Descent]) -> bool:
    return related[frozenset((told.before_report, told.after_report))].relation in _RETELLS


def _shares_text(told: Change, related: Mapping[frozenset[str], Descent]) -> bool:
    descent = related[frozenset((told.before_report, told.after_report))]
    return descent.relation in DRAWN or descent.relation is Relation.SAME_SOURCE
