import json
import shlex
import sys

import pytest
from benchmarks.corpus.__main__ import main

FAKE = shlex.join((sys.executable, "-m", "tests.benchmarks.fake_retold"))


@pytest.fixture(scope="module")
def figures(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bench")
    kept = folder / "figures.json"
    sizes = ("--sizes", "400,800", "--json", str(kept), "--work", str(folder / "work"))
    main([*sizes, "--command", FAKE])
    return {(row["on"], row["what"]): row["value"] for row in json.loads(kept.read_bytes())}


@pytest.mark.parametrize(
    "what",
    ["read", "grouped", "read and grouped", "peak memory", "retold trace", "8 reports added"],
)
def test_each_size_is_measured(figures, what):
    assert figures["800 reports", what] > 0


def test_reading_is_part_of_the_whole(figures):
    on = "800 reports"
    whole = figures[on, "read"] + figures[on, "grouped"]
    assert whole == pytest.approx(figures[on, "read and grouped"])


def test_one_report_in_ten_left_alone_is_seen_in_the_recall_and_nowhere_else(figures):
    on = "800 reports"
    assert figures[on, "pairs: precision"] == 1
    assert 0.7 < figures[on, "pairs: recall"] < 0.9
    assert 0.7 < figures[on, "found with its source: copy with cuts"] < 0.95
    assert figures[on, "false pairs: template"] == 0


def test_the_growth_is_told(figures):
    assert ("400 to 800 reports", "growth exponent") in figures


def test_a_command_that_fails_is_told_and_costs_nothing_else(tmp_path, capsys):
    broken = shlex.join((sys.executable, "-c", "raise SystemExit('the disk is full')"))
    main(["--sizes", "400,800", "--work", str(tmp_path), "--command", broken])
    printed = capsys.readouterr().out.splitlines()
    assert [line for line in printed if "the disk is full" in line] == printed
    assert len(printed) == 2
