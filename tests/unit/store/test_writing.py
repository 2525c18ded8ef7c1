"""Adding, replacing, committing; readers and disks meanwhile."""

import errno
import shutil
from contextlib import suppress
from pathlib import Path

import pyarrow as pa
import pytest

from retold.errors import UnfinishedRunError, UnwritableError, WorkspaceChangedError
from retold.plan.tables import STORIES
from retold.store import Store, disk, folder, parts
from retold.store.columns import OtherColumnsError
from tests.unit.store.made import WHEN, batch_of, reports, written

NEW = "d" * 16


def _ids(store):
    return [report[0] for report in store.table("reports")["report"].to_pylist()]


def _replace_reports(store, *ids):
    with store.writing() as writer:
        writer.replace("reports", [written(writer, "reports", reports(*ids))])
        writer.commit(batch_of(writer))


def test_what_is_added_comes_after_what_was_there(store):
    with store.writing() as writer:
        writer.add("reports", [written(writer, "one", reports(NEW))])
        writer.add("reports", [written(writer, "two", reports("e" * 16))])
        writer.commit(batch_of(writer))
    after = Store.open(store.layout.root)
    assert _ids(after) == ["a", "b", "c", "d", "e"]
    assert after.files("reports")[0] == store.files("reports")[0]
    assert [file.name for file in after.files("reports")[1:]] == [
        "0002-0000.parquet",
        "0002-0001.parquet",
    ]


def test_what_is_replaced_is_gone_and_other_tables_stay(store):
    _replace_reports(store, NEW)
    after = Store.open(store.layout.root)
    assert _ids(after) == ["d"]
    assert after.count("members") == 3


def test_added_after_replaced_is_added_to_what_replaced(store):
    with store.writing() as writer:
        writer.replace("reports", [written(writer, "one", reports(NEW))])
        writer.add("reports", [written(writer, "two", reports("e" * 16))])
        writer.commit(batch_of(writer))
    assert _ids(Store.open(store.layout.root)) == ["d", "e"]


def test_nothing_is_seen_before_it_is_committed_nor_left_without(store):
    with store.writing() as writer:
        writer.add("reports", [written(writer, "one", reports(NEW))])
        assert len(list((store.layout.tables / "reports").iterdir())) == 2
        assert _ids(Store.open(store.layout.root)) == ["a", "b", "c"]
    assert len(list((store.layout.tables / "reports").iterdir())) == 1
    assert Store.open(store.layout.root).manifest == store.manifest


def test_a_failure_in_the_block_leaves_the_folder_as_it_was(store):
    with suppress(ZeroDivisionError), store.writing() as writer:
        writer.replace("reports", [written(writer, "one", reports(NEW))])
        raise ZeroDivisionError
    assert _ids(Store.open(store.layout.root)) == ["a", "b", "c"]
    assert store.check() == ()


def test_a_batch_tells_what_was_asked_for(store):
    (batch,) = Store.open(store.layout.root).manifest.batches
    assert (batch.id, batch.when, batch.sources) == (1, WHEN, ("a.jsonl", "b.jsonl"))
    assert batch.options == {"engine": "local"}


def test_several_batches_in_one_writing(store):
    with store.writing() as writer:
        for report in (NEW, "e" * 16):
            writer.add("reports", [written(writer, "one", reports(report))])
            writer.commit(batch_of(writer))
    after = Store.open(store.layout.root)
    assert _ids(after) == ["a", "b", "c", "d", "e"]
    assert [batch.id for batch in after.manifest.batches] == [1, 2, 3]


def test_parts_without_rows_are_not_kept(store):
    with store.writing() as writer:
        writer.replace("stories", [written(writer, "none", STORIES.empty_table())])
        writer.commit(batch_of(writer))
    after = Store.open(store.layout.root)
    assert after.files("stories") == ()
    assert after.table("stories").schema == STORIES


