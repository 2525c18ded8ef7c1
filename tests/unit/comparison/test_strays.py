"""Captions, players and teasers between the paragraphs are none of the story."""

import pytest

from retold.comparison.reading import read_report
from retold.comparison.strays import strays_in_the_body
from retold.model.profiles import Profile
from tests.fakes.reports import plain_report

STORY = "The mayor opened the bridge in Dunmoor on Sunday. She left for Vell at noon."
AFTER = "Nine thousand people came, and the ferry was moored for good."


def strays(*lines: str) -> list[str]:
    studied = read_report(plain_report("\n".join(lines)), Profile.FAST)
    said = [studied.prose.said(sentence.span) for sentence in studied.prose.sentences]
    return [said[at] for at in sorted(strays_in_the_body(studied))]


def test_a_paragraph_that_breaks_off_in_the_middle_of_a_word_is_a_teaser():
    first, last = "“I will stay,” Ada Quill said in Vell.", "“I will not resi"
    assert strays(STORY, f"{first} {last}", AFTER) == [first, last]


@pytest.mark.parametrize(
    "lines",
    [
        (STORY, "“I will stay,” Ada Quill said. “I will not resign.”", AFTER),
        (STORY, "Ada Quill was asked whether she would stay. She said that", "she would.", AFTER),
        (STORY, "What to know about the bridge", AFTER),
        (STORY, AFTER, "Ada Quill spoke in Vell. She said that she wou"),
    ],
    ids=["ends in a mark", "goes on in the next line", "a heading", "the end of the text"],
)
def test_what_ends_goes_on_or_stands_last_is_of_the_story(lines):
    assert strays(*lines) == []


def test_where_many_paragraphs_end_without_a_stop_none_is_a_teaser():
    lines = [f"The bridge was closed in {year}. It was mended in spring" for year in (1, 2, 3)]
    assert strays(*lines, AFTER) == []


PAST = "“The bridge will be closed for {} days,” Ada Quill said."
PRESENT = "Ada Quill says in Vell: “The bridge is the pride of Dunmoor.”"


def in_the_past(number: int) -> list[str]:
    return [PAST.format(number) for number in range(2, number + 2)]


def test_one_line_that_quotes_in_the_present_where_all_else_was_said_is_a_caption():
    assert strays(*in_the_past(9), PRESENT, AFTER) == [PRESENT]


def test_a_report_that_quotes_twice_in_the_present_or_seldom_at_all_does_so_by_itself():
    again = "Tom Ferrow says: “The ferry should have stayed.”"
    assert strays(*in_the_past(9), PRESENT, again, AFTER) == []
    assert strays(*in_the_past(3), PRESENT, AFTER) == []


def test_a_long_paragraph_in_the_present_is_of_the_story():
    long = f"{PRESENT} The wind was cold. Flags were torn. The band played on."
    assert strays(*in_the_past(9), long, AFTER) == []
