import csv
from dataclasses import replace
from io import StringIO

import pytest

from retold.model.findings import Comparison
from retold.render.csv_tables import csv_tables
from tests.fakes.comparisons import six_reports, two_reports
from tests.unit.render.hostile import hostile


def rows_of(comparison: Comparison, table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(csv_tables(comparison)[table], newline=""), strict=True))


@pytest.mark.parametrize("made", [two_reports, six_reports, hostile])
def test_every_row_has_a_cell_for_every_column(made):
    for table in csv_tables(made()).values():
        head, *rows = csv.reader(StringIO(table, newline=""), strict=True)
        assert rows
        assert len(set(head)) == len(head)
        assert {len(row) for row in rows} == {len(head)}


def test_there_is_a_row_for_everything():
    comparison = six_reports()
    for table in ("reports", "echoes", "changes", "findings", "descents"):
        held = getattr(comparison, table)
        assert [row["id"] for row in rows_of(comparison, table)] == [each.id for each in held]
    said = sum(len(fact.values) for fact in comparison.facts)
    assert len(rows_of(comparison, "facts")) == said
    quoted = sum(len(reading.quotations) for reading in comparison.readings)
    assert len(rows_of(comparison, "quotations")) == quoted


def test_an_echo_stands_with_the_words_of_both_sides_and_where_they_stand():
    comparison = two_reports()
    row = next(each for each in rows_of(comparison, "echoes") if each["fate"] == "marks dropped")
    before, after = (report.text for report in comparison.reports)
    assert row["before"] == before[int(row["before_start"]) : int(row["before_end"])]
    assert row["after"] == after[int(row["after_start"]) : int(row["after_end"])]


def test_a_time_of_publication_is_iso():
    assert rows_of(two_reports(), "reports")[0]["published"] == "2031-03-14T18:40:00+01:00"


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@x", "\t=1", "  =1", "\uff1d1", "\r=1"])
def test_a_spreadsheet_takes_no_words_for_a_formula(formula):
    comparison = two_reports()
    reports = (replace(comparison.reports[0], title=formula), comparison.reports[1])
    row = rows_of(replace(comparison, reports=reports), "reports")[0]
    assert row["title"] == f"'{formula}"


def test_words_with_commas_marks_and_line_breaks_stay_one_cell():
    comparison = two_reports()
    title = 'One, "two"\nthree'
    reports = (replace(comparison.reports[0], title=title), comparison.reports[1])
    assert rows_of(replace(comparison, reports=reports), "reports")[0]["title"] == title
