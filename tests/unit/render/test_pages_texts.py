from dataclasses import replace

from retold.render.lookup import lookup_of
from retold.render.shown_pairs import pairs_shown
from retold.render.texts import TextPair, text_pairs
from tests.fakes.comparisons import six_reports, two_reports


def shown(comparison) -> tuple[TextPair, ...]:
    return text_pairs(comparison, lookup_of(comparison))


def test_the_step_with_the_weightiest_findings_is_shown_first():
    names = [(pair.left, pair.right) for pair in shown(six_reports())]
    assert names == [
        ("Harbour Courier", "Daily Lantern"),
        ("Coast Telegraph", "Coast Telegraph (later)"),
        ("Harbour Courier", "Inland Gazette"),
    ]


def test_the_report_before_stands_left_though_the_step_points_the_other_way():
    comparison = two_reports()
    (edge,) = comparison.lineage.edges
    turned = replace(edge, source=edge.target, target=edge.source)
    lineage = replace(comparison.lineage, edges=(turned,))
    a, b = comparison.reports
    assert pairs_shown(replace(comparison, lineage=lineage)) == ((a.id, b.id),)


def test_all_words_of_both_reports_are_shown():
    comparison = two_reports()
    (pair,) = shown(comparison)
    for report, side in zip(comparison.reports, ("left", "right"), strict=True):
        lines = [line for row in pair.rows for line in getattr(row, side)]
        printed = " ".join("".join(run.text for run in line.runs) for line in lines)
        assert sorted(printed.split()) == sorted(report.text.split())


def test_furniture_is_folded_away():
    (pair,) = shown(two_reports())
    folded = [row for row in pair.rows if row.left_out]
    words = ["".join(run.text for run in line.runs) for row in folded for line in row.left]
    assert "Leave a comment" in words
    assert all(row.sign is None for row in folded)


def test_a_mark_of_an_edit_begins_once():
    (pair,) = shown(two_reports())
    runs = [run for row in pair.rows for line in row.right for run in line.runs]
    added = [run for run in runs if run.edit == "added" and run.opens]
    edits = [
        edit for change in two_reports().changes for edit in change.edits if edit.kind == "added"
    ]
    whole = [change for change in two_reports().changes if change.kind == "added"]
    assert len(added) == len(edits) - len(whole)


def test_a_row_knows_the_findings_that_rest_on_it():
    comparison = two_reports()
    number = next(
        at for at, one in enumerate(comparison.findings, 1) if one.label == "hedge dropped"
    )
    (pair,) = shown(comparison)
    rows = [row for row in pair.rows if number in row.findings]
    assert len(rows) == 1
    lit = [run.text for line in rows[0].right for run in line.runs if number in run.findings]
    assert lit == ["caused"]
