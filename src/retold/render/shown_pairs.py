"""Which reports are shown side by side, and which of those pairs shows a finding."""

from collections import defaultdict
from collections.abc import Sequence

from retold.model.changes import Change
from retold.model.findings import Comparison, Finding
from retold.model.quotations import Echo
from retold.render.lookup import Lookup

Pair = tuple[str, str]
"""The ids of two reports, the one before first."""


def pairs_shown(comparison: Comparison) -> tuple[Pair, ...]:
    """Which reports are shown side by side, the step with the weightiest findings first.

    The report before stands left. Where nothing joins any two, the first two are shown.
    """
    told: tuple[Change | Echo, ...] = (*comparison.changes, *comparison.echoes)
    pairs = dict.fromkeys((one.before_report, one.after_report) for one in told)
    way = {frozenset(pair): pair for pair in reversed(pairs)}
    known = {report.id for report in comparison.reports}
    weights = _weights(comparison)
    steps = [(edge.source, edge.target) for edge in comparison.lineage.edges]
    drawn = [step for step in steps if step[0] in known]
    drawn.sort(key=lambda step: -weights[frozenset(step)])
    found = dict.fromkeys(way.get(frozenset(pair), pair) for pair in (*drawn, *pairs))
    if not found and len(known) > 1:
        return ((comparison.reports[0].id, comparison.reports[1].id),)
    return tuple(found)


def _weights(comparison: Comparison) -> dict[frozenset[str], float]:
    """For the ids of two reports the weight of the findings that stand between them."""
    weights: dict[frozenset[str], float] = defaultdict(float)
    for finding in comparison.findings:
        between = frozenset(place.report_id for place in (*finding.before, *finding.after))
        weights[between] += finding.weight
    return weights


def pair_id(pair: Pair) -> str:
    """The id of a pair on the page."""
    return f"pair-{pair[0]}-{pair[1]}".replace("#", "_")


def pairs_of(finding: Finding, lookup: Lookup, pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """The pairs that show a finding: the one it was made from, or all that hold both its sides.

    A finding that no pair shows whole is shown by the first that holds one side of it.
    """
    about = _told_between(finding, lookup)
    rests_on = {place.report_id for place in (*finding.before, *finding.after)}
    whole = [pair for pair in pairs if set(pair) == about or (not about and set(pair) <= rests_on)]
    if whole:
        return tuple(whole)
    return tuple(pair for pair in pairs if set(pair) & rests_on)[:1]


def _told_between(finding: Finding, lookup: Lookup) -> set[str]:
    """The two reports of what a finding was made from; none for a fact, which may have many."""
    descent = lookup.descents.get(finding.about)
    if descent is not None:
        return {descent.left, descent.right}
    told = lookup.echoes.get(finding.about) or lookup.changes.get(finding.about)
    return {told.before_report, told.after_report} if told else set()
