import random

import pyarrow as pa
import pytest

from retold.engines.local import LocalEngine
from retold.engines.memory import MemoryEngine
from retold.plan.components import find_components, strong_step
from tests.fakes.engines import PAIRS_SAID, engine_with, links, ran, rows_in, table

SIDES = pa.schema([("number", pa.int64()), ("other", pa.int64())])


def components(engine, pairs):
    engine.load("sides", table([*pairs, *((b, a) for a, b in pairs)], SIDES))
    find_components(engine, "sides", "held")
    return dict(rows_in(engine, "held"))


def union_find(pairs):
    """The smallest number each is held with, found in the plain way."""
    label = {number: number for pair in pairs for number in pair}
    for _ in label:
        for one, other in pairs:
            label[one] = label[other] = min(label[one], label[other])
    return label


def made_up(seed, reports, pairs):
    chance = random.Random(seed)
    numbers = [chance.randrange(2**60) for _ in range(reports)]
    return [tuple(sorted(chance.sample(numbers, 2))) for _ in range(pairs)]


@pytest.fixture(params=["memory", "local"])
def engine(request, tmp_path):
    made = (
        MemoryEngine()
        if request.param == "memory"
        else LocalEngine(tmp_path / "steps", workers=1, memory="300MB")
    )
    yield made
    made.close()


@pytest.mark.parametrize("seed", range(3))
def test_random_links_make_the_components_that_plain_union_finds(engine, seed):
    pairs = made_up(seed, 60, 45)
    assert components(engine, pairs) == union_find(pairs)


def test_a_long_chain_is_one_component_in_few_rounds(engine):
    rounds = []
    run = engine.run

    def counted(step):
        rounds.append(step.name)
        return run(step)

    engine.run = counted
    chain = [(number, number + 1) for number in range(1, 200)]
    assert set(components(engine, chain).values()) == {1}
    assert rounds.count("next_held") < 12


def test_nothing_linked_is_nothing_held(engine):
    assert components(engine, []) == {}


def test_strong_links_are_those_of_enough_odds_and_those_said_to_be_together():
    known = engine_with(
        joining=links({(1, 2): 500, (3, 4): 499, (5, 6): -900}),
        decided=table([(3, 4, True), (1, 9, False)], PAIRS_SAID),
    )
    ran(known, strong_step(500))
    assert rows_in(known, "strong") == [(1, 2), (2, 1), (3, 4), (4, 3)]
