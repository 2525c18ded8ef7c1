import random
from unittest.mock import patch

import pytest

from retold.analysis.stories import candidates as in_memory
from retold.analysis.stories.candidates import BLOCK, candidate_pairs
from retold.analysis.stories.keys import Key
from retold.engines.local import LocalEngine
from retold.engines.memory import MemoryEngine
from retold.plan import candidates as as_queries
from retold.plan.candidates import candidate_steps
from retold.plan.inner import KEYS
from tests.fakes.engines import ran, rows_in, table


def key_rows(keys, days, numbers):
    return [
        (number, one.key, one.weight, None if day is None else day // BLOCK)
        for held, day, number in zip(keys, days, numbers, strict=True)
        for one in held
    ]


def asked(engine, new, before=(), slices=1):
    engine.load("voice_keys", table(new, KEYS))
    engine.load("keys_before", table(before, KEYS))
    ran(engine, *candidate_steps(slices))
    return rows_in(engine, "candidates")


def made_up(seed, kinds, reports=60):
    chance = random.Random(seed)
    keys = [
        [Key(key, 790 + key) for key in sorted(chance.sample(range(kinds), chance.randint(0, 6)))]
        for _ in range(reports)
    ]
    days = [None if chance.random() < 0.1 else chance.randrange(200) for _ in range(reports)]
    numbers = sorted(chance.sample(range(2**60), reports))
    return keys, days, numbers


@pytest.mark.parametrize("kind", ["memory", "local"])
@pytest.mark.parametrize(("common", "kinds"), [(5, 40), (100, 8), (30, 8)])
def test_queries_find_the_pairs_that_plain_memory_finds(kind, common, kinds, tmp_path):
    """Keys too common, reports with more candidates than are compared, and both."""
    keys, days, numbers = made_up(common, kinds)
    memory = MemoryEngine()
    engine = memory if kind == "memory" else LocalEngine(tmp_path / "s", workers=1, memory="300MB")
    with patch.object(in_memory, "COMMON", common), patch.object(as_queries, "COMMON", common):
        expected = [(numbers[a], numbers[b]) for a, b in candidate_pairs(keys, days).tolist()]
        slices = 1 if kind == "memory" else 3
        assert asked(engine, key_rows(keys, days, numbers), slices=slices) == expected
    assert len(expected) > 20
    engine.close()


def test_a_block_of_time_may_hold_as_many_as_a_key_may():
    blocks = [3, 3, 3, 9]
    rows = [(number, 7, 900, block) for number, block in enumerate(blocks)]
    with patch.object(as_queries, "COMMON", 3):
        assert asked(MemoryEngine(), rows) == [(0, 1), (0, 2), (1, 2)]
        assert asked(MemoryEngine(), [*rows, (4, 7, 900, 3)]) == []


def test_of_reports_that_were_there_no_two_meet_again():
    one = [(1, 7, 900, None), (2, 7, 900, None)]
    assert asked(MemoryEngine(), [(3, 7, 900, None)], one) == [(1, 3), (2, 3)]
    assert asked(MemoryEngine(), [(3, 8, 900, None)], one) == []


def test_a_key_counts_as_common_by_all_that_hold_it():
    before = [(number, 7, 900, None) for number in range(1, 101)]
    assert asked(MemoryEngine(), [(200, 7, 900, None)], before) == []
    assert len(asked(MemoryEngine(), [(200, 7, 900, None)], before[:30])) == 30
