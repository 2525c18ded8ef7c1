"""In which order reports stand side by side."""

from dataclasses import replace

from retold.model.descent import Lineage
from retold.model.findings import Comparison
from retold.render.html import render_html
from retold.render.order import from_the_source_on
from retold.render.rows import fact_rows, quotation_rows
from tests.fakes.comparisons import two_reports


def names(comparison: Comparison) -> list[str]:
    return [report.name for report in from_the_source_on(comparison)]


def turned() -> Comparison:
    """Two reports given with the one that drew on the other first."""
    comparison = two_reports()
    return replace(comparison, reports=comparison.reports[::-1])


def test_the_source_stands_first_however_they_were_given():
    assert names(two_reports()) == ["Harbour Courier", "Daily Lantern"]
    assert names(turned()) == ["Harbour Courier", "Daily Lantern"]


def test_reports_without_steps_stand_as_given():
    lineage = Lineage(edges=(), unseen=(), origins=())
    assert names(replace(turned(), lineage=lineage)) == ["Daily Lantern", "Harbour Courier"]


def test_a_circle_is_cut():
    comparison = turned()
    (edge,) = comparison.lineage.edges
    back = replace(edge, source=edge.target, target=edge.source)
    lineage = replace(comparison.lineage, edges=(edge, back))
    assert names(replace(comparison, lineage=lineage)) == ["Daily Lantern", "Harbour Courier"]


def test_cells_stand_from_the_source_on():
    source = two_reports().reports[0].id
    for row in (*quotation_rows(turned()), *fact_rows(turned())):
        ids = [cell.report_id for cell in row.cells]
        assert source not in ids[1:]


def test_the_heads_of_the_tables_stand_over_their_columns():
    page = render_html(turned())
    head = page.index("<thead>", page.index('<section id="quotations"'))
    assert page.index("Harbour Courier", head) < page.index("Daily Lantern", head)
    row = page.index("<tbody>", head)
    assert page.index('data-label="Harbour Courier"', row) < page.index(
        'data-label="Daily Lantern"', row
    )
