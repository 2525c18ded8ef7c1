"""What is given on the command line becomes files, in an order that two runs share."""

from pathlib import Path

import pytest

from retold.model.reports import Rejected
from retold.sources import locations_of


@pytest.fixture(name="news")
def _news(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.html", "c/z.jsonl.gz", "c/d/y.csv", "b.toml", ".hidden.txt", "p.jpg"):
        path = Path("news", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("It fell.", encoding="utf-8")
    Path("news/q.jpg").write_bytes(b"")


def found(*arguments: str) -> list[str]:
    return [one for one in locations_of(arguments) if isinstance(one, str)]


def told(*arguments: str) -> list[Rejected]:
    return [one for one in locations_of(arguments) if isinstance(one, Rejected)]


@pytest.mark.usefixtures("news")
def test_a_folder_stands_for_its_files_sorted_by_name():
    files = ["news/a.html", "news/b.txt", "news/c/d/y.csv", "news/c/z.jsonl.gz"]
    assert found("news") == files


@pytest.mark.usefixtures("news")
def test_files_that_are_not_read_are_told_once_for_each_ending():
    (one,) = told("news")
    assert one.reason == "2 files ending in .jpg were left out"


@pytest.mark.usefixtures("news")
def test_patterns_stand_for_what_they_match():
    assert found("news/*.t*") == ["news/b.toml", "news/b.txt"]
    assert found("news/**/*.csv") == ["news/c/d/y.csv"]
    assert [one.reason for one in told("news/*.pdf")] == ["nothing matches it"]


@pytest.mark.usefixtures("news")
def test_what_exists_addresses_and_standard_input_pass_as_they_are():
    Path("odd[1].txt").write_text("It fell.", encoding="utf-8")
    given = ["odd[1].txt", "-", "https://news.example/a", "missing.txt"]
    assert found(*given) == given


@pytest.mark.usefixtures("news")
def test_links_to_folders_are_told_and_not_followed():
    Path("news/again").symlink_to(Path("news").absolute())
    assert "it is a link to a folder" in [one.reason for one in told("news")]
    assert len(found("news")) == 4


@pytest.mark.usefixtures("news")
def test_an_empty_folder_is_told():
    Path("empty").mkdir()
    assert [one.reason for one in told("empty")] == ["the folder is empty"]