def test_rows_with_other_columns_are_refused(store):
    wrong = pa.table({"story": ["s1"], "title": [3]})
    with store.writing() as writer, pytest.raises(OtherColumnsError) as told:
        writer.add("stories", [written(writer, "wrong", wrong)])
    assert "title: int64 instead of string; reports: missing instead of int32" in str(told.value)


def test_columns_may_be_written_as_duckdb_writes_them(store, tmp_path):
    with store.duck() as duck:
        duck.sql("SELECT * FROM reports").write_parquet(str(tmp_path / "part.parquet"))
    with store.writing() as writer:
        writer.add("reports", [tmp_path / "part.parquet"])
        writer.commit(batch_of(writer))
    after = Store.open(store.layout.root)
    assert after.table("reports").slice(3).equals(store.table("reports"))


def test_a_file_that_is_given_is_not_taken_away(store, tmp_path):
    part = parts.write_part(tmp_path / "part.parquet", reports(NEW), reports(NEW).schema)
    with store.writing() as writer:
        writer.add("reports", [part])
        writer.commit(batch_of(writer))
    assert part.exists()


def test_parts_are_copied_where_a_file_cannot_have_two_names(store, monkeypatch):
    def refused(*_):
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    monkeypatch.setattr("os.link", refused)
    _replace_reports(store, NEW)
    assert _ids(Store.open(store.layout.root)) == ["d"]
    assert Store.open(store.layout.root).check() == ()


class TestReadersMeanwhile:
    def test_a_reader_keeps_what_it_opened_past_a_commit(self, store):
        _replace_reports(store, NEW)
        assert _ids(store) == ["a", "b", "c"]
        with store.duck() as duck:
            assert duck.sql("SELECT count(*) FROM reports").fetchall() == [(3,)]

    def test_a_reader_in_the_middle_of_a_table_comes_to_its_end(self, store, monkeypatch):
        monkeypatch.setattr("retold.store.reading.BATCH_ROWS", 1)
        rows = store.batches("reports", ["report"])
        assert next(rows).num_rows == 1
        _replace_reports(store, NEW)
        _replace_reports(store, NEW)
        assert len(list(rows)) == 2

    def test_past_a_second_writing_it_is_told_to_open_again(self, store):
        _replace_reports(store, NEW)
        _replace_reports(store, "e" * 16)
        with pytest.raises(WorkspaceChangedError, match="Open it again"):
            store.table("reports")
        with pytest.raises(WorkspaceChangedError, match="Open it again"), store.duck():
            pass
        assert store.table("members").num_rows == 3  # which nobody wrote


FULL = OSError(errno.ENOSPC, "No space left on device")


def _fails(error, *, when=lambda *_: True, otherwise=None):
    def write(*given, **named):
        if when(*given):
            raise error
        return otherwise(*given, **named)

    return write


