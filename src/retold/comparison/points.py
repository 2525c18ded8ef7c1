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
from retold.model.quotations import Echo, Fate, Quotation
from retold.model.reports import Report

_ONE_SIDED_FATES = frozenset({Fate.DROPPED, Fate.ADDED})
_ONE_SIDED_CHANGES = frozenset({ChangeKind.DROPPED, ChangeKind.ADDED})


def findings_of(
    story: Story, reports: Mapping[str, Report], quotations: Mapping[str, Quotation]
) -> tuple[Finding, ...]:
    """The findings of a story, heaviest first.

    Where one report did not draw on the other, what only one of them says is no finding, and
    neither is how their sentences differ: two reporters chose their own words.
    """
    related = {frozenset((d.left, d.right)): d for d in story.descents}
    found: list[Finding] = [from_descent(descent, reports) for descent in story.descents]
    found += [
        from_echo(echo, reports, quotations)
        for echo in story.echoes
        if echo.fate not in _ONE_SIDED_FATES or _drawn(echo, related)
    ]
    found += [from_fact(fact, reports) for fact in story.facts]
    for change in story.changes:
        found += _from_change(change, related, reports)
    return rank(found)


def _from_change(
    change: Change, related: Mapping[frozenset[str], Descent], reports: Mapping[str, Report]
) -> Iterator[Finding]:
    if not _shares_text(change, related):
        return
    for number, noted in enumerate(change.details):
        yield from_change_detail(change, number, noted, reports)
    if is_worth_telling(change) and (
        change.kind not in _ONE_SIDED_CHANGES or _drawn(change, related)
    ):
        yield from_change(change, reports)


def _drawn(told: Echo | Change, related: Mapping[frozenset[str], Descent]) -> bool:
    return related[frozenset((told.before_report, told.after_report))].relation in DRAWN


def _shares_text(told: Change, related: Mapping[frozenset[str], Descent]) -> bool:
    descent = related[frozenset((told.before_report, told.after_report))]
    return descent.relation in DRAWN or descent.relation is Relation.SAME_SOURCE
