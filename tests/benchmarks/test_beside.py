"""Other tools beside Retold: a fake stands for all, so that none need be installed."""

import sys

import pytest
from benchmarks.corpus.accuracy import accuracy
from benchmarks.corpus.beside import Peer, beside, ours_of, peers
from benchmarks.corpus.blocks import Asked
from benchmarks.corpus.collection import collection
from benchmarks.corpus.command import Command
from benchmarks.corpus.figures import Figures
from benchmarks.corpus.measuring import Bench

ON = "400 reports, beside"


@pytest.fixture
def bench(tmp_path):
    return Bench(Command(), Figures(None), tmp_path)


def told(bench, made, *tools):
    truths = made.truths()
    stories = {truth.id: truth.story for truth in truths}
    beside(bench, ours_of(made, ON, accuracy(truths, stories), 1.0, stories), tools)


def test_a_tool_that_is_not_installed_is_left_out_and_said(bench, capsys):
    told(bench, collection(Asked(400), bench.scratch), Peer("no_such_tool", (0.5, 0.2)))
    lines = [line for line in capsys.readouterr().out.splitlines() if "no_such_tool" in line]
    assert len(lines) == 1
    assert "left out: not installed" in lines[0]


def test_what_a_tool_writes_is_scored(bench, capsys, monkeypatch):
    monkeypatch.setattr("benchmarks.corpus.beside.MODULES", "tests.benchmarks")
    told(bench, collection(Asked(400), bench.scratch), Peer("fake_peer", (0.5,)))
    printed = capsys.readouterr().out
    found = {line[34:].split("  ")[0]: line for line in printed.splitlines()}
    assert "1.000" in found["fake_peer: at 0.5: near copies found"]
    assert "0.000" in found["fake_peer: at 0.5: rewrites found"]
    assert "0 pairs" in found["fake_peer: at 0.5: false pairs"]
    assert "1.00 times" in found["fake_peer: Retold finds of near copies"]
    assert "fake_peer: Retold finds of rewrites" not in found


def test_a_tool_more_precise_than_retold_is_asked_for_less_alike_pairs_too(
    bench, capsys, monkeypatch
):
    monkeypatch.setattr("benchmarks.corpus.beside.MODULES", "tests.benchmarks")
    made = collection(Asked(400), bench.scratch)
    one_story = dict.fromkeys((truth.id for truth in made.truths()), "all")
    ours = ours_of(made, ON, accuracy(made.truths(), one_story), 1.0, one_story)
    beside(bench, ours, [Peer("fake_peer", (0.5,))])
    asked = [
        line
        for line in capsys.readouterr().out.splitlines()
        if ": false pairs" in line and "fake_peer: at " in line
    ]
    assert [line.split("at ")[1].split(":")[0] for line in asked] == [
        "0.5", "0.25", "0.125", "0.0625", "0.03125",
    ]  # fmt: skip


def test_passim_is_measured_where_its_source_is_given(tmp_path, capsys):
    assert "passim" not in {tool.name for tool in peers(sys.executable, None)}
    assert "--passim" in capsys.readouterr().out
    given = peers(sys.executable, tmp_path / "seriatim.py")[-1]
    assert given.environment["PASSIM"].endswith("seriatim.py")
