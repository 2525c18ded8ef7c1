"""A run that puts a batch in is killed at any moment: going on with it makes what it would have."""

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from retold.engines.local import LocalEngine
from retold.plan.tables import USER_TABLES
from retold.store import Store
from tests.corpus.made_up import records_of
from tests.corpus.putting import cut, put_into, rows_of, write_records

ROOT = Path(__file__).parents[2]

MOMENTS = (
    "0.05", "0.11", "0.16", "0.21", "0.27", "0.32", "0.36", "0.41", "0.46", "0.52", "0.57", "0.61",
    "0.67", "0.72", "0.77", "0.82", "0.88", "0.93", "0.97", "0.3+0.2+0.25",
)  # fmt: skip
"""Shares of an undisturbed run after which one is killed; the last is killed three times."""

FEW = MOMENTS[2::5] + MOMENTS[-1:]
"""Enough for every day: RETOLD_KILLED=all kills at each."""

ASKED = MOMENTS if os.environ.get("RETOLD_KILLED") == "all" else FEW

alone = partial(LocalEngine, workers=1, memory="300MB")


@pytest.fixture(scope="module")
def killed(tmp_path_factory):
    """A folder of workspaces whose second batch was killed and gone on with; what was seen."""
    folder = tmp_path_factory.mktemp("killed")
    first, *rest = cut(records_of(150, 21), 5)
    put_into(folder / "made", alone, [write_records(folder / "first.jsonl", first)])
    for number, records in enumerate(rest):
        write_records(folder / f"second-{number}.jsonl", records)
    run = [sys.executable, "-m", "tests.corpus.killed_runs", str(folder), ",".join(ASKED)]
    done = subprocess.run(run, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return folder, json.loads(done.stdout)


def test_kills_fall_on_reading_on_steps_and_on_the_end(killed):
    _, seen = killed
    assert any(any(each["killed"]) for each in seen)
    finished = [len(each["finished"]) for each in seen if each["begun"]]
    assert len(set(finished)) >= 3
    assert min(finished) <= 4
    assert any("links" in each["finished"] for each in seen)


def test_readers_see_the_first_batch_or_both(killed):
    _, seen = killed
    assert {each["reports"] for each in seen} <= {30, 150}
    assert all(each["sound"] for each in seen)


@pytest.mark.parametrize("number", range(len(ASKED)), ids=ASKED)
def test_gone_on_with_it_makes_what_it_would_have_made(killed, number):
    folder, _ = killed
    ours, theirs = Store.open(folder / str(number)), Store.open(folder / "undisturbed")
    assert ours.check() == ()
    assert [batch.id for batch in ours.manifest.batches] == [1, 2]
    assert ours.count("reports") == 150
    for name in sorted({*USER_TABLES, *theirs.names}):
        assert rows_of(ours.table(name)) == rows_of(theirs.table(name)), name
    assert not ours.layout.run.exists()
    assert not ours.layout.steps.exists()
