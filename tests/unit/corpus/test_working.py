import pyarrow as pa
import pytest

from retold.corpus.working import Work
from retold.engines.memory import MemoryEngine
from retold.plan.steps import Query
from retold.store import Store, write_part

NUMBERS = pa.schema([("number", pa.int64())])


def table(*numbers):
    return pa.table({"number": pa.array(numbers, pa.int64())})


@pytest.fixture
def writer(tmp_path):
    with Store.at(tmp_path / "work").writing("a test") as made:
        yield made


def work(writer, methods="1"):
    run = writer.run or writer.start(("a.jsonl",), {})
    return Work(writer, run, MemoryEngine(), methods, lambda _: None)


class Making:
    """Makes a table and counts how often it was asked to."""

    def __init__(self, writer, *numbers):
        self.path = writer.layout.steps / "made.parquet"
        self.rows = table(*numbers)
        self.times = 0

    def __call__(self):
        self.times += 1
        return (write_part(self.path, self.rows, NUMBERS),)


def test_what_was_made_is_not_made_again(writer):
    make = Making(writer, 1, 2)
    made = work(writer).table("numbers", make)
    again = work(writer)
    assert again.table("numbers", make) == made
    assert make.times == 1
    assert again.engine.fetch("numbers").equals(make.rows)


def test_what_another_method_made_is_made_again(writer):
    make = Making(writer, 1)
    work(writer).table("numbers", make)
    work(writer, methods="2").table("numbers", make)
    assert make.times == 2


def test_what_has_gone_is_made_again(writer):
    make = Making(writer, 1)
    first = work(writer)
    (file,) = first.table("numbers", make)
    file.unlink()
    first.run.sound.clear()  # as in another process
    work(writer).table("numbers", make)
    assert make.times == 2


def test_a_step_that_fails_is_not_recorded(writer):
    one = work(writer)
    with pytest.raises(Exception, match="no such table"):
        one.step(Query("sums", "SELECT number FROM nowhere", NUMBERS))
    assert "sums" not in one.run.steps


def test_files_that_are_not_there_are_an_empty_table(writer):
    one = work(writer)
    one.load("none", (), NUMBERS)
    assert one.engine.count("none") == 0
    assert one.engine.fetch("none").schema == NUMBERS


def test_a_part_is_written_and_known(writer):
    one = work(writer)
    (file,) = one.part("own", table(7))
    assert file.exists()
    assert one.engine.fetch("own").equals(table(7))


def test_an_empty_workspace_keeps_nothing(writer):
    assert work(writer).kept("reports") == ()
