"""A third newsroom that both reports name, and two reports of one newsroom."""

from dataclasses import replace

import pytest

from retold.analysis.descent.newsrooms import newsrooms_told
from retold.comparison import compare
from retold.model.descent import Relation
from retold.model.findings import FindingKind
from retold.render.verdict import verdict_lines
from tests.fakes.reports import plain_report
from tests.unit.descent.test_pair import FIRST, OWN, SECOND

FINCH = "“The gate was never closed that night and nobody told us why,” keeper Nora Finch told {}."


def told(first: str, second: str, *outlets: str):
    one, two = plain_report(first, name="one"), plain_report(second, name="two")
    outlet, other = outlets or ("", "")
    return compare([replace(one, outlet=outlet), replace(two, outlet=other)], one_story=True)


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("“It fell,” she told the Harbour Times on Monday.", ["Harbour Times"]),
        ("The Coast Gazette first reported the leak.", ["Coast Gazette"]),
        ("“It fell,” she told The Associated Press.", ["AP"]),
        ("“It fell,” she told CNN and later told CNN again.", ["CNN"]),
        ("She told Mayor Otto Roe that it fell.", []),
        ("She spoke in an interview with “Harbour TV at Noon” on Monday.", ["Harbour TV"]),
        ("She told the Westhaven Star-Times that it fell.", ["Westhaven Star-Times"]),
        ("Ida Moss told CNN's Otto Roe that it fell.", ["CNN"]),
        ("Ida Moss said Monday on NBC's “Harbour Hour” that it fell.", ["NBC"]),
        ("Ida Moss said in an interview Sunday morning on NBC that it fell.", ["NBC"]),
        ("Talking to Tempo magazine, Ida Moss said that it fell.", ["Tempo"]),
        ("It had fallen twice before, news agency dpa reported.", ["dpa"]),
        ("It fell at nine, coastnews.com reported.", []),
        ("It fell at nine, Coastnews.com reported.", ["Coastnews.com"]),
        ("She told Germany's Deutsche Presse Agentur that it fell.", ["dpa"]),
        ("In an interview with a British newspaper she said that it fell.", []),
        ("In an interview with British newspaper readers she said that it fell.", []),
        ("Otto Roe told KQZX-TV that it fell.", ["KQZX-TV"]),
        ("Otto Roe told KQZX Elm News that it fell.", ["KQZX Elm News"]),
        ("Otto Roe told KQZX that it fell.", []),
        ("The Harbour Times building was flooded.", []),
    ],
)
def test_a_newsroom_is_named_as_one_that_reported_or_was_told(said, names):
    assert [one.name for one in newsrooms_told(plain_report(said))] == names


def test_both_naming_one_newsroom_for_one_thing_further_down_are_not_called_independent():
    said = FINCH.format("the Harbour Times")
    [descent] = told(f"{FIRST}\n{said}", f"{SECOND}\n{said}").descents
    assert descent.relation is Relation.UNCLEAR
    assert descent.reasons[0].rule == "descent.third_newsroom"
    assert "Harbour Times" in descent.reasons[0].words


def test_naming_one_newsroom_for_different_things_says_nothing():
    first = f"{FIRST}\n{FINCH.format('the Harbour Times')}"
    second = (
        f"{SECOND}\nThe lorries come from Port Elm, the driver Ida Moss told the Harbour Times."
    )
    [descent] = told(first, second).descents
    assert descent.reasons[0].rule != "descent.third_newsroom"


REPORTED = "Divers found a second crack, the Harbour Times reported on Monday."


def test_two_that_pass_on_what_one_paper_reported_have_one_source():
    second = f"The mayor had known for weeks, according to the Harbour Times.\n{SECOND}"
    comparison = told(f"{REPORTED}\n{FIRST}", second)
    [descent] = comparison.descents
    assert descent.relation is Relation.SAME_SOURCE
    assert descent.reasons[0].rule == "descent.one_newsrooms_report"
    [told_of] = [f for f in comparison.first_findings if f.about == descent.id]
    assert "both pass on what Harbour Times reported" in told_of.words
    assert [source.name for source in comparison.lineage.unseen] == ["perhaps Harbour Times"]


