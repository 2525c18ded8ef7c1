from dataclasses import replace

import pytest

from retold.errors import AmbiguousFindingError, UnknownFindingError
from retold.model.facts import FactKind
from retold.model.rules import Rule
from retold.model.spans import Place, Reason, Span
from retold.render.citation import citation, finding_of
from retold.render.explanation import explanation_of, explanation_text
from retold.render.sides import published_words, quoted
from tests.fakes.comparisons import two_reports
from tests.fakes.reports import plain_report
from tests.unit.render.hostile import hostile


def test_a_citation_holds_both_quotations_outlets_dates_and_addresses():
    comparison = two_reports()
    finding = comparison.findings[1]
    first, second, what, made_by = citation(comparison, finding).splitlines()
    assert first.startswith("“We heard a long grinding sound, then the lights went out … The crew")
    assert " — Harbour Courier, “Ferry with 212 aboard" in first
    assert "14 March 2031, 18:40 UTC+01:00, https://harbourcourier.example/" in first
    assert "Daily Lantern" in second
    assert what.startswith("Spliced: Edda Rosmund")
    assert finding.id in made_by


def test_a_citation_of_a_hostile_report_holds_no_escape_code():
    comparison = hostile()
    assert "\x1b" not in citation(comparison, comparison.findings[0])


def test_a_report_of_a_day_is_cited_by_its_day():
    report = plain_report("Words.", published="2031-03-14")
    assert published_words(report) == "14 March 2031"
    assert published_words(plain_report("Words.")) == "no date"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("plain", "“plain”"),
        ("“marked”", "“marked”"),
        ("has failed.”", "“has failed.””"),
        ("“one” and “two”", "““one” and “two””"),
        ("”", "“””"),
        ("", "“”"),
    ],
)
def test_marks_are_put_where_none_are_and_never_taken_away(words, shown):
    assert quoted(words) == shown


def test_a_finding_is_found_by_the_beginning_of_its_id():
    comparison = two_reports()
    finding = comparison.findings[2]
    assert finding_of(comparison, finding.id[:7]) == finding
    assert explanation_of(comparison, finding.id[:7]).id == finding.id


def test_an_id_nobody_has_is_refused():
    for asked in ("zzzz", ""):
        with pytest.raises(UnknownFindingError):
            finding_of(two_reports(), asked)


def test_a_beginning_of_several_ids_is_refused():
    comparison = two_reports()
    twins = (
        replace(comparison.findings[0], id="abc1"),
        replace(comparison.findings[1], id="abc2"),
        replace(comparison.findings[2], id="abc"),
    )
    comparison = replace(comparison, findings=twins)
    with pytest.raises(AmbiguousFindingError, match="abc1, abc2"):
        finding_of(comparison, "ab")
    assert finding_of(comparison, "abc").id == "abc"


@pytest.mark.parametrize("held", ["findings", "echoes", "changes", "facts", "descents"])
def test_everything_with_reasons_can_be_explained(held):
    comparison = two_reports()
    for each in getattr(comparison, held):
        explanation = explanation_of(comparison, each.id)
        text = explanation_text(comparison, explanation, ())
        assert each.id in text
        for reason in each.reasons:
            assert reason.rule in text


def test_an_explanation_tells_the_rule_the_score_and_the_characters():
    comparison = two_reports()
    finding = comparison.findings[1]
    rules = (
        Rule(finding.rule, "Quotations before all else.\n\nMore of it."),
        Rule(finding.reasons[0].rule, "Same words."),
        Rule("other.rule", "Never asked for."),
    )
    text = explanation_text(comparison, explanation_of(comparison, finding.id), rules)
    place = finding.before[0]
    assert f"Harbour Courier, characters {place.span.start} to {place.span.end}: “We heard" in text
    assert f"Score: {finding.score:.2f}" in text
    assert f"  {finding.rule}\n    Quotations before all else.\n\n    More of it.\n" in text
    assert "Same words." in text
    assert "Never asked for" not in text


def test_an_explanation_of_a_fact_tells_what_its_values_were_taken_to_mean():
    comparison = two_reports()
    fact = next(each for each in comparison.facts if each.kind is FactKind.DATE)
    text = explanation_text(comparison, explanation_of(comparison, fact.id), ())
    assert "Harbour Courier: “late on Thursday” is taken as 2031-03-13" in text


def test_words_of_a_reason_stand_once_where_they_are_those_of_the_finding():
    comparison = two_reports()
    finding = comparison.findings[1]
    same = Reason(rule="a.same", words="Same words.", score=1.0, places=finding.before)
    other = Reason(
        rule="a.other",
        words="Other words.",
        score=1.0,
        places=(Place(comparison.reports[0].id, Span(0, 16)),),
    )
    comparison = replace(comparison, findings=(replace(finding, reasons=(same, other)),))
    text = explanation_text(comparison, explanation_of(comparison, finding.id), ())
    assert text.count("We heard a long grinding sound, then the lights went out”") == 1
    assert "characters 0 to 16: “Ferry with 212 a”" in text
