"""Captions that stand between the paragraphs of a story are no sentences of it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from retold.comparison.captions import captions_in_the_body, in_brackets
from retold.comparison.reading import read_report
from retold.model.profiles import Profile
from tests.fakes.reports import plain_report

STORY = "The mayor opened the bridge in Dunmoor on Sunday and left for Vell."


def captions(line: str, *, day: int = 6) -> list[str]:
    report = plain_report(f"{STORY}\n{line}\n{STORY}")
    dated = replace(report, published=datetime(2031, 5, day, tzinfo=UTC))
    studied = read_report(dated, Profile.FAST)
    return [
        studied.prose.said(studied.prose.sentences[at].span)
        for at in sorted(captions_in_the_body(studied))
    ]


def test_a_line_with_the_whole_date_of_these_days_is_a_caption():
    line = "Mayor Ada Quill opens the bridge in Dunmoor, May 4, 2031."
    assert captions(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The old bridge was closed on May 4, 2019, after a barge had struck it.",
        "The bridge was opened on Sunday, May 4, in front of nine thousand people.",
    ],
)
def test_a_day_long_past_and_a_day_without_its_year_are_of_the_story(line):
    assert captions(line) == []


def test_a_paragraph_of_many_sentences_is_of_the_story():
    line = "The bridge opened on May 4, 2031. Nine thousand came. The mayor spoke. It rained."
    assert captions(line) == []


def test_what_stands_in_brackets_as_a_whole_is_a_credit():
    assert in_brackets("(Ada Finch / Vell Press)")
    assert not in_brackets("The bridge (built in 1931) was closed.")
