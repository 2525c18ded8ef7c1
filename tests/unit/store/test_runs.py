"""What a run has done is known after it was stopped."""

import errno
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retold.errors import UnwritableError
from retold.store import Part
from retold.store.journal import Entry, append, entries
from tests.unit.store.made import reports, written

SOURCES = ["a.jsonl"]


@pytest.fixture
def recorded(store):
    """A workspace with a run that has read one chunk, and the part it made."""
    with store.writing() as writer:
        run = writer.start(SOURCES, {})
        part = written(writer, "read", reports("d" * 16))
        run.record("read/0", [part], key="reading/1", told={"rejected": 2})
    return store, part


def _done(store, name, key=""):
    with store.writing() as writer:
        return writer.resume().done(name, key)


def test_a_step_that_was_recorded_is_known_again(recorded):
    store, part = recorded
    step = _done(store, "read/0", "reading/1")
    assert (step.files, step.rows, step.told) == ((part,), 1, {"rejected": 2})


def test_a_step_of_another_method_is_to_be_done_again(recorded):
    assert _done(recorded[0], "read/0", "reading/2") is None


def test_a_step_not_recorded_is_to_be_done(recorded):
    assert _done(recorded[0], "read/1") is None


def _flip(part):
    """As a failing disk would: the size stays."""
    good = part.read_bytes()
    part.write_bytes(good[:50] + bytes([good[50] ^ 1]) + good[51:])


@pytest.mark.parametrize("spoil", [Path.unlink, lambda part: part.write_bytes(b"PAR1"), _flip])
def test_a_step_whose_part_is_not_what_was_written_is_to_be_done_again(recorded, spoil):
    store, part = recorded
    spoil(part)
    assert _done(store, "read/0", "reading/1") is None


def test_a_step_recorded_twice_counts_as_the_second_time(recorded):
    store, part = recorded
    with store.writing() as writer:
        writer.resume().record("read/0", [part], key="reading/2", told={"rejected": 0})
    assert _done(store, "read/0", "reading/1") is None
    assert _done(store, "read/0", "reading/2").told == {"rejected": 0}


def test_a_step_without_parts_can_be_done_too(recorded):
    store, _ = recorded
    with store.writing() as writer:
        writer.resume().record("nothing", [])
    step = _done(store, "nothing")
    assert (step.files, step.rows) == ((), 0)


def test_steps_are_told_in_their_order(recorded):
    store, _ = recorded
    with store.writing() as writer:
        writer.resume().record("keys", [])
        assert writer.run.steps == ("read/0", "keys")


def test_two_runs_for_the_same_have_the_same_id(store):
    with store.writing() as writer:
        first = writer.start(SOURCES, {"a": "1", "b": "2"}).id
        writer.discard()
        assert writer.start(SOURCES, {"b": "2", "a": "1"}).id == first
        writer.discard()
        assert writer.start(SOURCES, {"a": "1", "b": "3"}).id != first


@pytest.mark.parametrize("content", ["", "{", "[]", '{"batch": "x"}'])
def test_a_run_nobody_can_read_is_none(recorded, content):
    store, _ = recorded
    store.layout.run.write_text(content)
    with store.writing() as writer:
        assert writer.run is None
        assert not store.layout.steps.exists()


ENTRIES = st.lists(
    st.builds(
        Entry,
        st.text(),
        st.text(),
        st.lists(st.builds(Part, st.text(), st.integers(), st.integers(), st.text())).map(tuple),
        st.dictionaries(st.text(), st.integers() | st.text()),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ENTRIES, st.data())
def test_of_a_journal_cut_off_anywhere_the_whole_lines_are_kept(tmp_path, told, data):
    path = tmp_path / "run.jsonl"
    path.unlink(missing_ok=True)
    for entry in told:
        append(path, entry)
    assert entries(path) == tuple(told)
    content = path.read_bytes()
    cut = data.draw(st.integers(0, len(content)))
    path.write_bytes(content[:cut])
    kept = entries(path)
    assert kept == tuple(told[: content[:cut].count(b"\n")])
    append(path, told[-1])
    assert entries(path) == (*kept, told[-1])


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary())
def test_a_journal_of_anything_is_read_without_failing(tmp_path, content):
    path = tmp_path / "run.jsonl"
    path.write_bytes(content)
    entries(path)


class _FillingFile(io.FileIO):
    """Takes half of what is written, then no more."""

    full = False

    def write(self, data):
        if self.full:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.full = True
        return super().write(data[: len(data) // 2])


def test_a_full_disk_leaves_no_half_line(recorded, monkeypatch):
    store, _ = recorded
    before = store.layout.journal.read_bytes()
    with store.writing() as writer:
        run = writer.resume()
        with monkeypatch.context() as disk:
            disk.setattr(Path, "open", lambda path, *_, **__: _FillingFile(path, "a"))
            with pytest.raises(UnwritableError, match="disk is full"):
                run.record("keys", [])
        assert store.layout.journal.read_bytes() == before
        assert run.done("keys") is None
