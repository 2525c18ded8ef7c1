"""Bad input: each kind is refused clearly, or read in bounded time; nothing else ever happens."""

import time
from pathlib import Path

import pytest

from retold.errors import UnreadableError
from retold.model.reports import Rejected
from retold.sources import Limits, ReadOptions, check_pieces, read_all, read_one, report_from_html

STORY = "The bridge at Kolmar fell on Sunday after a week of rain, the ministry said on Monday. "
PARAGRAPH = f"<p>{STORY}</p>"

SECONDS = 5.0
"""Longest that any one source may take of the processor."""


def rejected(tmp_path: Path, name: str, data: bytes, **limits: int) -> Rejected:
    path = tmp_path / name
    path.write_bytes(data)
    read = read_all([str(path)], ReadOptions(limits=Limits(**limits)))
    assert read.reports == ()
    (one,) = read.rejected
    assert one.location == str(path)
    assert one.hint.endswith(".")
    return one


@pytest.mark.parametrize(
    ("name", "data", "stage", "reason"),
    [
        ("empty.txt", b"", "extract", "empty"),
        ("blank.txt", b" \n\t\r\n  ", "extract", "empty"),
        ("mark.txt", b"\xef\xbb\xbf", "extract", "empty"),
        ("noughts.txt", bytes(range(256)) * 8, "decode", "binary"),
        ("a.pdf", b"%PDF-1.7 and so on", "decode", "PDF"),
        ("a.docx", b"PK\x03\x04 and so on", "decode", "Word"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "decode", "picture"),
        ("cut.txt", "Die Brücke".encode("utf-16")[:-1], "decode", "UTF-16"),
        ("none.html", b"<!doctype html><html><body></body></html>", "extract", "no article"),
        ("menu.html", b"<html><body><nav><a>Home</a></nav></body></html>", "extract", "no article"),
        ("a.json", b'{"title": "nothing else"}', "extract", "no field"),
        ("b.json", b'{"text": ', "parse", "JSON"),
        ("c.json", b'{"text": ""}', "extract", "empty"),
    ],
)
def test_what_is_no_report_is_refused(tmp_path, name, data, stage, reason):
    one = rejected(tmp_path, name, data)
    assert one.stage == stage
    assert reason in one.reason


def test_a_missing_file(tmp_path):
    with pytest.raises(UnreadableError, match="no such file"):
        read_one(str(tmp_path / "nowhere.txt"))


def test_a_folder_is_refused_with_a_hint(tmp_path):
    with pytest.raises(UnreadableError, match="it is a folder") as raised:
        read_one(str(tmp_path))
    assert "/*.txt" in raised.value.hint


def test_a_name_that_cannot_be(tmp_path):
    for name in ("a\0b.txt", "x" * 5000, str(tmp_path / "a.txt" / "b.txt")):
        (tmp_path / "a.txt").write_text("It fell.", encoding="utf-8")
        with pytest.raises(UnreadableError) as raised:
            read_one(name)
        assert raised.value.stage == "open"


@pytest.mark.parametrize(
    "address",
    ["http://", "https://:80/", "ftp://news.example/a", "http://[::1", "http://a b/", "x://y"],
)
def test_a_broken_address(address):
    with pytest.raises(UnreadableError) as raised:
        read_one(address, ReadOptions(allow_private=True))
    assert raised.value.stage == "fetch"


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("utf-8-sig", "“It fell,” she said in Rzeszów."),
        ("utf-16", "“It fell,” she said in Rzeszów."),
        ("utf-16-le", "“It fell,” she said of the old bridge."),
        ("utf-16-be", "“It fell,” she said of the old bridge."),
        ("utf-32", "“It fell,” she said in Rzeszów."),
        ("cp1252", STORY + "“It fell,” she said – and it cost €5 in Café Noël."),
        ("latin-1", STORY + "Nobody in the Café Noël saw it fall."),
    ],
)
def test_other_encodings_are_read(tmp_path, encoding, words):
    path = tmp_path / "a.txt"
    path.write_bytes(words.encode(encoding))
    assert read_one(str(path)).text == words


