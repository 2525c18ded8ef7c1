"""Which reports of a large story are compared: those that tell most, and why not the others."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from retold.model.descent import Relation
from retold.model.stories import LeftOut, LightStep, Member


def chosen(
    members: Sequence[Member],
    lineage: Iterable[LightStep],
    origins: Mapping[str, str],
    most: int,
) -> tuple[tuple[str, ...], tuple[LeftOut, ...]]:
    """The reports to compare, in the order of the members, and the others with why not.

    First the earliest report of each origin, those of origins that most go back to before the
    others; then reports that changed what they took; then copies.

    Args:
        members: the reports of the story, the earliest first.
        lineage: who drew on whom.
        origins: for each report a name that reports of one origin share.
        most: how many can be compared.
    """
    if len(members) <= most:
        return tuple(member.report for member in members), ()
    copied = {
        step.report: step.source or step.unseen
        for step in lineage
        if step.relation == Relation.COPY
    }
    first: dict[str, str] = {}
    for member in members:
        first.setdefault(origins.get(member.report, member.report), member.report)
    leads = set(first.values())
    going_back = Counter(origins.get(member.report, member.report) for member in members)

    def rank(place: int) -> tuple[int, int, int]:
        report = members[place].report
        if report in leads:
            return 0, -going_back[origins.get(report, report)], place
        return (2 if report in copied else 1), 0, place

    kept = {members[place].report for place in sorted(range(len(members)), key=rank)[:most]}
    names = {member.report: member.name for member in members}
    left_out = tuple(
        LeftOut(member.report, _why(member.report, copied, names, most))
        for member in members
        if member.report not in kept
    )
    return tuple(member.report for member in members if member.report in kept), left_out


def _why(report: str, copied: Mapping[str, str], names: Mapping[str, str], most: int) -> str:
    if report in copied:
        source = copied[report]
        return f"A copy of {names.get(source, source)}"
    return f"After {most} that tell more, the first of each origin and earlier rewrites"
