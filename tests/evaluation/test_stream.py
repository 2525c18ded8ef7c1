"""The whole stream is grouped, and the marked reports in it are scored."""

import json
import lzma

import pytest
from evaluation.figures import Data
from evaluation.measures.clusters import (
    gathered,
    pairwise_f1,
    pairwise_precision,
    pairwise_recall,
)
from evaluation.own import OWN_DATA
from evaluation.tasks import stream
from evaluation.tasks.stream import TASKS, drawn


def test_pairs_are_counted():
    # Together in both: 1 + 0 + 1 = 2 pairs; true 3 + 1 = 4; made 1 + 3 = 4.
    groups = gathered(["fire"] * 3 + ["flood"] * 2, [0, 0, 1, 1, 1])
    assert pairwise_precision(groups) == 2 / 4
    assert pairwise_recall(groups) == 2 / 4
    assert pairwise_f1(groups) == 2 / 4


def test_one_heap_has_full_recall_and_reports_alone_full_precision():
    true = ["fire"] * 2 + ["flood"] * 2
    heap, alone = gathered(true, [0] * 4), gathered(true, range(4))
    assert (pairwise_recall(heap), pairwise_precision(heap)) == (1, 2 / 6)
    assert (pairwise_recall(alone), pairwise_precision(alone)) == (0, 1)
    assert pairwise_f1(alone) == 0


def test_the_own_stream_is_scored():
    figures = {figure.key: figure for task in TASKS for figure in task.score(Data(OWN_DATA))}
    assert list(figures) == [
        f"stream/allsides/pairwise_{name}" for name in ("f1", "precision", "recall")
    ]
    assert figures["stream/allsides/pairwise_f1"].value > 0.7
    assert figures["stream/allsides/pairwise_f1"].items == 12
    assert [figure.gated for figure in figures.values()] == [True, False, False]


@pytest.mark.parametrize(("quick", "others"), [(False, 9), (True, 4)])
def test_a_quick_run_keeps_every_marked_report(tmp_path, monkeypatch, quick, others):
    monkeypatch.setattr(stream, "_QUICK", 4)
    (tmp_path / "stream").mkdir()
    lines = "".join(json.dumps({"id": f"r{number}"}) + "\n" for number in range(12))
    (tmp_path / stream.STREAM).write_bytes(lzma.compress(lines.encode()))
    marked = {"r2", "r7", "r8"}
    kept = [record["id"] for record in drawn(Data(tmp_path, quick=quick), marked)]
    assert marked <= set(kept)
    assert len(kept) == 3 + others
    assert kept == sorted(kept, key=lambda one: int(one[1:]))
