"""`retold check`: what would be read, before hours are spent on it."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from retold.cli.commands import retold_group
from tests.fakes.sound_files import sound_files


class Said(NamedTuple):
    """How a call ended, and what it put on standard output and standard error."""

    code: int
    out: str
    err: str


@pytest.fixture(name="check")
def _check(capfd, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for sound in sound_files():
        Path(sound.name).write_bytes(sound.data)
    Path("bad.jsonl").write_text('{"text": "It fell."}\n{"text": \n{"id": 7}\n', encoding="utf-8")

    def called(*arguments: str) -> Said:
        with pytest.raises(SystemExit) as left:
            retold_group.main(["check", *arguments], prog_name="retold")
        return Said(int(str(left.value.code or 0)), *capfd.readouterr())

    return called


def test_counts_dates_outlets_languages_and_a_preview_are_shown(check):
    said = check("a.jsonl")
    assert said.code == 0
    assert said.out.startswith("6 reports would be read, 0 records or sources not.\n")
    assert "Dated: 6 of 6 (100%), 2021-03-01 to 2021-03-06" in said.out
    assert "Outlets: 6: Kolmar Courier 1" in said.out
    assert "Languages: en 6" in said.out
    assert "Taken for nothing: id" in said.out
    assert "Bridge at Kolmar falls\n  Kolmar Courier · 2021-03-01 · en · a.jsonl:1\n" in said.out
    assert "\x1b" not in said.out


def test_many_kinds_are_checked_at_once(check):
    said = check("a.jsonl", "a.csv", "a.parquet", "a.warc.gz", "a.rss", "a.txt")
    for kind in ("CSV", "JSON", "Parquet", "WARC", "feed", "text or page"):
        assert f"\n{kind}" in said.out


def test_the_first_rejects_are_told_with_place_reason_and_hint(check):
    said = check("bad.jsonl", "missing.txt")
    assert said.code == 0
    assert said.out.startswith("1 report would be read, 3 records or sources not.\n")
    told = " ".join(said.out.split())
    assert "bad.jsonl (line 2): it is not valid JSON" in told
    assert "its fields are: id" in told
    assert "missing.txt: there is no such file. Check the path." in told


def test_a_sample_is_told_to_be_one(check):
    said = check("a.jsonl", "--sample", "2")
    assert said.out.startswith("2 reports would be read")
    assert "Only the first 2 records of a.jsonl looked at; there are more" in said.out
    assert "Only" not in check("a.jsonl", "--sample", "6").out


def test_columns_are_mapped_and_what_stays_unused_is_told(check):
    said = check("a.csv", "--map", "text=title,outlet=id")
    assert "text      | title" in said.out
    assert "outlet    | id" in said.out


def test_doubles_are_counted(check):
    assert "Doubles: 6" in check("a.jsonl", "a.jsonl.gz").out


def test_json_holds_the_same(check):
    said = check("a.jsonl", "bad.jsonl", "--json")
    tree = json.loads(said.out)
    assert tree["format"] == "retold-check/1"
    assert (tree["reports"], tree["rejected"]) == (7, 2)
    assert tree["first"] == "2021-03-01T00:00:00+00:00"
    assert tree["preview"][0]["title"] == "Bridge at Kolmar falls"
    assert said.err == ""


def test_nothing_read_leaves_with_one_and_wrong_usage_with_two(check):
    assert check("missing.txt").code == 1
    assert check("a.csv", "--map", "nothing=body").code == 2
    assert check().code == 2


def test_hostile_names_and_texts_do_not_steer_the_terminal(check):
    Path("red.jsonl").write_text(
        json.dumps({"text": "It \x1b[31mfell\x07.", "title": "\x1b]0;x\x07", "\x1b[2J": 1}) + "\n",
        encoding="utf-8",
    )
    said = check("red.jsonl", "gone\x1b[2J.txt")
    assert "\x1b" not in said.out
    assert "\x07" not in said.out
