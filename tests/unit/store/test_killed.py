"""A writer is killed: the folder is as before or as after, and can be gone on with."""

import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest

from retold.plan.tables import STORIES
from retold.store import Store, write_part
from tests.unit.store.killed_writers import STEPS, go_on

ROOT = Path(__file__).parents[3]
TOLD_ANEW = [{"story": "s9", "title": "Told anew", "reports": 5}]


@pytest.fixture(scope="module")
def killed(made, tmp_path_factory):
    """A workspace for each moment at which a writer was killed, and one where none was."""
    folder = tmp_path_factory.mktemp("killed")
    shutil.copytree(made, folder / "made")
    stories = pa.Table.from_pylist(TOLD_ANEW, schema=STORIES)
    write_part(folder / "made" / "new-stories.parquet", stories, STORIES)
    writers = [sys.executable, "-m", "tests.unit.store.killed_writers", str(folder)]
    done = subprocess.run(writers, cwd=ROOT, capture_output=True, text=True, check=True)
    return [folder / str(number + 1) for number in range(int(done.stdout) + 1)]


def _state(store):
    return store.count("reports"), store.table("stories")["story"].to_pylist()


def _files(store):
    return {
        path.relative_to(store.layout.root).as_posix() for path in store.layout.tables.rglob("*.*")
    }


BEFORE = (3, ["s1", "s2"])
AFTER = (5, ["s9"])


def test_killed_at_any_moment_readers_see_all_of_it_or_nothing(killed):
    states = [_state(Store.open(path)) for path in killed]
    assert len(states) > 20
    assert states == sorted(states, key=(BEFORE, AFTER).index)  # never back again
    assert states[0] == BEFORE
    assert states[-1] == AFTER
    assert all(Store.open(path).check() == () for path in killed)


def test_killed_at_any_moment_the_run_goes_on_where_it_was(killed, tmp_path):
    did = []
    for path in killed[::2]:
        if _state(Store.open(path)) == AFTER:
            continue
        store = Store.open(shutil.copytree(path, tmp_path / "again" / path.name))
        shutil.copytree(path.parent / "made", store.layout.root.parent / "made", dirs_exist_ok=True)
        with store.writing() as writer:
            did.append(go_on(writer))
        ended = Store.open(store.layout.root)
        assert _state(ended) == AFTER
        assert ended.check() == ()
        assert [batch.id for batch in ended.manifest.batches] == [1, 2]
    assert did == sorted(did, key=len, reverse=True)
    assert {len(steps) for steps in did} == {2, 1, 0}
    assert did[0] == STEPS


def test_nothing_a_killed_writer_left_stays(killed):
    for path in killed:
        store = Store.open(path)
        if _state(store) == AFTER:
            with store.writing() as writer:
                assert writer.run is None
            assert not store.layout.steps.exists()
            assert not store.layout.run.exists()
            assert _files(store) == {part.file for _, part in store.manifest.parts}
