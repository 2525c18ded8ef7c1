"""Bad input as the command's users meet it: told in one line, and the rest of the run unharmed."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from lxml import html

from retold.cli.entry import run
from retold.wire import from_json
from tests.doors.told_twice import FIRST, SECOND

SECONDS = 10.0
"""Longest that any one source may keep the processor busy; other work beside does not count."""

PAIR = ("first.txt", "second.txt")
PAGE = "<!doctype html><html><body>"
HEBREW = 'השר אמר כי הגשר נפל ביום ראשון אחרי שבוע של גשם כבד. "הכביש סגור", אמר השר ביום שני.'


class Said(NamedTuple):
    """How a call ended, and what it put on standard output and standard error."""

    code: int
    out: str
    err: str


Called = Callable[..., Said]


@pytest.fixture(name="retold")
def _retold(capfd, monkeypatch, tmp_path) -> Called:
    monkeypatch.chdir(tmp_path)
    for name, words in zip(PAIR, (FIRST, SECOND), strict=True):
        Path(name).write_text(words, encoding="utf-8")

    def called(*arguments: str) -> Said:
        started = time.process_time()
        said = Said(run(arguments), *capfd.readouterr())
        assert time.process_time() - started < SECONDS
        assert "Traceback" not in said.err
        assert "should not have happened" not in said.err
        return said

    return called


def put(name: str, content: bytes | str) -> str:
    """A file of that name, and its name."""
    data = content if isinstance(content, bytes) else content.encode("utf-8")
    Path(name).write_bytes(data)
    return name


def tree_of(said: Said) -> dict[str, Any]:
    assert said.code == 0, said.err
    tree: dict[str, Any] = json.loads(said.out)
    return tree


UNREADABLE: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\t\r\n", "empty"),
    "empty.html": (b"", "empty"),
    "empty.jsonl": (b"", "empty"),
    "binary.txt": (bytes(range(256)) * 8, "binary"),
    "picture.jpg": (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" * 9, "picture"),
    "cut.txt": ("It fell".encode("utf-16")[:-1], "UTF-16"),
    "none.html": (PAGE.encode() + b"<nav><a>Home</a></nav></body></html>", "no article"),
    "broken.jsonl": (b'{"text": "It fell', "JSON"),
    "number.json": (b"17", ""),
    "long.txt": (b"It fell. " * 5_600_000, "bytes"),
    "longish.txt": (b"It fell. " * 5_500_000, "characters"),
    "nested.html": (PAGE.encode() + b"<div>" * 1_000_000 + b"<p>It fell.</p>", ""),
    "entities.html": (PAGE.encode() + b"<p>" + b"&amp;" * 1_000_000, ""),
    "comments.html": (PAGE.encode() + b"<!--" * 500_000, ""),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_told_and_the_pair_beside_it_compared(retold, name):
    data, reason = UNREADABLE[name]
    put(name, data)
    said = retold("compare", PAIR[0], name, PAIR[1], "--json")
    comparison = from_json(said.out)
    assert said.code == 0
    assert [report.name for report in comparison.reports] == ["first", "second"]
    assert comparison.findings
    [rejected] = comparison.rejected
    assert rejected.location == name
    heading, line = said.err.splitlines()
    assert heading == "1 source could not be read:"
    assert line.startswith(f"- {name}")
    assert reason in line
    assert len(line) < 300


def test_a_bad_source_changes_nothing_in_the_rest(retold):
    put("empty.txt", b"")
    alone = tree_of(retold("compare", *PAIR, "--json"))
    beside = tree_of(retold("compare", *PAIR, "empty.txt", "missing.txt", ".", "--json"))
    assert len(beside.pop("rejected")) == 3
    assert alone.pop("rejected") == []
    assert beside == alone


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("missing.txt", "no such file"),
        (".", "folder"),
        ("http://", "address"),
        ("http://[::1", "address"),
        ("ftp://news.example/a", "address"),
        ("http://127.0.0.1:9/story.html", "private"),
        ("http://localhost/story.html", "private"),
        ("http://169.254.169.254/latest", "private"),
    ],
)
def test_places_that_lead_nowhere_are_told(retold, location, reason):
    said = retold("compare", *PAIR, location)
    assert said.code == 0
    assert said.out.startswith("One story")
    [line] = [line for line in said.err.splitlines() if line.startswith(f"- {location}: ")]
    assert reason in line


@pytest.mark.parametrize("command", ["compare", "quotes", "facts"])
def test_nothing_readable_leaves_with_1_and_an_empty_result(retold, command):
    put("empty.txt", b"")
    said = retold(command, "empty.txt", "missing.txt")
    assert (said.code, said.out) == (1, "")
    assert "- empty.txt: " in said.err
    assert "- missing.txt: " in said.err


def test_one_report_only_is_told_what_to_use_instead(retold):
    said = retold("compare", "first.txt", "--html", "page.html")
    assert (said.code, said.out) == (1, "")
    assert "at least two readable reports; 1 could be read" in said.err
    assert "retold quotes" in said.err
    assert not Path("page.html").exists()


def test_the_same_file_twice_is_compared_with_a_notice(retold):
    said = retold("compare", "first.txt", "first.txt", "--all")
    assert said.code == 0
    assert "first was given twice" in said.out
    tree = tree_of(retold("compare", "first.txt", "./first.txt", "--json"))
    assert [report["name"] for report in tree["reports"]] == ["first (1)", "first (2)"]
    assert {change["kind"] for change in tree["changes"]} == {"kept"}
    assert {echo["fate"] for echo in tree["echoes"]} == {"verbatim"}
    assert {fact["verdict"] for fact in tree["facts"]} == {"agree"}
    assert len(tree["lineage"]["origins"]) == 1
    assert [notice["slug"] for notice in tree["notices"]] == ["same-report-twice"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "utf-8-sig", "cp1252"])
def test_another_encoding_gives_the_same_findings(retold, encoding):
    words = SECOND.replace("the council they", "the Café Noël council – they")
    put("utf.txt", words)
    put("other.txt", words.encode(encoding))
    trees = [
        tree_of(retold("compare", "first.txt", name, "--json")) for name in ("utf.txt", "other.txt")
    ]
    assert len({tree["reports"][1]["text"] for tree in trees}) == 1
    labels = [[(f["label"], f["weight"]) for f in tree["findings"]] for tree in trees]
    assert labels[0] == labels[1]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("half.txt", b"It fell \xed\xa0\xbd on Sunday, she said.\n" + SECOND.encode()),
        (
            "half.jsonl",
            json.dumps({"text": "It fell \ud83d on Sunday, she said.\n" + SECOND}).encode(),
        ),
    ],
)
def test_half_a_surrogate_pair_comes_through_every_door(retold, name, content):
    put(name, content)
    said = retold("compare", "first.txt", name, "--html", "a.html", "--json", "a.json")
    assert said.code == 0
    said.out.encode("utf-8")
    tree = json.loads(Path("a.json").read_text(encoding="utf-8"))
    assert "Around a third of the 8,400 residents" in tree["reports"][1]["text"]
    assert "8,400 residents" in Path("a.html").read_text(encoding="utf-8")
    assert retold("show", "a.json").code == 0


SCRIPTED = """</script><script>alert(1)</script> dam <img src=x onerror=alert(2)>