def test_an_older_cyrillic_encoding_is_read(tmp_path):
    words = "Совет заявил в понедельник, что не будет платить за мост, закрытый после бури. "
    path = tmp_path / "a.txt"
    path.write_bytes((words * 4).encode("cp1251"))
    assert read_one(str(path)).text == words * 4


def test_too_many_bytes(tmp_path):
    assert rejected(tmp_path, "a.txt", b"It fell. " * 20, bytes=100).stage == "limit"


def test_fifty_million_bytes_of_one_line_are_refused_soon(tmp_path):
    started = time.process_time()
    assert rejected(tmp_path, "long.txt", b"It fell. " * 5_500_000).stage == "limit"
    assert time.process_time() - started < SECONDS


def stage_or_faults(page: str) -> str | tuple[str, ...]:
    try:
        return check_pieces(report_from_html(page))
    except UnreadableError as error:
        return error.stage


BOMBS = {
    "a million nested tags": "<html><body>" + "<div>" * 1_000_000 + PARAGRAPH * 20,
    "a few hundred nested tags": "<html><body>" + "<div>" * 400 + PARAGRAPH * 20,
    "a million entities": "<html><body><p>" + "&amp;" * 1_000_000,
    "a million words of entities": "<html><body><p>" + "&amp; a " * 300_000,
    "many paragraphs": "<html><body><article>" + "<p>x y</p>" * 100_000,
    "many inline tags": "<html><body><article><p>" + "<b>x</b> y " * 9_900,
    "open quotation marks": "<html><body>" + '<a "' * 300_001 + ">" + PARAGRAPH * 5,
    "open comments": "<html>" + "<!--" * 500_000,
    "open scripts": "<html><body>" + "<script>" * 500_000,
    "a million less-than signs": "<html>" + "<" * 1_000_000,
    "a million ampersands": "<html>" + "&" * 1_000_000,
    "a tag of a million attributes": "<html><body><div " + "a=b " * 1_000_000 + ">" + PARAGRAPH,
    "many dates": "<html><body>" + PARAGRAPH * 20 + "2019-01-01 " * 50_000,
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_html_bombs_end(bomb):
    started = time.process_time()
    assert stage_or_faults(BOMBS[bomb]) in {"limit", "extract", ()}
    assert time.process_time() - started < SECONDS


LINES = {
    "blanks": "a" + " " * 200_000 + "b",
    "capitals": "A" * 200_000,
    "capitals and dots": "A." * 100_000,
    "capital words": "AB " * 70_000,
    "open brackets": "(" * 200_000,
    "quotation marks": "“" * 200_000,
    "marks": "-" * 200_000,
    "bars": "| " * 100_000,
    "short lines": "Ab\n" * 60_000,
    "contributed": "A contributed to this " * 10_000,
    "figures": "1" * 200_000,
    "names": "By " + "Jane, " * 40_000,
}


@pytest.mark.parametrize("kind", LINES)
def test_hostile_text_is_read_in_bounded_time(tmp_path, kind):
    path = tmp_path / "a.txt"
    path.write_text(LINES[kind], encoding="utf-8")
    started = time.process_time()
    report = read_one(str(path))
    assert report.text == LINES[kind]
    assert time.process_time() - started < SECONDS


def test_good_and_bad_together(tmp_path):
    (tmp_path / "good.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"")
    read = read_all([str(tmp_path / name) for name in ("bad.txt", "good.txt", "none.txt")])
    assert [report.name for report in read.reports] == ["good"]
    assert [one.stage for one in read.rejected] == ["extract", "open"]


def test_a_broken_file_of_details_is_told_and_the_text_read(tmp_path):
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "a.toml").write_text("title = ", encoding="utf-8")
    read = read_all([str(tmp_path / "a.txt")])
    assert len(read.reports) == 1
    assert [notice.slug for notice in read.notices] == ["metadata"]
