"""Every engine makes the same tables of the same plan."""

from collections import Counter
from itertools import combinations

import pyarrow as pa
import pytest
from pyarrow import parquet

from retold.engines.memory import MemoryEngine
from tests.engines.conftest import SPARK
from tests.engines.toys import KEYS, QUERIES, STEPS, doubled, keys_of

EVERY = pytest.mark.parametrize("engine", ["memory", "alone", "local", SPARK], indirect=True)
LOCAL = pytest.mark.parametrize("engine", ["local"], indirect=True)
WITH_FILES = pytest.mark.parametrize("engine", ["alone", "local", SPARK], indirect=True)


def rows_of(table: pa.Table) -> Counter[str]:
    """The rows of a table, in no order."""
    return Counter(map(repr, table.to_pylist()))


@EVERY
def test_every_step_gives_the_same_table(engine):
    memory = MemoryEngine()
    keys = keys_of(1, reports=80)
    memory.load("keys", keys)
    engine.load("keys", keys)
    for step in STEPS:
        memory.run(step)
        engine.run(step)
        assert engine.fetch(step.name).schema == step.schema
        assert engine.count(step.name) == memory.count(step.name)
        assert rows_of(engine.fetch(step.name)) == rows_of(memory.fetch(step.name)), step.name
    memory.close()


def test_the_plan_gives_something_to_compare():
    memory = MemoryEngine()
    memory.load("keys", keys_of(1))
    for step in STEPS:
        memory.run(step)
        assert bool(memory.count(step.name)) != step.name.startswith("none")
    memory.close()


def test_pairs_are_those_that_share_keys():
    keys = keys_of(3, reports=25)
    of_key: dict[str, list[tuple[int, int]]] = {}
    for row in keys.to_pylist():
        of_key.setdefault(row["key"], []).append((row["number"], row["weight"]))
    weights: dict[tuple[int, int], list[int]] = {}
    for holders in of_key.values():
        if 2 <= len(holders) <= 20:
            for (a, wa), (b, wb) in combinations(sorted(holders), 2):
                weights.setdefault((a, b), []).extend([wa, wa * wb])
    expected = {
        (a, b, len(each) // 2, sum(each[1::2]))
        for (a, b), each in weights.items()
        if len(each) > 2 or sum(each[::2]) % 3 == 1
    }
    memory = MemoryEngine()
    memory.load("keys", keys)
    for query in QUERIES[:2]:
        memory.run(query)
    assert {tuple(row.values()) for row in memory.fetch("shared").to_pylist()} == expected
    memory.close()


@LOCAL
def test_parts_hold_the_table_with_the_types_asked_for(engine):
    engine.load("keys", keys_of(4))
    for step in STEPS:
        files = engine.run(step)
        assert files
        assert [file.name for file in files] == sorted(file.name for file in files)
        assert {file.parent.name for file in files} == {step.name}
        read = pa.concat_tables(
            parquet.ParquetFile(file).read().select(step.schema.names) for file in files
        )
        assert read.cast(step.schema).num_rows == engine.count(step.name)


@WITH_FILES
def test_tables_are_loaded_from_files(engine, tmp_path):
    keys = keys_of(5)
    for number in range(3):
        odd = keys.filter(pa.compute.equal(pa.array(range(keys.num_rows)), keys.num_rows))
        part = keys.slice(number * 50, 50) if number < 2 else odd
        parquet.write_table(part, tmp_path / f"it's {number}.parquet")
    engine.load("keys", sorted(tmp_path.glob("*.parquet")))
    assert rows_of(engine.fetch("keys")) == rows_of(keys.slice(0, 100))
    engine.run(STEPS[0])
    assert sum(engine.fetch("spread").column("reports").to_pylist()) == 100


@EVERY
def test_an_empty_table_gives_empty_tables(engine):
    engine.load("keys", KEYS.empty_table())
    for step in (*STEPS[:2], STEPS[5]):
        engine.run(step)
        assert engine.fetch(step.name).equals(step.schema.empty_table())


@EVERY
def test_results_come_in_the_order_of_the_items(engine):
    assert list(engine.spread(doubled, range(20))) == [2 * number for number in range(20)]
    assert list(engine.spread(doubled, ())) == []


@EVERY
def test_a_step_made_again_replaces_its_table(engine):
    engine.load("keys", keys_of(6))
    engine.run(STEPS[0])
    engine.load("keys", keys_of(7).slice(0, 1))
    engine.run(STEPS[0])
    assert engine.count("spread") == 1
