import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from retold.render.markdown import FIRST_LINE, render_markdown
from tests.fakes.comparisons import six_reports, two_reports
from tests.unit.render.hostile import hostile


def as_page(markdown: str) -> str:
    return str(MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown))


@pytest.mark.parametrize("made", [two_reports, six_reports, hostile])
def test_the_parts_stand_in_their_order(made):
    document = render_markdown(made())
    assert document.startswith(FIRST_LINE + "\n\n")
    heads = re.findall(r"^## (.*)$", document, re.MULTILINE)
    assert heads == [
        "Reports",
        "What matters first",
        "Quotations",
        "Facts",
        "Lineage",
        "Notes",
    ]


def test_that_nothing_is_put_first_is_said():
    comparison = two_reports()
    light = replace(comparison, findings=tuple(replace(f, weight=0.1) for f in comparison.findings))
    assert "Nothing weighs so much that it must be read first." in render_markdown(light)


def test_nothing_of_a_hostile_report_becomes_markup():
    page = as_page(render_markdown(hostile(), everything=True))
    tags = set(re.findall(r"<(\w+)", page))
    allowed = {
        *("h1", "h2", "p", "ul", "ol", "li", "strong", "table", "thead", "tbody"),
        *("tr", "th", "td", "a"),
    }
    assert tags <= allowed
    assert all("example" in link for link in re.findall(r'href="([^"]*)"', page))
    assert "@" not in render_markdown(hostile())
    assert "\x1b" not in render_markdown(hostile())
    assert "\u202e" not in render_markdown(hostile())


def test_a_bar_in_a_report_does_not_add_a_column():
    document = render_markdown(hostile(), everything=True)
    for line in document.splitlines():
        if line.startswith("|"):
            assert len(re.findall(r"(?<!\\)\|", line)) == 5


def test_every_row_of_a_table_has_the_same_number_of_cells():
    page = as_page(render_markdown(six_reports()))
    tables = page.split("<table>")[1:]
    for table in tables:
        columns = table.count("<th>")
        assert columns == 8
        assert table.count("<td>") == columns * (table.count("<tr>") - 1)


def test_seven_reports_are_told_one_after_the_other():
    comparison = six_reports()
    seventh = replace(comparison.reports[0], id="seventh", name="Seventh")
    reading = replace(comparison.readings[0], report_id="seventh", quotations=())
    more = replace(
        comparison,
        reports=(*comparison.reports, seventh),
        readings=(*comparison.readings, reading),
    )
    assert "Harbour Courier: “We heard a long grinding" in render_markdown(more)
    assert "<br>Daily Lantern: " in render_markdown(more)


def test_addresses_are_links_that_show_themselves_and_only_of_the_web():
    comparison = two_reports()
    assert f"<{comparison.reports[1].url}>" in render_markdown(comparison)
    odd = replace(comparison.reports[1], url="javascript:alert(1)")
    document = render_markdown(replace(comparison, reports=(comparison.reports[0], odd)))
    assert "<javascript" not in document


def test_ten_findings_or_all():
    document = render_markdown(six_reports())
    assert "\n10. " in document
    assert "\n11. " not in document
    assert "\n23. " in render_markdown(six_reports(), everything=True)