class TestFullDisks:
    def test_a_part_that_does_not_fit_is_told_with_what_to_do(self, store, monkeypatch):
        monkeypatch.setattr("os.link", _fails(FULL))
        monkeypatch.setattr(shutil, "copyfile", _fails(FULL))
        with pytest.raises(UnwritableError) as told:
            _replace_reports(store, NEW)
        said = "the disk is full. Make room; then give the command again, or go on with"
        assert said in str(told.value)
        assert _ids(Store.open(store.layout.root)) == ["a", "b", "c"]

    def test_a_manifest_that_does_not_fit_leaves_the_old_one(self, store, monkeypatch):
        monkeypatch.setattr(Path, "write_text", _fails(FULL))
        with pytest.raises(UnwritableError, match="the disk is full"):
            _replace_reports(store, NEW)
        assert Store.open(store.layout.root).manifest == store.manifest
        assert store.check() == ()

    def test_the_run_is_still_there_once_there_is_room(self, store, monkeypatch):
        with store.writing() as writer:
            run = writer.start(["d.jsonl"], {})
            run.record("read/0", [written(writer, "read", reports(NEW))])
            files = run.done("read/0").files
            with monkeypatch.context() as full:
                full.setattr("os.link", _fails(FULL))
                full.setattr(shutil, "copyfile", _fails(FULL))
                with pytest.raises(UnwritableError):
                    writer.add("reports", files)
        with store.writing() as writer:
            writer.add("reports", writer.resume().done("read/0").files)
            writer.commit(batch_of(writer, "d.jsonl"))
        assert _ids(Store.open(store.layout.root)) == ["a", "b", "c", "d"]

    def test_the_copy_of_the_manifest_is_no_reason_to_fail(self, store, monkeypatch):
        plain = disk.write_whole
        of_copy = _fails(
            FULL, when=lambda path, _: path.name.startswith("manifest.copy"), otherwise=plain
        )
        monkeypatch.setattr(folder, "write_whole", of_copy)
        _replace_reports(store, NEW)
        assert _ids(Store.open(store.layout.root)) == ["d"]

    @pytest.mark.parametrize(
        ("number", "words"),
        [(errno.EROFS, "can only be read"), (errno.EACCES, "may not write"), (errno.EIO, "failed")],
    )
    def test_other_troubles_of_disks_are_told_too(self, store, monkeypatch, number, words):
        monkeypatch.setattr("os.open", _fails(OSError(number, "no")))
        with pytest.raises(UnwritableError, match=words), store.writing():
            pass

    def test_a_full_disk_elsewhere_is_named(self, store):
        spilled = str(store.layout.root.parent / "spilled")
        elsewhere = OSError(errno.ENOSPC, "No space left on device", spilled)
        with pytest.raises(UnwritableError, match="spilled was not written"), store.writing():
            raise elsewhere

    def test_what_may_not_be_read_elsewhere_is_not_the_workspace_s_trouble(self, store):
        crawl = str(store.layout.root.parent / "crawl")
        locked = PermissionError(errno.EACCES, "Permission denied", crawl)
        with pytest.raises(PermissionError, match="crawl"), store.writing():
            raise locked


class TestUnfinishedRuns:
    @pytest.fixture
    def stopped(self, store):
        with store.writing() as writer:
            writer.start(["a.jsonl", "b.warc", "c.csv", "d.csv"], {"engine": "local"})
        return store

    def test_another_run_is_refused_with_both_ways_on(self, stopped):
        with stopped.writing() as writer, pytest.raises(UnfinishedRunError) as told:
            writer.start(["e.jsonl"], {"engine": "local"})
        said = str(told.value)
        assert "over a.jsonl, b.warc, c.csv and 1 more was not finished" in said
        assert f"`retold resume {stopped.layout.root}`" in said
        assert "`--discard`" in said

    def test_the_same_run_goes_on(self, stopped):
        with stopped.writing() as writer:
            again = writer.start(["a.jsonl", "b.warc", "c.csv", "d.csv"], {"engine": "local"})
            assert again is writer.run
            assert again is writer.resume()

    def test_it_can_be_given_up(self, stopped):
        with stopped.writing() as writer:
            writer.discard()
            assert writer.resume() is None
            assert not stopped.layout.steps.exists()
            writer.start(["e.jsonl"], {})

    def test_nothing_else_is_committed_before_it(self, stopped):
        """Its rows have the number of the batch that something else would take."""
        with stopped.writing() as writer, pytest.raises(UnfinishedRunError, match="not finished"):
            writer.commit(batch_of(writer))
        assert Store.open(stopped.layout.root).manifest == stopped.manifest

    def test_a_finished_run_leaves_nothing(self, stopped):
        with stopped.writing() as writer:
            writer.resume()
            writer.commit(batch_of(writer))
            assert writer.run is None
        names = {path.name for path in stopped.layout.root.iterdir()}
        assert names == {"lock", "manifest.json", "manifest.copy.json", "tables"}
