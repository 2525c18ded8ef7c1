"""Tables, stories and lineages as files that other tools read."""

import csv
import json
import shutil
from xml.etree import ElementTree as ET

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from retold.corpus.export import ExportKind, export
from retold.corpus.exports.graphs import write_gexf, write_graphml
from retold.corpus.exports.lineages import Edge, Graph, Node
from retold.errors import (
    DamagedWorkspaceError,
    UnknownStoryError,
    UnknownTableError,
    UnwritableError,
)
from retold.plan.tables import USER_TABLES
from retold.store import Store
from tests.unit.store.made import ROWS, WORDS, batch_of, workspace, written

GEXF = "{http://www.gexf.net/1.2draft}"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
A, B, C = "a" * 16, "b" * 16, "c" * 16


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    return workspace(tmp_path_factory.mktemp("made") / "work").layout.root


@pytest.fixture
def store(made, tmp_path):
    return Store.open(shutil.copytree(made, tmp_path / "work"))


def _lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def _cells(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _in_xml(code):
    """What XML 1.0 can hold (its production 2)."""
    return code in (9, 10, 13) or (code >= 32 and code not in (0xFFFE, 0xFFFF))


class TestTables:
    @pytest.mark.parametrize("table", USER_TABLES)
    def test_every_table_as_json_lines(self, store, tmp_path, table):
        rows = export(store, ExportKind.JSONL, tmp_path / "out", table=table)
        told = _lines(tmp_path / "out")
        assert len(told) == rows == store.count(table)
        assert [list(row) for row in told] == [USER_TABLES[table].names] * rows

    @pytest.mark.parametrize("table", USER_TABLES)
    def test_every_table_as_csv(self, store, tmp_path, table):
        rows = export(store, ExportKind.CSV, tmp_path / "out", table=table)
        told = _cells(tmp_path / "out")
        assert len(told) == rows == store.count(table)
        assert [list(row) for row in told] == [USER_TABLES[table].names] * rows

    @pytest.mark.parametrize("table", USER_TABLES)
    def test_every_table_as_parquet(self, store, tmp_path, table):
        rows = export(store, ExportKind.PARQUET, tmp_path / "out", table=table)
        told = parquet.read_table(tmp_path / "out")
        assert told.num_rows == rows
        assert told.equals(store.table(table))

    def test_a_report_comes_out_whole(self, store, tmp_path):
        export(store, ExportKind.JSONL, tmp_path / "out", table="reports")
        first = _lines(tmp_path / "out")[0]
        assert first["text"] == WORDS
        assert first["published"] == "2026-03-01T06:30:00+00:00"
        assert first["authors"] == ["M. Dahl", "I. Roos"]
        assert first["blocks"] == [{"kind": "paragraph", "start": 0, "end": 91, "rule": "plain"}]
        assert first["url"] is None

    def test_lists_in_csv(self, store, tmp_path):
        export(store, ExportKind.CSV, tmp_path / "out", table="reports")
        first = _cells(tmp_path / "out")[0]
        assert first["authors"] == "M. Dahl; I. Roos"
        assert json.loads(first["blocks"])[0]["rule"] == "plain"
        assert first["url"] == ""

    def test_only_what_belongs_to_a_story(self, store, tmp_path):
        for table, rows in {"reports": 2, "members": 2, "quotations": 1, "descents": 3}.items():
            out = tmp_path / table
            assert export(store, ExportKind.JSONL, out, table=table, story_ids=["s1"]) == rows
            assert export(store, ExportKind.PARQUET, out, table=table, story_ids=["s1"]) == rows
            assert parquet.read_schema(out) == USER_TABLES[table]
        assert export(store, ExportKind.JSONL, tmp_path / "out", table="reports", story_ids=["s2"])
        assert [row["report"] for row in _lines(tmp_path / "out")] == [C]

    def test_a_table_without_rows(self, tmp_path):
        store = Store.create(tmp_path / "empty")
        for kind in ExportKind:
            assert export(store, kind, tmp_path / "out", table="reports") == 0
            assert export(store, kind, tmp_path / "out") == 0

    def test_what_could_be_a_formula_is_text(self, store, tmp_path):
        row = {"batch": 1, "location": "=1+1", "place": "-2", "reason": 'a "b"\nc'}
        with store.writing() as writer:
            table = pa.Table.from_pylist([row], schema=USER_TABLES["rejected"])
            writer.replace("rejected", [written(writer, "rejected", table)])
            writer.commit(batch_of(writer))
        store = Store.open(store.layout.root)
        export(store, ExportKind.CSV, tmp_path / "out", table="rejected")
        (told,) = _cells(tmp_path / "out")
        assert (told["location"], told["place"]) == ("'=1+1", "'-2")
        assert (told["batch"], told["reason"]) == ("1", 'a "b"\nc')


class TestStories:
    def test_a_line_a_story_with_its_reports(self, store, tmp_path):
        assert export(store, ExportKind.JSONL, tmp_path / "out") == 2
        ferry, mill = _lines(tmp_path / "out")
        assert (ferry["story"], ferry["title"]) == ("s1", "Ferry left with door open")
        assert [each["report"] for each in ferry["members"]] == [A, B]
        assert ferry["members"][1]["linked_to"] == A
        assert ferry["members"][1]["why"] == "same ship"
        assert ferry["members"][0]["outlet"] == "A Post"
        assert ferry["members"][0]["published"] == "2026-03-01T06:30:00+00:00"
        assert [each["report"] for each in mill["members"]] == [C]

    def test_a_row_a_report_in_csv(self, store, tmp_path):
        assert export(store, ExportKind.CSV, tmp_path / "out") == 3
        told = _cells(tmp_path / "out")
        assert [(row["story"], row["report"]) for row in told] == [("s1", A), ("s1", B), ("s2", C)]
        assert told[0]["story_title"] == "Ferry left with door open"
        assert told[0]["probability"] == "1.0"

    def test_nested_in_parquet(self, store, tmp_path):
        export(store, ExportKind.PARQUET, tmp_path / "out")
        told = parquet.read_table(tmp_path / "out").to_pylist()
        assert [len(story["members"]) for story in told] == [2, 1]

    def test_only_those_named(self, store, tmp_path):
        assert export(store, ExportKind.JSONL, tmp_path / "out", story_ids=["s2"]) == 1
        assert [story["story"] for story in _lines(tmp_path / "out")] == ["s2"]


class TestLineages:
    def test_gexf_has_reports_unseen_sources_and_who_drew_on_whom(self, store, tmp_path):
        assert export(store, ExportKind.GEXF, tmp_path / "out") == 3
        root = ET.parse(tmp_path / "out").getroot()
        assert root.tag == f"{GEXF}gexf"
        labels = {node.get("id"): node.get("label") for node in root.iter(f"{GEXF}node")}
        assert labels == {A: "A Post", B: "B Post", "unseen:s1:a dispatch": "a dispatch"}
        edges = [(edge.get("source"), edge.get("target")) for edge in root.iter(f"{GEXF}edge")]
        assert edges == [("unseen:s1:a dispatch", A), (A, B)]
        first = next(root.iter(f"{GEXF}node"))
        values = {each.get("for"): each.get("value") for each in first.iter(f"{GEXF}attvalue")}
        assert values["published"] == "2026-03-01T06:30:00+00:00"
        assert values["title"] == "Ferry left with door open"
        last = list(root.iter(f"{GEXF}edge"))[-1]
        values = {each.get("for"): each.get("value") for each in last.iter(f"{GEXF}attvalue")}
        assert values["directed"] == "false"
        assert (values["relation"], values["share"], last.get("weight")) == (
            "copy",
            "0.9000",
            "0.9000",
        )

    def test_graphml_says_the_same(self, store, tmp_path):
        assert export(store, ExportKind.GRAPHML, tmp_path / "out") == 3
        root = ET.parse(tmp_path / "out").getroot()
        nodes = [node.get("id") for node in root.iter(f"{GRAPHML}node")]
        assert nodes == [A, B, "unseen:s1:a dispatch"]
        edges = [(edge.get("source"), edge.get("target")) for edge in root.iter(f"{GRAPHML}edge")]
        assert edges == [("unseen:s1:a dispatch", A), (A, B)]
        keys = {key.get("id") for key in root.iter(f"{GRAPHML}key")}
        assert {data.get("key") for data in root.iter(f"{GRAPHML}data")} <= keys

    def test_every_value_is_declared(self, store, tmp_path):
        export(store, ExportKind.GEXF, tmp_path / "out")
        root = ET.parse(tmp_path / "out").getroot()
        for kind in ("node", "edge"):
            (declared,) = (
                each for each in root.iter(f"{GEXF}attributes") if each.get("class") == kind
            )
            names = {each.get("id") for each in declared}
            told = {
                value.get("for")
                for each in root.iter(f"{GEXF}{kind}")
                for value in each.iter(f"{GEXF}attvalue")
            }
            assert told <= names

    def test_a_story_told_once_is_there_when_it_is_named(self, store, tmp_path):
        assert export(store, ExportKind.GEXF, tmp_path / "out", story_ids=["s2"]) == 1
        (node,) = ET.parse(tmp_path / "out").getroot().iter(f"{GEXF}node")
        assert node.get("id") == C

    def test_who_drew_on_a_report_of_another_story_is_left_out(self, store, tmp_path):
        """An edge needs two ends that are drawn."""
        rows = [*ROWS["descents"], {"story": "s1", "report": B, "source": C, "share": 0.1}]
        with store.writing() as writer:
            table = pa.Table.from_pylist(rows, schema=USER_TABLES["descents"])
            writer.replace("descents", [written(writer, "descents", table)])
            writer.commit(batch_of(writer))
        export(Store.open(store.layout.root), ExportKind.GEXF, tmp_path / "out")
        root = ET.parse(tmp_path / "out").getroot()
        ids = {node.get("id") for node in root.iter(f"{GEXF}node")}
        edges = list(root.iter(f"{GEXF}edge"))
        assert len(edges) == 2
        assert {edge.get("source") for edge in edges} <= ids

    @settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(words=st.text())
    @pytest.mark.parametrize("write", [write_gexf, write_graphml])
    def test_any_words_make_xml_that_can_be_read(self, tmp_path, write, words):
        node = Node(id="a", kind="report", story=words, label=words, title=words)
        edge = Edge("a", "a", relation=words, share=0.5, directed=True, why=words)
        write(Graph(iter([node]), iter([edge])), tmp_path / "out")
        root = ET.parse(tmp_path / "out").getroot()
        (read,) = (each for each in root.iter() if each.tag.endswith("}node"))
        label = read.get("label") if write is write_gexf else read[0].text or ""
        assert label == "".join(each if _in_xml(ord(each)) else "\ufffd" for each in words)


class TestRefusals:
    def test_an_unknown_table(self, store, tmp_path):
        with pytest.raises(UnknownTableError, match="no table 'storys'"):
            export(store, ExportKind.CSV, tmp_path / "out", table="storys")

    def test_an_unknown_story(self, store, tmp_path):
        for kind in ExportKind:
            with pytest.raises(UnknownStoryError, match=r"no story 's3'.*retold stories"):
                export(store, kind, tmp_path / "out", story_ids=["s1", "s3"])

    def test_a_table_that_knows_no_stories(self, store, tmp_path):
        with pytest.raises(UnknownTableError, match="'rejected' knows no stories"):
            export(store, ExportKind.CSV, tmp_path / "out", table="rejected", story_ids=["s1"])

    def test_a_file_inside_the_workspace(self, store):
        with pytest.raises(UnwritableError, match="inside the workspace"):
            export(store, ExportKind.CSV, store.layout.manifest)
        assert Store.open(store.layout.root).manifest == store.manifest

    def test_a_folder_that_is_not_there(self, store, tmp_path):
        with pytest.raises(UnwritableError, match="no folder"):
            export(store, ExportKind.CSV, tmp_path / "none" / "out")
        with pytest.raises(UnwritableError, match="it is a folder"):
            export(store, ExportKind.CSV, tmp_path)

    @pytest.mark.parametrize("kind", ExportKind)
    def test_a_damaged_part_is_named_and_the_old_file_stays(self, store, tmp_path, kind):
        (tmp_path / "out").write_text("of last week")
        (part,) = store.files("reports")
        part.write_bytes(part.read_bytes()[:-20])
        with pytest.raises(DamagedWorkspaceError, match="tables/reports/0001-0000"):
            export(store, kind, tmp_path / "out", table="reports")
        assert (tmp_path / "out").read_text() == "of last week"
        assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "work"]
