import json
from datetime import UTC, datetime

import pytest
from pyarrow import parquet

from retold.analysis.stories.codec import views_from_bytes
from retold.corpus.chunks import chunks_of
from retold.corpus.lightly import SCHEMAS, Place, Reading, read_chunk
from retold.corpus.rows import report_from
from retold.sources import ReadOptions, read_all
from tests.corpus.putting import write_records
from tests.fakes.stories import CUT, DISPATCH, FIRE


def read(folder, *records, locations=()):
    """The tables that reading some records makes, each as rows."""
    file = write_records(folder / "news.jsonl", records)
    (chunk,) = chunks_of([str(file), *locations], ReadOptions())
    done = read_chunk(Reading(chunk, Place(folder / "read", 4, ReadOptions())))
    for name, path in done.files.items():
        assert parquet.read_schema(path).equals(SCHEMAS[name]), name
    return done, {name: parquet.read_table(path).to_pylist() for name, path in done.files.items()}


BRIDGE = {
    "text": f"{DISPATCH}\n\n“We will not open it before it is safe,” she said. “Never,” he said.",
    "title": "Bridge closed",
    "outlet": "Harbour Times",
    "published": "2031-03-04",
}


def test_a_report_stands_in_every_table_by_its_number(tmp_path):
    done, tables = read(tmp_path, BRIDGE)
    (number,) = done.numbers
    assert done.name == "read-000000"
    assert set(tables) == set(SCHEMAS) - {"rejected", "notices"}
    for name in ("reports", "views", "keys", "prints", "light", "quotations"):
        assert {row["number"] for row in tables[name]} == {number}, name
    assert tables["reports"][0]["batch"] == 4
    assert len(tables["prints"]) == 8
    assert views_from_bytes(tables["views"][0]["views"]).length == tables["views"][0]["words"]


def test_the_report_kept_is_the_one_that_comparing_reads(tmp_path):
    _, tables = read(tmp_path, BRIDGE)
    (expected,) = read_all([str(tmp_path / "news.jsonl")]).reports
    assert report_from(tables["reports"][0]) == expected


def test_a_date_without_a_zone_is_kept_to_the_day(tmp_path):
    _, tables = read(tmp_path, BRIDGE)
    row = tables["reports"][0]
    assert (row["published"], row["precision"]) == (datetime(2031, 3, 4, tzinfo=UTC), "day")
    day = row["published"].toordinal()
    assert {key["block"] for key in tables["keys"]} == {day // 15}
    assert tables["views"][0]["block"] == day // 15


def test_a_report_without_a_date_has_no_block(tmp_path):
    _, tables = read(tmp_path, {"text": DISPATCH})
    assert {key["block"] for key in tables["keys"]} == {None}
    assert tables["views"][0]["block"] is None
    assert tables["reports"][0]["published"] is None


def test_of_what_stands_in_marks_three_words_and_more_are_quotations(tmp_path):
    _, tables = read(tmp_path, BRIDGE)
    (quotation,) = tables["quotations"]
    assert quotation["words"] == "We will not open it before it is safe,"
    text = tables["reports"][0]["text"]
    assert text[quotation["start"] : quotation["end"]] == quotation["words"]


def test_a_report_given_twice_in_a_chunk_is_kept_once_and_told(tmp_path):
    done, tables = read(tmp_path, BRIDGE, {"text": FIRE[0]}, BRIDGE)
    assert len(done.numbers) == len(set(done.numbers)) == 2
    assert [row["number"] for row in tables["reports"]] == list(done.numbers)
    (told,) = tables["rejected"]
    assert (told["batch"], told["stage"]) == (4, "skip")
    assert "read before" in told["reason"]
    assert told["location"].endswith("news.jsonl:3")


def test_the_same_text_of_another_paper_is_another_report(tmp_path):
    done, tables = read(tmp_path, BRIDGE, {**BRIDGE, "outlet": "Coast Post"})
    assert len(done.numbers) == 2
    assert "rejected" not in tables


def test_a_location_that_cannot_be_read_is_told_and_costs_no_other(tmp_path):
    done, tables = read(tmp_path, {"text": CUT}, locations=[str(tmp_path / "none.txt")])
    assert len(done.numbers) == 1
    (told,) = tables["rejected"]
    assert told["location"].endswith("none.txt")
    assert told["reason"]


def test_a_chunk_of_nothing_but_failures_makes_no_other_table(tmp_path):
    (chunk,) = chunks_of([str(tmp_path / "none.txt")], ReadOptions())
    done = read_chunk(Reading(chunk, Place(tmp_path / "read", 1, ReadOptions())))
    assert set(done.files) == {"rejected"}
    assert done.numbers == ()


@pytest.mark.parametrize(
    "record",
    [
        {"text": "Ferry \ud800 held up in Haalvik by fog."},
        {"text": "Ferry held up.", "title": "\udfff", "outlet": "\ud800", "url": "\udc00"},
        {"text": "Ferry\x00held\x00up \x1b[31m in Haalvik."},
        {"text": "Ferry held up.", "published": "0001-01-01T00:00:00+14:00"},
        {"text": "Ferry held up.", "published": "9999-12-31T23:59:59-12:00"},
        {"text": "Ferry held up.", "published": "1677-01-01"},
        {"text": "|" * 2000, "outlet": "a|b", "authors": ["|", ""]},
        {"text": "\u202e" * 200 + " ferry"},
        {"text": "9" * 5000 + " ferries"},
        {"text": "e\u0301" * 3000},
    ],
)
def test_a_hostile_record_costs_no_other(tmp_path, record):
    file = tmp_path / "bad.jsonl"
    file.write_text(json.dumps(record), encoding="utf-8")
    done, tables = read(tmp_path, BRIDGE, locations=[str(file)])
    kept = len(done.numbers) + len(tables.get("rejected", ()))
    assert kept == 2
    assert tables["reports"][0]["title"] == "Bridge closed"


def test_a_report_and_a_double_are_told_with_their_line(tmp_path):
    _, tables = read(tmp_path, {"text": FIRE[0]}, BRIDGE, BRIDGE)
    assert [row["place"] for row in tables["reports"]] == ["line 1", "line 2"]
    assert [row["place"] for row in tables["rejected"]] == ["line 3"]
