"""What holds reports: lines, tables, archives, feeds, compressed or not; damage costs little."""

import bz2
import gzip
import io
import json
import lzma
import pickle
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from retold.model.reports import Rejected
from retold.sources import (
    SKIPPED,
    Limits,
    Raw,
    Read,
    ReadOptions,
    check_pieces,
    raws_of,
    read_all,
    read_raw,
)
from tests.fakes.sound_files import TOWNS, page_of, sound_files, text_of

SOUND = {sound.name: sound for sound in sound_files()}
ROWS = [{"headline": "Bridge falls", "body": "The bridge fell, they said.", "site": "Courier"}]


def read(path: Path, data: bytes | str, **options: object) -> Read:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    found = read_all([str(path)], ReadOptions(**options))  # type: ignore[arg-type]
    assert all(check_pieces(report) == () for report in found.reports)
    return found


def towns(found: Read) -> list[str]:
    return [
        town for report in found.reports for town in TOWNS if f"bridge at {town}" in report.text
    ]


@pytest.mark.parametrize("name", [name for name in SOUND if name not in {"a.txt", "a.html"}])
def test_every_record_is_read_with_its_own_headline(tmp_path, name):
    found = read(tmp_path / name, SOUND[name].data)
    assert towns(found) == list(TOWNS)
    assert [report.title for report in found.reports] == [
        f"Bridge at {town} falls" for town in TOWNS
    ]
    if name != "b.csv":
        assert all("“Nobody was on it,”" in report.text for report in found.reports)


@pytest.mark.parametrize(
    "pack", [gzip.compress, bz2.compress, lzma.compress, zstandard.compress, lambda data: data]
)
def test_compression_is_told_by_the_first_bytes_and_not_by_the_name(tmp_path, pack):
    assert read(tmp_path / "a.txt", pack(b"The bridge fell.")).reports[0].text == "The bridge fell."


