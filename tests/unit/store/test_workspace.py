"""Making, opening and reading a workspace."""

import json
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from retold.errors import (
    DamagedWorkspaceError,
    NewerWorkspaceError,
    NoWorkspaceError,
    UnknownTableError,
)
from retold.plan.tables import USER_TABLES
from retold.store import FORMAT, Store
from tests.unit.store.made import WORDS, batch_of, reports, workspace, written


def _spoil(path, **changes):
    tree = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**tree, **changes}), encoding="utf-8")


def test_a_new_workspace_has_every_table_without_rows(tmp_path):
    store = Store.create(tmp_path / "work")
    assert Store.open(tmp_path / "work") == store
    assert store.names == tuple(sorted(USER_TABLES))
    for name, schema in USER_TABLES.items():
        assert store.count(name) == 0
        assert store.files(name) == ()
        assert store.table(name).schema == schema


def test_tables_come_back_as_they_were_put_in(store):
    told = store.table("reports")
    assert told.schema == USER_TABLES["reports"]
    assert told["text"].to_pylist() == [WORDS] * 3
    assert told["blocks"].to_pylist()[0][0]["end"] == len(WORDS)
    assert store.count("members") == 3
    assert [row["story"] for row in store.table("members").to_pylist()] == ["s1", "s1", "s2"]


def test_only_the_columns_wanted_are_read(store):
    assert store.table("reports", ["outlet", "report"]).column_names == ["outlet", "report"]
    (batch,) = store.batches("reports", ["outlet"])
    assert batch.to_pydict() == {"outlet": ["A Post", "B Post", "C Post"]}


def test_duckdb_sees_every_table_those_without_rows_too(store, tmp_path):
    with store.duck() as duck:
        asked = (
            "SELECT count(*) FROM reports JOIN members USING (report) JOIN stories USING (story)"
        )
        assert duck.sql(asked).fetchall() == [(3,)]
    with Store.create(tmp_path / "empty").duck() as duck:
        assert duck.sql("SELECT count(*), min(published) FROM reports").fetchall() == [(0, None)]


