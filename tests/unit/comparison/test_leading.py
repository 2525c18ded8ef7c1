"""What a report leads with, and another of the same source does not tell."""

import pytest

from retold.comparison import compare
from retold.comparison.leading import is_new_lead
from retold.comparison.reading import read_report
from retold.model.profiles import Profile
from tests.fakes.reports import plain_report

LEAD = (
    "Mayor Ida Brandt blamed her predecessor, Olaf Grimm, for the rotten sluice and accused the"
    " builders of bribery."
)
REST = """The old sea wall at Westhaven broke on Sunday.
Forty houses were flooded by noon.
Firefighters carried twelve people from the roofs.
Schools stay closed until Thursday.
Drinking water is brought by lorry."""


def study(text, published):
    return read_report(plain_report(text, published=published), Profile.FAST)


def is_new(text, there, *, days=("2024-03-05", "2024-03-05")):
    mine, theirs = study(text, days[0]), study(there, days[1])
    [span] = [one.span for one in mine.prose.sentences if mine.prose.said(one.span) == LEAD]
    return is_new_lead((span,), mine, theirs)


def test_a_lead_in_words_that_the_other_lacks_is_new_to_it():
    assert is_new(f"{LEAD}\n{REST}", REST)


def test_what_stands_far_down_leads_nothing():
    assert not is_new(f"{REST}\n{LEAD}", REST)


def test_a_lead_that_the_other_tells_in_its_own_order_is_known():
    there = f"{REST}\nBuilders bribed Olaf Grimm, the predecessor whom Ida Brandt blamed, she said."
    assert not is_new(f"{LEAD}\n{REST}", there)


@pytest.mark.parametrize(
    ("days", "new"),
    [
        (("2024-03-05", "2024-03-06"), True),
        (("2024-03-05", "2024-03-04"), False),
        (("2024-03-05", None), False),
    ],
)
def test_an_earlier_report_could_not_tell_it(days, new):
    assert is_new(f"{LEAD}\n{REST}", REST, days=days) is new


SHARED = """Forty houses on Mill Lane were flooded by noon, and the port stayed shut until Monday.
Firefighters carried twelve people from the roofs of Mill Lane with two borrowed boats.
The wall was built in 1931 and had last been mended nine years ago, town records show.
Schools stay closed until Thursday and drinking water is brought to the square by lorry."""

GAZETTE = f"""WESTHAVEN (Reuters) - {LEAD}
{SHARED}
Divers will look at the northern pillar once the tide allows, the harbour office wrote in a note.
The island ferry runs from the southern quay, where a tent with hot soup was put up by students.
A concert planned for Saturday was moved into the old tram depot behind the station."""

COURIER = f"""WESTHAVEN (Reuters) - The old sea wall at Westhaven broke on Sunday.
Insurers expect claims of some millions, though many cellars on the lane were never insured.
Old photographs show the same street under water in the winter after the war.
Geese were seen swimming past the bakery, which sold bread through a window all day.
A choir sang on the steps of the town hall in the evening, and lanterns were lit.
{SHARED}"""


@pytest.mark.parametrize(("day", "first"), [("2024-03-05", True), ("2024-03-04", False)])
def test_of_two_reports_of_one_source_what_only_one_leads_with_is_told_first(day, first):
    led = plain_report(GAZETTE, name="Gazette", published="2024-03-05")
    other = plain_report(COURIER, name="Courier", published=day)
    found = compare((led, other), one_story=True).first_findings
    assert any(one.rule == "changes.one_side_only" for one in found) is first
