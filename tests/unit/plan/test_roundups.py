from random import Random

import pytest

from retold.analysis.stories.roundups import Passing, Told, round_ups
from retold.plan.roundups import joining_steps
from tests.fakes.engines import engine_with, links, ran, rows_in

LEAST = 120


def joining(odds, passing):
    engine = engine_with(all_links=links(odds, passing=passing))
    ran(engine, *joining_steps(LEAST))
    return {row[:2] for row in rows_in(engine, "joining")}


def test_links_of_a_round_up_join_nothing():
    odds = {(1, 2): 4000, (1, 3): 4000, (2, 4): 4000}
    assert joining(odds, {}) == set(odds)
    assert joining(odds, {(1, 2): Passing.ONE_BRIEFLY, (1, 3): Passing.ONE_BRIEFLY}) == {(2, 4)}


@pytest.mark.parametrize("seed", range(5))
def test_the_same_reports_are_round_ups_in_tables_and_in_memory(seed):
    chance = Random(seed)
    pairs = [(one, other) for one in range(30) for other in range(one + 1, 30)]
    odds = {pair: chance.choice((-6000, -1000, 200, 3000)) for pair in chance.sample(pairs, 110)}
    passing = {pair: chance.choice((Passing.NEITHER, *Passing)) for pair in odds}
    told = {pair: Told(odds[pair] / 1000, passing[pair]) for pair in odds}
    left_out = round_ups(told, LEAST / 1000)
    assert 0 < len(left_out) < 30
    kept = {pair for pair in odds if left_out.isdisjoint(pair)}
    assert joining(odds, passing) == kept
