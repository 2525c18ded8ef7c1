"""The day a page was published: stated, printed by its headline, in its address."""

import pytest

from retold.model.reports import Precision
from retold.sources.pages import details_on
from retold.sources.pages.printed import month_named, printed_in


def page(head: str = "", body: str = "", language: str = "") -> str:
    return (
        f'<html lang="{language}"><head><title>Bridge at Kolmar closed</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


def told(content: str) -> tuple[str, Precision] | None:
    details = details_on(content)
    if details.published is None:
        return None
    return details.published.isoformat(), details.precision


def described(**fields: str) -> str:
    inner = ", ".join(f'"{name}": "{value}"' for name, value in fields.items())
    return f'<script type="application/ld+json">{{{inner}}}</script>'


ARTICLE = {"@type": "NewsArticle"}
HEADLINE = "<h1>Bridge at Kolmar closed</h1>"
STORY = f"<p>{'The bridge was closed after a week of rain. ' * 8}</p>"


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("Published: July 29, 2014", "en", "2014-07-29"),
        ("29 July 2014", "en", "2014-07-29"),
        ("Tue, 29th Jul 2014", "", "2014-07-29"),
        ("2014-07-29 08:15", "", "2014-07-29"),
        ("29.07.2014", "", "2014-07-29"),
        ("29/07/2014 - 04:30 - Redação", "pt-BR", "2014-07-29"),
        ("05/07/2014", "pt", "2014-07-05"),
        ("05/07/2014", "en-GB", "2014-07-05"),
        ("05/07/2014", "en-US", "2014-05-07"),
        ("2014年7月29日", "ja", "2014-07-29"),
        ("2014년 7월 29일", "ko", "2014-07-29"),
        ("martes, 29 de julio de 2014", "es", "2014-07-29"),
        ("29 июля 2014", "ru", "2014-07-29"),
        ("29 lipca 2014", "pl", "2014-07-29"),
        ("2014 m. liepos 29 d.", "lt", "2014-07-29"),
        ("2014. július 29.", "hu", "2014-07-29"),
        ("29 listopada 2014", "pl", "2014-11-29"),
        ("29. listopada 2014.", "hr", "2014-10-29"),
        ("الثلاثاء، 29 يوليو 2014", "ar", "2014-07-29"),
    ],
)
def test_days_are_read_in_the_languages_of_news(line, language, day):
    printed = printed_in(line, language)
    assert printed is not None
    assert printed.day.isoformat() == day


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("05/07/2014", "en"),
        ("05/07/2014", ""),
        ("31 February 2014", "en"),
        ("Call 0207 2014 3355", "en"),
        ("Smarch 4, 2014", "en"),
        ("July 29", "en"),
        ("29 July 1214", "en"),
        ("on 29 July 2014 " + "the bridge was closed " * 8, "en"),
    ],
)
def test_lines_that_tell_no_one_day_are_not_read(line, language):
    assert printed_in(line, language) is None


def test_a_day_without_its_year_is_read_where_the_year_is_known():
    printed = printed_in("Posted Nov 18, 8:19 PM", "en", 2019)
    assert printed is not None
    assert (printed.day.isoformat(), str(printed.clock)) == ("2019-11-18", "20:19:00")


def test_months_of_one_spelling_in_two_languages_go_by_the_page():
    assert (month_named("listopad", "hr"), month_named("listopad", "cs")) == (10, 11)
    assert month_named("listopad", "") == 0


@pytest.mark.parametrize(
    ("head", "at", "precision"),
    [
        (
            described(**ARTICLE, datePublished="2024-03-11T18:00:00+01:00"),
            "2024-03-11T18:00:00+01:00",
            Precision.TIME,
        ),
        (
            '<meta name="parsely-pub-date" content="2024-03-11T00:00:00Z">',
            "2024-03-11T00:00:00+00:00",
            Precision.DAY,
        ),
        (
            described(**ARTICLE, datePublished="Mon, Mar 11 2024 10:01:41 EDT"),
            "2024-03-11T00:00:00+00:00",
            Precision.DAY,
        ),
        (
            (
                '<meta property="article:modified_time" content="2024-05-01">'
                '<meta property="article:published_time" content="2024-03-11">'
            ),
            "2024-03-11T00:00:00+00:00",
            Precision.DAY,
        ),
    ],
)
def test_stated_days_are_read(head, at, precision):
    assert told(page(head)) == (at, precision)


