"""Files are written whole or not at all."""

import pytest

from retold.store.disk import aside, write_whole


def test_who_has_the_old_file_open_reads_it_to_its_end(tmp_path):
    path = tmp_path / "file"
    write_whole(path, "old words " * 9000)
    with path.open() as reader:
        assert reader.read(4) == "old "
        write_whole(path, "new")
        assert reader.read() == ("old words " * 9000)[4:]
    assert path.read_text() == "new"


def test_a_failure_while_writing_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "file"
    write_whole(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "half \ud800 of it")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_put_aside_is_not_seen_before_the_end(tmp_path):
    path = tmp_path / "file"
    with aside(path) as new:
        new.write_text("words")
        assert not path.exists()
    assert path.read_text() == "words"
    assert not new.exists()
