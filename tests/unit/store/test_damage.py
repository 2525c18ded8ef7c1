"""Parts that are missing, cut off or changed."""

from pathlib import Path

import pytest

from retold.errors import DamagedWorkspaceError

PART = "tables/reports/0001-0000.parquet"


def _cut(part):
    part.write_bytes(part.read_bytes()[:-20])


def _empty(part):
    part.write_bytes(b"")


def _flip(part):
    """As a failing disk would: the size stays."""
    good = part.read_bytes()
    part.write_bytes(good[:100] + bytes(byte ^ 0xFF for byte in good[100:900]) + good[900:])


def _footer(part):
    good = part.read_bytes()
    part.write_bytes(good[:-60] + b"\0" * 52 + good[-8:])


def _folder(part):
    part.unlink()
    part.mkdir()


DAMAGES = {
    "bytes instead of": (_cut, _empty, _folder),
    "is missing": (Path.unlink,),
    "not what was written": (_flip, _footer),
}
CASES = [(words, damage) for words, damages in DAMAGES.items() for damage in damages]


def _ask(store):
    with store.duck() as duck:
        return duck.sql("SELECT * FROM reports").fetchall()


@pytest.mark.parametrize(("words", "damage"), CASES)
def test_check_names_what_is_damaged_and_what_mends_it(store, words, damage):
    assert store.check() == ()
    damage(store.layout.root / PART)
    (found,) = store.check()
    assert (found.table, found.file) == ("reports", PART)
    assert words in found.reason
    assert f"`retold group a.jsonl b.jsonl --into {store.layout.root}-again`" in found.hint


@pytest.mark.parametrize(
    "read",
    [lambda store: store.table("reports"), lambda store: list(store.batches("reports")), _ask],
    ids=["table", "batches", "duck"],
)
@pytest.mark.parametrize("damage", [_cut, _empty, _folder, _flip, Path.unlink])
def test_reading_a_damaged_part_names_it(store, damage, read):
    damage(store.layout.root / PART)
    with pytest.raises(DamagedWorkspaceError, match=PART) as told:
        read(store)
    assert "retold group" in told.value.hint
    assert "0001-0000" in told.value.reason


def test_other_tables_are_read_all_the_same(store):
    _cut(store.layout.root / PART)
    assert store.table("members").num_rows == 3


def test_a_mistake_in_a_question_is_no_damage(store):
    with pytest.raises(Exception, match="storys"), store.duck() as duck:
        duck.sql("SELECT * FROM storys")


def test_a_reader_s_own_failure_is_no_damage(store):
    question = store.duck()
    question.__enter__()
    _cut(store.layout.root / PART)
    failure = ZeroDivisionError()
    assert not question.__exit__(ZeroDivisionError, failure, None)  # which lets it pass