def test_the_sentences_that_name_the_newsroom_are_shown():
    comparison = told(f"{REPORTED}\n{FIRST}", f"{SECOND}\n{REPORTED}")
    [finding] = [f for f in comparison.findings if f.kind is FindingKind.DESCENT]
    texts = {report.id: report.text for report in comparison.reports}
    shown = [place.span.of(texts[place.report_id]) for place in (*finding.before, *finding.after)]
    assert shown == [REPORTED, REPORTED]


@pytest.mark.parametrize(
    ("first", "second", "rule"),
    [
        ("Ida Moss talked to CNN.", "“It fell,” Ida Moss told CNN.", "one_newsrooms_report"),
        ("Tempo magazine reported it.", "She told Tempo magazine so.", "one_newsrooms_report"),
        ("ABC News reported it.", "It fell, Abc.net.au reported.", "one_newsrooms_report"),
        ("The AP reported it.", "She told The Associated Press so.", "one_newsrooms_report"),
        ("KQZX Elm News reported it.", "She told KQZX-TV in Elm so.", "one_newsrooms_report"),
    ],
    ids=["one interview", "a magazine", "its address", "an agency", "a station"],
)
def test_one_newsroom_is_known_however_it_is_named(first, second, rule):
    [descent] = told(f"{first}\n{FIRST}", f"{second}\n{SECOND}").descents
    assert descent.reasons[0].rule == f"descent.{rule}"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ida Moss told CNN that it fell.", "Olaf Berg told CNN that he swam."),
        ("The Harbour Times reported it.", "The Coast Times reported it."),
        ("Ida Moss told CNN that it fell.", "CNN has a tower in Westhaven."),
    ],
    ids=["two people told it something", "two papers", "named and not as a source"],
)
def test_one_newsroom_is_not_their_source_where(first, second):
    [descent] = told(f"{first}\n{FIRST}", f"{second}\n{OWN}").descents
    assert descent.relation is Relation.INDEPENDENT


def test_a_paper_is_not_its_own_third_newsroom():
    second = f"The mayor had known for weeks, according to the Harbour Times.\n{OWN}"
    [descent] = told(f"{REPORTED}\n{FIRST}", second, "Harbour Times", "Coast News").descents
    assert descent.reasons[0].rule == "descent.named_source"


def test_named_by_one_only_in_its_sixth_sentence_it_is_left_open():
    first = FIRST.replace("Divers will", f"{REPORTED}\nDivers will")
    second = f"The mayor had known for weeks, according to the Harbour Times.\n{OWN}"
    [descent] = told(first, second).descents
    assert descent.relation is Relation.UNCLEAR
    assert descent.reasons[0].rule == "descent.one_newsrooms_news"


def test_a_paper_named_further_down_for_some_background_says_nothing():
    first = f"{FIRST}\nThe bridge was sold in 2004, the Harbour Times reported at the time."
    second = f"{SECOND}\nThe mayor once told the Harbour Times that he could not swim."
    said = {"descent.third_newsroom", "descent.one_newsrooms_news"}
    assert told(first, second).descents[0].reasons[0].rule not in said


def test_one_interview_that_both_tell_of_is_one_source():
    first = f"{FIRST}\nNora Finch first told the Harbour Times of the gate."
    second = f"{SECOND}\nIn an interview with “Harbour Times Talk” Nora Finch spoke of money too."
    [descent] = told(first, second).descents
    assert descent.relation is Relation.UNCLEAR
    assert descent.reasons[0].rule == "descent.one_newsrooms_news"


def test_the_source_both_may_have_is_named_with_a_perhaps():
    said = FINCH.format("the Harbour Times")
    shared = "\n".join(FIRST.split("\n")[2:4])
    comparison = told(f"{FIRST}\n{said}", f"{SECOND}\n{said}\n{shared}")
    assert [source.name for source in comparison.lineage.unseen] == ["perhaps Harbour Times"]


def test_two_reports_of_one_newsroom_are_told_to_be_one_origin():
    comparison = told(FIRST, SECOND, "Coast News", "Coast News")
    assert len(comparison.lineage.origins) == 1
    verdict, _ = verdict_lines(comparison)
    assert "come from one newsroom and are not independent witnesses" in verdict
    assert "unclear" not in verdict
