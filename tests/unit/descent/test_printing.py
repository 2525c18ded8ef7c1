"""A report that names another and prints its telling in marks drew on it."""

from dataclasses import replace

import pytest

from retold.model.descent import Direction, Relation
from tests.fakes.reports import plain_report
from tests.unit.descent.test_pair import FIRST, OWN, told

CRACK = "Fishermen had warned of a crack beside the lighthouse since spring and were told to wait."
PRINTED = f"{OWN}\nThe Coast Herald writes: “{CRACK}”"


def printing(text: str, *, outlet: str = "Coast Herald", days: tuple[int, int] = (1, 1)):
    dates = tuple(f"2024-03-{day:02}" for day in days)
    one = replace(plain_report(FIRST, name="one", published=dates[0]), outlet=outlet)
    two = plain_report(text, name="two", published=dates[1])
    return one, told(one, two)


@pytest.mark.parametrize(
    "text",
    [PRINTED, PRINTED.replace("The Coast Herald", "As the Gazette, Coast Herald and the Post, it")],
    ids=["alone", "among others"],
)
def test_who_prints_the_telling_of_one_it_names_drew_on_it(text):
    one, descent = printing(text)
    assert descent.relation is Relation.PARTLY_DRAWN
    assert descent.reasons[0].rule == "descent.prints_its_text"
    assert descent.direction is (
        Direction.LEFT_FIRST if descent.left == one.id else Direction.RIGHT_FIRST
    )
    assert min(descent.share_of_left, descent.share_of_right) > 0


@pytest.mark.parametrize(
    ("text", "outlet", "days"),
    [
        (PRINTED, "Northern Post", (1, 1)),
        (PRINTED, "Coast Herald", (9, 1)),
        (f"{OWN}\nThe Coast Herald writes: {CRACK}", "Coast Herald", (1, 1)),
        (f"{OWN}\nThe Coast Herald writes: “Fishermen had warned.”", "Coast Herald", (1, 1)),
    ],
    ids=["another is named", "it came out before", "without marks", "a phrase"],
)
def test_what_may_have_another_source_is_not_said_to_be_printed(text, outlet, days):
    _, descent = printing(text, outlet=outlet, days=days)
    assert descent.reasons[0].rule != "descent.prints_its_text"


def test_what_somebody_says_in_both_is_not_the_others_telling():
    said = f"{CRACK[:-1]}, Ines Orr said."
    one = replace(plain_report(FIRST.replace(CRACK, said), name="one"), outlet="Coast Herald")
    two = plain_report(f"{OWN}\n“{CRACK}” Ines Orr told the Coast Herald.", name="two")
    assert told(one, two).reasons[0].rule != "descent.prints_its_text"
