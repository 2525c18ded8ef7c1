"""Which pairs of a story are told sentence by sentence, and in which order."""

from collections.abc import Sequence

from retold.comparison.meeting import Meeting
from retold.model.descent import Direction, Lineage

Order = tuple[str, str]
"""Ids of two reports: before, after."""


def told_pairs(
    ids: Sequence[str], lineage: Lineage, meetings: Sequence[Meeting]
) -> tuple[Order, ...]:
    """The pairs told sentence by sentence: the steps of the lineage, and enough others to link all.

    A report without a source among those given is told beside the one it shares most with.
    """
    known = set(ids)
    pairs: list[Order] = [
        (edge.source, edge.target) for edge in lineage.edges if edge.source in known
    ]
    group = {report: report for report in ids}
    for before, after in pairs:
        _join(group, before, after)
    for meeting in sorted(meetings, key=_most_shared):
        left, right = meeting.left.report.id, meeting.right.report.id
        if meeting.one_story and group[left] != group[right]:
            _join(group, left, right)
            pairs.append(oriented(meeting, ids))
    return tuple(pairs)


def oriented(meeting: Meeting, ids: Sequence[str]) -> Order:
    """The two ids with the one nearer the source first; undecided, in the order given."""
    left, right = meeting.descent.left, meeting.descent.right
    if meeting.descent.direction is Direction.UNDECIDED:
        return (left, right) if ids.index(left) < ids.index(right) else (right, left)
    return (left, right) if meeting.descent.direction is Direction.LEFT_FIRST else (right, left)


def order_of_telling(ids: Sequence[str], pairs: Sequence[Order]) -> tuple[str, ...]:
    """The ids with sources before those that drew on them, otherwise in the order given."""
    waiting = {report: {before for before, after in pairs if after == report} for report in ids}
    order: list[str] = []
    while waiting:
        ready = [report for report, sources in waiting.items() if sources <= set(order)]
        following = (ready or list(waiting))[0]
        order.append(following)
        del waiting[following]
    return tuple(order)


def _most_shared(meeting: Meeting) -> tuple[float, str]:
    descent = meeting.descent
    return -(descent.share_of_left + descent.share_of_right), descent.id


def _join(group: dict[str, str], one: str, two: str) -> None:
    kept, merged = group[one], group[two]
    for report, name in group.items():
        if name == merged:
            group[report] = kept
