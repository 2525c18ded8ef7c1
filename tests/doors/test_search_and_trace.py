"""`retold search` and `retold trace` on a workspace."""

import json
import shutil
from datetime import UTC, datetime
from subprocess import run
from sys import executable

import pyarrow as pa
import pytest
from click.testing import CliRunner

from retold.cli.commands import retold_group
from retold.corpus.search import index_reports
from retold.errors import BadQueryError, NoWorkspaceError, UnwritableError
from retold.plan.tables import USER_TABLES
from retold.store import Batch, Store, write_part
from tests.fakes.collections import HARBOUR, id_of, report_table


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    folder = tmp_path_factory.mktemp("doors") / "work"
    holding_reports(Store.create(folder), tmp_path_factory.mktemp("parts"))
    return folder


def holding_reports(store, parts, **others):
    """Puts the made-up reports into a workspace, and rows of other tables."""
    tables = {"reports": report_table()}
    for name, rows in others.items():
        tables[name] = pa.Table.from_pylist(rows, USER_TABLES[name])
    with store.writing() as writer:
        for name, table in tables.items():
            writer.add(name, [write_part(parts / f"{name}.parquet", table, table.schema)])
        writer.commit(Batch(id=writer.batch, when=datetime.now(UTC)))


def asked(command, *arguments):
    return CliRunner().invoke(retold_group, [command, *map(str, arguments)], catch_exceptions=False)


def test_search_shows_hits(work):
    shown = asked("search", work, "divers")
    assert shown.exit_code == 0
    assert "Harbour Courier, 14 March 2031" in shown.stdout
    assert "1 report." in shown.stdout


def test_search_within_days_and_outlets_as_json(work):
    bounds = ("--since", "2031-03-15", "--until", "2031-03", "--outlet", "lantern")
    shown = asked("search", work, "harbour", *bounds, "--json")
    tree = json.loads(shown.stdout)
    assert [hit["outlet"] for hit in tree["hits"]] == ["Daily Lantern"]


def test_a_day_that_is_none_is_wrong_usage(work):
    shown = asked("search", work, "harbour", "--since", "someday")
    assert shown.exit_code == 2
    assert "Write 2023, 2023-07 or 2023-07-24." in shown.stderr


def test_a_bad_query_is_told(work):
    with pytest.raises(BadQueryError):
        asked("search", work, "(harbour")


def test_a_folder_that_is_no_workspace_is_told(tmp_path):
    with pytest.raises(NoWorkspaceError):
        asked("search", tmp_path, "harbour")
    with pytest.raises(NoWorkspaceError):
        asked("trace", tmp_path, HARBOUR)


def test_an_index_that_is_missing_or_behind_is_made_when_asked(work):
    shutil.rmtree(work / "search", ignore_errors=True)
    index_reports(work / "search", report_table().slice(0, 2).to_batches())
    assert "nets" in asked("search", work, "nets").stdout
    shutil.rmtree(work / "search")
    assert "divers" in asked("search", work, "divers").stdout.lower()


def test_an_index_that_is_damaged_is_made_again(work):
    asked("search", work, "divers")
    (work / "search" / "meta.json").write_text("{}", encoding="utf-8")
    assert "1 report." in asked("search", work, "divers").stdout


def test_an_index_of_more_than_there_is_is_made_again(tmp_path):
    store = Store.create(tmp_path / "w")
    index_reports(store.layout.search, report_table().to_batches())
    assert "No report answers." in asked("search", tmp_path / "w", "divers").stdout


def test_an_index_that_cannot_be_written_is_asked_as_it_is(work, monkeypatch):
    shutil.rmtree(work / "search", ignore_errors=True)
    index_reports(work / "search", report_table().slice(0, 2).to_batches())

    def refused(*_):
        raise UnwritableError(str(work / "search"), "another process is writing it")

    monkeypatch.setattr("retold.corpus.indexed.index_reports", refused)
    assert "1 report." in asked("search", work, "divers").stdout


@pytest.mark.parametrize("package", ["pyarrow", "tantivy"])
def test_without_the_packages_the_line_to_type_is_told(tmp_path, package):
    Store.create(tmp_path / "w")
    script = (
        "import sys\n"
        f"sys.modules[{package!r}] = None\n"
        "from retold.cli.search import command\n"
        f"command(['w', 'harbour'], standalone_mode=False)\n"
    )
    ended = run(
        [executable, "-c", script], cwd=tmp_path, check=False, capture_output=True, text=True
    )
    assert "pip install 'retold[corpus]'" in ended.stderr


def test_trace_shows_a_time_line(work):
    shown = asked("trace", work, HARBOUR)
    assert shown.exit_code == 0
    assert "First told here on 14 March 2031 by Harbour Courier" in shown.stdout
    assert "Daily Lantern: source lost" in shown.stdout


def test_trace_writes_page_and_json(work, tmp_path):
    shown = asked(
        "trace", work, HARBOUR, "--html", tmp_path / "t.html", "--json", tmp_path / "t.json"
    )
    assert shown.exit_code == 0
    assert HARBOUR in (tmp_path / "t.html").read_text("utf-8")
    tree = json.loads((tmp_path / "t.json").read_bytes())
    assert tree["first"] == id_of("Harbour Courier")


def test_stories_of_the_workspace_are_told(tmp_path):
    member = {
        "story": "s00001",
        "report": id_of("Daily Lantern"),
        "number": 1,
        "batch": 1,
        "probability": 1.0,
        "linked_to": "",
        "why": "",
    }
    holding_reports(Store.create(tmp_path / "w"), tmp_path, members=[member])
    hits = json.loads(asked("search", tmp_path / "w", "nets", "--json").stdout)["hits"]
    assert [hit["story"] for hit in hits] == ["s00001"]
    told = json.loads(asked("trace", tmp_path / "w", HARBOUR, "--json").stdout)["dated"]
    assert [one["story"] for one in told if one["outlet"] == "Daily Lantern"] == ["s00001"]


def test_a_trace_without_a_page_does_not_wait_for_what_draws_one(work):
    script = (
        "import sys\n"
        "from retold.cli.trace import command\n"
        f"command([{str(work)!r}, {HARBOUR!r}], standalone_mode=False)\n"
        "assert not {'jinja2', 'duckdb', 'pandas'} & set(sys.modules)\n"
    )
    ended = run([executable, "-c", script], check=False, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