def test_the_day_of_another_article_or_of_a_comment_is_not_the_pages():
    listed = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "comment": '
        '{"@type": "Review", "datePublished": "2024-06-01"}, '
        '"datePublished": "2024-03-11"}</script>'
    )
    assert told(page(listed)) == ("2024-03-11T00:00:00+00:00", Precision.DAY)


def test_a_description_that_is_no_json_is_read_all_the_same():
    broken = '<script type="application/ld+json">{"datePublished": "2024-03-11", }</script>'
    assert told(page(broken)) == ("2024-03-11T00:00:00+00:00", Precision.DAY)


def test_a_day_printed_under_the_headline_is_read():
    body = f"<p>Today: 1 May 2024</p><hr>{'<p>Menu</p>' * 9}{HEADLINE}<p>11 March 2024</p>{STORY}"
    assert told(page(body=body)) == ("2024-03-11T00:00:00+00:00", Precision.DAY)


def test_a_day_of_change_or_within_the_story_is_not_read():
    assert told(page(body=f"{HEADLINE}<p>Updated 12 March 2024</p>{STORY}")) is None
    assert told(page(body=f"{HEADLINE}{STORY}<p>11 March 2024</p>")) is None


def test_day_and_month_set_apart_are_read_together():
    body = f"{HEADLINE}<b>11</b> <b>March</b> <b>2024</b>{STORY}"
    assert told(page(body=body)) == ("2024-03-11T00:00:00+00:00", Precision.DAY)


def test_a_time_by_greenwich_is_told_by_the_clock_the_page_prints():
    head = described(**ARTICLE, datePublished="2024-03-12T01:19:34Z")
    body = f"{HEADLINE}<p>March 11, 2024 8:19 PM</p>{STORY}"
    assert told(page(head, body)) == ("2024-03-11T20:19:34-05:00", Precision.TIME)


def test_without_a_clock_the_printed_day_or_that_of_the_address_is_told():
    head = described(**ARTICLE, datePublished="2024-03-12T01:19:34Z")
    body = f"{HEADLINE}<p>March 11, 2024</p>{STORY}"
    assert told(page(head, body)) == ("2024-03-11T00:00:00+00:00", Precision.DAY)
    address = '<link rel="canonical" href="https://news.example/2024/03/11/bridge">'
    assert told(page(head + address)) == ("2024-03-11T00:00:00+00:00", Precision.DAY)


def test_a_printed_day_that_no_clock_explains_does_not_move_the_time():
    head = described(**ARTICLE, datePublished="2024-03-12T12:00:00Z")
    body = f"{HEADLINE}<p>March 10, 2024</p>{STORY}"
    assert told(page(head, body)) == ("2024-03-12T12:00:00+00:00", Precision.TIME)


def test_a_time_element_under_the_headline_is_read():
    body = f'{HEADLINE}<time datetime="2024-03-11T12:22:42-04:00">1 minute ago</time>{STORY}'
    assert told(page(body=body)) == ("2024-03-11T12:22:42-04:00", Precision.TIME)


def test_the_day_in_the_address_is_the_last_to_be_asked():
    address = '<meta property="og:url" content="https://news.example/2024/03/11/bridge">'
    assert told(page(address)) == ("2024-03-11T00:00:00+00:00", Precision.DAY)


def test_a_page_that_says_nothing_of_its_day_has_none():
    assert told(page(body=f"{HEADLINE}{STORY}<footer>© 2024 The Courier</footer>")) is None


def test_the_printed_headline_is_the_title():
    head = '<meta property="og:title" content="Kolmar bridge closed: what we know">'
    assert details_on(page(head, HEADLINE)).title == "Bridge at Kolmar closed"
    other = "<h1>The Kolmar Courier</h1>"
    assert details_on(page(head, other)).title == "Kolmar bridge closed: what we know"
