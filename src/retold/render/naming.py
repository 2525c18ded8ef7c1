"""What to call each report before a reader."""

from collections import Counter
from collections.abc import Mapping, Sequence

from retold.model.findings import Comparison
from retold.render.visible import visible


def names_of(comparison: Comparison) -> dict[str, str]:
    """A name for every report and unseen source, by id; reports of one name are numbered."""
    how_often = Counter(report.name for report in comparison.reports)
    seen: Counter[str] = Counter()
    names = {source.id: visible(source.name) for source in comparison.lineage.unseen}
    for report in comparison.reports:
        seen[report.name] += 1
        number = f" ({seen[report.name]})" if how_often[report.name] > 1 else ""
        names[report.id] = visible(report.name) + number
    return names


def listed(names: Sequence[str]) -> str:
    """Names in one phrase: "A", "A and B", "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 report", "3 reports", "two" and above as digits."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def named(names: Mapping[str, str], report_ids: Sequence[str]) -> str:
    """The reports of `report_ids` in one phrase."""
    return listed([names.get(report_id, report_id) for report_id in report_ids])
