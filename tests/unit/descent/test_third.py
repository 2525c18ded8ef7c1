"""A third newsroom that both reports name, and two reports of one newsroom."""

from dataclasses import replace

import pytest

from retold.analysis.descent.newsrooms import newsrooms_told
from retold.comparison import compare
from retold.model.descent import Relation
from retold.render.verdict import verdict_lines
from tests.fakes.reports import plain_report
from tests.unit.descent.test_pair import FIRST, SECOND

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
        ("The Harbour Times building was flooded.", []),
    ],
)
def test_a_newsroom_is_named_as_one_that_reported_or_was_told(said, names):
    assert [one.name for one in newsrooms_told(plain_report(said))] == names


def test_both_naming_one_newsroom_for_one_thing_are_not_called_independent():
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


def test_two_that_pass_on_what_one_paper_reported_are_not_called_independent():
    first = f"Divers found a second crack, the Harbour Times reported on Monday.\n{FIRST}"
    second = f"The mayor had known for weeks, according to the Harbour Times.\n{SECOND}"
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
