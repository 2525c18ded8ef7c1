"""In which order reports stand side by side: a reader goes from the source to what became of it."""

from retold.model.findings import Comparison
from retold.model.reports import Report


def from_the_source_on(comparison: Comparison) -> tuple[Report, ...]:
    """The reports, each behind those it drew on, otherwise in the order given."""
    reports = {report.id: report for report in comparison.reports}
    waiting: dict[str, set[str]] = {report_id: set() for report_id in reports}
    for edge in comparison.lineage.edges:
        if edge.source in reports and edge.target in reports:
            waiting[edge.target].add(edge.source)
    order: list[Report] = []
    while waiting:
        ready = (each for each, sources in waiting.items() if sources.isdisjoint(waiting))
        following = next(ready, next(iter(waiting)))
        order.append(reports[following])
        del waiting[following]
    return tuple(order)
