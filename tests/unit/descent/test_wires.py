"""Agencies whose text a report holds without saying so."""

from dataclasses import replace

import pytest

from retold.analysis.descent import draw_lineage
from retold.analysis.descent.house_style import habits_of, style_odds
from retold.analysis.descent.wires import agencies_held
from retold.model.reports import Report
from retold.sources import Details, report_from_text
from tests.fakes.reports import plain_report

DISPATCH = (
    "The old sea wall broke near the northern pillar before dawn and water ran into forty houses.",
    "Firefighters carried twelve people from the roofs of Mill Lane with two borrowed boats.",
    "Divers will look at what is left of the wall once the tide allows it, the office wrote.",
)
OWN = (
    "Schools stay closed until the drinking water, which comes by lorry for now, runs clear.",
    "A market for lost furniture opens in the gymnasium, where volunteers dry carpets and books.",
    "Fishermen lay their nets on the square and wait for somebody to tell them what comes next.",
)


def report(name: str, *lines: str) -> Report:
    return plain_report("\n".join(lines), name=name)


def given(name: str, agency: str, *lines: str) -> Report:
    text = "\n\n".join((f"WESTHAVEN ({agency}) — {lines[0]}", *lines[1:]))
    return report_from_text(text, details=Details(name=name))


def test_text_that_stands_in_reports_given_to_an_agency_is_the_agencys():
    paper = report("paper", *DISPATCH[:2], OWN[0])
    held = agencies_held([paper, given("A", "Reuters", *DISPATCH), given("B", "AP", *OWN[1:])])
    assert held[paper.id][0].agency == "Reuters"
    assert held[paper.id][0].share == pytest.approx(2 / 3, abs=0.1)


def test_a_reports_own_credit_says_nothing_of_its_text():
    alone = given("A", "Reuters", *DISPATCH)
    assert all(held.share == 0 for held in agencies_held([alone, report("B", *OWN)])[alone.id])


def test_what_both_quote_is_nobodys_text():
    said = "“We shall build the wall again before winter, as our fathers built it,” he said."
    paper = report("paper", said, *OWN)
    held = agencies_held([paper, given("A", "Reuters", *DISPATCH, said)])
    assert all(one.share == 0 for one in held[paper.id])


def test_words_told_to_an_agency_speak_for_it():
    paper = report("paper", "“It fell,” the mayor told Reuters.", *OWN)
    assert agencies_held([paper])[paper.id][0].agency == "Reuters"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (
            "U.S. President Ann Roe said on Monday it was not over. Senator Bo Finch left.",
            "Reuters",
        ),
        ("Roe said Monday it wasn't over — not yet. Sen. Bo Finch left Tuesday.", "AP"),
    ],
)
def test_agencies_write_days_titles_and_contractions_each_their_own_way(text, agency):
    odds = style_odds(text)
    assert max(odds, key=lambda name: odds[name]) == agency
    assert sum(odds.values()) == pytest.approx(0)


def test_habits_are_counted_as_followed_and_not_followed():
    counts = habits_of("He left on Monday. She came Tuesday and did not stay. It wasn't long.")
    assert counts["on_before_days"] == (1, 1)
    assert counts["contractions"] == (1, 1)


def test_a_paper_that_holds_an_agencys_text_goes_back_to_the_agency():
    paper, other = report("paper", *DISPATCH[:2], *OWN[:1]), given("A", "Reuters", *DISPATCH)
    lineage = draw_lineage([paper, other], [], {})
    assert [source.name for source in lineage.unseen] == ["Reuters"]
    assert {edge.target for edge in lineage.edges} == {paper.id, other.id}
    assert len(lineage.origins) == 1


def test_a_paper_that_holds_two_agencies_text_alike_is_given_to_neither():
    paper = report("paper", *DISPATCH[:2], *OWN[:2])
    others = [given("A", "Reuters", *DISPATCH), given("B", "AP", *OWN)]
    lineage = draw_lineage([paper, *others], [], {})
    assert paper.id not in {edge.target for edge in lineage.edges}


def test_a_newsroom_given_does_not_hold_its_own_text_from_itself():
    agency = replace(given("A", "Reuters", *DISPATCH), outlet="Reuters")
    lineage = draw_lineage([agency, report("paper", *OWN)], [], {})
    assert lineage.unseen == ()
