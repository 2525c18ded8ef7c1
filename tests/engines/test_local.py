"""DuckDB and a process pool: limits, failures, what is left behind."""

import random

import pyarrow as pa
import pytest
from pyarrow import parquet

from retold.engines.local import LocalEngine, spilled_in
from retold.errors import StepFailedError
from retold.plan.steps import Map, Query
from retold.plan.tables import NUMBERS
from tests.engines.toys import KEYS, SPREAD, STEPS, dies, fills_the_disk, keys_of

SAME = pa.schema([("number", pa.int64())])
EVERY = Query("same", "SELECT number FROM keys", SAME)


@pytest.fixture
def engine(tmp_path):
    made = LocalEngine(tmp_path / "it's", workers=2, memory="200MB")
    made.load("keys", keys_of(1))
    yield made
    made.close()


def left(tmp_path):
    """What lies in the folder of the steps."""
    return sorted(
        each.name for each in (tmp_path / "it's").iterdir() if not each.name.startswith("spilled-")
    )


def test_a_step_that_fails_leaves_nothing_and_the_rest_stays(engine, tmp_path):
    engine.run(STEPS[0])
    for step in (
        Query("bad", "SELECT nobody FROM keys", SPREAD),
        Query("large", "SELECT sum(number * 1000) AS number FROM keys", SAME),
        Map("bad", "keys", fills_the_disk, KEYS),
        Map("dead", "keys", dies, KEYS, rows=8),
    ):
        with pytest.raises(StepFailedError, match=f"^{step.name} could not be made: "):
            engine.run(step)
        assert left(tmp_path) == ["keys", "spread"]
    assert engine.count("spread") > 0


def test_a_step_that_fails_does_not_cost_its_former_table(engine):
    files = engine.run(EVERY)
    with pytest.raises(StepFailedError):
        engine.run(Query("same", "SELECT sum(number * 1000) AS number FROM keys", SAME))
    assert all(file.exists() for file in files)
    assert engine.count("same") == engine.count("keys")


def test_a_full_disk_is_said_to_be_full(engine):
    with pytest.raises(StepFailedError, match=r"the disk is full\. Make room on it\. .*resume"):
        engine.run(Map("full", "keys", fills_the_disk, KEYS, rows=8))


def test_too_little_memory_is_said_to_be_that(tmp_path):
    engine = LocalEngine(tmp_path / "s", workers=1, memory="4MB")
    keys = [{"number": n, "key": "k", "day": 1, "weight": 1} for n in range(60_000)]
    engine.load("keys", pa.Table.from_pylist(keys, schema=KEYS))
    sql = "SELECT a.number FROM keys AS a JOIN keys AS b ON a.number = b.number GROUP BY a.number"
    with pytest.raises(StepFailedError, match="too little memory"):
        engine.run(Query("much", sql, SAME))
    engine.close()


def test_what_a_killed_run_left_is_removed(engine, tmp_path):
    left_over = tmp_path / "it's" / "same.writing-99"
    left_over.mkdir()
    (left_over / "part-00000.parquet").write_bytes(b"half")
    engine.run(EVERY)
    assert left(tmp_path) == ["keys", "same"]


def test_what_a_killed_engine_spilled_is_removed_and_that_of_others_is_not(tmp_path):
    temp, folder = tmp_path / "temp", tmp_path / "steps"
    mine, others = (spilled_in(temp, each) for each in (folder, tmp_path / "others"))
    for each in (mine, others):
        each.mkdir(parents=True)
        (each / "duckdb_temp_storage-0.tmp").write_bytes(b"much")
    engine = LocalEngine(folder, workers=1, temp=temp)
    assert [*mine.iterdir()] == []
    engine.close()
    assert [*temp.iterdir()] == [others]
    assert [*others.iterdir()]


def test_a_damaged_file_is_named_when_it_is_loaded(engine, tmp_path):
    damaged = tmp_path / "damaged.parquet"
    parquet.write_table(keys_of(2), damaged)
    damaged.write_bytes(damaged.read_bytes()[:-9])
    for file in (damaged, tmp_path / "missing.parquet"):
        with pytest.raises(StepFailedError, match=rf"{file.name} cannot be read"):
            engine.load("others", [file])


def test_a_table_of_no_file_is_refused(engine):
    with pytest.raises(ValueError, match="an empty table instead"):
        engine.load("others", [])


def test_two_runs_and_any_number_of_workers_give_the_same_parts(tmp_path):
    parts = []
    for workers in (1, 2):
        engine = LocalEngine(tmp_path / str(workers), workers=workers)
        engine.load("keys", keys_of(3, reports=300))
        engine.run(STEPS[0])
        maps = [step for step in STEPS if isinstance(step, Map) and step.source == "keys"]
        parts += [[parquet.read_table(file) for file in engine.run(step)] for step in maps]
        engine.close()
    half = len(parts) // 2
    assert parts[:half] == parts[half:]
    assert max(map(len, parts)) > 4


def test_slices_of_a_query_hold_all_of_it_once(engine):
    sliced = Query("sliced", EVERY.sql, SAME, slices=7, sliced_by="number")
    files = engine.run(sliced)
    assert len(files) == 7
    engine.run(EVERY)
    kept, whole = (sorted(engine.fetch(n).column("number").to_pylist()) for n in ("sliced", "same"))
    assert kept == whole


def test_slices_hold_less_at_a_time_than_the_whole(tmp_path):
    chance = random.Random(1)
    numbers = [chance.randrange(NUMBERS) for _ in range(120_000)]
    table = pa.table({"number": pa.array(numbers, pa.int64())})
    engine = LocalEngine(tmp_path / "s", workers=1, memory="2GB")
    engine.load("keys", table)
    engine.run(Query("sliced", EVERY.sql, SAME, slices=4, sliced_by="number"))
    sizes = [
        parquet.read_metadata(file).num_rows
        for file in engine.run(Query("sliced", EVERY.sql, SAME, slices=4, sliced_by="number"))
    ]
    assert sum(sizes) == len(numbers)
    assert max(sizes) < 0.3 * len(numbers)
    engine.close()