def test_what_stands_before_damage_in_a_compressed_file_is_read_and_the_damage_told(tmp_path):
    lines = b"".join(
        json.dumps({"text": f"Bridge {n} fell."}).encode() + b"\n" for n in range(9000)
    )
    packed = gzip.compress(lines)
    found = read(tmp_path / "a.jsonl.gz", packed[: len(packed) // 2])
    assert len(found.reports) > 3000
    assert found.rejected[-1].stage == "open"
    assert "damaged" in found.rejected[-1].reason


def test_a_bomb_takes_no_memory_and_is_refused(tmp_path):
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(bytes(30_000_000)))
    options = ReadOptions(limits=Limits(bytes=1_000_000))
    assert [one.stage for one in read_all([str(tmp_path / "a.jsonl.gz")], options).rejected] == [
        "limit"
    ]


def test_a_line_that_is_too_long_is_told_and_the_others_read(tmp_path):
    lines = [json.dumps({"text": words}) for words in ("One fell.", "It fell. " * 900, "Two fell.")]
    found = read(tmp_path / "a.jsonl", "\n".join(lines), limits=Limits(bytes=1_000))
    assert [report.text for report in found.reports] == ["One fell.", "Two fell."]
    assert [(one.place, one.stage) for one in found.rejected] == [("line 2", "limit")]


def test_records_are_found_one_by_one_and_not_all_at_once(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "It fell."}\n' * 100_000, encoding="utf-8")
    raws = raws_of(str(path))
    assert isinstance(next(raws), Raw)
    path.write_text("", encoding="utf-8")
    assert sum(1 for _ in raws) < 50_000


def test_standard_input_may_be_an_archive(monkeypatch):
    class Stdin:
        buffer = io.BytesIO(SOUND["a.warc.gz"].data)

    monkeypatch.setattr(sys, "stdin", Stdin)
    assert towns(read_all(["-"])) == list(TOWNS)


def test_broken_bytes_in_a_line_of_utf8_are_told_and_no_other_encoding_is_guessed(tmp_path):
    line = json.dumps(
        {"text": "“It fell,” she said in the Café Noël."}, ensure_ascii=False
    ).encode()
    found = read(tmp_path / "a.jsonl", line.replace("é".encode(), b"\xc3") + b"\n" + line)
    assert found.reports[0].text == "“It fell,” she said in the Caf\ufffd Noël."
    assert "broken-character" in [notice.slug for notice in found.notices]
    assert len(found.reports) == 2


# tables


def test_columns_have_their_usual_names_or_are_mapped(tmp_path):
    usual = read(tmp_path / "a.csv", "headline,body,site\nBridge falls,It fell.,Courier\n")
    assert (usual.reports[0].text, usual.reports[0].outlet) == (
        "Bridge falls\n\nIt fell.",
        "Courier",
    )
    odd = "was gesagt wurde,blatt\nIt fell.,Courier\n"
    mapped = read(
        tmp_path / "b.csv", odd, columns=(("text", "was gesagt wurde"), ("outlet", "blatt"))
    )
    assert (mapped.reports[0].text, mapped.reports[0].outlet) == ("It fell.", "Courier")


def test_a_table_without_the_column_says_which_it_has(tmp_path):
    found = read(tmp_path / "a.csv", "id,words\n1,It fell.\n")
    (told,) = found.rejected
    assert "its columns are: id, words" in told.reason
    assert "--map text=COLUMN" in told.hint


def test_a_cell_may_hold_lines_marks_and_delimiters(tmp_path):
    found = read(tmp_path / "a.csv", 'id,text\n1,"It fell, ""at last"".\n\nNobody saw it."\n')
    assert found.reports[0].text == 'It fell, "at last".\n\nNobody saw it.'


@pytest.mark.parametrize("delimiter", ["\t", ";", "|"])
def test_other_delimiters_are_told_by_the_header(tmp_path, delimiter):
    table = f"outlet{delimiter}text\nCourier{delimiter}It fell, they said.\n"
    assert read(tmp_path / "a.tsv", table).reports[0].text == "It fell, they said."


def test_marks_written_with_a_backslash_are_read(tmp_path):
    found = read(
        tmp_path / "a.csv", 'id,text\n1,"It \\"fell\\" twice."\n2,"Nobody \\"saw\\" it."\n'
    )
    assert [report.text for report in found.reports] == ['It "fell" twice.', 'Nobody "saw" it.']


def test_a_mark_that_is_never_closed_costs_one_row(tmp_path):
    table = 'id,text\n1,One fell.\n2,"Two fell.\n3,"Three\nfell."\n4,Four fell.\n'
    found = read(tmp_path / "a.csv", table)
    assert [report.text for report in found.reports] == ["One fell.", "Three\nfell.", "Four fell."]
    assert [one.place for one in found.rejected] == ["line 3"]


def test_a_row_with_too_many_cells_is_told_by_its_line(tmp_path):
    found = read(tmp_path / "a.csv", "id,text\n1,One fell, they said.\n2,Two fell.\n")
    assert [report.text for report in found.reports] == ["Two fell."]
    assert (found.rejected[0].place, found.rejected[0].stage) == ("line 2", "parse")


def test_a_cell_that_is_a_page_is_read_as_one(tmp_path):
    cell = page_of("Kolmar").replace('"', '""')
    found = read(tmp_path / "a.csv", f'outlet,text\nCourier,"{cell}"\n')
    report = found.reports[0]
    assert (report.title, report.outlet) == ("Bridge at Kolmar falls", "Courier")
    assert "<p>" not in report.text
    assert report.source.content == page_of("Kolmar")


def test_rows_of_parquet_may_hold_lists_times_and_nothing(tmp_path):
    rows = [
        {"text": "One fell.", "authors": ["Jane Doe", "Otto Roe"], "source": {"name": "Courier"}},
        {"text": None, "authors": None, "source": None},
    ]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet")
    found = read_all([str(tmp_path / "a.parquet")])
    report = found.reports[0]
    assert (report.authors, report.outlet) == (("Jane Doe", "Otto Roe"), "Courier")
    assert [(one.place, one.stage) for one in found.rejected] == [("row 2", "extract")]


def test_times_of_parquet_are_read_to_the_microsecond(tmp_path):
    times = pa.array([1614585600_123456789], pa.timestamp("ns", "UTC"))
    table = pa.table({"text": ["One fell."], "published": times})
    pq.write_table(table, tmp_path / "a.parquet")
    (report,) = read_all([str(tmp_path / "a.parquet")]).reports
    assert report.published is not None
    assert report.published.isoformat() == "2021-03-01T08:00:00.123456+00:00"


@pytest.mark.parametrize("name", SOUND)
def test_raw_records_can_be_sent_to_another_process(tmp_path, name):
    found = raws_of(_written(tmp_path / name, SOUND[name].data))
    raws = [raw for raw in found if isinstance(raw, Raw)]
    assert raws
    sent = pickle.loads(pickle.dumps(raws))
    assert sent == raws
    assert [read_raw(raw) for raw in sent] == [read_raw(raw) for raw in raws]


def test_nested_fields_of_json_can_be_mapped(tmp_path):
    record = {
        "article": {"words": "It \u201cfell\u201d."},
        "meta": {"paper": "Courier"},
        "words": 3,
    }
    found = read(
        tmp_path / "a.jsonl",
        json.dumps(record) + "\n",
        columns=(("text", "article.words"), ("outlet", "meta.paper")),
    )
    assert (found.reports[0].text, found.reports[0].outlet) == ("It “fell”.", "Courier")


# archives and feeds


def test_a_page_of_an_archive_is_its_source_and_keeps_its_address(tmp_path):
    report = read(tmp_path / "a.warc", SOUND["a.warc"].data).reports[0]
    assert report.source.content == page_of("Kolmar")
    assert (report.url, report.outlet) == ("https://news.example/Kolmar", "news.example")


def test_what_is_no_page_or_the_same_again_is_counted(tmp_path):
    data = SOUND["a.warc"].data
    first = SOUND["a.warc"].records[0].end
    missing = data[:first].replace(b"200 OK", b"404 No")
    request = (
        data[:first]
        .replace(b"Type: response", b"Type: request ")
        .replace(b"HTTP/1.1 200 OK", b"GET / HTTP/1.11")
    )
    path = _written(tmp_path / "a.warc", data + data[:first] + missing + request)
    (told,) = (one for one in raws_of(path) if isinstance(one, Rejected))
    assert told.stage == SKIPPED
    assert "1 doubles" in told.reason
    assert "1 answers of another status" in told.reason
    assert "1 request records" in told.reason
    found = read_all([path])
    assert (len(found.reports), found.rejected) == (len(TOWNS), ())
    assert [notice.slug for notice in found.notices] == ["skipped"]


def test_a_broken_record_is_told_with_its_offset_and_the_others_read(tmp_path):
    data = SOUND["a.warc"].data
    second = SOUND["a.warc"].records[1]
    broken = data[: second.start] + b"WXRC" + data[second.start + 4 :]
    found = read(tmp_path / "a.warc", broken)
    assert towns(found) == [TOWNS[0], *TOWNS[2:]]
    assert [one.place for one in found.rejected] == ["offset 0 or after it"]


def test_an_entry_with_only_a_teaser_is_rejected_and_a_long_summary_read(tmp_path):
    long = " ".join([text_of("Elva")] * 3).replace("&", "&amp;")
    feed = (
        "<rss><channel><title>Courier</title><item><title>A</title><description>It fell."
        f"</description></item><item><title>B</title><description>{long}</description></item>"
        "</channel></rss>"
    )
    found = read(tmp_path / "a.rss", feed)
    assert [report.title for report in found.reports] == ["B"]
    assert [(one.place, one.reason) for one in found.rejected] == [
        ("entry 1", "it carries no article, only a teaser of 2 words")
    ]


def test_entities_of_a_feed_are_not_followed(tmp_path):
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    feed = (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha"><!ENTITY x SYSTEM "file:///etc/passwd">'
        f"{bomb}]><rss><channel><item><title>&a8;</title><description>&x; {text_of('Elva') * 3}"
        "</description></item></channel></rss>"
    )
    for report in read(tmp_path / "a.rss", feed).reports:
        assert "root:" not in report.text
        assert "haha" not in report.text + report.title


def test_a_feed_is_told_by_its_first_element_under_another_ending(tmp_path):
    assert towns(read(tmp_path / "feed.xml", SOUND["a.rss"].data)) == list(TOWNS)
    report = read(tmp_path / "atom", SOUND["a.xml"].data).reports[0]
    assert report.outlet == "Elva"
    assert report.published is not None


def test_a_library_that_is_missing_is_named_with_the_line_to_type(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "zstandard", None)
    found = list(raws_of(_written(tmp_path / "a.jsonl.zst", SOUND["a.jsonl.zst"].data)))
    assert isinstance(found[0], Rejected)
    assert "pip install 'retold[corpus]'" in found[0].hint


def _written(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    return str(path)
