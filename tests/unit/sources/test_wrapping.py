"""Hard-wrapped text is joined to paragraphs; everything else is left alone."""

from textwrap import fill

import pytest

from retold.model.spans import Span
from retold.sources import check_pieces, report_from_text, source_span
from retold.sources.wrapping import unwrapped

FIRST = (
    "The bridge at Kolmar fell on Sunday after a week of rain, the ministry said on Monday, and "
    "the road to the coast will stay closed until the autumn at least. Nobody was hurt, it added."
)
SECOND = (
    "“We had warned of it for years,” one of the engineers told the council, which met behind "
    "closed doors and will meet again on Thursday to speak of a ferry."
)
WRAPPED = f"{fill(FIRST, 68)}\n\n{fill(SECOND, 68)}\n"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_wrapped_lines_become_paragraphs(end):
    report = report_from_text(WRAPPED.replace("\n", end))
    told = [" ".join(block.span.of(report.text).split()) for block in report.blocks]
    assert told == [FIRST, SECOND]
    assert len(report.text) == len(report.source.content)
    assert check_pieces(report) == ()


def test_every_character_keeps_its_place():
    report = report_from_text(WRAPPED)
    at = report.text.index("one of the engineers")
    span = source_span(report, Span(at, at + 20))
    assert span == Span(at, at + 20)


@pytest.mark.parametrize(
    "text",
    [
        "",
        FIRST + "\n" + SECOND,
        "A short line.\nAnother one.\nAnd a third that is longer.\nA last.\nNo more.\nStop.",
        "She sang:\nAnd all the boats came home\nWith lanterns\nOn the sea\nAnd nobody\nWas left",
        "\n".join(f"- {line}" for line in fill(FIRST + SECOND, 60).split("\n")),
    ],
)
def test_other_lines_are_left_alone(text):
    assert unwrapped(text) is None
