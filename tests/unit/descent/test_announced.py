"""Two reports of what one organisation made known, and one that cites the other for something."""

from dataclasses import replace

import pytest

from retold.comparison import compare
from retold.model.descent import Relation
from retold.model.findings import FindingKind
from tests.fakes.reports import plain_report
from tests.unit.descent.test_pair import FIRST, OWN, SECOND, told

FIRM = "{} a new pump for low harbours, which lifts twice the water of the old one."


def of_the_firm(first: str, second: str):
    one = plain_report(f"{FIRM.format(first)}\nThe Brightwater Company sells it from May.\n{FIRST}")
    two = plain_report(f"Low harbours may rest.\n{second} it on Friday.\n{OWN}", name="two")
    [descent] = compare([one, two], one_story=True).descents
    return descent


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Brightwater Company has unveiled", "The Brightwater Company announced"),
        ("The Brightwater Company has now released", "The Brightwater Company officially launched"),
    ],
)
def test_what_one_organisation_announced_has_no_two_witnesses(first, second):
    descent = of_the_firm(first, second)
    assert descent.relation is Relation.SAME_SOURCE
    *_, why = descent.reasons
    assert why.rule == "descent.one_announcement"
    assert "Brightwater" in why.words


def test_an_organisation_that_something_befell_announced_nothing():
    descent = of_the_firm("The Brightwater Company lost", "The Brightwater Company stored")
    assert descent.reasons[0].rule == "descent.independent"


BOATS = "Twelve people had been carried from roofs in Mill Lane by firefighters with borrowed boats"


def naming(said: str):
    one = replace(plain_report(FIRST, name="one"), outlet="Coast News")
    return told(one, plain_report(f"{SECOND}\n{said}", name="two"))


def test_who_names_the_other_for_what_both_tell_drew_on_it():
    descent = naming(f"{BOATS}, Coast News reported.")
    assert descent.relation is Relation.PARTLY_DRAWN
    assert descent.reasons[0].rule == "descent.named_source"


def test_who_names_the_other_for_another_thing_did_not_thereby_draw_on_it():
    descent = naming(f"{BOATS}.\nA bridge fell in 2004, Coast News reported at the time.")
    assert descent.relation is Relation.UNCLEAR
    assert descent.reasons[0].rule == "descent.named_source"


ALONE = (
    "The Brightwater Company {}\nIt lifts twice the water of the old one, Brightwater Company said."
)
POST = """Harbours have waited for years for a pump that does not freeze.
The new one comes in May, and the Brightwater Company has painted it green.
“It hums,” wrote Ines Orr, an engineer of the Brightwater Company, in a note to harbour masters.
{}The valve is of brass, the wheel of oak."""


def of_one_voice(more: str):
    one = plain_report(ALONE.format("announced on Friday that a green pump can be bought."))
    two = plain_report(POST.format(more), name="two")
    [descent] = compare([one, two], one_story=True).descents
    return descent


def test_where_nobody_speaks_but_one_organisation_there_are_no_two_witnesses():
    descent = of_one_voice("")
    assert descent.relation is Relation.SAME_SOURCE
    *_, why = descent.reasons
    assert why.rule == "descent.one_announcer"
    assert "Brightwater" in why.words


def test_who_asked_somebody_else_has_more_than_the_announcement():
    descent = of_one_voice("“It leaks,” said Otto Roe, the harbour master of Westhaven.\n")
    assert descent.relation is Relation.INDEPENDENT


def test_two_that_chose_their_own_words_for_it_changed_none():
    one = plain_report(ALONE.format("announced on Friday that a green pump can be bought."))
    two = plain_report(POST.format(""), name="two")
    comparison = compare([one, two], one_story=True)
    assert comparison.descents[0].relation is Relation.SAME_SOURCE
    assert comparison.first_findings[0].label == "same source"
    assert all(finding.kind is not FindingKind.WORDING for finding in comparison.findings)


def test_what_a_firm_announces_on_its_own_site_is_what_others_have_it_from():
    one = plain_report(ALONE.format("announced on Friday that a green pump can be bought."))
    own = plain_report(POST.format(""), name="two")
    two = replace(own, outlet="blog.brightwatercompany.com")
    [descent] = compare([one, two], one_story=True).descents
    assert descent.relation is Relation.UNCLEAR
    assert descent.reasons[0].rule == "descent.told_by_itself"


@pytest.mark.parametrize(
    ("outlet", "rule"),
    [
        ("www.blog.brightwatercompany.com", "descent.told_by_itself"),
        ("www.westhavenpost.com", "descent.independent"),
    ],
)
def test_what_a_firm_writes_of_itself_is_no_second_witness(outlet, rule):
    one = plain_report("The Brightwater Company lost a ship on Sunday.\n" + FIRST)
    two = replace(plain_report(OWN, name="two"), outlet=outlet)
    assert told(one, two).reasons[0].rule == rule
