"""The article on a page: what is taken, and what lies over it or cuts it in pieces."""

from time import process_time

import pytest

from retold.errors import UnreadableError
from retold.sources import report_from_html
from retold.sources.pages.about import about
from retold.sources.pages.article import article_on
from retold.sources.pages.clearing import clear
from retold.sources.pages.elements import said_by, tree_of
from retold.sources.pages.mending import mend

BOUND = 5.0
"""Seconds of the processor; each takes under one."""

LEAD = (
    "The old bridge over the river at Kolmar closed on Monday after a week of rain, and the town "
    "council said that nobody knew when it would be open to cars again."
)
SECOND = (
    "The council met in the evening, heard two engineers and a farmer, and put the matter off "
    "until the water had gone down; the ferry runs every hour until then, day and night."
)
THIRD = (
    "Ada Finch, who has run the bakery on the far bank for thirty years, said that she would sell "
    "her bread from a boat if she had to, and that the river had been higher in her youth."
)
FOURTH = (
    "The last time the bridge was closed for longer than a day was in the spring of the great ice, "
    "when the piers were struck by floes and one of them had to be built anew."
)


def lines(body: str) -> list[str]:
    page = f"<html><head><title>Bridge closed</title></head><body>{body}</body></html>"
    return [part.text for part in article_on(tree_of(page))]


def story(*paragraphs: str) -> str:
    inner = "".join(f"<p>{one}</p>" for one in paragraphs)
    return f"<article><h1>Bridge at Kolmar closed</h1>{inner}</article>"


def test_paragraphs_are_taken_and_menus_are_not():
    menu = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/s'>Sport</a></li></ul></nav>"
    found = lines(menu + story(LEAD, SECOND, THIRD))
    kept = [line for line in found if line in {LEAD, SECOND, THIRD}]
    assert kept == [LEAD, SECOND, THIRD]
    assert "Home" not in found


def test_a_table_of_the_article_is_taken():
    table = "<table><tr><th>Day</th><th>Water</th></tr><tr><td>Monday</td><td>412</td></tr></table>"
    body = f"<article><p>{LEAD}</p><p>{SECOND}</p>{table}<p>{THIRD}</p></article>"
    assert "412" in lines(body)


@pytest.mark.parametrize(
    "linked",
    [
        "<a href='/x'>Ferry runs again after two days of storm</a>",
        (
            "<a href='/x'>Ferry runs again after two days of storm</a> [<b>VIDEO]|<br></b>"
            "<a href='/y'>Mayor of Kolmar falls into the river</a> [PICTURES]"
        ),
    ],
)
def test_a_line_that_is_a_link_to_another_story_is_left_out(linked):
    tree = tree_of(story(LEAD, linked, SECOND))
    clear(tree)
    assert [said_by(one) for one in tree.iter("p")] == [LEAD, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "<a href='/x'>The council met in the evening and told nobody.</a>",
        "The council met with <a href='/x'>the farmers of the whole valley</a> in the evening",
        "<a href='/x'>Kolmar Town Council</a>",
    ],
)
def test_a_sentence_with_links_and_a_name_stay(line):
    tree = tree_of(story(LEAD, line, SECOND))
    clear(tree)
    assert [said_by(one) for one in tree.iter("p")] == [LEAD, said_by(tree_of(line)), SECOND]


def test_a_menu_that_opens_over_a_name_is_left_out_and_the_name_stays():
    links = "".join(f"<a href='/{n}'>Story number {n}</a>" for n in range(4))
    name = f"<span><a href='/finch'>Ada Finch</a><span>{links}</span></span>"
    found = lines(story(LEAD, f"The baker {name} was not amused by the closing.", SECOND, THIRD))
    assert "The baker Ada Finch was not amused by the closing." in found


def test_a_quoted_post_is_part_of_the_story():
    post = (
        "<div class='social-embed'><blockquote class='twitter-tweet'><p>The ferry is full until "
        "Friday, and so am I.</p>— Otto Roe (@ottoroe)</blockquote></div>"
    )
    found = lines(f"<article><p>{LEAD}</p><p>{SECOND}</p>{post}<p>{THIRD}</p></article>")
    assert any("The ferry is full" in line for line in found)


def test_text_that_stands_in_no_paragraph_is_taken_whole():
    body = (
        f"<div class='content'>{LEAD} <a href='/x'>The ferry</a> runs.<br><br>{SECOND}"
        f"<h2>The baker</h2>{THIRD}</div>"
    )
    found = " ".join(lines(body))
    assert f"{LEAD} The ferry runs." in found
    assert SECOND in found
    assert THIRD in found


def test_a_label_that_stands_in_no_paragraph_is_let_be():
    tree = tree_of("<html><body><div>Share <b>this</b></div></body></html>")
    mend(tree)
    assert not list(tree.iter("p"))


def test_an_article_in_pieces_is_joined():
    piece = "<div class='body'><p>{}</p><p>{}</p></div>"
    body = piece.format(LEAD, SECOND) + "<div class='ad'>Ad</div>" + piece.format(THIRD, FOURTH)
    found = lines(f"<main><h1>Bridge at Kolmar closed</h1>{body}</main>")
    assert [line for line in found if line in {LEAD, SECOND, THIRD, FOURTH}] == [
        LEAD,
        SECOND,
        THIRD,
        FOURTH,
    ]


def test_two_articles_under_headings_of_their_own_are_not_joined():
    piece = "<div class='body'><p>{}</p><p>{}</p></div>"
    tree = tree_of(piece.format(LEAD, SECOND) + "<h2>Next</h2>" + piece.format(THIRD, FOURTH))
    mend(tree)
    assert [len(list(one.iter("p"))) for one in tree.iter("div") if one.get("class")] == [2, 2]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p>We use cookies to improve your experience on this site.</p><button>Accept</button>",
        "<ul><li><a href='/'>Home</a></li><li><a href='/s'>Sport</a></li></ul>",
    ],
)
def test_a_page_without_an_article_is_refused_with_a_reason(body):
    with pytest.raises(UnreadableError, match="no article"):
        report_from_html(f"<html><body>{body}</body></html>")


def test_a_page_in_a_script_without_blanks_is_no_empty_page():
    said = "".join(chr(0x4E00 + n) for n in range(90))
    report = report_from_html(f"<html lang='zh'><body>{story(said, said[::-1])}</body></html>")
    assert said in report.text


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100 + "<blockquote>x</blockquote>" * 5000,
        "<p>" + "<span>" * 200 + "<a href='/x'>y</a>" * 3,
        "<title>Bridge fell in town</title>" + "<h2>Bridge fell in town</h2>" * 5000,
        "<ul><li>" * 100 + "<a href='/x'>a b c d e</a>" * 4000,
    ],
)
def test_hostile_pages_are_mended_in_bounded_time(body):
    started = process_time()
    tree = tree_of(f"<html><body>{body}</body></html>")
    about(tree)
    clear(tree)
    mend(tree)
    assert process_time() - started < BOUND
