"""Two writers are kept apart, a dead one is no obstacle."""

import errno
import json
import os
import socket
import subprocess
import sys

import pytest

from retold.errors import NoWorkspaceError, WorkspaceBusyError
from retold.store import Store, lock

HOLDER = """
import sys
from retold.store import Store
with Store.open(sys.argv[1]).writing("retold group crawl.warc"):
    print("ready", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(store):
    """Another process that is writing."""
    command = [sys.executable, "-c", HOLDER, str(store.layout.root)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        yield process
        process.kill()


def test_a_second_writer_is_told_who_is_writing(store, holder):
    with pytest.raises(WorkspaceBusyError) as told, store.writing():
        pass
    assert "`retold group crawl.warc`" in str(told.value)
    assert f"process {holder.pid} on {socket.gethostname()}, since 20" in str(told.value)


def test_readers_may_read_meanwhile(store, holder):
    assert holder.poll() is None
    assert Store.open(store.layout.root).table("reports").num_rows == 3
    with store.duck() as duck:
        assert duck.sql("SELECT count(*) FROM members").fetchall() == [(3,)]


def test_a_killed_writer_is_no_obstacle(store, holder):
    holder.kill()
    holder.wait()
    assert store.layout.lock.read_text()  # what it said is still there
    with store.writing() as writer:
        assert writer.batch == 2


def test_the_same_process_cannot_write_twice(store):
    with (
        store.writing("first"),
        pytest.raises(WorkspaceBusyError, match="`first`"),
        store.writing(),
    ):
        pass
    with store.writing():
        pass


def test_a_lock_that_says_nothing_is_still_a_lock(store):
    with store.writing():
        store.layout.lock.write_text("")
        with pytest.raises(WorkspaceBusyError, match="another process"), store.writing():
            pass


def test_nothing_is_locked_where_there_is_no_workspace(tmp_path):
    store = Store.create(tmp_path / "work")
    store.layout.manifest.unlink()
    with pytest.raises(NoWorkspaceError), store.writing():
        pass


@pytest.fixture
def without_locks(monkeypatch):
    def none_here(_):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock, "_take", none_here)


@pytest.mark.usefixtures("without_locks")
class TestFileSystemsWithoutLocks:
    def test_a_file_keeps_writers_apart(self, store):
        with store.writing("first"):
            with pytest.raises(WorkspaceBusyError, match=r"`first`.*remove .*lock\.held"):
                store.writing().__enter__()
            assert store.layout.held.exists()
        assert not store.layout.held.exists()
        with store.writing():
            pass

    def test_one_that_died_here_is_no_obstacle(self, store):
        died = subprocess.Popen([sys.executable, "-c", ""])
        died.wait()
        told = {"pid": died.pid, "host": socket.gethostname(), "command": "x", "since": "y"}
        store.layout.held.write_text(json.dumps(told))
        with store.writing():
            pass

    @pytest.mark.parametrize("told", [{"pid": os.getpid(), "host": "elsewhere"}, {}])
    def test_one_elsewhere_may_be_alive(self, store, told):
        store.layout.held.write_text(json.dumps(told))
        with (
            pytest.raises(WorkspaceBusyError, match="If it no longer runs, remove"),
            store.writing(),
        ):
            pass
