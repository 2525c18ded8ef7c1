"""What several people say in one finding is shown as several quotations, each with its speaker."""

import pytest

from retold.comparison import compare
from retold.model.findings import Comparison, Finding
from retold.render.cards import cards_of
from retold.render.citation import citation
from retold.render.csv_tables import csv_tables
from retold.render.lookup import lookup_of
from retold.render.markdown import render_markdown
from retold.render.sides import sides_of
from tests.fakes.reports import plain_report

HERE = """The sea wall at Westhaven broke on Sunday and forty houses stood in water by noon.
“The ministry lied about the wall,” Ida Brandt, the mayor, said. “It knew of the cracks in May.”
“The pumps were refused on Friday and two houses collapsed,” said Una Marsh, a minister."""

THERE = """Water came over the sea wall of Westhaven at the weekend, flooding houses in Mill Lane.
The ministry has sent pumps, and Ida Brandt thanked the fire crews. Una Marsh came by boat.
Nobody was hurt when the wall broke, and the houses may be dry again by Thursday."""

MAYOR = "The ministry lied about the wall, … It knew of the cracks in May."
MINISTER = "The pumps were refused on Friday and two houses collapsed,"


@pytest.fixture(scope="module")
def told() -> tuple[Comparison, Finding]:
    reports = (plain_report(HERE, name="Gazette"), plain_report(THERE, name="Courier"))
    comparison = compare(reports, one_story=True)
    [finding] = [one for one in comparison.first_findings if one.label == "one-sided"]
    return comparison, finding


def test_each_speaker_has_a_side(told):
    sides = [(side.speaker, side.words) for side in sides_of(*told)]
    assert sides == [("Ida Brandt", MAYOR), ("Una Marsh", MINISTER)]


def test_a_document_names_who_says_each(told):
    document = render_markdown(told[0])
    assert f"    - Gazette, Ida Brandt: “{MAYOR}”" in document
    assert f"    - Gazette, Una Marsh: “{MINISTER}”" in document


def test_a_citation_has_a_line_for_each(told):
    mayor, minister, *_ = citation(*told).splitlines()
    assert mayor.startswith(f"“{MAYOR}” (Ida Brandt) — Gazette")
    assert minister.startswith(f"“{MINISTER}” (Una Marsh) — Gazette")


def test_the_page_shows_each_by_itself(told):
    comparison, finding = told
    card = next(one for one in cards_of(comparison, lookup_of(comparison)) if one.id == finding.id)
    excerpts = (*card.before, *card.after)
    assert [excerpt.speaker for excerpt in excerpts] == ["Ida Brandt", "Una Marsh"]
    assert MINISTER not in "".join(piece.text for piece in excerpts[0].pieces)


def test_a_table_names_who_says_each(told):
    table = csv_tables(told[0])["findings"]
    assert f"Ida Brandt: {MAYOR} … Una Marsh: {MINISTER}" in table


def test_what_one_says_alone_names_nobody_again():
    reports = (
        plain_report(HERE.rsplit("\n", 1)[0], name="Gazette"),
        plain_report(THERE, name="Courier"),
    )
    comparison = compare(reports, one_story=True)
    [finding] = [one for one in comparison.first_findings if one.label == "one-sided"]
    assert [(side.speaker, side.words) for side in sides_of(comparison, finding)] == [("", MAYOR)]
