"""The page about the workspace: its tables are those there are, and its examples run."""

import re
import subprocess
import sys

import duckdb
import pyarrow as pa
import pytest

from retold.plan.tables import USER_TABLES
from tests.docs.pages import DOCS
from tests.unit.store.made import workspace

PAGE = (DOCS / "workspace.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^<!-- test -->\n```(python|sql)\n(.*?)^```", re.MULTILINE | re.DOTALL)
EXAMPLES = BLOCK.findall(PAGE)
ROW = re.compile(r"^\| `(\w+)` \| (.+?) \| .+ \|$", re.MULTILINE)


def _told(kind):
    """A type as the page names it."""
    if pa.types.is_list(kind):
        return "list of struct" if pa.types.is_struct(kind.value_type) else "list of string"
    return "timestamp, UTC" if pa.types.is_timestamp(kind) else str(kind)


@pytest.mark.parametrize("name", USER_TABLES)
def test_every_column_is_told_with_its_type(name):
    section = PAGE.partition(f"### {name}\n")[2].partition("\n##")[0]
    columns = [(field.name, _told(field.type)) for field in USER_TABLES[name]]
    assert ROW.findall(section) == columns


def test_no_other_table_is_told():
    told = re.findall(r"^### (\w+)$", PAGE, re.MULTILINE)
    assert set(told) - {"batches"} == set(USER_TABLES)


@pytest.fixture
def work(tmp_path):
    workspace(tmp_path / "work")
    return tmp_path


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_examples_run_as_printed(work, number, monkeypatch):
    language, example = EXAMPLES[number]
    if language == "sql":
        monkeypatch.chdir(work)
        told = str(duckdb.connect().sql(example).fetchall())
    else:
        ran = [sys.executable, "-W", "error", "-c", example]
        told = subprocess.run(ran, cwd=work, capture_output=True, text=True, check=True).stdout
    assert "s1" in told


def test_there_are_examples():
    assert [language for language, _ in EXAMPLES] == ["python", "sql", "python", "python"]