Mayor Ilse Varga said that the old dam would be "repaired <b onclick='alert(3)'>by May</b>".

"We will not wait for the next flood & storm," Varga told the council. {{ 7 * 7 }} ${alert(4)}
"""


@pytest.mark.parametrize("option", ["--html", "--markdown"])
def test_tags_in_a_report_are_shown_and_never_run(retold, option):
    put("scripted.txt", SCRIPTED)
    put("scripted.toml", 'outlet = "<script>alert(5)</script>"\nurl = "javascript:alert(6)"\n')
    assert retold("compare", "first.txt", "scripted.txt", option, "page").code == 0
    page = Path("page").read_text(encoding="utf-8")
    if option == "--markdown":
        assert "<script" not in page
        assert "<img" not in page
        return
    root = html.fromstring(page)
    assert not root.xpath("//img | //b[@onclick] | //iframe | //object")
    assert {link for link in root.xpath("//@href") if link[0] != "#"} <= {"data:,"}
    assert not root.xpath("//@*[starts-with(name(), 'on')]")
    assert not any("alert(" in script.text_content() for script in root.xpath("//script"))
    words = " ".join(root.xpath('//section[@id="texts"]')[0].text_content().split())
    assert "</script><script>alert(1)</script> dam <img src=x onerror=alert(2)>" in words
    assert "{{ 7 * 7 }}" in words


EMOJI = "🌊🏚️👩‍🚒 "
"""Seven code points that UTF-16 counts as ten, and a blank."""


def test_emoji_before_a_quotation_move_no_span(retold):
    put("plain.txt", SECOND)
    put("emoji.txt", EMOJI + SECOND.replace("\n\n", f"\n\n{EMOJI}"))
    plain, emoji = (
        tree_of(retold("compare", "first.txt", name, "--json"))
        for name in ("plain.txt", "emoji.txt")
    )
    for tree in (plain, emoji):
        texts = {report["id"]: report["text"] for report in tree["reports"]}
        for reading in tree["readings"]:
            for quotation in reading["quotations"]:
                for span in quotation["content"]:
                    text = texts[reading["report_id"]]
                    assert text[span["start"] : span["end"]] == span["text"]
    said = [
        [[span["text"] for span in each["content"]] for each in tree["readings"][1]["quotations"]]
        for tree in (plain, emoji)
    ]
    assert said[0] == said[1] != []
    assert [echo["fate"] for echo in plain["echoes"]] == [echo["fate"] for echo in emoji["echoes"]]


def test_emoji_before_a_quotation_leave_the_marks_of_the_page_in_place(retold):
    put("emoji.txt", FIRST.replace("\n\n", f"\n\n{EMOJI}"))
    assert retold("compare", "emoji.txt", "second.txt", "--html", "a.html").code == 0
    root = html.fromstring(Path("a.html").read_text(encoding="utf-8"))
    quoted = root.xpath('//section[@id="texts"]//p//*[contains(@class, "quoted direct")]')
    words = " ".join("".join(run.text_content() for run in quoted).split())
    assert "We will not wait for the next flood," in words
    assert "🌊" not in words


def test_a_text_from_right_to_left_is_told_to_be_unread_and_shown_in_its_direction(retold):
    put("hebrew.txt", HEBREW)
    said = retold("compare", *PAIR, "hebrew.txt", "--html", "a.html")
    assert said.code == 0
    assert "hebrew is not in English" in said.out
    tree = tree_of(retold("compare", *PAIR, "hebrew.txt", "--json"))
    [reading] = [r for r in tree["readings"] if r["report_id"] == tree["reports"][2]["id"]]
    assert reading["sentences"]
    assert not any(reading[part] for part in ("quotations", "quantities", "times", "names"))
    root = html.fromstring(Path("a.html").read_text(encoding="utf-8"))
    told = [one for one in root.xpath('//*[@dir="auto"]') if "השר" in one.text_content()]
    assert told or "hebrew" in root.text_content()


def test_marks_that_turn_the_reading_direction_do_not_reach_the_reader(retold):
    put("turned.txt", SECOND.replace("3.5 million", "\u202e3.5 million\u202c \u2066now\u2069"))
    said = retold("compare", "first.txt", "turned.txt", "--html", "a.html", "--all")
    assert said.code == 0
    shown = said.out + Path("a.html").read_text(encoding="utf-8")
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_control_characters_do_not_steer_the_terminal(retold):
    put("\x1b[31mred.txt", SECOND.replace("Around", "\x1b]0;title\x07\x1b[2JAround"))
    said = retold("compare", "first.txt", "\x1b[31mred.txt", "gone\x1b[2J.txt", "--no-color")
    assert said.code == 0
    assert "\x1b" not in said.out + said.err
    assert "\x07" not in said.out


def times(tree: dict[str, Any], report: int = 0) -> dict[str, str]:
    return {each["said"]: each["value"] for each in tree["reports"][report]["times"]}


def test_a_date_after_the_publication_day_is_kept(retold):
    put(
        "late.txt",
        "The dam will be repaired by 30 August 2023, Varga said. It broke on 3 May 2024.",
    )
    said = retold("facts", "late.txt", "--published", "2023-07-24", "--json")
    assert times(tree_of(said)) == {"30 August 2023": "2023-08-30", "3 May 2024": "2024-05-03"}
    assert said.err == ""


def test_an_impossible_date_in_the_text_is_kept_and_given_no_value(retold):
    put("odd.txt", "It fell on 31 February 2023, Varga said. The paper says 2023-13-45.")
    said = retold("facts", "odd.txt", "--json")
    assert set(times(tree_of(said)).values()) <= {""}
    assert said.code == 0


def test_an_impossible_publication_day_of_a_report_is_told_and_left_out(retold):
    put("first.toml", 'published = "2023-13-45"\n')
    line = json.dumps({"text": SECOND, "published": "2023-02-30"})
    put("second.jsonl", line + "\n")
    tree = tree_of(retold("compare", "first.txt", "second.jsonl", "--json"))
    assert [report["published"] for report in tree["reports"]] == [None, None]
    words = [notice["words"] for notice in tree["notices"]]
    assert any("2023-13-45" in told for told in words)
    assert any("2023-02-30" in told for told in words)


def test_an_impossible_day_on_the_command_line_is_wrong_usage(retold):
    for day in ("2023-13-45", "2023-02-30", "24/07/2023", ""):
        said = retold("compare", *PAIR, "--published", day)
        assert (said.code, said.out) == (2, ""), day
        assert "Write 2023-07-24" in said.err


HOSTILE = {
    "open quotation marks": "“" * 100_000,
    "nested quotation marks": "“a ‘b " * 20_000,
    "unclosed quotations": "“It fell, " * 12_000,
    "said that he said": "he said that " * 10_000,
    "names": "John Smith and " * 8_000,
    "numbers": "17 months and 3.5 million " * 4_000,
    "days": "on Sunday 24 July 2023 " * 4_500,
    "brackets": "[(" * 50_000,
    "apostrophes": "'" * 100_000,
    "lines": "Ab\n" * 10_000,
    "one sentence again and again": "It fell on Sunday, she said. " * 1_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_compared_in_bounded_time(retold, kind):
    put("hostile.txt", FIRST + "\n" + HOSTILE[kind])
    put("again.txt", SECOND + "\n" + HOSTILE[kind] + "\nThe end of it.")
    assert retold("compare", "hostile.txt", "again.txt", "--json").code == 0


def test_a_report_of_many_sentences_is_compared_in_bounded_time(retold):
    put("long.txt", FIRST + " ".join(f"Then wall {n} fell on Sunday." for n in range(5_000)))
    assert retold("compare", "long.txt", "second.txt", "--json").code == 0
