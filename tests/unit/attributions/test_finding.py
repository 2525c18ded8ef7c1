"""What the shipped network marks in sentences that nobody trained it on."""

import time

import pytest

from retold.analysis.attributions import find_attributions
from retold.analysis.attributions.finding import MOST_TOKENS
from retold.text.prose import prose_of
from tests.fakes.reports import plain_report

CASES = [
    (
        "Harbour master Ilse Brandt said on Tuesday that the quay would stay shut until May.",
        ("Harbour master Ilse Brandt", "said", "that the quay would stay shut until May"),
    ),
    (
        "“We were never warned,” the deckhand told reporters.",
        ("the deckhand", "told", "“We were never warned,”"),
    ),
    (
        "According to the port authority, nine lorries were on board.",
        ("the port authority", "According to", "nine lorries were on board"),
    ),
    (
        "The owner denied that the doors had been locked.",
        ("The owner", "denied", "that the doors had been locked"),
    ),
]


def marked(text):
    prose = prose_of(plain_report(text))
    return [
        (one.source and one.source.of(text), one.cue.of(text), *(s.of(text) for s in one.content))
        for one in find_attributions(prose)
    ]


@pytest.mark.parametrize(("text", "attribution"), CASES)
def test_source_cue_and_content_are_marked(text, attribution):
    assert marked(text) == [attribution]


def test_a_sentence_that_gives_nothing_to_anybody_is_left_alone():
    assert marked("The ferry left Torvik at noon with nine lorries on board.") == []


def test_a_text_without_words_has_no_attributions():
    assert marked("…") == []


def test_content_belongs_to_the_cue_beside_it():
    text = (
        "The mayor said the bridge was safe. Her deputy argued that it should be closed.\n\n"
        "“Nobody asked us,” the ferrymen said."
    )
    assert [(source, content) for source, _, content in marked(text)] == [
        ("The mayor", "the bridge was safe"),
        ("Her deputy", "that it should be closed"),
        ("the ferrymen", "“Nobody asked us,”"),
    ]


def test_the_scores_are_likelihoods():
    text = "The mayor said the bridge was safe."
    [one] = find_attributions(prose_of(plain_report(text)))
    assert 0.5 < one.score <= 1


def test_a_text_of_any_length_is_read_in_bounded_time():
    prose = prose_of(plain_report("The mayor said the bridge was safe. " * (MOST_TOKENS // 2)))
    began = time.monotonic()
    found = find_attributions(prose)
    assert time.monotonic() - began < 60
    assert found[-1].content[-1].end < len(prose.text) / 2
