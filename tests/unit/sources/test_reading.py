"""Reading files: text, front matter, HTML, JSON, details beside a file."""

import io
import sys
from datetime import UTC, datetime

import pytest

from retold.errors import UnreadableError
from retold.model.reports import Precision, Report
from retold.model.spans import Span
from retold.sources import (
    Details,
    ReadOptions,
    check_pieces,
    read_all,
    read_one,
    report_from_html,
    report_from_text,
    source_span,
)

STORY = (
    "The bridge at Kolmar fell on Sunday after a week of rain, the ministry said.\n\n"
    "“Nobody was on it,” the mayor told reporters on the bank of the river.\n"
)
PARAGRAPHS = (
    (
        "The bridge at Kolmar fell on Sunday after a week of rain &amp; wind, the ministry said. "
        "It had been closed since Friday night, when the water rose above the mark."
    ),
    (
        "&ldquo;Nobody was <b>on</b>\n   it,&rdquo; the mayor told reporters on the bank, "
        "and added that the council would meet on Monday to speak of a ferry."
    ),
    (
        "Engineers had warned of cracks in the old pillars in a report of last year, which the "
        "council had read and laid aside, two of its members told this paper."
    ),
)
PAGE = f"""<!DOCTYPE html><html><head>
<title>Kolmar bridge falls after week of rain | The Elva Courier</title>
<meta property="og:site_name" content="The Elva Courier">
<meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2021-03-08T07:30:00+02:00">
<link rel="canonical" href="https://courier.example/kolmar-bridge">
<script>var x = "<p>The bridge at Kolmar fell</p>";</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Kolmar bridge falls after week of rain</h1>
{"".join(f"<p>{words}</p>" for words in PARAGRAPHS)}
</article>
<div id="comments"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div>
</body></html>"""


def told(report: Report) -> list[tuple[str, str]]:
    return [(str(block.kind), block.span.of(report.text)) for block in report.blocks]


def test_plain_text_is_kept_unchanged(tmp_path):
    path = tmp_path / "bridge.txt"
    path.write_text(STORY, encoding="utf-8")
    report = read_one(str(path))
    assert report.text == report.source.content == STORY
    assert (report.name, report.language, report.published) == ("bridge", "en", None)
    assert source_span(report, Span(4, 10)) == Span(4, 10)
    assert check_pieces(report) == ()


def test_line_ends_of_windows_are_kept():
    report = report_from_text(STORY.replace("\n", "\r\n"))
    assert [words for _, words in told(report)] == STORY.strip().split("\n\n")


def test_an_emoji_before_a_quotation_counts_as_one_character():
    report = report_from_text("🌉🇫🇮 “It fell,” she said of the old bridge, and left the hall.")
    assert report.blocks[0].span == Span(0, len(report.text))
    assert report.text[3] == " "
    span = source_span(report, Span(4, 13))
    assert span is not None
    assert span.of(report.source.content) == "“It fell,"


def test_right_to_left_text_is_read():
    words = "قال المجلس يوم الاثنين إنه لن يدفع ثمن الجسر الذي كان مغلقا منذ العاصفة في مارس على أن"
    report = report_from_text(words)
    assert (report.text, report.language) == (words, "ar")


def test_script_tags_in_a_text_stay_text():
    words = "The page held <script>alert(1)</script> in its third line, the court was told."
    report = report_from_text(words)
    assert told(report) == [("paragraph", words)]


def test_front_matter_gives_details_and_stays_as_furniture(tmp_path):
    path = tmp_path / "bridge.md"
    path.write_text(
        '---\ntitle: Bridge falls\ndate: 2021-03-08T07:30:00+02:00\noutlet: "Elva: Courier"\n'
        "authors:\n  - Jane Doe\n  - Otto Roe\n---\n\n# Bridge falls\n\n" + STORY,
        encoding="utf-8",
    )
    report = read_one(str(path))
    assert (report.title, report.outlet) == ("Bridge falls", "Elva: Courier")
    assert report.authors == ("Jane Doe", "Otto Roe")
    assert report.published == datetime.fromisoformat("2021-03-08T07:30:00+02:00")
    assert report.precision is Precision.TIME
    assert told(report)[7:10] == [
        ("furniture", "---"),
        ("furniture", "#"),
        ("headline", "Bridge falls"),
    ]
    assert {kind for kind, _ in told(report)[:8]} == {"furniture"}


