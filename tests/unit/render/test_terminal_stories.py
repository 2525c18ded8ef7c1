"""Stories of a collection in a terminal."""

from datetime import UTC, datetime

from retold.model.stories import LeftOut, LightStep, StoryLine, StoryLines, ToldStory
from retold.render.terminal_look import Look
from retold.render.terminal_stories import render_head, render_members, render_stories
from tests.unit.corpus.test_choosing import member

LINE = StoryLine(
    story="3f9a2c0000000ab",
    title="Ferry\x1b[31m burns",
    reports=3,
    outlets=2,
    origins=1,
    first=datetime(2031, 3, 14, tzinfo=UTC),
    last=datetime(2031, 3, 16, tzinfo=UTC),
    languages=("en",),
)

TOLD = ToldStory(
    line=LINE,
    members=tuple(member(name, hour) for hour, name in enumerate("abc")),
    lineage=(
        LightStep(
            report="b",
            source="a",
            unseen="",
            relation="copy",
            share=0.9,
            directed=False,
            why="Nearly all of it stands in The a.",
        ),
    ),
    events=(),
    compared=("a",),
    left_out=(LeftOut("b", "A copy of The a"), LeftOut("c", "A copy of The a")),
)


def test_a_list_says_how_many_more_there_are_and_prints_no_codes_of_a_title():
    shown = render_stories(StoryLines((LINE,), 40, 6), Look())
    assert "3f9a2c | " in shown
    assert "2031-03-14 to 2031-03-16" in shown
    assert "1 of 40 stories; --limit shows more." in shown
    assert "\x1b" not in shown


def test_no_story_is_said_in_words():
    assert render_stories(StoryLines((), 0, 6), Look()) == "No story is as asked for.\n"


def test_what_is_not_compared_is_told_once_for_each_reason():
    assert "1 of them are compared" in render_head(TOLD, Look())
    shown = render_members(TOLD, Look())
    assert "Not compared (2)" in shown
    assert "A copy of The a: The b and The c." in shown
    assert "copy: The a, 90% of its words, which came first is a guess." in shown
