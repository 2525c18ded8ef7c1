"""Laws of reading: nothing is lost, nothing moves, nothing but the one error comes out."""

import html
import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from retold.errors import UnreadableError
from retold.model.spans import Span
from retold.sources import (
    check_pieces,
    read_all,
    report_from_html,
    report_from_text,
    source_span,
)
from retold.text.blocks import find_blocks
from retold.text.marking import Known
from tests.fakes.sound_files import sound_files

PHRASES = st.sampled_from(
    (
        "The bridge fell on Sunday, the ministry said.",
        "Tunnel Opens at Last",
        "Tunnel opens at last | Elva News",
        "KYIV — The power came back.",
        "LONDON, March 3 (Reuters) - The bank kept its rate.",
        "By Jane Doe, Reuters",
        "He left. (Reporting by Jane Doe; Editing by Otto Roe)",
        "Leave a Reply",
        "Related Stories",
        "# A heading",
        "> A line",
        "---",
        "title: A title",
        "“It fell,” she said 🌉.",
        "Crème & brûlée <b> \u00a0 &amp; \\u0041",
        "FILE - In this photo (AP Photo/Otto Roe)",
        "July 15, 2018",
    )
)
LINES = st.one_of(PHRASES, st.text(max_size=60))
TEXTS = st.lists(LINES, max_size=14).flatmap(
    lambda lines: st.sampled_from(("\n", "\n\n", "\r\n", "\u2028")).map(lambda end: end.join(lines))
)
PARAGRAPHS = st.lists(
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cn", "Co", "Cs")),
        min_size=1,
        max_size=80,
    ),
    min_size=1,
    max_size=8,
)


FILLER = (
    "<p>The bridge at Kolmar fell on Sunday after a week of rain, they said.</p>"
    "<p>Nobody was on it, the mayor told reporters on the bank of the river.</p>"
    "<p>Engineers had warned of cracks in the old pillars for many years.</p>"
)


@pytest.fixture(autouse=True, scope="module")
def _all_is_loaded(tmp_path_factory):
    """What is loaded when first needed is no part of the time of one example."""
    for sound in sound_files():
        path = tmp_path_factory.mktemp("loaded") / sound.name
        path.write_bytes(sound.data)
        assert read_all([str(path)]).reports
    assert report_from_html(f"<html><body><article>{FILLER}</article></body></html>")
    assert report_from_text("Der Rat wird die Brücke nicht bezahlen. " * 4).language == "de"


@given(TEXTS, st.integers(0, 30))
def test_blocks_are_in_order_and_leave_out_only_blanks(text, skip):
    at = 0
    for block in find_blocks(text, Known(skip=skip)):
        assert at <= block.span.start < block.span.end
        assert not text[at : block.span.start].strip()
        assert block.span.of(text).strip() == block.span.of(text)
        at = block.span.end
    assert not text[at:].strip()


@given(TEXTS)
def test_text_is_its_own_source(text):
    assume(text.strip())
    report = report_from_text(text)
    assert check_pieces(report) == ()
    assert source_span(report, Span(0, len(text))) == Span(0, len(text))


@given(
    st.lists(st.dictionaries(st.sampled_from(("text", "title", "date", "x")), TEXTS), max_size=4)
)
def test_json_is_mapped_whole(tmp_path_factory, records):
    path = tmp_path_factory.mktemp("laws") / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    read = read_all([str(path)])
    assert len(read.reports) + len(read.rejected) == max(1, len(records))
    for report in read.reports:
        assert check_pieces(report) == ()
        unmapped = list(report.text)
        for piece in report.source.pieces:
            unmapped[piece.text.start : piece.text.end] = " " * len(piece.text)
        assert not "".join(unmapped).strip()


@given(PARAGRAPHS, st.booleans())
def test_html_is_mapped_truly(paragraphs, named):
    quote = html.escape if named else str
    body = "".join(f"<p>{quote(words)}</p>\n" for words in paragraphs)
    try:
        report = report_from_html(f"<html><body><article>{body}{FILLER}</article></body></html>")
    except UnreadableError:
        return
    assert check_pieces(report) == ()


@given(st.binary(max_size=400), st.sampled_from((".txt", ".html", ".json", ".md", "")))
def test_any_bytes_give_a_report_or_the_one_error(tmp_path_factory, data, ending):
    path = tmp_path_factory.mktemp("laws") / f"a{ending}"
    path.write_bytes(data)
    for report in read_all([str(path)]).reports:
        assert check_pieces(report) == ()
