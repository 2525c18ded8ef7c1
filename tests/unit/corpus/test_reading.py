from contextlib import contextmanager

import pyarrow as pa
import pytest
from pyarrow import parquet

from retold.corpus import chunks
from retold.corpus.lightly import DOUBLE, SCHEMAS
from retold.corpus.reading import double_rows, read_sources
from retold.corpus.working import Work
from retold.engines.memory import MemoryEngine
from retold.plan.tables import REPORTS
from retold.sources import ReadOptions
from retold.store import Store
from tests.corpus.putting import WrittenMemory, put_into, write_records
from tests.fakes.stories import CUT, DISPATCH, FIRE, OTHER_FIRE


class Finding(MemoryEngine):
    """An engine whose machines find the records of the sources given them themselves."""

    draws = False


ENGINES = pytest.mark.parametrize("engine", [MemoryEngine, Finding])


@contextmanager
def working(folder, methods="1", engine=MemoryEngine):
    with Store.at(folder / "work").writing("a test") as writer:
        run = writer.run or writer.start((), {})
        told: list[str] = []
        yield Work(writer, run, engine(), methods, told.append), told


def rows(files):
    return {
        name: [row for part in parts for row in parquet.read_table(part).to_pylist()]
        for name, parts in files.items()
    }


def read(folder, *sources, engine=MemoryEngine):
    with working(folder, engine=engine) as (work, told):
        return rows(read_sources(work, [str(one) for one in sources], ReadOptions())), told


@pytest.fixture
def news(tmp_path):
    return write_records(tmp_path / "news.jsonl", [{"text": text} for text in (*FIRE, DISPATCH)])


@ENGINES
def test_every_report_is_read_once(tmp_path, news, engine):
    tables, told = read(tmp_path, news, engine=engine)
    assert [row["text"] for row in tables["reports"]] == [*FIRE, DISPATCH]
    assert tables["rejected"] == []
    assert told[-1] == "Reading: 4 reports"
    assert set(tables) == set(SCHEMAS)


@ENGINES
def test_the_same_file_twice_is_kept_once_and_every_double_is_told(tmp_path, news, engine):
    tables, _ = read(tmp_path, news, news, engine=engine)
    assert len(tables["reports"]) == 4
    assert [row["location"] for row in tables["rejected"]] == [f"{news}:{n}" for n in range(1, 5)]
    assert {row["reason"] for row in tables["rejected"]} == {DOUBLE["reason"]}


@ENGINES
def test_doubles_in_other_chunks_are_told_and_in_no_table(tmp_path, news, engine, monkeypatch):
    monkeypatch.setattr(chunks, "RECORDS", 3)
    monkeypatch.setattr(chunks, "CHARACTERS", 400)
    more = write_records(tmp_path / "more.jsonl", [{"text": t} for t in (CUT, *FIRE, CUT)])
    tables, _ = read(tmp_path, news, more, engine=engine)
    numbers = [row["number"] for row in tables["reports"]]
    assert len(numbers) == len(set(numbers)) == 5
    for name in ("views", "light"):
        assert sorted(row["number"] for row in tables[name]) == sorted(numbers), name
    for name in ("keys", "prints"):
        assert {row["number"] for row in tables[name]} == set(numbers), name
        assert len({tuple(row.values()) for row in tables[name]}) == len(tables[name]), name
    assert len(tables["rejected"]) == 4


def test_doubles_are_told_beside_what_could_not_be_read(tmp_path, news, monkeypatch):
    monkeypatch.setattr(chunks, "RECORDS", 4)  # the same chunk holds both
    gone = tmp_path / "gone.jsonl"
    tables, _ = read(tmp_path, news, gone, news)
    assert [row["location"] for row in tables["rejected"]].count(str(gone)) == 1
    assert len(tables["rejected"]) == 5


def test_reports_of_an_earlier_batch_are_told_and_not_kept_again(tmp_path, news):
    put_into(tmp_path / "work", WrittenMemory, [news])
    more = write_records(
        tmp_path / "more.jsonl", [{"text": text} for text in (FIRE[1], OTHER_FIRE[0], DISPATCH)]
    )
    store = put_into(tmp_path / "work", WrittenMemory, [more])
    texts = store.table("reports").column("text").to_pylist()
    assert sorted(texts) == sorted([*FIRE, DISPATCH, OTHER_FIRE[0]])
    told = store.table("rejected").to_pylist()
    assert [(row["batch"], row["location"]) for row in told] == [(2, f"{more}:1"), (2, f"{more}:3")]
    members = store.table("members").column("number").to_pylist()
    assert len(members) == len(set(members)) == 5


@ENGINES
def test_a_run_that_was_stopped_reads_no_chunk_again(tmp_path, news, monkeypatch, engine):
    first, _ = read(tmp_path, news, engine=engine)
    monkeypatch.setattr("retold.corpus.reading.read_chunk", None)
    again, _ = read(tmp_path, news, engine=engine)
    assert again == first


@ENGINES
def test_what_other_methods_have_read_is_read_anew(tmp_path, news, engine):
    with working(tmp_path, engine=engine) as (work, _):
        first = read_sources(work, [str(news)], ReadOptions())
    with working(tmp_path, methods="2", engine=engine) as (work, _):
        again = read_sources(work, [str(news)], ReadOptions())
    assert rows(again) == rows(first)
    assert rows(again)["reports"]


@ENGINES
def test_a_chunk_that_has_lost_a_part_is_read_anew(tmp_path, news, engine):
    with working(tmp_path, engine=engine) as (work, _):
        first = rows(files := read_sources(work, [str(news)], ReadOptions()))
        files["views"][0].unlink()
    again, _ = read(tmp_path, news, engine=engine)
    assert again == first


def test_no_sources_are_empty_tables(tmp_path):
    tables, told = read(tmp_path)
    assert not any(tables.values())
    assert told == []


def test_a_double_is_told_where_it_stood():
    held = pa.Table.from_pylist(
        [
            {"number": 7, "batch": 2, "location": "a.jsonl:3", "place": ""},
            {"number": 8, "batch": 2, "location": "a.jsonl:4", "place": ""},
        ],
        REPORTS,
    )
    (row,) = double_rows(held, {8}).to_pylist()
    assert (row["location"], row["stage"], row["batch"]) == ("a.jsonl:4", "skip", 2)


@ENGINES
def test_what_is_noticed_of_a_report_that_comes_twice_is_kept_once(tmp_path, engine, monkeypatch):
    monkeypatch.setattr(chunks, "RECORDS", 2)
    noticed = {"text": DISPATCH, "published": "the day before yesterday"}
    other = {"text": CUT, "published": "some Sunday"}
    news = write_records(tmp_path / "news.jsonl", [noticed, {"text": FIRE[0]}, noticed, other])
    tables, _ = read(tmp_path, news, engine=engine)
    reports = {row["text"]: row["report"] for row in tables["reports"]}
    assert [row["report"] for row in tables["notices"]] == [reports[DISPATCH], reports[CUT]]
