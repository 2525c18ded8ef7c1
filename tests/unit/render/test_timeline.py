from dataclasses import replace

import pytest

from retold.model.tracing import Form
from retold.render.terminal_look import Look
from retold.render.terminal_timeline import render_timeline
from retold.render.timeline import timeline_page
from retold.render.timeline_drawing import WIDTH, time_drawing
from retold.render.timeline_html import render_timeline_html
from retold.render.timeline_words import given_words, lead_words, limits_words, rest_words
from tests.fakes.tracings import ASKED, appearance, hostile_tracing, no_tracing, some_tracing


def test_the_first_telling_stands_in_one_sentence():
    assert lead_words(some_tracing()) == (
        "First told here on 14 March 2031 by Harbour Courier, given to Ada Brandt, in marks."
    )


def test_how_often_and_to_whom_stands_in_the_next():
    assert rest_words(some_tracing()) == (
        "5 reports of 1,200 tell them, 1 in other words than the first, 1 without their source. "
        "They are given to Ada Brandt (3); for 1 no speaker was found."
    )


def test_words_nobody_tells_are_said_to_be_nowhere():
    assert lead_words(no_tracing()) == "No report of this collection tells these words."
    assert rest_words(no_tracing()) == ""


def test_what_was_left_out_is_told():
    assert limits_words(some_tracing()).endswith("7 more reports with these words are not shown.")
    assert "not shown" not in limits_words(no_tracing())


def test_words_within_a_longer_speech_are_not_given_to_its_speaker():
    quoting = appearance("A", 0, ASKED, part=True, speaker="Petar Zelin", source="he")
    assert given_words(quoting) == "within words of Petar Zelin (“he”), in marks"
    unread = appearance("A", 0, ASKED, read=False, form=Form.IN_MARKS)
    assert given_words(unread) == "in marks, no speaker found; not read in full"


def test_the_terminal_marks_changed_words_without_colour():
    shown = render_timeline(some_tracing(), Look(width=200))
    assert "The harbour will stay closed until [-the-] {+every+} wreck is raised" in shown
    assert "| 1 Harbour Courier: first; given to Ada Brandt, in marks" in shown
    assert "Without a date\n--------------\n" in shown
    assert "2 more times" in shown


def test_a_long_list_is_cut_and_says_so():
    many = replace(some_tracing(), dated=some_tracing().dated * 20)
    assert "40 of 80; --all shows the rest." in render_timeline(many, Look())
    assert "--all" not in render_timeline(many, Look(everything=True))


def test_nothing_hostile_steers_the_terminal():
    shown = render_timeline(hostile_tracing(), Look(colour=False))
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_the_page_cuts_the_words_out_of_their_sentence():
    entry = timeline_page(some_tracing()).dated[0]
    assert [(piece.text, piece.marked) for piece in entry.pieces] == [
        ("“", False),
        (ASKED, True),
        (",” Ada Brandt said.", False),
    ]
    assert entry.first
    assert not entry.diff


def test_a_dot_stands_where_its_day_is():
    drawing = time_drawing(some_tracing())
    assert drawing is not None
    places = [dot.x for dot in drawing.dots]
    assert places == sorted(places)
    assert 0 < places[0] < places[-1] < WIDTH
    assert [tick.words for tick in drawing.ticks] == [
        "Apr 2031",
        "Jul 2031",
        "Oct 2031",
        "Jan 2032",
        "Apr 2032",
    ]


def test_dots_of_one_day_do_not_touch():
    same = [appearance(f"Outlet {n}", 0, ASKED) for n in range(6)]
    drawing = time_drawing(replace(some_tracing(), dated=(*same, *some_tracing().dated)))
    assert drawing is not None
    places = {(dot.x, dot.y) for dot in drawing.dots}
    assert len(places) == len(drawing.dots)
    assert all(dot.y > 0 for dot in drawing.dots)


def test_one_day_makes_no_picture():
    first = some_tracing().dated[:1]
    assert time_drawing(replace(some_tracing(), dated=first)) is None
    assert time_drawing(no_tracing()) is None


@pytest.mark.parametrize("make", [some_tracing, no_tracing, hostile_tracing])
def test_the_page_holds_what_came_from_reports_as_text_only(make):
    page = render_timeline_html(make())
    assert page.count("<script") == 1
    assert "<img" not in page
    assert "javascript:" not in page
    assert "\x1b" not in page
    assert "\u202e" not in page


def test_the_page_is_the_same_twice():
    assert render_timeline_html(some_tracing()) == render_timeline_html(some_tracing())
