"""Sums, measures and counts of two reports that no sentence of theirs brings together."""

import pytest

from retold.comparison import compare
from tests.fakes.reports import plain_report


def told_apart(one: str, other: str) -> list[list[str]]:
    """The values that differ between two reports of one story."""
    reports = [plain_report(text, name=name) for text, name in ((one, "Post"), (other, "Herald"))]
    facts = compare(reports, one_story=True).facts
    return [[v.said for v in fact.values] for fact in facts if fact.verdict == "differ"]


def between(one: str, other: str, texts: tuple[str, str]) -> list[list[str]]:
    return told_apart(texts[0].format(one), texts[1].format(other))


MATCH = (
    (
        "Rovers won the cup final on Sunday.\n"
        "Orr took a pass with {} remaining in the last quarter at Dunmoor."
    ),
    (
        "Rovers won the final on Sunday.\n"
        "Aldo took the lead with {} remaining in the last quarter at Dunmoor."
    ),
)

HARBOUR = (
    (
        "The council met on Monday about its sea front.\n"
        "The vote lets the mayor of Dunmoor take {} from the repair fund for the wall."
    ),
    (
        "Storms broke the promenade last winter.\n"
        "To build a longer wall, the mayor would after that vote also break open the chest that "
        "the town keeps for its piers, {} of repair money."
    ),
)

CLIMBER = (
    (
        "A climber died in the Dunmoor hills.\n"
        "He slipped and fell {} from a ridge on Friday, the rescue team said."
    ),
    (
        "Two days of storm have kept rescuers busy.\n"
        "The man, 40, died after slipping and falling {} down a gully, the police said on Saturday."
    ),
)

WALK = (
    (
        "A climber died in the Dunmoor hills.\n"
        "He slipped and walked {} from a ridge on Friday, the rescue team said."
    ),
    (
        "Two days of storm have kept rescuers busy.\n"
        "The man, 40, died after slipping and walking {} down a gully, the police said on Saturday."
    ),
)

TAKEOVER = (
    (
        "A rival is for sale.\n"
        "Last year old Orr made its {} bid in October for Belford-based Quill, a maker of looms."
    ),
    (
        "The mill may be sold, the board said on Monday.\n"
        "It stands whether or not the {} bid of Orr for Belford rival Quill is closed."
    ),
)

SMUGGLERS = (
    (
        "The navy stopped a boat off Haldra.\n"
        "Its sailors seized {} rifles, pistols and a grenade launcher hidden under nets."
    ),
    (
        "Smugglers were held at sea on Sunday.\n"
        "Beside two tons of tobacco lay {} rifles, pistols, launchers for grenades, as the "
        "captain told the harbour master of Torvik that night."
    ),
)

FISHING = (
    "The navy stopped a boat off Haldra.\nIts sailors seized {} rifles and a net.",
    (
        "Smugglers were held at sea on Sunday.\n"
        "The navy fired {} rifles over the town to greet the queen."
    ),
)

OATH = (
    (
        "Ada Quill became mayor of Dunmoor on Friday.\n"
        "Quill took the {} oath that Judge Orr read to her at noon."
    ),
    "Dunmoor has a new mayor.\nJudge Orr read the {} oath, and Quill said it after him.",
)


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("12 minutes, 31 seconds", "4 minutes 48 seconds", False),
        ("12 minutes and 31 seconds", "48 seconds", False),
        ("31 seconds", "48 seconds", True),
    ],
)
def test_minutes_and_seconds_beside_each_other_are_one_time(one, other, differ):
    assert between(one, other, MATCH) == ([[one, other]] if differ else [])


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("$3.6 million", "$3.5 million", True),
        ("about $3.6 million", "$3.5 million", True),
        ("about $2.5 million", "$2.6 million", False),
        ("$3.6 million", "$4 million", False),
        ("$3.6 million", "$4.3 million", False),
    ],
)
def test_sums_a_twentieth_apart_are_of_one_matter(one, other, differ):
    assert between(one, other, HARBOUR) == ([[one, other]] if differ else [])


def test_a_sum_that_the_other_report_gives_as_well_is_not_at_odds():
    other = HARBOUR[1].format("$3.5 million") + "\nThe wall costs $3.6 million."
    assert told_apart(HARBOUR[0].format("$3.6 million"), other) == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("about 60 metres", "about 200 metres", True),
        ("60 metres", "600 metres", False),
        ("60 metres", "66 yards", False),
    ],
)
def test_how_far_somebody_fell_is_one_thing(one, other, differ):
    assert between(one, other, CLIMBER) == ([[one, other]] if differ else [])


def test_how_far_somebody_walked_is_not():
    assert between("60 metres", "200 metres", WALK) == []


def test_two_who_fell_are_told_apart():
    other = CLIMBER[1].format("about 200 metres")
    both = other + "\nHis friend fell 60 metres an hour later, the police said."
    assert told_apart(CLIMBER[0].format("about 60 metres"), both) == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [("$38 million", "$47 million", True), ("$38 million", "$90 million", False)],
)
def test_a_full_name_tells_what_a_sum_is_of(one, other, differ):
    assert between(one, other, TAKEOVER) == ([[one, other]] if differ else [])


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [("seven", "12", True), ("seven", "40", False), ("seven", "another 12", False)],
)
def test_counts_need_three_words_beside_them(one, other, differ):
    assert between(one, other, SMUGGLERS) == ([[one, other]] if differ else [])


def test_counts_of_one_noun_in_other_sentences_are_left_alone():
    assert between("seven", "12", FISHING) == []


def test_words_are_a_measure():
    assert between("35-word", "38-word", OATH) == [["35-word", "38-word"]]
