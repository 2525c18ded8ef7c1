"""Changes counted in a phrase."""

from dataclasses import replace

from retold.model.findings import Finding, FindingKind
from retold.model.quotations import Fate
from retold.model.spans import Place, Span
from retold.render.verdict_changes import changes_counted
from tests.fakes.comparisons import two_reports


def found(kind: FindingKind, *labels: str) -> list[Finding]:
    finding = two_reports().findings[0]
    return [replace(finding, kind=kind, label=label) for label in labels]


def test_every_number_can_be_read_aloud():
    changes = found(FindingKind.QUOTATION, "trimmed", "trimmed", "marks dropped", "dropped")
    assert changes_counted(changes) == (
        "2 quotations trimmed, 1 stripped of quotation marks, 1 left out"
    )


def test_one_is_not_told_as_many():
    assert changes_counted(found(FindingKind.CERTAINTY, "told as surer")) == (
        "1 statement told as surer"
    )


def test_each_kind_says_what_is_counted():
    changes = [
        *found(FindingKind.QUOTATION, "made indirect"),
        *found(FindingKind.ATTRIBUTION, "source lost", "source lost"),
    ]
    assert changes_counted(changes) == (
        "1 quotation made indirect; 2 statements told without a source"
    )


def test_facts_descents_and_what_stayed_are_not_counted():
    changes = [
        *found(FindingKind.FACT, "differ"),
        *found(FindingKind.DESCENT, "copy"),
        *found(FindingKind.QUOTATION, Fate.VERBATIM),
    ]
    assert changes_counted(changes) == ""


def test_no_more_than_five_kinds_of_change_are_told():
    labels = ("made indirect", "trimmed", "added", "dropped", "spliced", "reworded")
    counted = changes_counted(found(FindingKind.QUOTATION, *labels))
    assert counted.count(",") == 4
    assert "reworded" not in counted


def test_a_finding_of_several_quotations_counts_each():
    comparison = two_reports()
    places = (Place("gazette", Span(0, 9)), Place("gazette", Span(20, 29)))
    [finding] = found(FindingKind.QUOTATION, "dropped")
    left_out = [
        replace(
            comparison.echoes[0],
            id=f"echo {place.span.start}",
            before_report="gazette",
            before_spans=(place.span,),
            after_spans=(),
            fate=Fate.DROPPED,
        )
        for place in places
    ]
    told = replace(finding, before=places, after=())
    assert changes_counted([told], left_out) == "2 quotations left out"