def test_a_question_can_be_given_the_tables_it_needs_alone(store):
    with store.duck("reports", "arrivals") as duck:
        told = duck.sql("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()
        assert sorted(name for (name,) in told) == ["arrivals", "reports"]
        assert duck.sql("SELECT count(*) FROM arrivals").fetchall() == [(0,)]


def test_a_question_of_one_table_does_not_miss_the_parts_of_another(store):
    store.files("members")[0].unlink()
    with store.duck("reports") as duck:
        assert duck.sql("SELECT count(*) FROM reports").fetchall() == [(3,)]


def test_duckdb_gives_the_types_that_are_documented(store):
    with store.duck() as duck:
        for name, schema in USER_TABLES.items():
            assert duck.sql(f"FROM {name}").to_arrow_table().cast(schema).schema == schema


@pytest.mark.parametrize("name", ["it's", "work[1]*", "two  words", "ünï"])
def test_a_folder_may_have_any_name(tmp_path, name):
    store = workspace(tmp_path / name)
    assert store.table("reports").num_rows == 3
    with store.duck() as duck:
        assert duck.sql("SELECT count(*) FROM reports").fetchall() == [(3,)]


def test_a_relative_path_is_kept_while_the_program_moves(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    store = workspace(Path("work"))
    monkeypatch.chdir("/")
    assert store.table("reports").num_rows == 3


def test_a_workspace_can_be_moved(store, tmp_path):
    store.layout.root.rename(tmp_path / "elsewhere")
    moved = Store.open(tmp_path / "elsewhere")
    assert moved.table("reports").num_rows == 3
    assert moved.check() == ()


def test_an_unknown_table_is_told_with_those_there_are(store):
    with pytest.raises(UnknownTableError, match=r"no table 'storys'.*members, notices"):
        store.table("storys")


def test_at_opens_what_is_there_and_makes_what_is_not(store, tmp_path):
    assert Store.at(store.layout.root).manifest == store.manifest
    assert Store.at(tmp_path / "new" / "deep").manifest.batches == ()


def test_a_folder_that_is_no_workspace_says_how_to_make_one(tmp_path):
    for path in (tmp_path, tmp_path / "none", tmp_path / "file" / "work"):
        (tmp_path / "file").write_text("words")
        with pytest.raises(NoWorkspaceError, match="retold group SOURCE… --into"):
            Store.open(path)


def test_no_workspace_is_made_in_a_folder_of_other_things(tmp_path):
    (tmp_path / "thesis.txt").write_text("words")
    with pytest.raises(NoWorkspaceError, match="something else"):
        Store.create(tmp_path)
    with pytest.raises(NoWorkspaceError, match="it is a file"):
        Store.create(tmp_path / "thesis.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_no_workspace_is_made_over_another(store):
    with pytest.raises(NoWorkspaceError, match="workspace already"):
        Store.create(store.layout.root)
    assert Store.open(store.layout.root).count("reports") == 3


def test_making_one_may_have_been_cut_short(tmp_path):
    half = tmp_path / "half"
    (half / "tables").mkdir(parents=True)
    for name in ("lock", "manifest.json.new"):
        (half / name).write_text("{")
    assert Store.create(half).manifest.batches == ()


def test_a_newer_format_says_what_to_install(store):
    _spoil(store.layout.manifest, format=FORMAT + 1, tables="as the future has it")
    with pytest.raises(NewerWorkspaceError, match=r"format 2.*pip install --upgrade 'retold\[corp"):
        Store.open(store.layout.root)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"format": "one"}', b"\xff\xfe", b"null"])
def test_a_damaged_manifest_says_which_copy_to_take(store, content):
    store.layout.manifest.write_bytes(content)
    with pytest.raises(DamagedWorkspaceError, match="type: cp ") as told:
        Store.open(store.layout.root)
    assert str(store.layout.manifest_copy) in str(told.value)
    store.layout.manifest_copy.replace(store.layout.manifest)
    assert Store.open(store.layout.root) == store


def test_a_damaged_manifest_without_a_copy_sends_nobody_to_one(store):
    store.layout.manifest.write_bytes(b"{")
    store.layout.manifest_copy.write_bytes(b"{")
    with pytest.raises(DamagedWorkspaceError, match="group the sources again"):
        Store.open(store.layout.root)


@pytest.mark.parametrize("file", ["/etc/passwd", "tables/../../x.parquet", "steps/x.parquet", ""])
def test_a_manifest_leads_nowhere_else(store, file):
    part = {"file": file, "rows": 1, "bytes": 1, "digest": ""}
    _spoil(store.layout.manifest, tables={"reports": [part]})
    with pytest.raises(DamagedWorkspaceError, match="lies outside tables/"):
        Store.open(store.layout.root).table("reports")


def test_a_table_of_another_kind_keeps_its_own_columns(tmp_path):
    store = Store.create(tmp_path / "work")
    with store.writing() as writer:
        part = written(writer, "keys", pa.table({"key": ["a"], "day": [3]}))
        writer.add("keys", [part])
        writer.commit(batch_of(writer))
    assert Store.open(store.layout.root).table("keys").to_pylist() == [{"key": "a", "day": 3}]


def test_few_rows_are_picked_out_as_the_whole_table_has_them(tmp_path):
    store = workspace(tmp_path / "w")
    whole = store.table("reports").to_pylist()
    picked = list(store.picked("reports", "report", ["b" * 16, "z" * 16]))
    assert picked == [row for row in whole if row["report"] == "b" * 16]
    assert list(store.picked("members", "story", [])) == []


def test_rows_are_picked_out_of_any_group_of_any_part(tmp_path):
    store = Store.create(tmp_path / "w")
    ids = [f"{number:016x}" for number in range(12)]
    with store.writing() as writer:
        for some in (ids[:5], ids[5:9], ids[9:]):
            writer.add("reports", [written(writer, "reports", long_ones(some))])
        writer.commit(batch_of(writer))
    store = Store.open(store.layout.root)
    groups = [parquet.read_metadata(file).num_row_groups for file in store.files("reports")]
    assert len(groups) == 3
    assert min(groups) > 1
    whole = {row["report"]: row for row in store.table("reports").to_pylist()}
    wanted = [ids[11], ids[3], ids[4], ids[8]]
    picked = {row["report"]: row for row in store.picked("reports", "report", wanted)}
    assert picked == {report: whole[report] for report in wanted}


def long_ones(ids):
    """Reports so long that a part keeps one or two of them together."""
    long = WORDS * (1_500_000 // len(WORDS))
    return pa.concat_tables(reports(report, words=long) for report in ids)