def test_a_rule_line_at_the_start_is_no_front_matter():
    report = report_from_text(f"---\n{STORY}---\n")
    assert ("paragraph", STORY.split("\n", maxsplit=1)[0]) in told(report)


def test_details_beside_a_file(tmp_path):
    (tmp_path / "bridge.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "bridge.toml").write_text(
        'title = "Bridge falls"\noutlet = "Elva Courier"\npublished = 2021-03-08\n'
        'url = "https://courier.example/b"\nauthors = ["Jane Doe"]\n',
        encoding="utf-8",
    )
    report = read_one(str(tmp_path / "bridge.txt"))
    assert (report.name, report.title) == ("Elva Courier", "Bridge falls")
    assert report.published == datetime(2021, 3, 8, tzinfo=UTC)
    assert report.precision is Precision.DAY
    assert (report.url, report.authors) == ("https://courier.example/b", ("Jane Doe",))


def test_the_supposed_publication_day_yields_to_a_stated_one(tmp_path):
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.toml").write_text("published = 2021-03-08\n", encoding="utf-8")
    supposed = datetime(2020, 1, 1, tzinfo=UTC)
    read = read_all(
        [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], ReadOptions(published=supposed)
    )
    assert [report.published and report.published.year for report in read.reports] == [2020, 2021]


def test_a_saved_page_gives_its_article_and_details():
    report = report_from_html(PAGE, location="bridge.html")
    assert report.title == "Kolmar bridge falls after week of rain"
    assert (report.outlet, report.url) == (
        "The Elva Courier",
        "https://courier.example/kolmar-bridge",
    )
    assert report.authors == ("Jane Doe",)
    assert report.published == datetime.fromisoformat("2021-03-08T07:30:00+02:00")
    assert report.precision is Precision.TIME
    assert told(report)[0] == ("headline", report.title)
    assert "rain & wind" in report.text
    assert "“Nobody was on it,” the mayor" in report.text


def test_every_word_of_a_page_is_mapped_onto_its_source():
    report = report_from_html(PAGE)
    assert check_pieces(report) == ()
    found = report.text.index("“Nobody was on it,”")
    span = source_span(report, Span(found, found + len("“Nobody was on it,”")))
    assert span is not None
    assert span.of(PAGE) == "&ldquo;Nobody was <b>on</b>\n   it,&rdquo;"
    mapped = sum(len(piece.text) for piece in report.source.pieces)
    assert mapped > 0.97 * len(report.text)


def test_a_page_is_a_page_under_any_name(tmp_path):
    path = tmp_path / "saved.txt"
    path.write_text(PAGE, encoding="utf-8")
    assert read_one(str(path)).source.media_type == "text/html"


def test_explicit_details_win_over_those_of_the_page():
    report = report_from_html(PAGE, details=Details(outlet="Courier", name="first"))
    assert (report.outlet, report.name) == ("Courier", "first")


def test_standard_input(monkeypatch):
    class Stdin:
        buffer = io.BytesIO(STORY.encode())

    monkeypatch.setattr(sys, "stdin", Stdin)
    report = read_one("-")
    assert (report.text, report.name) == (STORY, "standard input")


def test_the_same_file_twice_gives_two_reports(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(STORY, encoding="utf-8")
    read = read_all([str(path), str(path)])
    assert [report.id for report in read.reports] == [read.reports[0].id] * 2


def test_two_printings_of_one_text_have_two_ids():
    first = report_from_text(STORY, details=Details(outlet="Courier"))
    second = report_from_text(STORY, details=Details(outlet="Herald"))
    assert first.id != second.id


def test_a_text_in_another_language_is_told_so(tmp_path):
    path = tmp_path / "brücke.txt"
    path.write_text(
        "Der Rat erklärte am Montag, dass er die Brücke nicht bezahlen werde, die seit dem Sturm "
        "im März geschlossen ist, und dass das Land dafür aufkommen müsse.",
        encoding="utf-8",
    )
    read = read_all([str(path)])
    assert [notice.slug for notice in read.notices] == ["language"]
    assert "not in English" in read.notices[0].words
    assert read.notices[0].report_ids == (read.reports[0].id,)


def test_one_report_is_not_several(tmp_path):
    path = tmp_path / "two.jsonl"
    path.write_text('{"text": "One was here."}\n{"text": "Two was here."}\n', encoding="utf-8")
    with pytest.raises(UnreadableError, match="2 reports"):
        read_one(str(path))
