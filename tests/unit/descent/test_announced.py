"""Two reports of what one organisation made known, and one that cites the other for something."""

from dataclasses import replace

import pytest

from retold.comparison import compare
from retold.model.descent import Relation
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
    assert descent.relation is Relation.UNCLEAR
    assert descent.reasons[0].rule == "descent.one_announcement"
    assert "Brightwater" in descent.reasons[0].words


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
