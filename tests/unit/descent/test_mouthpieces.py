"""One who makes the news known for another makes it known to all alike."""

import pytest

from retold.analysis.descent.mouthpieces import one_mouthpiece
from retold.comparison.reading import read_report
from tests.fakes.reports import plain_report

REST = "The hall is booked until June.\nTickets are given back at the door on Elm Row."


def told(lead: str, name: str):
    return read_report(plain_report(f"{lead}\n{REST}", name=name))


def met(here: str, there: str) -> bool:
    one, two = told(here, "one"), told(there, "two")
    found = one_mouthpiece(one, two)
    assert one_mouthpiece(two, one) is found
    return found


AGENT = "The singer Ida Fenn died on Sunday at her home in Torvik, her agent Otto Roe said."


@pytest.mark.parametrize(
    "there",
    [
        "Ida Fenn has died. Her agent, Otto Roe, said she had been ill since the spring.",
        "Ida Fenn, who sang for forty years, is dead, her agent said on Monday.",
    ],
)
def test_one_agent_tells_both(there):
    assert met(AGENT, there)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (
            "A ferry lost its rudder off Torvik, a spokesman for the coastguard said.",
            "Forty people left it by boat. A Sundra coastguard spokeswoman said all are well.",
        ),
        (
            "Her family said on Monday that Ida Fenn had died.",
            "The singer Ida Fenn died at home, her relatives said in a statement.",
        ),
    ],
    ids=["the spokesmen of one body", "one family"],
)
def test_whoever_speaks_for_one_body_or_family_tells_both(here, there):
    assert met(here, there)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (AGENT, "The singer Ida Fenn died on Sunday, her neighbour Nora Finch said."),
        (AGENT, "A spokesman for the Torvik hospital said that Ida Fenn died on Sunday."),
        (
            "A ferry lost its rudder off Torvik, a spokesman for the Torvik coastguard said.",
            "A spokeswoman for the Torvik hospital said four people had been treated.",
        ),
        (
            "A spokesman said nobody was hurt when the wall broke.",
            "The wall broke at night. A spokeswoman said the harbour was closed.",
        ),
        (
            "“We shall build it up again,” Mayor Otto Roe said on Monday.",
            "Mayor Otto Roe said on Monday that the town would pay.",
        ),
        ("Ida Fenn, 61, an agent for singers, died on Sunday.", AGENT),
    ],
    ids=[
        "an agent and a neighbour",
        "an agent and a hospital",
        "two bodies of one town",
        "nobody knows whose they are",
        "a mayor speaks for himself, and to everybody",
        "an agent in the news",
    ],
)
def test_others_are_not_one_mouthpiece(here, there):
    assert not met(here, there)


def test_what_a_spokesman_adds_further_down_is_not_the_news():
    lead = (
        "The wall broke on Sunday.\nForty houses were flooded.\nThe choir carried sandbags.\n"
        "The market moved to a barn.\nNobody was hurt, a spokesman for the coastguard said."
    )
    assert not met(lead, lead)
