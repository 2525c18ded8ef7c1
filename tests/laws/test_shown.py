"""Laws of showing: whatever a report says, it cannot steer what shows it."""

import csv
import re
from dataclasses import replace
from functools import cache
from io import StringIO
from unicodedata import category

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.cells import cell_len

from retold.model.findings import Comparison
from retold.render.csv_tables import csv_tables
from retold.render.markdown import render_markdown
from retold.render.terminal import render_terminal
from retold.render.terminal_look import Look
from retold.render.visible import shortened, visible
from tests.fakes.comparisons import two_reports

NASTY = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from('\x1b\x07\r\n\t\u202e\u2066\u200b<>&|`*_[]()#@=+-"“”'),
    ),
    max_size=60,
)

TAGS = {"h1", "h2", "p", "ul", "ol", "li", "strong", "table", "thead", "tbody", "tr", "th", "td"}
LINK = "a"


@cache
def calm() -> Comparison:
    return two_reports()


def saying(words: str) -> Comparison:
    """Two reports whose every free text is `words`."""
    comparison = calm()
    reports = tuple(
        replace(
            report,
            name=words or report.name,
            title=words,
            outlet=words,
            text=(words * len(report.text))[: len(report.text)] or report.text,
        )
        for report in comparison.reports
    )
    return replace(
        comparison,
        reports=reports,
        findings=tuple(replace(each, words=words) for each in comparison.findings),
        facts=tuple(replace(each, about=words) for each in comparison.facts),
        utterances=tuple(replace(each, speaker=words) for each in comparison.utterances),
        notices=tuple(replace(each, words=words) for each in comparison.notices),
    )


@given(NASTY)
def test_what_is_made_visible_cannot_steer(text):
    shown = visible(text)
    assert "\n" not in shown
    assert all(each in "\u200c\u200d" or category(each)[0] != "C" or assigned_later(each)
               for each in shown)  # fmt: skip
    assert visible(shown) == shown


def assigned_later(character: str) -> bool:
    """Whether the character is of private use, or of no use yet; neither steers anything."""
    return category(character) in {"Co", "Cn"}


@given(NASTY, st.integers(2, 80))
def test_what_is_shortened_is_no_longer_than_asked(text, most):
    assert len(shortened(text, most)) <= most


@given(NASTY, st.integers(60, 160))
@settings(max_examples=25, deadline=None)
def test_the_terminal_gets_lines_no_wider_than_it_is_and_no_codes(words, width):
    shown = render_terminal(saying(words), Look(width=width, everything=True))
    assert max(map(cell_len, shown.split("\n"))) <= width
    assert visible(shown.replace("\n", " ")) == " ".join(shown.split())


@given(NASTY)
@settings(max_examples=25, deadline=None)
def test_markdown_makes_no_tag_of_a_report_s_words(words):
    document = render_markdown(saying(words), everything=True)
    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(document)
    assert set(re.findall(r"<(\w+)", page)) <= TAGS | {LINK}
    assert "<!--" not in page


@given(NASTY)
@settings(max_examples=25, deadline=None)
def test_no_cell_of_a_spreadsheet_begins_as_a_formula(words):
    for table in csv_tables(saying(words)).values():
        head, *rows = csv.reader(StringIO(table, newline=""), strict=True)
        for row in rows:
            assert len(row) == len(head)
            assert not any(cell.lstrip(" ").startswith(("=", "+", "-", "@")) for cell in row)
