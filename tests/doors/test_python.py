"""Retold from Python: the public names, what importing costs, and eight lines of use."""

import ast
import subprocess
import sys
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import retold
from retold.model.reports import Precision
from tests.doors.told_twice import FIRST, SECOND, STRANGER

ROOT = Path(__file__).parents[2]
HEAVY = {
    *("trafilatura", "lxml", "rich", "jinja2", "msgspec", "rapidfuzz", "Stemmer", "sentencex"),
    *("click", "anyascii", "urllib3", "dataclasses"),
}


def test_importing_loads_nothing_heavy():
    code = "import sys; before = set(sys.modules); import retold; print(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert "retold" in loaded
    assert not loaded & HEAVY


def test_the_types_stand_beside_the_names_they_are_of():
    stub = ast.parse((ROOT / "src/retold/__init__.pyi").read_text(encoding="utf-8"))
    typed = {
        alias.name: node.module
        for node in stub.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert typed == vars(retold)["_HOME_OF"]


def test_every_public_name_is_there():
    names = vars(retold)["__all__"]
    for name in names:
        assert getattr(retold, name) is not None
        assert name in dir(retold)
    assert 20 <= len(names) <= 50


def test_a_name_that_is_not_public_is_not_there():
    with pytest.raises(AttributeError, match="nonsense"):
        _ = vars(retold)["__getattr__"]("nonsense")


def test_the_version_is_that_of_the_package():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert retold.__version__ == project["project"]["version"]


def test_two_files_compared_saved_and_opened_again(tmp_path):
    (tmp_path / "first.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "second.txt").write_text(SECOND, encoding="utf-8")
    first = retold.read(tmp_path / "first.txt", published="2023-07-26")
    second = retold.read(str(tmp_path / "second.txt"), published="2023-07-26")
    comparison = retold.compare([first, second])
    assert comparison.descents[0].relation is not retold.Relation.DIFFERENT_STORIES
    assert comparison.findings
    retold.save(comparison, tmp_path / "a.json")
    assert retold.load(tmp_path / "a.json") == comparison
    finding = comparison.findings[0]
    assert retold.explain(comparison, finding.id).label == finding.label


def test_words_at_hand_are_a_report():
    report = retold.read_text(FIRST, name="Halven Post", url="https://halven.example/dam")
    assert report.text == FIRST
    assert report.name == "Halven Post"
    assert report.url == "https://halven.example/dam"
    reading = retold.reading_of(report)
    assert any("flood" in span.of(FIRST) for each in reading.quotations for span in each.content)


@pytest.mark.parametrize(
    ("published", "moment", "precision"),
    [
        ("2023-07-24", datetime(2023, 7, 24, tzinfo=UTC), Precision.DAY),
        ("2023-07-24T18:30", datetime(2023, 7, 24, 18, 30, tzinfo=UTC), Precision.TIME),
        ("2023-07-24T20:30+02:00", datetime(2023, 7, 24, 18, 30, tzinfo=UTC), Precision.TIME),
        (date(2023, 7, 24), datetime(2023, 7, 24, tzinfo=UTC), Precision.DAY),
        (
            datetime(2023, 7, 24, 9, tzinfo=UTC),
            datetime(2023, 7, 24, 9, tzinfo=UTC),
            Precision.TIME,
        ),
        (None, None, Precision.DAY),
    ],
)
def test_a_publication_time_is_given_in_any_form(published, moment, precision):
    report = retold.read_text(FIRST, published=published)
    assert report.published == moment
    assert report.precision is precision or moment is None


def test_what_is_no_time_is_refused():
    with pytest.raises(ValueError, match="isoformat"):
        retold.read_text(FIRST, published="last Tuesday")


def test_one_report_is_too_few():
    with pytest.raises(retold.RetoldError, match="at least two"):
        retold.compare([retold.read_text(FIRST)])


def test_an_unreadable_file_is_told(tmp_path):
    with pytest.raises(retold.UnreadableError) as refused:
        retold.read(tmp_path / "missing.txt")
    assert refused.value.stage == "open"


def test_strangers_are_different_stories():
    comparison = retold.compare([retold.read_text(FIRST), retold.read_text(STRANGER)])
    assert comparison.descents[0].relation is retold.Relation.DIFFERENT_STORIES


def test_reports_may_be_said_to_tell_one_story():
    one = retold.read_text("The Almar Bridge in Westhaven was closed on Monday, the board said.")
    two = retold.read_text("Taxes will rise in the spring, the minister told parliament.")
    assert len(retold.compare([one, two]).lineage.origins) == 2
    apart = retold.compare([one, two]).descents[0]
    told = retold.compare([one, two], one_story=True).descents[0]
    assert apart.relation == "different stories"
    assert told.relation != "different stories"
