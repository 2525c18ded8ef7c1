"""Which reports of a comparison tell one story."""

from retold.model.descent import Relation
from retold.model.findings import Comparison


def stories_of(comparison: Comparison) -> tuple[tuple[str, ...], ...]:
    """Groups of report ids that tell one story, in the order given; most often one group."""
    group_of = {report.id: {report.id} for report in comparison.reports}
    for descent in comparison.descents:
        if descent.relation is not Relation.DIFFERENT_STORIES:
            _join(group_of, descent.left, descent.right)
    groups = []
    seen: set[str] = set()
    for report in comparison.reports:
        if report.id not in seen:
            members = group_of[report.id]
            seen |= members
            groups.append(tuple(each.id for each in comparison.reports if each.id in members))
    return tuple(groups)


def all_different(comparison: Comparison) -> bool:
    """Whether no two reports tell one story, so that there was nothing to compare."""
    return len(stories_of(comparison)) == len(comparison.reports)


def _join(group_of: dict[str, set[str]], left: str, right: str) -> None:
    if group_of[left] is not group_of[right]:
        group_of[left] |= group_of[right]
        for member in group_of[right]:
            group_of[member] = group_of[left]
