"""The way from extracted text back to the source of a page."""

import pytest

from retold.errors import UnreadableError
from retold.model.spans import Span
from retold.sources.options import Limits
from retold.sources.pages.alignment import Aligner
from retold.sources.pages.characters import shown_by

LIMITS = Limits()


def shown(content: str) -> str:
    return shown_by(content, "page.html", LIMITS).squeezed


def found(content: str, text: str) -> list[tuple[str, str]]:
    strand = Aligner(content, shown_by(content, "page.html", LIMITS)).strand(text)
    return [(piece.text.of(text), piece.source.of(content)) for piece in strand.pieces]


@pytest.mark.parametrize(
    ("content", "squeezed"),
    [
        ("<p>It <b>fe</b>ll.</p>", "Itfell."),
        ("<!-- not <p>this</p> --><p>It fell.</p>", "Itfell."),
        ("<script>var a = '<p>no</p>';</script><p>It fell.</p>", "Itfell."),
        ("<STYLE>p { color: red }</STYLE><p>It fell.</p>", "Itfell."),
        ('<p title="a > b">It fell.</p>', "Itfell."),
        ("<p>It&nbsp;fell&#46; &amp;c &eacute;&#x1F309;</p>", "Itfell.&cé🌉"),
        ("<p>AT&T rose &bogus; 5 < 6</p>", "AT&Trose&bogus;5<6"),
        ("<p>Zwei\u00adfel\u200bhaft</p>", "Zweifelhaft"),
        ("<p>It fell", "Itfell"),
        ("<p>It fell <", "Itfell<"),
        ("<!DOCTYPE html><?xml version='1.0'?><p>It fell.", "Itfell."),
        ("", ""),
    ],
)
def test_what_a_page_shows(content, squeezed):
    assert shown(content) == squeezed


def test_runs_that_are_written_alike_are_one_piece():
    assert found("<p>The old bridge fell.</p>", "The old bridge fell.") == [
        ("The old bridge fell.", "The old bridge fell.")
    ]


def test_an_entity_is_a_piece_of_its_own():
    assert found("<p>Rain &amp; wind</p>", "Rain & wind") == [
        ("Rain ", "Rain "),
        ("&", "&amp;"),
        (" wind", " wind"),
    ]


def test_blanks_are_folded_and_markup_between_words_is_passed_over():
    assert found("<p>The\n   old <b>bridge</b></p>", "The old bridge") == [
        ("The", "The"),
        (" ", "\n   "),
        ("old ", "old "),
        ("bridge", "bridge"),
    ]


def test_a_paragraph_said_twice_is_found_in_its_order():
    content = "<p>It fell on Sunday.</p><p>Nobody was hurt.</p><p>It fell on Sunday.</p>"
    aligner = Aligner(content, shown_by(content, "page.html", LIMITS))
    starts = [
        aligner.strand(text).pieces[0].source.start
        for text in ("It fell on Sunday.", "Nobody was hurt.", "It fell on Sunday.")
    ]
    assert starts == sorted(set(starts))


def test_words_left_out_by_the_extraction_do_not_lose_the_rest():
    content = "<p>The bridge at Kolmar <a>[2]</a> fell on Sunday after a week of rain.</p>"
    text = "The bridge at Kolmar fell on Sunday after a week of rain."
    mapped = "".join(said for said, _ in found(content, text))
    assert len(mapped) > 0.8 * len(text)


def test_what_is_not_on_the_page_is_not_mapped():
    assert found("<p>Something else stands here.</p>", "The bridge fell on Sunday.") == []


def test_too_many_tags_are_refused_before_anybody_parses_them():
    with pytest.raises(UnreadableError, match="tags"):
        shown_by("<p>" * 200, "page.html", Limits(tags=100))
    with pytest.raises(UnreadableError, match="deep"):
        shown_by("<div>" * 60, "page.html", Limits(depth=50))


def test_offsets_lead_to_the_first_character_after_them():
    page = shown_by("<head><title>A b</title></head><body>C d", "page.html", LIMITS)
    assert page.squeezed[page.index_at(page.starts[2] - 1) :] == "Cd"
    assert page.index_at(1000) == len(page.squeezed)
    assert page.runs(0, 2)[0] == (0, 1, Span(13, 14))
