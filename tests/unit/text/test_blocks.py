"""Blocks: each case of tests/cases/blocks.toml, and what holds of all."""

import tomllib
from pathlib import Path

import pytest

from retold.model.reports import TOLD
from retold.text.blocks import RULES, find_blocks
from retold.text.marking import Known

CASES = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "blocks.toml").read_text(encoding="utf-8")
)["case"]


def told(text: str, known: Known | None = None) -> list[list[str]]:
    blocks = find_blocks(text, known) if known else find_blocks(text)
    return [[str(block.kind), block.span.of(text)] for block in blocks]


def shortened(words: str, pattern: str) -> str:
    stem = pattern[:-1]
    return pattern if pattern.endswith("…") and words.startswith(stem) else words


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_each_line_is_told_for_what_it_is(case):
    found = [one for one in told(case["text"]) if one[0] in case.get("only", [one[0]])]
    wanted = case["blocks"]
    patterns = [pattern for _, pattern in wanted] + [""] * len(found)
    assert [
        [kind, shortened(words, pattern)]
        for (kind, words), pattern in zip(found, patterns, strict=False)
    ] == wanted


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_rule_named_is_one_a_reader_can_be_told(case):
    names = {rule.name for rule in RULES}
    assert {block.rule for block in find_blocks(case["text"])} <= names


def test_the_title_the_source_states_is_the_headline_whatever_its_form():
    text = "It is done.\n\nThe tunnel opened on Monday, two years late, without a speech."
    assert told(text)[0][0] == "paragraph"
    assert told(text, Known(title="It is done."))[0] == ["headline", "It is done."]


def test_a_title_that_the_text_lacks_makes_no_line_a_headline():
    text = "Town weighs up tunnel\n\nThe tunnel opened on Monday, two years late, all said."
    assert told(text)[0][0] == "headline"
    assert told(text, Known(title="Something else"))[0][0] == "paragraph"


def test_headings_the_source_marks_are_subheadings():
    first = "The tunnel opened on Monday, two years late, without a speech."
    text = f"{first}\n\nWhy so late?\n\nNo"
    start = text.index("Why")
    assert told(text, Known(headings=frozenset({start})))[1] == ["subheading", "Why so late?"]


def test_an_outlet_after_a_dash_is_cut_off_a_title():
    text = "Tunnel opens in Elva - Elvabladet\n\nThe tunnel opened on Monday, two years late."
    assert told(text)[0] == ["headline", "Tunnel opens in Elva - Elvabladet"]
    assert told(text, Known(outlet="Elvabladet"))[:2] == [
        ["headline", "Tunnel opens in Elva"],
        ["furniture", "- Elvabladet"],
    ]


def test_furniture_and_credits_are_not_told():
    assert not {"furniture", "byline", "dateline", "credit", "caption"} & {str(k) for k in TOLD}


def test_no_text_has_no_blocks():
    assert find_blocks("") == ()
    assert find_blocks(" \n\t\n") == ()
