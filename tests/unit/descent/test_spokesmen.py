"""Two reports in which only one body is heard have one source, whoever of it speaks."""

import pytest

from retold.comparison import compare
from retold.model.descent import Relation
from tests.fakes.reports import plain_report

HERE = (
    "A trawler ran onto the Skerry reef on Friday night with nine men on board.\n"
    "{} said the nine were taken off by helicopter before the hull broke.\n"
    "The reef lies four miles from the light at Torvik."
)
THERE = (
    "Nine fishermen were saved at the weekend when their boat was lost in a gale.\n"
    "{} said a helicopter had lifted all of them from the deck.\n"
    "Winds of ninety kilometres an hour blew along the coast until morning."
)


def descent_of(here: str, there: str):
    one = plain_report(HERE.format(here), name="one")
    two = plain_report(THERE.format(there), name="two")
    [descent] = compare([one, two], one_story=True).descents
    return descent


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("A spokesman for the Torvik coastguard", "The coastguard"),
        ("Sundra police", "An officer of the police"),
    ],
)
def test_two_reports_of_what_one_body_says_are_no_two_witnesses(here, there):
    descent = descent_of(here, there)
    assert descent.relation is Relation.UNCLEAR
    assert descent.reasons[0].rule == "descent.one_spokesman"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("A spokesman for the Torvik coastguard", "Jonas Revheim, the skipper,"),
        ("The Sundra police", "A spokeswoman for the harbour board"),
        ("Marit Olsund", "Jonas Revheim"),
    ],
)
def test_where_others_are_heard_too_they_may_be(here, there):
    assert descent_of(here, there).relation is Relation.INDEPENDENT
