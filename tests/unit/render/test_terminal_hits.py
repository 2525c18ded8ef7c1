from dataclasses import replace
from datetime import UTC, datetime

from retold.model.hits import Hit, Hits
from retold.model.reports import Precision
from retold.model.spans import Span
from retold.render.terminal_hits import render_hits
from retold.render.terminal_look import Look


def hit(printed: str = "Divers will go down on Monday.", **more) -> Hit:
    made = Hit(
        report="3f9a2c",
        name="Harbour Courier",
        title="Ferry sinks",
        outlet="Harbour Courier",
        url="",
        published=datetime(2031, 3, 14, tzinfo=UTC),
        precision=Precision.DAY,
        story="s1",
        score=1.0,
        around=Span(50, 50 + len(printed)),
        printed=printed,
        matched=(Span(50, 56),),
    )
    return replace(made, **more)


def test_a_hit_tells_headline_outlet_day_and_words():
    shown = render_hits(Hits((hit(),), 1), Look())
    assert shown == (
        " 1  Ferry sinks\n"
        "    Harbour Courier, 14 March 2031; report 3f9a2c, story s1\n"
        "    Divers will go down on Monday.\n"
        "\n"
        "1 report.\n"
    )


def test_words_that_answer_stand_out_in_colour():
    assert "\x1b[1;35mDivers\x1b[0m will" in render_hits(Hits((hit(),), 1), Look(colour=True))


def test_more_hits_than_shown_are_counted():
    assert "1 of 30 reports; --limit shows more." in render_hits(Hits((hit(),), 30), Look())


def test_no_hits_are_told():
    assert render_hits(Hits((), 0), Look()) == "No report answers.\n"


def test_nothing_hostile_steers_the_terminal():
    bad = "\x1b[31mDivers\u202e go"
    shown = render_hits(Hits((hit(bad, title=bad, matched=(Span(50, 61),)),), 1), Look())
    assert "\x1b" not in shown
    assert "\u202e" not in shown
